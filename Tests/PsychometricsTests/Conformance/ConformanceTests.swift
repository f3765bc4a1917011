import Foundation
import OrientirTestSupport
import Psychometrics
import Testing

/// Every figure against the reference engines; the summary stands in `Documentation/Conformance.md`.
@Suite(.enabled(if: ConformanceFolder.isThere, ConformanceFolder.absence)) struct ConformanceTests {
  @Test(arguments: ConformanceSource.all)
  func `figures are within their tolerance`(source: ConformanceSource) throws {
    let family = try source.family()
    #expect(family.comparisons.count > 10)
    for comparison in family.comparisons where !comparison.isWithin {
      Issue.record(
        "\(comparison.figure) of \(comparison.set): ours \(comparison.ours ?? .nan), theirs \(comparison.theirs ?? .nan)"
      )
    }
  }
}
