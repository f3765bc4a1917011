import Cohorts

/// A table: typed cells, so that every renderer writes the same numbers in its own way.
public struct Table: Hashable, Sendable {
  /// Stable from report to report: `coverage`, `levels-realistic`.
  public var id: String
  public var caption: String
  public var columns: [Column]
  public var rows: [Row]
  /// Whom the shares and means are about.
  public var base: String
  public var notes: [String]

  /// Makes a table; every row has as many cells as there are columns.
  public init(
    id: String, caption: String, columns: [Column], rows: [Row], base: String = "", notes: [String] = []
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a row must fill its table: \(id)")
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.base = base
    self.notes = notes
  }

  /// Whether any cell is hidden.
  public var hasSuppressed: Bool { rows.contains { $0.cells.contains { $0.reason != nil } } }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// What a column holds.
    public enum Kind: String, Hashable, Sendable { case title, text, count, percent, number }

    public var id: String
    public var title: String
    public var kind: Kind

    /// Makes a column.
    public init(_ id: String, _ title: String, _ kind: Kind) {
      (self.id, self.title, self.kind) = (id, title, kind)
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What a row adds up.
    public enum Kind: String, Hashable, Sendable { case body, subtotal, total }

    public var id: String
    public var kind: Kind
    public var cells: [Cell]

    /// Makes a row.
    public init(_ id: String, _ kind: Kind = .body, _ cells: [Cell]) {
      (self.id, self.kind, self.cells) = (id, kind, cells)
    }
  }

  /// One cell.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case count(Int)
    /// `part` of `whole` in per cent, one decimal.
    case percent(Int, of: Int)
    /// A number shown with so many decimals.
    case number(Double, places: Int)
    /// No data.
    case none
    case suppressed(SuppressionReason)

    /// Why the cell is hidden.
    public var reason: SuppressionReason? { if case .suppressed(let reason) = self { reason } else { nil } }

    /// A count, where the cell holds one.
    public var count: Int? { if case .count(let count) = self { count } else { nil } }

    /// The cell of a disclosed value.
    init<Value>(_ disclosed: Disclosed<Value>, _ cell: (Value) -> Cell) {
      switch disclosed {
      case .shown(let value): self = cell(value)
      case .suppressed(let reason): self = .suppressed(reason)
      }
    }
  }
}
