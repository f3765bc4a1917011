import Psychometrics
import QuestionnaireModel

/// The same pupils asked twice, found by their codes: how far scores stay.
public struct RetestComparison: Hashable, Sendable {
  /// Under so many pairs nothing is said.
  public static let fewestPairs = 10

  /// One scale.
  public struct Entry: Hashable, Sendable {
    public let scale: String
    /// Pupils without a gap on either occasion.
    public let pairs: Int
    /// `nil` under ten pairs, or where a score does not vary.
    public let reliability: RetestReliability?
  }

  public let scales: [Entry]
  /// Codes on both occasions, and on one only.
  public let both: Int
  public let firstOnly: Int
  public let secondOnly: Int

  /// Compares two samples of the same questionnaire; where a code stands twice in one of them, its last sheet counts.
  public init(_ first: QualitySample, _ second: QualitySample) {
    let rows = Self.rows(first)
    let later = Self.rows(second)
    let common = rows.keys.filter { later[$0] != nil }.sorted()
    (both, firstOnly, secondOnly) = (common.count, rows.count - common.count, later.count - common.count)
    scales = first.questionnaire.scales.indices.map { scale in
      let unit = Double(max(1, first.questionnaire.scales[scale].denominator))
      let pairs = common.compactMap { code -> (first: Double?, second: Double?)? in
        guard let one = rows[code].flatMap({ first.sum($0, scale) }),
          let other = later[code].flatMap({ second.sum($0, scale) })
        else { return nil }
        return (Double(one) / unit, Double(other) / unit)
      }
      return Entry(
        scale: first.questionnaire.scales[scale].id, pairs: pairs.count,
        reliability: pairs.count >= Self.fewestPairs ? RetestReliability(pairs) : nil)
    }
  }

  private static func rows(_ sample: QualitySample) -> [String: Int] {
    Dictionary(sample.codes.enumerated().map { ($1, $0) }) { _, last in last }
  }
}
