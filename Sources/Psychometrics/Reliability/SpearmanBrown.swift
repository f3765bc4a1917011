/// Reliability of a test made longer or shorter (Spearman 1910, Brown 1910; British Journal of Psychology, 3).
public enum SpearmanBrown {
  /// m·r / (1 + (m − 1)·r) for a test `lengthened` m times; m = 2 makes a whole of two halves.
  ///
  /// `nan` where the length is not positive, or the denominator is 0.
  public static func reliability(_ correlation: Double, lengthened times: Double) -> Double {
    guard times > 0 else { return .nan }
    return times * correlation / (1 + (times - 1) * correlation)
  }

  /// How many times longer a test must be for a wanted reliability; `nil` where either is not between 0 and 1.
  public static func length(from reliability: Double, to wanted: Double) -> Double? {
    guard reliability > 0, reliability < 1, wanted > 0, wanted < 1 else { return nil }
    return wanted * (1 - reliability) / (reliability * (1 - wanted))
  }
}
