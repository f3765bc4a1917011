import Foundation
import OrientirTestSupport
import Psychometrics
import Testing

/// Every figure against the reference engines; the summary stands in `Documentation/Conformance.md`.
@Suite(.enabled(if: ConformanceFolder.isThere, ConformanceFolder.absence)) struct ConformanceTests {
  @Test func `reliability and item analysis`() throws { try expectAll(ClassicalConformance.family()) }
  @Test func `item response theory`() throws { try expectAll(IrtConformance.family()) }
  @Test func `careless responding`() throws { try expectAll(CarelessConformance.family()) }
  @Test func `person fit`() throws { try expectAll(PersonFitConformance.family()) }

  private func expectAll(_ family: ComparisonFamily) throws {
    #expect(family.comparisons.count > 10)
    for comparison in family.comparisons where !comparison.isWithin {
      Issue.record(
        "\(comparison.figure) of \(comparison.set): ours \(comparison.ours ?? .nan), theirs \(comparison.theirs ?? .nan)"
      )
    }
    for departure in family.departures { print("DEPARTURE", departure) }
  }
}
