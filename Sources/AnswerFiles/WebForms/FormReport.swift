/// What a web form's export turned out to hold, column by column.
public struct FormReport: Hashable, Sendable {
  /// What a column is.
  public enum Use: Hashable, Sendable {
    /// An item, or one option of it (`m01=a`).
    case answer(String)
    /// An item that was recognised by its answers, not by its heading.
    case answerByItsTexts(String)
    /// A reserved column: `class`, `school` …
    case attribute(String)
    /// Left outside, unread: who somebody is, or when they answered.
    case personal
    /// The form's own bookkeeping and points.
    case service
    /// The mapping file leaves it out.
    case skipped
    /// No heading and no cells, or a second column of a question with nothing in it.
    case empty
    case unmatched(nearest: String?)
    /// The heading fits several items.
    case ambiguous([String])
    /// Several columns fit this item.
    case shared(String)

    /// Whether a person has to say what the column is.
    public var isOpen: Bool {
      switch self {
      case .unmatched, .ambiguous, .shared: true
      default: false
      }
    }
  }

  /// A column of the export.
  public struct Column: Hashable, Sendable {
    /// `A`, `AB`.
    public var place: String
    public var heading: String
    public var use: Use
  }

  /// A text that stands in the export as an answer.
  public struct AnswerText: Hashable, Sendable {
    /// `scale:liking`, or an item's id.
    public var group: String
    public var text: String
    /// How often it stands in the export.
    public var count: Int
    /// The answer that it was read as: a code, a value, or the word for none; `nil` where it was not understood.
    public var value: String?
    /// The answer that it is most like.
    public var nearest: String?
  }

  public internal(set) var columns: [Column] = []
  /// Texts of answers that are chosen from a few; numbers and free texts are never listed.
  public internal(set) var answers: [AnswerText] = []
  /// Response scales whose bare numbers could count from 0 or from 1, with those numbers.
  public internal(set) var uncertain: [String: [Int]] = [:]
  /// Items that no column was found for.
  public internal(set) var itemsWithoutColumn: [String] = []

  /// Whether nothing is left for a person to decide.
  public var isComplete: Bool { openCount == 0 }

  /// Whether any column is a question of the questionnaire, be it not yet sure of which.
  public var hasQuestion: Bool {
    columns.contains {
      switch $0.use {
      case .answer, .answerByItsTexts, .ambiguous, .shared: true
      default: false
      }
    }
  }

  /// How many things are left for a person to decide.
  public var openCount: Int { columns.count(where: \.use.isOpen) + answers.count { $0.value == nil } }

  /// The headings of the columns that were left outside unread.
  public var leftOutside: [String] { columns.filter { $0.use == .personal }.map(\.heading) }

  /// How many columns hold answers.
  public var answerColumns: Int {
    columns.count {
      switch $0.use {
      case .answer, .answerByItsTexts: true
      default: false
      }
    }
  }
}
