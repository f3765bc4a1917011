import Language
import QuestionnaireModel

/// Keying in one paper sheet: rows of questions that take one key each, other questions one by one.
///
/// The key of an answer is its number on the form, 1…9, as on the screen; `-` is a missing answer.
struct PaperKeying {
  /// One answer to be keyed in.
  struct Place: Hashable {
    let item: Int
    let part: String?
    /// What stands on the form beside the question.
    let label: String
    /// Answers to choose from; 0 for typed answers.
    let choices: Int
  }

  /// What is asked on one line.
  enum Row: Hashable {
    case keys(section: String, [Place])
    case typed(Place)
  }

  /// Why a typed line cannot stand.
  enum Problem: Hashable {
    case tooMany(typed: Int, asked: Int)
    case tooFew(typed: Int, asked: Int)
    case badKey(position: Int, label: String, choices: Int)
    case badAnswer
  }

  let questionnaire: Questionnaire
  let rows: [Row]
  private(set) var answers = Answers()

  /// The most questions on one line.
  static let rowLength = 10

  init(_ questionnaire: Questionnaire, in language: InterfaceLanguage) {
    self.questionnaire = questionnaire
    let indices = Dictionary(questionnaire.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var number = 0
    rows = questionnaire.sections.flatMap { section -> [Row] in
      var rows: [Row] = []
      var open: [Place] = []
      let title = section.title.named(in: language)
      func close() {
        if !open.isEmpty { rows.append(.keys(section: title, open)) }
        open = []
      }
      for index in section.items.compactMap({ indices[$0] }) where questionnaire.items[index].isAnswerable {
        number += 1
        for place in Self.places(of: index, number, questionnaire) {
          if (2...9).contains(place.choices) {
            open.append(place)
            if open.count == Self.rowLength { close() }
          } else {
            close()
            rows.append(.typed(place))
          }
        }
      }
      close()
      return rows
    }
  }

  private static func places(of index: Int, _ number: Int, _ questionnaire: Questionnaire) -> [Place] {
    let item = questionnaire.items[index]
    switch item.kind {
    case .choice(let options):
      return [Place(item: index, part: nil, label: "\(number)", choices: options.count)]
    case .rating(let response, _):
      let steps = questionnaire.response(response)?.steps.count ?? 0
      return [Place(item: index, part: nil, label: "\(number)", choices: steps)]
    case .ratings(let parts):
      return parts.enumerated().map { position, part in
        let steps = questionnaire.response(part.response)?.steps.count ?? 0
        return Place(item: index, part: part.id, label: "\(number).\(position + 1)", choices: steps)
      }
    case .multiple, .number, .text: return [Place(item: index, part: nil, label: "\(number)", choices: 0)]
    case .note: return []
    }
  }

  /// Takes a typed line for a row; nothing is taken where there is a problem.
  mutating func take(_ line: String, for row: Row) -> Problem? {
    switch row {
    case .keys(_, let places):
      let keys = line.filter { !$0.isWhitespace }.map { $0 }
      guard keys.count <= places.count else { return .tooMany(typed: keys.count, asked: places.count) }
      guard keys.count == places.count else { return .tooFew(typed: keys.count, asked: places.count) }
      var taken = answers
      for (position, (key, place)) in zip(keys, places).enumerated() {
        if "-–—".contains(key) {
          Self.clear(place, questionnaire, &taken)
          continue
        }
        guard let choice = key.wholeNumberValue, (1...place.choices).contains(choice) else {
          return .badKey(position: position + 1, label: place.label, choices: place.choices)
        }
        set(choice - 1, at: place, &taken)
      }
      answers = taken
      return nil
    case .typed(let place):
      let text = line.trimmed
      let item = questionnaire.items[place.item]
      if text.isEmpty || ["-", "–", "—"].contains(text) {
        answers[item.id] = nil
        return nil
      }
      guard let answer = typed(text, for: item), questionnaire.problem(with: answer, for: item) == nil else {
        return .badAnswer
      }
      answers[item.id] = answer
      return nil
    }
  }

  /// Answered and missing questions so far.
  var count: (answered: Int, missing: Int) {
    let all = questionnaire.items.count(where: \.isAnswerable)
    return (answers.byItem.count, all - answers.byItem.count)
  }

  private func set(_ choice: Int, at place: Place, _ answers: inout Answers) {
    let item = questionnaire.items[place.item]
    switch item.kind {
    case .choice(let options): answers[item.id] = .choice(options[choice].code)
    case .rating(let response, _):
      if let step = questionnaire.response(response)?.steps[choice] { answers[item.id] = .rating(step.value) }
    case .ratings(let parts):
      guard let part = parts.first(where: { $0.id == place.part }),
        let step = questionnaire.response(part.response)?.steps[choice]
      else { return }
      var values: [String: Int] = [:]
      if case .ratings(let before)? = answers[item.id] { values = before }
      values[part.id] = step.value
      answers[item.id] = .ratings(values)
    default: break
    }
  }

  private static func clear(_ place: Place, _ questionnaire: Questionnaire, _ answers: inout Answers) {
    let id = questionnaire.items[place.item].id
    if let part = place.part, case .ratings(var values)? = answers[id] {
      values[part] = nil
      answers[id] = values.isEmpty ? nil : .ratings(values)
    } else {
      answers[id] = nil
    }
  }

  private func typed(_ text: String, for item: Item) -> Answer? {
    switch item.kind {
    case .multiple(let options, _, _), .choice(let options):
      let numbers = text.split { " ,;+".contains($0) }.map { Int($0) }
      let indices = numbers.compactMap { $0 }.map { $0 - 1 }
      guard indices.count == numbers.count, indices.allSatisfy(options.indices.contains) else { return nil }
      if case .choice = item.kind { return indices.count == 1 ? .choice(options[indices[0]].code) : nil }
      return .multiple(Set(indices).sorted().map { options[$0].code })
    case .rating(let response, _):
      guard let steps = questionnaire.response(response)?.steps, let number = Int(text),
        steps.indices.contains(number - 1)
      else { return nil }
      return .rating(steps[number - 1].value)
    case .number(let range):
      guard let number = Fraction(decimal: text.replacing(",", with: ".")) else { return nil }
      let scaled = number * Fraction(range.scale)
      return scaled.isWhole ? .number(scaled.numerator) : nil
    case .text: return .text(text)
    case .ratings, .note: return nil
    }
  }

  /// What may be typed for a place, in words.
  func legal(for place: Place) -> String {
    if place.choices > 0 { return "1–\(place.choices), -" }
    switch questionnaire.items[place.item].kind {
    case .multiple(let options, _, _): return "1–\(options.count), 1 3 4, -"
    case .number(let range): return "\(range.from)–\(range.to), -"
    default: return "-"
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
