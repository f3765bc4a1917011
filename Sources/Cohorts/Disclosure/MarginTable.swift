/// Counts by row and column with the totals of every row, every column and the whole: the entries that a table prints.
///
/// Entry (r, c) with r = `rows` is a column's total, with c = `columns` a row's total, with both the grand total.
public struct MarginTable: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  private let entries: [Int]

  /// Makes a table from its inner counts, none negative, every row of the same length.
  public init(_ counts: [[Int]]) {
    rows = counts.count
    columns = counts.first?.count ?? 0
    let columnCount = columns
    precondition(counts.allSatisfy { $0.count == columnCount && $0.allSatisfy { $0 >= 0 } })
    let totals = (0..<columnCount).map { column in counts.reduce(0) { $0 + $1[column] } }
    entries = (counts + [totals]).flatMap { $0 + [$0.reduce(0, +)] }
  }

  /// An entry, totals included.
  public subscript(row: Int, column: Int) -> Int { entries[row * (columns + 1) + column] }

  /// Every place of the table in the order of reading.
  public var places: [TablePlace] {
    (0...rows).flatMap { row in (0...columns).map { TablePlace(row: row, column: $0) } }
  }

  /// An entry by its place.
  public subscript(place: TablePlace) -> Int { self[place.row, place.column] }

  /// Whether a place holds a total.
  public func isTotal(_ place: TablePlace) -> Bool { place.row == rows || place.column == columns }
}

/// A place in a table.
public struct TablePlace: Hashable, Sendable, Comparable {
  public var row: Int
  public var column: Int

  /// Makes a place.
  public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
