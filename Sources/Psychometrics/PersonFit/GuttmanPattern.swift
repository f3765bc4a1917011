import RealModule

/// One respondent's right and wrong answers from the easiest item to the hardest, and how far they are from a perfect order.
public struct GuttmanPattern: Hashable, Sendable {
  /// Shares of right answers in the sample, falling.
  public let shares: [Double]
  public let isRight: [Bool]
  /// How many answers are right.
  public let rightCount: Int

  init(shares: [Double], isRight: [Bool]) {
    self.shares = shares
    self.isRight = isRight
    rightCount = isRight.count { $0 }
  }

  /// Whether everything is right or everything wrong.
  public var isConstant: Bool { rightCount == 0 || rightCount == isRight.count }

  /// Pairs in which the easier item is wrong and the harder right: 0 for a perfect pattern.
  public var errors: Int {
    var (wrong, errors) = (0, 0)
    for isRight in isRight {
      if isRight { errors += wrong } else { wrong += 1 }
    }
    return errors
  }

  /// The errors against their greatest number, r(k − r): 0…1 (van der Flier, 1977); `nil` for a constant pattern.
  public var normedErrors: Double? {
    isConstant ? nil : Double(errors) / Double(rightCount * (isRight.count - rightCount))
  }

  /// Tatsuoka and Tatsuoka's norm conformity index, 1 − 2·normed errors: −1…1 (Journal of Educational Statistics, 1982, 7, 215–231).
  public var normConformity: Double? { normedErrors.map { 1 - 2 * $0 } }

  /// Van der Flier's U3 (Journal of Cross-Cultural Psychology, 1982, 13, 267–298): 0 for the likeliest pattern of this sum, 1 for the unlikeliest.
  ///
  /// (M − W) / (M − m) with W the sum of logits ln(π / (1 − π)) of the items answered rightly, M and m those of the r easiest and hardest. Items
  /// that all answered rightly, or none, have no logit and are left out; `nil` for a constant pattern of the others or where all logits are equal.
  public var u3: Double? { logits.flatMap { $0.pattern.share(of: $0.weights) } }

  /// U3 standardised by its mean and variance given the sum (van der Flier, 1982); near normal for tests of 30 items and more.
  public var standardisedU3: Double? {
    guard let (pattern, weights) = logits, let u3 = pattern.share(of: weights) else { return nil }
    let (most, least) = pattern.extremes(weights)
    let spreads = pattern.shares.map { $0 * (1 - $0) }
    let spread = spreads.reduce(0, +)
    let shared = zip(spreads, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let centre =
      zip(pattern.shares, weights).reduce(0) { $0 + $1.0 * $1.1 }
      + shared * (Double(pattern.rightCount) - pattern.shares.reduce(0, +)) / spread
    let variance =
      zip(spreads, weights).reduce(0) { $0 + $1.0 * $1.1 * $1.1 } - shared * shared / spread
    guard variance > 0 else { return nil }
    return (u3 - (most - centre) / (most - least)) * (most - least) / variance.squareRoot()
  }

  /// Harnisch and Linn's modified caution index C* (Journal of Educational Measurement, 1981, 18, 133–146): U3's formula with the shares themselves.
  public var modifiedCaution: Double? { share(of: shares) }

  /// Sato's caution index (1975): 1 − cov(answers, shares) / cov(perfect pattern of the same sum, shares).
  public var caution: Double? {
    guard !isConstant else { return nil }
    let middle = shares.reduce(0, +) / Double(shares.count)
    let perfect = shares[..<rightCount].reduce(0) { $0 + $1 - middle }
    guard perfect > 0 else { return nil }
    return 1 - sum(shares.map { $0 - middle }) / perfect
  }

  /// Donlon and Fischer's personal point-biserial correlation of the answers with the shares (Educational and Psychological Measurement, 1968, 28).
  public var pointBiserial: Double? {
    var correlation = Correlation()
    for (isRight, share) in zip(isRight, shares) { correlation.add(isRight ? 1 : 0, share) }
    return correlation.coefficient
  }

  /// Kane and Brennan's agreement A: the sum of the shares of the items answered rightly (Applied Psychological Measurement, 1980, 4, 105–126).
  public var agreement: Double { sum(shares) }

  /// Kane and Brennan's disagreement D: what A lacks to that of the perfect pattern.
  public var disagreement: Double { extremes(shares).most - agreement }

  /// Kane and Brennan's dependability E = A / greatest A; `nil` where nothing is right.
  public var dependability: Double? {
    let most = extremes(shares).most
    return most > 0 ? agreement / most : nil
  }

  /// The pattern without items that have no logit, and the logits.
  private var logits: (pattern: GuttmanPattern, weights: [Double])? {
    let kept = shares.indices.filter { shares[$0] > 0 && shares[$0] < 1 }
    guard !kept.isEmpty else { return nil }
    let pattern = GuttmanPattern(shares: kept.map { shares[$0] }, isRight: kept.map { isRight[$0] })
    return (pattern, pattern.shares.map { Double.log($0) - Double.log(onePlus: -$0) })
  }

  private func sum(_ weights: [Double]) -> Double {
    zip(isRight, weights).reduce(0) { $1.0 ? $0 + $1.1 : $0 }
  }

  /// The sums of the easiest and of the hardest items, as many as are right.
  private func extremes(_ weights: [Double]) -> (most: Double, least: Double) {
    (weights.prefix(rightCount).reduce(0, +), weights.suffix(rightCount).reduce(0, +))
  }

  /// Where the pattern stands between the best (0) and the worst (1) of its sum, by falling weights.
  private func share(of weights: [Double]) -> Double? {
    let (most, least) = extremes(weights)
    guard !isConstant, most > least else { return nil }
    return (most - sum(weights)) / (most - least)
  }
}
