import Foundation
import OrientirTestSupport
import Testing

/// `Documentation/Conformance.md` is composed from the comparisons themselves.
@Suite(.enabled(if: ConformanceFolder.isThere, ConformanceFolder.absence)) struct ConformanceDocumentTests {
  @Test func `the document says what the comparisons gave`() throws {
    let text = try ConformanceDocument.text()
    let file = ProgramRun.root.appendingPathComponent("Documentation/Conformance.md")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded Conformance.md; run again without RECORD_SNAPSHOTS")
      return
    }
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let (old, new) = (written.split(separator: "\n"), text.split(separator: "\n"))
    let changes = new.difference(from: old).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(
      written == text, "record it with RECORD_SNAPSHOTS=1:\n\(changes.prefix(20).joined(separator: "\n"))")
  }

  @Test(arguments: [
    (0.0, "exact"), (3e-17, "1e-13"), (2e-14, "1e-13"), (4e-14, "1e-12"), (1e-8, "1e-7"), (2.9e-8, "1e-7"),
  ])
  func `bounds leave room for other machines`(deviation: Double, bound: String) {
    #expect(ConformanceDocument.bound(deviation, tolerance: bound == "exact" ? 0 : 1e-3) == bound)
  }
}

/// The summary of all comparisons.
enum ConformanceDocument {
  static func text() throws -> String {
    var lines = [
      "# Conformance", "",
      "Every figure of `Psychometrics` that a reference engine has too, computed on the same data and compared. A test composes this page from the",
      "comparisons and fails where a figure is beyond its tolerance or the page says something else.", "",
      "A deviation is |ours − theirs|, divided by their size where that is above 1. The column gives a power of ten that it stays under, with room for other",
      "machines' last bits; nothing finer than 1e-13 is told apart, as the engines print fifteen digits. Tolerance “exact” allows none.",
      "",
    ]
    var departures: [String] = []
    var total = 0
    for source in ConformanceSource.all {
      let family = try source.family()
      total += family.comparisons.count
      lines += ["## \(source.file)", "", "Engine: \(family.engine).", ""]
      lines += ["| figure | sets | comparisons | deviation under | tolerance |", "|---|--:|--:|--:|--:|"]
      for (figure, comparisons) in grouped(family.comparisons) {
        let deviation = comparisons.map(\.deviation).max() ?? 0
        let tolerance = comparisons.map(\.tolerance).max() ?? 0
        lines.append(
          "| \(figure) | \(Set(comparisons.map(\.set)).count) | \(comparisons.count) | \(bound(deviation, tolerance: tolerance)) | \(tolerance == 0 ? "exact" : power(tolerance)) |"
        )
      }
      lines.append("")
      departures += family.departures.map { "| \(source.file) | \($0.figure) | \($0.reason) |" }
    }
    lines += ["## Where we do not follow an engine", "", "| file | figure | reason |", "|---|---|---|"]
    lines += departures
    lines += ["", "\(total) comparisons in \(ConformanceSource.all.count) families.", ""]
    return lines.joined(separator: "\n")
  }

  /// Figures in the order in which they first came, and apart by tolerance.
  private static func grouped(_ comparisons: [Comparison]) -> [(String, [Comparison])] {
    var order: [String] = []
    var groups: [String: [Comparison]] = [:]
    for comparison in comparisons {
      let key = "\(comparison.figure)\u{0}\(comparison.tolerance)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(comparison)
    }
    return order.map { (groups[$0]?.first?.figure ?? "", groups[$0] ?? []) }
  }

  /// The least power of ten above three times the deviation, from 1e-13 on.
  static func bound(_ deviation: Double, tolerance: Double) -> String {
    if tolerance == 0 { return deviation == 0 ? "exact" : "**not exact**" }
    guard deviation.isFinite else { return "**no figure**" }
    var exponent = -13
    while exponent < 3, 3 * deviation > pow(10, Double(exponent)) { exponent += 1 }
    return "1e\(exponent)"
  }

  private static func power(_ tolerance: Double) -> String {
    let exponent = Int(log10(tolerance).rounded(.down))
    let factor = tolerance / pow(10, Double(exponent))
    return abs(factor - 1) < 1e-6 ? "1e\(exponent)" : String(format: "%.1fe%d", factor, exponent)
  }
}
