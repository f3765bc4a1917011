import Cohorts
import Language
import Testing

@testable import Reports

@Suite struct `Tables` {
  private func table(_ parts: [Table.Cell], total: Table.Cell) -> Table {
    Table(
      id: "t", caption: "", columns: [.init("name", "", .title), .init("n", "", .count)],
      rows: parts.map { .init("r", .body, [.text(""), $0]) } + [.init("total", .total, [.text(""), total])])
  }

  @Test func `a total that is not the sum of its rows is never printed`() throws {
    try table([.count(2), .count(3), .none], total: .count(5)).reconcile()
    #expect(throws: ReportError.unreconciled(table: "t", column: "n", total: 6, sum: 5)) {
      try table([.count(2), .count(3)], total: .count(6)).reconcile()
    }
    // A hidden row cannot be checked.
    try table([.count(2), .suppressed(.smallCount)], total: .count(6)).reconcile()
  }

  @Test func `dates read as people write them`() {
    let date = ReportDate(year: 2026, month: 3, day: 4)
    #expect(date?.text(in: .russian) == "4\u{A0}марта\u{A0}2026\u{A0}г.")
    #expect(date?.text(in: .english) == "4\u{A0}March\u{A0}2026")
    #expect(date?.description == "2026-03-04")
    #expect(ReportDate(year: 2026, month: 13, day: 1) == nil)
  }
}
