import QuestionnaireModel
import Testing

@testable import Cohorts

@Suite struct `Table suppression` {
  private static func table(_ generator: inout SeededGenerator, most: Int) -> MarginTable {
    let (rows, columns) = (2 + generator.below(6), 2 + generator.below(4))
    return MarginTable(
      (0..<rows).map { _ in
        (0..<columns).map { _ in generator.below(4) == 0 ? generator.below(6) : generator.below(most) }
      })
  }

  private static func sensitive(_ table: MarginTable, below limit: Int) -> (TablePlace) -> SuppressionReason?
  {
    { place in table[place] > 0 && table[place] < limit ? .smallCount : nil }
  }

  private static func attack(_ table: MarginTable, _ suppression: TableSuppression) -> Attacker {
    Attacker(rows: table.rows, columns: table.columns) { suppression.hidden[$0] == nil ? table[$0] : nil }
  }

  @Test(arguments: 0..<300) func `an attacker learns no small count`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let table = Self.table(&generator, most: 40)
    let suppression = TableSuppression(table, span: 5, sensitive: Self.sensitive(table, below: 5))
    let attacker = Self.attack(table, suppression)
    for place in table.places {
      if suppression.hidden[place] == nil {
        #expect(table[place] == 0 || table[place] >= 5)
      } else {
        #expect(attacker.span(place) >= 5, "\(place)")
      }
    }
  }

  @Test func `without complementary suppression most small counts are found`() {
    var (found, hidden) = (0, 0)
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let table = Self.table(&generator, most: 40)
      let suppression = TableSuppression(
        table, span: 5, isComplemented: false, sensitive: Self.sensitive(table, below: 5))
      let attacker = Self.attack(table, suppression)
      hidden += suppression.hidden.count
      found += suppression.hidden.keys.count { attacker.span($0) == 0 }
    }
    #expect(hidden > 300)
    #expect(found * 2 > hidden)
  }

  @Test func `nothing is hidden where nothing is small`() {
    let table = MarginTable([[10, 0, 12], [9, 30, 8]])
    #expect(TableSuppression(table, span: 5, sensitive: Self.sensitive(table, below: 5)).hidden.isEmpty)
    #expect(TableSuppression(MarginTable([]), span: 5, sensitive: { _ in nil }).hidden.isEmpty)
  }

  @Test(.timeLimit(.minutes(20))) func `a district of 36 schools and 4 grades is no trouble`() {
    var generator = SeededGenerator(seed: 36)
    let table = MarginTable((0..<36).map { _ in (0..<4).map { _ in generator.below(60) } })
    let suppression = TableSuppression(table, span: 10, sensitive: Self.sensitive(table, below: 10))
    let attacker = Self.attack(table, suppression)
    #expect(suppression.hidden.keys.allSatisfy { attacker.span($0) >= 10 })
    let primary = suppression.hidden.values.count { $0 == .smallCount }
    #expect(primary > 10 && suppression.hidden.count < 5 * primary)
  }

  @Test(arguments: 0..<60) func `the audit gives the exact bounds of small tables`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let table = MarginTable((0..<2).map { _ in (0..<3).map { _ in generator.below(5) } })
    let hidden = table.places.filter { !table.isTotal($0) && generator.below(3) > 0 }
    let audit = DisclosureAudit(table, hidden: hidden, limit: 100)
    let bounds = Self.enumerated(table, hidden: hidden)
    for place in hidden { #expect(audit.span(of: place) == bounds[place].map { $0.1 - $0.0 }) }
  }

  @Test func `an entry between two rings is known although no line gives it away`() {
    // Hidden entries form two rings and one bridge: each line hides two or more, yet the bridge follows from all of them.
    let table = MarginTable([
      [7, 8, 0, 0], [9, 6, 5, 0], [0, 0, 7, 8], [0, 0, 9, 6],
    ])
    let rings = [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3), (3, 2), (3, 3)].map {
      TablePlace(row: $0.0, column: $0.1)
    }
    let audit = DisclosureAudit(table, hidden: rings, limit: 10)
    #expect(audit.span(of: TablePlace(row: 1, column: 2)) == 0)
    #expect(audit.span(of: TablePlace(row: 0, column: 0)) == 10)
  }

  /// Least and greatest value of each hidden entry over all tables that fit what is printed, found by trying them all.
  private static func enumerated(_ table: MarginTable, hidden: [TablePlace]) -> [TablePlace: (Int, Int)] {
    var bounds: [TablePlace: (Int, Int)] = [:]
    var values = (0..<table.rows).map { row in (0..<table.columns).map { table[row, $0] } }
    func fits() -> Bool {
      let rows = values.indices.allSatisfy { values[$0].reduce(0, +) == table[$0, table.columns] }
      return rows
        && (0..<table.columns).allSatisfy { column in
          values.reduce(0) { $0 + $1[column] } == table[table.rows, column]
        }
    }
    func search(_ index: Int) {
      guard index < hidden.count else {
        guard fits() else { return }
        for place in hidden {
          let value = values[place.row][place.column]
          let old = bounds[place] ?? (value, value)
          bounds[place] = (min(old.0, value), max(old.1, value))
        }
        return
      }
      let place = hidden[index]
      let most = min(table[place.row, table.columns], table[table.rows, place.column])
      for value in 0...most {
        values[place.row][place.column] = value
        search(index + 1)
      }
    }
    search(0)
    return bounds
  }
}
