/// Intra-individual response variability: how far one respondent's answers spread over the scale.
public enum ResponseVariability {
  /// The sample deviation √(Σ(x − x̄)² / (n − 1)) of the answers given; `nil` under two.
  ///
  /// Low values go with straight lines, high ones with answering at random. Dunn A. M. et al. Journal of Business and Psychology, 2018, 33, 105–121.
  /// Missing answers are left out. Items should share one answer scale and stand as they were shown, reversed ones not turned round.
  public static func deviation(_ answers: [Double?]) -> Double? {
    let given = answers.compactMap { $0 }
    guard given.count > 1 else { return nil }
    let count = Double(given.count)
    let mean = given.reduce(0, +) / count
    return (given.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
  }
}
