import Language
import QuestionnaireModel

/// Items with the answers that a rule looks for, as cells.
struct ExpectedAnswers: Sendable {
  struct Entry: Sendable {
    var id: String
    var column: AnswerLayout.Column
    var cells: [Int8]
    /// As written, for the explanation.
    var words: [String]
  }

  let entries: [Entry]

  /// Reads a list of `{item, <key>: [answers]}`: option codes of a choice, values of a rating.
  init(_ name: String, _ key: String, _ reader: ParameterReader, _ layout: AnswerLayout) throws(ScoringError)
  {
    guard let list = try reader.value(name).list, (1...100).contains(list.count) else {
      throw reader.refusal(
        [name],
        LocalizedText(
          ru: "нужен список вопросов вида {item: …, \(key): […]}, от 1 до 100",
          en: "a list of 1 to 100 questions like {item: …, \(key): […]} is needed"))
    }
    var entries: [Entry] = []
    for (place, value) in list.enumerated() {
      let path = [name, String(place)]
      try reader.checkKeys(of: value, needed: ["item", key], optional: [], at: path)
      let entry = try Self.entry(value, key, reader, layout, path)
      guard !entries.contains(where: { $0.id == entry.id }) else {
        throw reader.bad(path + ["item"]) { $0.repeated(entry.id) }
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  private static func entry(
    _ value: ParameterValue, _ key: String, _ reader: ParameterReader, _ layout: AnswerLayout,
    _ path: [String]
  ) throws(ScoringError) -> Entry {
    let questionnaire = reader.questionnaire
    let id = value["item"]?.text ?? ""
    guard let index = questionnaire.items.firstIndex(where: { $0.id == id }),
      let column = layout.columns(ofItem: index).first
    else {
      let known = questionnaire.items.map(\.id)
      throw reader.bad(path + ["item"]) {
        $0.unknownItem(id) + $0.meant(likelyMeant(id, among: known), known)
      }
    }
    switch questionnaire.items[index].kind {
    case .choice:
      let options = try reader.options(value[key], ofItem: index, at: path + [key])
      return Entry(id: id, column: column, cells: options.map { Int8($0) }, words: value[key]?.texts ?? [])
    case .rating(let response, _):
      let steps = questionnaire.response(response)?.steps.map(\.value) ?? []
      guard let words = value[key]?.texts, !words.isEmpty else {
        throw reader.refusal(path + [key], Self.needsValues(steps))
      }
      var cells: [Int8] = []
      for word in words {
        guard let number = Int(word), steps.contains(number) else {
          throw reader.refusal(path + [key], Self.needsValues(steps))
        }
        cells.append(Int8(number))
      }
      return Entry(id: id, column: column, cells: cells, words: words)
    default:
      throw reader.bad(path + ["item"]) {
        $0.wrongKind(id, questionnaire.items[index].kindName, "choice, task, rating")
      }
    }
  }

  private static func needsValues(_ steps: [Int]) -> LocalizedText {
    let values = steps.map(String.init).joined(separator: ", ")
    return LocalizedText(
      ru: "нужны значения ответа из: \(values)", en: "values of the answer are needed, of: \(values)")
  }

  /// How many were answered, and how many of these with one of the answers looked for.
  func counts(_ row: Int, _ answers: AnswerBlock) -> (answered: Int, found: Int) {
    var (answered, found) = (0, 0)
    for entry in entries {
      let cell = answers.narrow(entry.column.slot, row)
      guard AnswerCode.isAnswer(cell) else { continue }
      answered += 1
      for expected in entry.cells where expected == cell { found += 1 }
    }
    return (answered, found)
  }

  /// The items that were answered, with whether the answer is one of those looked for.
  func found(_ row: Int, _ answers: AnswerBlock) -> [(entry: Entry, isFound: Bool)] {
    entries.compactMap { entry in
      let cell = answers.narrow(entry.column.slot, row)
      return AnswerCode.isAnswer(cell) ? (entry, entry.cells.contains(cell)) : nil
    }
  }
}
