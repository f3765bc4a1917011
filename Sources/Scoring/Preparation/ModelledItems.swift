import Language
import Psychometrics
import QuestionnaireModel

/// Items with the parameters of a response model, and how their cells become categories.
struct ModelledItems: Sendable {
  struct Entry: Sendable {
    let id: String
    let slot: Int
    /// The category of each possible cell; −1 for what is no answer of the item.
    let categories: [Int8]
    /// The cell that `categories` begins with.
    let first: Int
    let item: GradedItem

    /// The category of a cell; −1 where there is none.
    func category(_ cell: Int8) -> Int8 {
      let place = Int(cell) - first
      return AnswerCode.isAnswer(cell) && categories.indices.contains(place) ? categories[place] : -1
    }
  }

  let entries: [Entry]
  let scale: IrtScale

  /// Reads `items`, a list of `{item, a, b, turned}`: discrimination, one difficulty a step (ascending), whether categories count
  /// from the other end, and `variance`.
  init(_ reader: ParameterReader, _ layout: AnswerLayout) throws(ScoringError) {
    guard let list = try reader.value("items").list, (1...500).contains(list.count) else {
      throw reader.refusal(["items"], Self.needsItems)
    }
    var entries: [Entry] = []
    for (place, value) in list.enumerated() {
      let entry = try Self.entry(value, reader, layout, ["items", String(place)])
      guard !entries.contains(where: { $0.id == entry.id }) else {
        throw reader.bad(["items", String(place), "item"]) { $0.repeated(entry.id) }
      }
      entries.append(entry)
    }
    let variance = try reader.decimal("variance", standard: 1, from: 0.0001, to: 100)
    do { scale = try IrtScale(entries.map(\.item), variance: variance) } catch {
      throw reader.refusal(["items"], Self.needsItems)
    }
    self.entries = entries
  }

  private static let needsItems = LocalizedText(
    ru: "нужен список вида {item: …, a: 1.2, b: [-1, 0, 1]}, от 1 до 500",
    en: "a list of 1 to 500 entries like {item: …, a: 1.2, b: [-1, 0, 1]} is needed")

  private static func entry(
    _ value: ParameterValue, _ reader: ParameterReader, _ layout: AnswerLayout, _ path: [String]
  ) throws(ScoringError) -> Entry {
    try reader.checkKeys(of: value, needed: ["item", "a", "b"], optional: ["turned"], at: path)
    let id = value["item"]?.text ?? ""
    guard let column = layout.columns.first(where: { $0.id == id && $0.width == .narrow }) else {
      let known = layout.columns.map(\.id)
      throw reader.bad(path + ["item"]) {
        $0.unknownItem(id) + $0.meant(likelyMeant(id, among: known), known)
      }
    }
    guard let a = value["a"]?.number?.value, a != 0, abs(a) <= 20 else {
      throw reader.refusal(
        path + ["a"],
        LocalizedText(
          ru: "различительная способность – число не 0, по величине до 20",
          en: "the discrimination is a number other than 0, up to 20 in size"))
    }
    guard ["true", "false", nil].contains(value["turned"]?.text),
      value["turned"] == nil || value["turned"]?.text != nil
    else {
      throw reader.refusal(
        path + ["turned"], LocalizedText(ru: "нужно true или false", en: "true or false is needed"))
    }
    let (straight, first, count) = try categories(column, reader, path)
    let isTurned = value["turned"]?.text == "true"
    let categories = straight.map { isTurned && $0 >= 0 ? Int8(count - 1) - $0 : $0 }
    let given = value["b"]?.list ?? value["b"].map { [$0] } ?? []
    let b = given.compactMap { $0.number?.value }
    guard b.count == given.count, b.count == count - 1 else {
      throw reader.refusal(
        path + ["b"],
        LocalizedText(
          ru: "у вопроса \(id) ступеней \(count), значит, трудностей нужно \(count - 1)",
          en: "item \(id) has \(count) categories, so \(count - 1) difficulties are needed"))
    }
    guard zip(b, b.dropFirst()).allSatisfy({ $0 < $1 }), b.allSatisfy({ abs($0) <= 20 }),
      let item = try? GradedItem(discrimination: a, difficulties: b)
    else {
      throw reader.refusal(
        path + ["b"],
        LocalizedText(
          ru: "трудности ступеней идут по возрастанию, по величине до 20",
          en: "difficulties ascend and are up to 20 in size"))
    }
    return Entry(id: id, slot: column.slot, categories: categories, first: first, item: item)
  }

  /// A rating's steps in order; of a task 1 for the best option and 0 for the others.
  private static func categories(_ column: AnswerLayout.Column, _ reader: ParameterReader, _ path: [String])
    throws(ScoringError) -> (categories: [Int8], first: Int, count: Int)
  {
    let item = reader.questionnaire.items[column.item]
    var response: String?
    switch item.kind {
    case .rating(let own, _): response = own
    case .ratings(let parts): response = parts.first { $0.id == column.part }?.response
    case .choice where item.isTask:
      let worth = TaskWorth(item)
      return (worth.shares.map { $0 == Fraction(1) ? 1 : 0 }, 0, 2)
    default: break
    }
    guard let steps = response.flatMap({ reader.questionnaire.response($0) })?.steps.map(\.value).sorted(),
      let first = steps.first, let last = steps.last, last - first < 120
    else {
      throw reader.bad(path + ["item"]) { $0.wrongKind(column.id, item.kindName, "rating, task") }
    }
    var categories = [Int8](repeating: -1, count: last - first + 1)
    for (category, step) in steps.enumerated() { categories[step - first] = Int8(category) }
    return (categories, first, steps.count)
  }

  /// Writes the categories of a row, −1 for gaps, and says how many were answered.
  func fill(_ row: Int, _ answers: AnswerBlock, _ buffer: inout [Int8]) -> Int {
    var count = 0
    for place in entries.indices {
      let category = entries[place].category(answers.narrow(entries[place].slot, row))
      buffer[place] = category
      if category >= 0 { count += 1 }
    }
    return count
  }

  /// The categories of a row; `nil` for gaps.
  func pattern(_ row: Int, _ answers: AnswerBlock) -> [Int?] {
    entries.map { entry in
      let category = entry.category(answers.narrow(entry.slot, row))
      return category < 0 ? nil : Int(category)
    }
  }
}
