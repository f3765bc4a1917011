import Language
import QuestionnaireModel

/// A table from the options of one to three choices to a result: the choice matrix and its like.
///
/// Cells must not overlap; a combination that no cell names gives `otherwise`, or nothing. The table is compiled, so that scoring is one look-up.
public enum Lookup: ScoringModule {
  public static let description = ModuleDescription(
    id: "lookup", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Таблица (матрица выбора)", en: "Look-up table (choice matrix)"),
    summary: LocalizedText(
      ru: "Находит результат по сочетанию выбранных вариантов, например предмета и вида труда.",
      en: "Finds a result by the combination of options chosen, for instance object and kind of work."),
    parameters: [
      ParameterDescription(
        "id", about: LocalizedText(ru: "имя результата: [a-z0-9-]+", en: "name of the output: [a-z0-9-]+"),
        isRequired: true),
      ParameterDescription(
        "items",
        about: LocalizedText(
          ru: "от одного до трёх вопросов с выбором одного варианта", en: "one to three choice items"),
        isRequired: true),
      ParameterDescription(
        "cells",
        about: LocalizedText(
          ru:
            "список {id, title, meaning, when: {вопрос: [варианты]}}; неназванный вопрос – любой вариант; клетки не пересекаются",
          en:
            "a list of {id, title, meaning, when: {item: [options]}}; an item not named takes any option; cells do not overlap"
        ),
        isRequired: true),
      ParameterDescription(
        "otherwise",
        about: LocalizedText(
          ru: "{id, title, meaning} для остальных сочетаний",
          en: "{id, title, meaning} for all other combinations")),
      ParameterDescription(
        "title",
        about: LocalizedText(ru: "название результата по языкам", en: "title of the output by language")),
    ],
    outputs: LocalizedText(
      ru: "<id>: клетка таблицы; нет, если хоть на один вопрос нет ответа.",
      en: "<id>: the cell; none where one of the items has no answer."),
    citations: [
      "Rezapkina G. V. The choice matrix as a form: an object and a kind of work cross in a cell."
    ])

  private static let mostCombinations = 30_000

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.identifier("id")
    let title = try reader.text(
      "title", standard: LocalizedText(ru: "Результат по таблице", en: "Result by the table"))
    let items = try Self.items(reader)
    let axes = try items.map { index throws(ScoringError) -> LookupAxis in
      guard let column = layout.columns(ofItem: index).first else { throw .foreignBlock }
      let item = questionnaire.items[index]
      return LookupAxis(id: item.id, slot: column.slot, options: item.options.map(\.code))
    }
    let size = axes.reduce(1) { $0 * $1.options.count }
    guard size > 0, size <= mostCombinations else {
      throw reader.refusal(
        ["items"],
        LocalizedText(
          ru: "сочетаний \(size), допускается до \(mostCombinations)",
          en: "\(size) combinations, at most \(mostCombinations) are allowed"))
    }
    guard let cells = try reader.value("cells").list, (1...200).contains(cells.count) else {
      throw reader.refusal(
        ["cells"],
        LocalizedText(ru: "нужен список клеток, от 1 до 200", en: "a list of 1 to 200 cells is needed"))
    }
    var table = [Int16](repeating: -1, count: size)
    var choices: [ScoreOutput.Choice] = []
    for (place, value) in cells.enumerated() {
      let path = ["cells", String(place)]
      try reader.checkKeys(of: value, needed: ["id", "title", "when"], optional: ["meaning"], at: path)
      let choice = try Self.choice(value, reader, path, choices)
      choices.append(choice)
      let allowed = try Self.allowed(value["when"], axes, items, reader, path + ["when"])
      for combination in 0..<size where Self.matches(combination, axes, allowed) {
        guard table[combination] < 0 else {
          let other = choices[Int(table[combination])].id
          throw reader.refusal(
            path + ["when"],
            LocalizedText(
              ru: "клетки «\(other)» и «\(choice.id)» пересекаются; оставьте каждое сочетание в одной",
              en: "cells “\(other)” and “\(choice.id)” overlap; leave each combination in one"))
        }
        table[combination] = Int16(place)
      }
    }
    if let other = use["otherwise"] {
      try reader.checkKeys(of: other, needed: ["id", "title"], optional: ["meaning"], at: ["otherwise"])
      choices.append(try Self.choice(other, reader, ["otherwise"], choices))
      table = table.map { $0 < 0 ? Int16(choices.count - 1) : $0 }
    }
    return PreparedLookup(id: id, title: title, axes: axes, table: table, choices: choices)
  }

  private static func items(_ reader: ParameterReader) throws(ScoringError) -> [Int] {
    guard let list = try reader.value("items").texts, (1...3).contains(list.count) else {
      throw reader.refusal(
        ["items"], LocalizedText(ru: "нужно от одного до трёх вопросов", en: "one to three items are needed"))
    }
    var items: [Int] = []
    for (place, id) in list.enumerated() {
      let index = try reader.item(.text(id), ofKind: "choice", at: ["items", String(place)])
      guard !items.contains(index) else { throw reader.bad(["items", String(place)]) { $0.repeated(id) } }
      items.append(index)
    }
    return items
  }

  private static func choice(
    _ value: ParameterValue, _ reader: ParameterReader, _ path: [String], _ before: [ScoreOutput.Choice]
  ) throws(ScoringError) -> ScoreOutput.Choice {
    let id = value["id"]?.text ?? ""
    guard !id.isEmpty, id.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else {
      throw reader.bad(path + ["id"]) { $0.needsIdentifier }
    }
    if before.contains(where: { $0.id == id }) { throw reader.bad(path + ["id"]) { $0.repeated(id) } }
    let title = try reader.text(value["title"] ?? .text(""), at: path + ["title"])
    var meaning = LocalizedText.empty
    if let given = value["meaning"] { meaning = try reader.text(given, at: path + ["meaning"]) }
    return ScoreOutput.Choice(id: id, title: title, meaning: meaning)
  }

  private static func allowed(
    _ value: ParameterValue?, _ axes: [LookupAxis], _ items: [Int], _ reader: ParameterReader,
    _ path: [String]
  ) throws(ScoringError) -> [Set<Int>] {
    let value = value ?? .map([])
    try reader.checkKeys(of: value, needed: [], optional: axes.map(\.id), at: path)
    var allowed: [Set<Int>] = []
    for (axis, index) in zip(axes, items) {
      guard let given = value[axis.id] else {
        allowed.append(Set(axis.options.indices))
        continue
      }
      allowed.append(Set(try reader.options(given, ofItem: index, at: path + [axis.id])))
    }
    return allowed
  }

  private static func matches(_ combination: Int, _ axes: [LookupAxis], _ allowed: [Set<Int>]) -> Bool {
    var rest = combination
    for (axis, options) in zip(axes, allowed) {
      guard options.contains(rest % axis.options.count) else { return false }
      rest /= axis.options.count
    }
    return true
  }
}

private struct LookupAxis: Sendable {
  let id: String
  let slot: Int
  let options: [String]
}

private struct PreparedLookup: PreparedScoring {
  let id: String
  let title: LocalizedText
  let axes: [LookupAxis]
  /// The choice of each combination, −1 for none; the first axis runs fastest.
  let table: [Int16]
  let choices: [ScoreOutput.Choice]

  var outputs: [ScoreOutput] { [ScoreOutput(id: id, title: title, kind: .label(choices))] }

  private func combination(_ row: Int, _ answers: AnswerBlock) -> Int? {
    var (combination, step) = (0, 1)
    for axis in axes {
      let cell = answers.narrow(axis.slot, row)
      guard AnswerCode.isAnswer(cell), Int(cell) < axis.options.count, cell >= 0 else { return nil }
      combination += step * Int(cell)
      step *= axis.options.count
    }
    return combination
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let slot = scores.layout.slot(of: id) else { return }
    for row in 0..<answers.count {
      guard let combination = combination(row, answers) else { continue }
      scores.codes[slot * scores.capacity + row] = Int32(table[combination])
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let words = Words.of(language).paths
    var lines = axes.map { axis in
      let cell = answers.narrow(axis.slot, row)
      guard AnswerCode.isAnswer(cell), axis.options.indices.contains(Int(cell)) else {
        return TraceLine(depth: 1, subject: id, words.unanswered(axis.id))
      }
      return TraceLine(depth: 1, subject: id, words.chosen(axis.id, axis.options[Int(cell)]))
    }
    guard let combination = combination(row, answers) else {
      lines.append(TraceLine(subject: id, words.noLevel))
      return lines
    }
    let place = Int(table[combination])
    let text =
      choices.indices.contains(place)
      ? words.level(choices[place].title.named(in: language))
      : LocalizedText(
        ru: "Для этого сочетания в таблице клетки нет", en: "The table has no cell for this combination"
      ).named(in: language)
    lines.append(TraceLine(subject: id, text))
    return lines
  }
}
