/// Scales that a raw score's place in a sample is told on.
///
/// All are functions of z, the distance to the mean in standard deviations. Bands are half-open, their lower edge belongs to them, as z = 0 must be
/// decided: sten 5 is −0.5 ≤ z < 0 and sten 6 is 0 ≤ z < 0.5; stanine 5 is −0.25 ≤ z < 0.25.
public enum StandardScore: String, CaseIterable, Sendable {
  /// Mean 0, deviation 1.
  case z
  /// 50 + 10z (McCall 1922).
  case t
  /// 100 + 15z.
  case iq
  /// Normal curve equivalents, 50 + 21.063z: 1 and 99 fall together with those percentiles.
  case nce
  /// Ten half-deviation bands, ⌊2z + 6⌋ within 1…10 (Cattell).
  case sten
  /// Nine half-deviation bands, ⌊2z + 5.5⌋ within 1…9.
  case stanine

  /// The value at z; `nan` for `nan`.
  ///
  /// Bands end at their first and last, infinite z included.
  public func value(z: Double) -> Double {
    switch self {
    case .z: z
    case .t: 50 + 10 * z
    case .iq: 100 + 15 * z
    case .nce: 50 + 21.063 * z
    case .sten: min(10, max(1, (2 * z + 6).rounded(.down)))
    case .stanine: min(9, max(1, (2 * z + 5.5).rounded(.down)))
    }
  }

  /// Whether values are whole numbers of bands.
  public var isBanded: Bool { self == .sten || self == .stanine }

  /// The percentages of a normal distribution that lie below the bands' edges; empty for scales without bands.
  public var cumulativePercentages: [Double] {
    let edges: [Double] =
      switch self {
      case .sten: (-4...4).map { Double($0) / 2 }
      case .stanine: (0..<8).map { -1.75 + Double($0) / 2 }
      case .z, .t, .iq, .nce: []
      }
    return edges.map { 100 * NormalDistribution.cumulative($0) }
  }

  /// The stanine by the textbook's cumulative percentages 4, 11, 23, 40, 60, 77, 89 and 96, compared exactly; an edge belongs to the upper band.
  public static func textbookStanine(_ rank: PercentileRank) -> Int {
    1 + [4, 11, 23, 40, 60, 77, 89, 96].filter { rank.isAtLeast(percent: $0) }.count
  }
}
