/// Expected ability given only the sum of the categories: the summed-score table of a scale.
///
/// P(sum | θ) by the recursion of Lord and Wingersky (Applied Psychological Measurement, 1984, 8, 453–461), then the posterior over the nodes
/// (Thissen D. et al., Applied Psychological Measurement, 1995, 19, 39–49). For answers in full only: a sum with gaps is another sum.
public struct SumScoreEap: Sendable {
  /// By the sum, from 0 to the greatest; `nil` for a sum that no node makes possible.
  public let estimates: [AbilityEstimate?]
  /// The share of the population expected at each sum; they sum to 1.
  public let expectedShares: [Double]

  /// Computes the table.
  public init(_ scale: IrtScale, over quadrature: Quadrature? = nil) {
    let quadrature = quadrature ?? .standard(variance: scale.variance)
    let greatest = scale.items.reduce(0) { $0 + $1.categoryCount - 1 }
    var mass = [Double](repeating: 0, count: greatest + 1)
    var likelihoods: [[Double]] = []
    for (node, weight) in zip(quadrature.nodes, quadrature.weights) {
      var sums = [1.0]
      for item in scale.items {
        let probabilities = item.probabilities(at: node)
        var next = [Double](repeating: 0, count: sums.count + probabilities.count - 1)
        for (sum, share) in sums.enumerated() {
          for (category, probability) in probabilities.enumerated() {
            next[sum + category] += share * probability
          }
        }
        sums = next
      }
      likelihoods.append(sums.map { $0 * weight })
      for sum in mass.indices { mass[sum] += sums[sum] * weight }
    }
    expectedShares = mass
    estimates = mass.indices.map { sum in
      guard mass[sum] > 0 else { return nil }
      let posterior = likelihoods.map { $0[sum] / mass[sum] }
      let theta = zip(quadrature.nodes, posterior).reduce(0) { $0 + $1.0 * $1.1 }
      let variance = zip(quadrature.nodes, posterior).reduce(0) {
        $0 + ($1.0 - theta) * ($1.0 - theta) * $1.1
      }
      return AbilityEstimate(theta: theta, standardError: variance.squareRoot())
    }
  }
}
