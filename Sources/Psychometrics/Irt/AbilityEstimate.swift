/// Where on the ability scale a respondent stands, and how surely.
public struct AbilityEstimate: Hashable, Sendable {
  public let theta: Double
  /// On the scale of θ.
  public let standardError: Double

  /// Makes an estimate.
  public init(theta: Double, standardError: Double) {
    self.theta = theta
    self.standardError = standardError
  }

  /// Var(θ̂) / (Var(θ̂) + mean of SE²): how much of the spread of EAP estimates is not their error; `nil` under two or without any spread.
  ///
  /// The reliability of the estimates of an actual sample (sample variance, n − 1), each respondent counted.
  public static func empiricalReliability(_ estimates: [AbilityEstimate]) -> Double? {
    guard estimates.count > 1 else { return nil }
    let count = Double(estimates.count)
    let mean = estimates.reduce(0) { $0 + $1.theta } / count
    let spread =
      estimates.reduce(0) { $0 + ($1.theta - mean) * ($1.theta - mean) } / (count - 1)
    let error = estimates.reduce(0) { $0 + $1.standardError * $1.standardError } / count
    guard spread + error > 0 else { return nil }
    return spread / (spread + error)
  }
}
