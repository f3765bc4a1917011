/// Even–odd consistency: whether one respondent's answers agree between the halves of each scale.
///
/// Each scale's items are halved by their place (1st, 3rd, … and 2nd, 4th, …); over the scales the half means are correlated and the
/// correlation is lengthened by Spearman and Brown's 2r / (1 + r), not below −1. Johnson J. A. Journal of Research in Personality, 2005, 39,
/// 103–129; Meade A. W., Craig S. B. Psychological Methods, 2012, 17, 437–455. 1 is consistent, about 0 careless; R careless
/// (from 1.2.0) turns the sign round. Reversed items must be turned round before. Missing answers are left out of their
/// half's mean; a scale with an empty half is left out.
public struct EvenOddConsistency: Hashable, Sendable {
  /// Why scales give no consistency.
  public enum Refusal: Error, Hashable, Sendable {
    /// Under three scales a correlation over them is −1, 1 or nothing.
    case fewerThanThreeScales
    /// The scale with this index has one item or none.
    case fewerThanTwoItems(scale: Int)
  }

  /// The items of each scale, by their index, in their order.
  public let scales: [[Int]]

  /// Makes the measure for scales of at least two items each.
  public init(scales: [[Int]]) throws(Refusal) {
    guard scales.count > 2 else { throw .fewerThanThreeScales }
    if let scale = scales.firstIndex(where: { $0.count < 2 }) { throw .fewerThanTwoItems(scale: scale) }
    self.scales = scales
  }

  /// −1…1; `nil` where under three scales have both halves or one of the halves is the same everywhere.
  ///
  /// An item index beyond the answers counts as missing.
  public func coefficient(_ answers: [Double?]) -> Double? {
    var correlation = Correlation()
    for items in scales {
      guard let odd = Self.mean(items, from: 0, of: answers),
        let even = Self.mean(items, from: 1, of: answers)
      else { continue }
      correlation.add(odd, even)
    }
    guard correlation.count > 2, let r = correlation.coefficient else { return nil }
    // At r = −1 the correction has no value; the floor is its limit from above.
    return r > -1 ? max(-1, SpearmanBrown.reliability(r, lengthened: 2)) : -1
  }

  private static func mean(_ items: [Int], from first: Int, of answers: [Double?]) -> Double? {
    let given = stride(from: first, to: items.count, by: 2).compactMap { place in
      answers.indices.contains(items[place]) ? answers[items[place]] : nil
    }
    return given.isEmpty ? nil : given.reduce(0, +) / Double(given.count)
  }
}
