/// Feldt's interval of α: 1 − (1 − α)·F with n − 1 and (n − 1)(k − 1) degrees of freedom.
///
/// Feldt L. S. Psychometrika, 1965, 30, 357–370.
public enum FeldtInterval {
  /// The interval of an α of `items` items over `count` rows; `confidence` between 0 and 1.
  ///
  /// `nil` under two items or two rows.
  public static func interval(_ alpha: Double, items: Int, count: Int, confidence: Double = 0.95)
    -> ClosedRange<Double>?
  {
    guard items > 1, count > 1, confidence > 0, confidence < 1 else { return nil }
    let (rows, cells) = (Double(count - 1), Double(count - 1) * Double(items - 1))
    let tail = (1 - confidence) / 2
    let lower = 1 - (1 - alpha) * FDistribution.quantile(1 - tail, rows, cells)
    let upper = 1 - (1 - alpha) * FDistribution.quantile(tail, rows, cells)
    return lower <= upper ? lower...upper : nil
  }
}
