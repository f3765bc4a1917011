import QuestionnaireModel
import Scoring

/// A way of counting a cohort: in memory, from a database, on a cluster.
///
/// All engines give equal frequencies for equal sheets.
public protocol AggregationEngine: Sendable {
  /// Where the engine finds its sheets.
  associatedtype Source
  /// What can go wrong on the way.
  associatedtype Failure: Error

  /// Counts every sheet of a source, scored by a scorer.
  func frequencies(of source: Source, scorer: Scorer) throws(Failure) -> CohortFrequencies
}

/// The default engine: one pass over sheets that are already in memory or come one by one.
public struct StreamingEngine<Sheets: Sequence<RespondentSheet>>: AggregationEngine {
  /// Makes an engine; it holds nothing.
  public init() {}

  public func frequencies(of source: Sheets, scorer: Scorer) throws(CohortError) -> CohortFrequencies {
    var accumulator = CohortAccumulator(scorer: scorer)
    for sheet in source { try accumulator.add(sheet) }
    return try accumulator.finish()
  }
}
