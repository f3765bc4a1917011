import Psychometrics
import QuestionnaireModel

/// Percentile ranks and normal scores of a sample's sums: a draft to look at, not norms.
///
/// A sample that somebody happened to have stands for nobody but itself. Refused for forced choice and under a hundred sheets.
public struct DraftNorms: Hashable, Sendable {
  public static let fewestSheets = 100

  /// One raw score that came.
  public struct Row: Hashable, Sendable {
    public let raw: Double
    public let count: Int
    /// (below + ½·equal) / n in percent.
    public let percentile: Double
    /// 50 + 10·z of the normal score by Blom's position, and its sten.
    public let t: Double?
    public let sten: Double?
  }

  public let scale: String
  public let count: Int
  public let rows: [Row]

  /// The draft of each scale that may have one.
  public static func all(_ sample: QualitySample) -> [DraftNorms] {
    sample.describedScales.compactMap { scale in
      let sums = sample.sums(scale) { _ in true }
      guard sums.count >= fewestSheets else { return nil }
      return DraftNorms(scale: sample.questionnaire.scales[scale].id, sums)
    }
  }

  private init(scale: String, _ sums: Descriptives) {
    self.scale = scale
    count = sums.count
    rows = sums.frequencies.compactMap { entry in
      guard let rank = PercentileRank(entry.numerator, over: entry.denominator, in: sums) else { return nil }
      let z = RankNormalisation.blom.z(rank)
      return Row(
        raw: entry.value, count: entry.count, percentile: rank.middle, t: z.map(StandardScore.t.value(z:)),
        sten: z.map(StandardScore.sten.value(z:)))
    }
  }
}
