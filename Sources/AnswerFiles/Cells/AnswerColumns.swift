import Language
import QuestionnaireModel

/// What the columns of a questionnaire's answer files are called and mean.
struct AnswerColumns: Sendable {
  /// What a column of an answer file holds.
  enum Role: Hashable, Sendable {
    case attribute(AttributeColumn)
    /// Index among the columns of the answer layout.
    case answer(Int)
    /// All ratings of the item of this index, joined by blanks in the order of its parts.
    case joined(item: Int)
    /// Milliseconds that the item of this index took.
    case time(item: Int)
    /// Item ids in the order they were shown.
    case order
  }

  static let timePrefix = "time."
  static let orderName = "order"
  /// Stands before the id of an item that is called like an attribute.
  static let answerPrefix = "answer."
  /// Characters of a code, school, class, profile or wave.
  static let longestAttribute = 200
  /// 24 hours.
  static let longestTime = 86_400_000
  static let mostColumns = 20_000

  let layout: AnswerLayout
  let items: [Item]
  /// The rule for each column of the layout.
  let rules: [CellRule]
  /// The rules of each item of the questionnaire.
  let rulesOfItem: [[CellRule]]
  /// The name of each column of the layout.
  let answerNames: [String]
  let roles: [String: Role]
  let itemIndices: [String: Int]
  /// Columns of the layout that belong to one item of several ratings.
  let parts: [[Int]]
  let emptyRow: AnswerRow

  init(_ questionnaire: Questionnaire) {
    let coding = AnswerCoding(questionnaire)
    layout = coding.layout
    emptyRow = coding.emptyRow
    items = questionnaire.items
    rules = layout.columns.compactMap { CellRule($0, in: questionnaire) }
    var rulesOfItem = [[CellRule]](repeating: [], count: questionnaire.items.count)
    for rule in rules { rulesOfItem[rule.column.item].append(rule) }
    self.rulesOfItem = rulesOfItem
    answerNames = layout.columns.map { Self.name(of: $0.id) }
    itemIndices = Dictionary(questionnaire.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var roles: [String: Role] = [Self.orderName: .order]
    for (index, item) in items.enumerated() where item.isAnswerable {
      roles[Self.timePrefix + item.id] = .time(item: index)
    }
    for (index, item) in items.enumerated() {
      if case .ratings = item.kind { roles[Self.name(of: item.id)] = .joined(item: index) }
    }
    for (index, name) in answerNames.enumerated() { roles[name] = .answer(index) }
    for attribute in AttributeColumn.allCases { roles[attribute.rawValue] = .attribute(attribute) }
    self.roles = roles
    var parts: [Int: [Int]] = [:]
    for (index, column) in layout.columns.enumerated() where column.part != nil {
      parts[column.item, default: []].append(index)
    }
    self.parts = parts.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func name(of id: String) -> String {
    AttributeColumn(rawValue: id) == nil ? id : answerPrefix + id
  }

  /// The id of a note, whose column holds nothing.
  func isNote(_ name: String) -> Bool { itemIndices[name].map { !items[$0].isAnswerable } ?? false }

  /// The known name that an unknown one was probably meant to be.
  func meant(by name: String) -> String? {
    guard name.utf8.count <= 64 else { return nil }
    if let index = itemIndices[name], let first = layout.columns.firstIndex(where: { $0.item == index }) {
      return answerNames[first]
    }
    if let attribute = AttributeColumn.named(inRussian: name) { return attribute.rawValue }
    return likelyMeant(name, among: AttributeColumn.allCases.map(\.rawValue) + answerNames)
  }
}
