import QuestionnaireModel
import Scoring

/// A stretch of a scale: the half-open interval [from, below), the last one of a scale up to and with its most.
public struct ScoreRange: Hashable, Sendable {
  public var from: Fraction
  public var below: Fraction
  public var isLast: Bool

  /// Makes a range.
  public init(from: Fraction, below: Fraction, isLast: Bool) {
    (self.from, self.below, self.isLast) = (from, below, isLast)
  }

  /// Whether a score lies in it.
  public func contains(_ score: Fraction) -> Bool {
    score >= from && (score < below || (isLast && score == below))
  }

  /// At most five ranges of equal width over a scale that has no levels; of whole points where the scale counts whole points.
  ///
  /// The limits follow from the possible range alone, never from the answers. A scale without a span has one range.
  public static func all(of scale: Scale, range: ClosedRange<Fraction>) -> [ScoreRange] {
    let (least, most) = (range.lowerBound, range.upperBound)
    let span = most - least
    guard span > Fraction(0) else { return [ScoreRange(from: least, below: most, isLast: true)] }
    var width = span * Fraction(1, over: 5)
    if countsWholePoints(scale), least.isWhole, most.isWhole {
      width = Fraction((span.numerator + 1 + 4) / 5)
    }
    var ranges: [ScoreRange] = []
    var from = least
    while from < most || (ranges.isEmpty && from == most) {
      let below = from + width
      let isLast = below > most || below == most && !countsWholePoints(scale)
      ranges.append(ScoreRange(from: from, below: isLast ? most : below, isLast: isLast))
      if isLast { return ranges }
      from = below
    }
    // Whole points: the most possible score may begin a range of its own.
    ranges.append(ScoreRange(from: from, below: most, isLast: true))
    return ranges
  }

  /// Whether every score of a scale is a whole number.
  public static func countsWholePoints(_ scale: Scale) -> Bool {
    (scale.method == .sum || scale.method == .count) && scale.denominator == 1
      && scale.missingRule != .prorate
  }
}
