import RealModule

/// Nodes on the ability scale and the weight of the population at each; the weights sum to 1.
public struct Quadrature: Hashable, Sendable {
  public let nodes: [Double]
  public let weights: [Double]

  private init(nodes: [Double], weights: [Double]) {
    self.nodes = nodes
    self.weights = weights
  }

  /// 61 nodes in steps of 0.2 from −6 to 6 with weights φ(node) / Σφ: the rule of mirt's `fscores(quadpts = 61)`.
  public static func standard(variance: Double = 1) -> Quadrature {
    evenly(from: -6, to: 6, 61, variance: variance)
  }

  /// `count` evenly spaced nodes with weights of the normal density of mean 0 and this variance, made to sum to 1.
  ///
  /// At least two nodes; the variance and the ends must be such that some node has a weight.
  public static func evenly(from first: Double, to last: Double, _ count: Int, variance: Double = 1)
    -> Quadrature
  {
    precondition(count > 1 && first < last && variance > 0, "a quadrature needs two nodes and a variance")
    let nodes = (0..<count).map { index in
      // The half that mirrors the other is made from it, so that the nodes are symmetric to the last bit where the ends are.
      let fromFirst = first + (last - first) * Double(index) / Double(count - 1)
      let fromLast = last - (last - first) * Double(count - 1 - index) / Double(count - 1)
      return 2 * index < count ? fromFirst : fromLast
    }
    let densities = nodes.map { Double.exp(-$0 * $0 / (2 * variance)) }
    let sum = densities.reduce(0, +)
    precondition(sum > 0, "no node lies where the population is")
    return Quadrature(nodes: nodes, weights: densities.map { $0 / sum })
  }
}
