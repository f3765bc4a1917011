import Language
import QuestionnaireModel

extension CodebookParts {
  /// Every question with its answers, section by section, and the response scales.
  var questions: [Block] {
    var blocks: [Block] = [.heading(level: 2, words.questions)]
    for section in questionnaire.sections {
      let title = section.title.isEmpty ? section.id : text(section.title)
      if questionnaire.sections.count > 1 || !section.title.isEmpty {
        blocks.append(.heading(level: 3, title))
      }
      var notes: [String] = []
      if let minutes = section.minutes { notes.append(words.minutes(minutes)) }
      if section.order == .shuffled { notes.append(words.shuffled) }
      if !notes.isEmpty { blocks.append(.paragraph(notes.joined(separator: "; "))) }
      if !section.text.isEmpty { blocks.append(.paragraph(text(section.text))) }
      let items = section.items.compactMap(questionnaire.item)
      let hasConditions = items.contains { $0.condition != nil }
      var columns = [
        ("number", words.number), ("id", words.id), ("question", words.question), ("answers", words.answers),
      ]
      if hasConditions { columns.append(("when", words.shownWhen)) }
      let rows = items.map { item in
        let cells = [
          numbers[item.id].map(String.init) ?? "", item.id,
          [text(item.text), text(item.help)]
            .filter { !$0.isEmpty }.joined(separator: " · "), answers(of: item),
        ]
        return hasConditions ? cells + [condition(of: item)] : cells
      }
      blocks.append(table("questions-\(section.id)", title, columns, rows))
    }
    return blocks + responses
  }

  private var responses: [Block] {
    guard !questionnaire.responses.isEmpty else { return [] }
    let rows = questionnaire.responses.flatMap { response in
      response.steps.map { [response.id, String($0.value), text($0.text)] }
    }
    return [
      .heading(level: 2, words.responses),
      table(
        "responses", words.responses, [("id", words.id), ("value", words.value), ("text", words.text)], rows),
    ]
  }

  private func condition(of item: Item) -> String {
    item.condition.map {
      ConditionText(questionnaire, numbers: numbers, language: input.language).text($0)
    } ?? ""
  }

  private func answers(of item: Item) -> String {
    let kind = words.kind(item.kindName)
    func options(_ options: [Option]) -> String {
      options.map { option in
        let worth = option.credits.first.map { number($0.weight) }
        let value = item.isTask ? worth.map { " (\(words.worth($0)))" } ?? "" : ""
        return "\(option.code): \(text(option.text))\(value)"
      }.joined(separator: "; ")
    }
    switch item.kind {
    case .choice(let list):
      let time = item.seconds.map { ", " + words.seconds($0) } ?? ""
      return "\(kind)\(time) · \(options(list))"
    case .rating(let response, _): return "\(kind) · \(response)"
    case .ratings(let parts):
      return "\(kind) · "
        + parts.map { "\($0.id): \(text($0.text)) (\($0.response))" }.joined(separator: "; ")
    case .multiple(let list, let atLeast, let atMost):
      return "\(kind), \(words.chosen(atLeast, atMost)) · \(options(list))"
    case .number(let range):
      return "\(kind) · " + words.within(number(range.from), number(range.to), text(range.unit))
    case .text, .note: return kind
    }
  }
}
