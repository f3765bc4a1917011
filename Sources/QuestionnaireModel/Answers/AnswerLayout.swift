/// Where each answer of a questionnaire lies in a coded row.
///
/// Choices and ratings take one byte (`narrow`), multiple choices and numbers four (`wide`): a choice is its option's
/// index, a rating its value, a multiple choice a bit for each option, a number its value times 10^decimals. A
/// free text takes a narrow cell that says 1 where there is one, or what its item reads from it (`TextReading`). Layouts of equal questionnaires are equal.
public struct AnswerLayout: Hashable, Sendable {
  /// The width of a cell.
  public enum Width: Hashable, Sendable { case narrow, wide }

  /// One column of answers.
  public struct Column: Hashable, Sendable {
    /// `item`, or `item.part`.
    public let id: String
    /// Index of the item in `Questionnaire.items`.
    public let item: Int
    /// The part of several ratings.
    public let part: String?
    public let width: Width
    /// Index among the columns of the same width.
    public let slot: Int
  }

  /// In the order of the items in the file, parts in their order.
  public let columns: [Column]
  public let narrowCount: Int
  public let wideCount: Int

  /// Lays out a questionnaire's answers.
  public init(_ questionnaire: Questionnaire) {
    var columns: [Column] = []
    var (narrow, wide) = (0, 0)
    func add(_ id: String, _ item: Int, _ part: String?, _ width: Width) {
      let slot = width == .narrow ? narrow : wide
      columns.append(Column(id: id, item: item, part: part, width: width, slot: slot))
      if width == .narrow { narrow += 1 } else { wide += 1 }
    }
    for (index, item) in questionnaire.items.enumerated() {
      switch item.kind {
      case .choice, .rating: add(item.id, index, nil, .narrow)
      case .text: add(item.id, index, nil, item.reads == .number ? .wide : .narrow)
      case .ratings(let parts): for part in parts { add("\(item.id).\(part.id)", index, part.id, .narrow) }
      case .multiple, .number: add(item.id, index, nil, .wide)
      case .note: break
      }
    }
    self.columns = columns
    narrowCount = narrow
    wideCount = wide
  }

  /// The columns of one item.
  public func columns(ofItem index: Int) -> [Column] { columns.filter { $0.item == index } }
}

/// The codes for an answer that is not there; answers themselves are greater.
public enum AnswerCode {
  public static let missing = Int8.min
  public static let declined = Int8.min + 1
  public static let notShown = Int8.min + 2
  public static let missingWide = Int32.min
  public static let declinedWide = Int32.min + 1
  public static let notShownWide = Int32.min + 2

  /// Whether a narrow cell holds an answer.
  @inlinable public static func isAnswer(_ cell: Int8) -> Bool { cell > Int8.min + 2 }
  /// Whether a wide cell holds an answer.
  @inlinable public static func isAnswer(_ cell: Int32) -> Bool { cell > Int32.min + 2 }
}

/// One sheet's answers, coded; what routing hides is still in it.
public struct AnswerRow: Hashable, Sendable {
  public var narrow: [Int8]
  public var wide: [Int32]
  /// Free texts by item id.
  public var texts: [String: String]

  /// Makes a row from its cells.
  public init(narrow: [Int8], wide: [Int32], texts: [String: String] = [:]) {
    (self.narrow, self.wide, self.texts) = (narrow, wide, texts)
  }
}
