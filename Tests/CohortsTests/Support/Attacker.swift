import Cohorts

/// Somebody who has only the printed table and no knowledge of how it was made: narrows the hidden entries line by line.
///
/// Every row and every column adds up to its total, no count is negative; the bounds of each entry follow from the bounds of
/// the others, again and again until nothing changes.
struct Attacker {
  private(set) var bounds: [TablePlace: ClosedRange<Int>] = [:]
  static let unknown = 1_000_000

  init(rows: Int, columns: Int, printed: (TablePlace) -> Int?) {
    for row in 0...rows {
      for column in 0...columns {
        let place = TablePlace(row: row, column: column)
        bounds[place] = printed(place).map { $0...$0 } ?? 0...Self.unknown
      }
    }
    let rowLines = (0...rows).map { row in
      ((0..<columns).map { TablePlace(row: row, column: $0) }, TablePlace(row: row, column: columns))
    }
    let columnLines = (0...columns).map { column in
      ((0..<rows).map { TablePlace(row: $0, column: column) }, TablePlace(row: rows, column: column))
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for (parts, total) in rowLines + columnLines { isChanged = narrow(parts, total) || isChanged }
    }
  }

  private mutating func narrow(_ parts: [TablePlace], _ total: TablePlace) -> Bool {
    var isChanged = false
    func range(_ place: TablePlace) -> ClosedRange<Int> { bounds[place] ?? 0...Self.unknown }
    let low = parts.reduce(0) { $0 + range($1).lowerBound }
    let high = parts.reduce(0) { $0 + range($1).upperBound }
    func set(_ place: TablePlace, _ lower: Int, _ upper: Int) {
      let old = range(place)
      let new = max(old.lowerBound, lower)...min(old.upperBound, upper)
      if new != old {
        bounds[place] = new
        isChanged = true
      }
    }
    set(total, low, high)
    for part in parts {
      let others = (low - range(part).lowerBound, high - range(part).upperBound)
      set(part, range(total).lowerBound - others.1, range(total).upperBound - others.0)
    }
    return isChanged
  }

  /// How many values a place can have besides one.
  func span(_ place: TablePlace) -> Int { bounds[place].map { $0.upperBound - $0.lowerBound } ?? 0 }
}
