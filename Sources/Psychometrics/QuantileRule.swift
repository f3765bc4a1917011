/// How a quantile between two values is taken: some of the types of Hyndman and Fan (The American Statistician, 1996, 50, 361–365).
public enum QuantileRule: String, CaseIterable, Sendable {
  /// Type 1: the least value that at least the wanted part lies at or below; never between values.
  case inverse
  /// Type 5, Hazen's: value i stands at (i − ½)/n.
  case hazen
  /// Type 6, Weibull's: value i stands at i/(n + 1).
  case weibull
  /// Type 7, R's and most spreadsheets': value i stands at (i − 1)/(n − 1). ``Descriptives/quantile(_:)`` is this one.
  case linear
  /// Type 8, near the median of the estimate whatever the distribution: value i stands at (i − ⅓)/(n + ⅓).
  case medianUnbiased
}

extension Descriptives {
  /// A quantile by a rule; `probability` in 0…1, `nil` outside and for an empty set.
  public func quantile(_ probability: Double, by rule: QuantileRule) -> Double? {
    guard count > 0, (0...1).contains(probability) else { return nil }
    let n = Double(count)
    // A place that is whole but for rounding is whole: otherwise 0.1 · 60 could take the wrong neighbour.
    func settled(_ place: Double) -> Double {
      abs(place - place.rounded()) < 4e-15 * max(1, place) ? place.rounded() : place
    }
    let place: Double
    switch rule {
    case .linear: return quantile(probability)
    case .inverse: return value(number: Int(settled(n * probability).rounded(.up)))
    case .hazen: place = settled(n * probability + 0.5)
    case .weibull: place = settled((n + 1) * probability)
    case .medianUnbiased: place = settled((n + 1.0 / 3) * probability + 1.0 / 3)
    }
    let lower = place.rounded(.down)
    guard let low = value(number: Int(lower)), let high = value(number: Int(lower) + 1) else { return nil }
    return low + (place - lower) * (high - low)
  }

  /// The value with this number in ascending order, counted from 1; the nearest end outside.
  private func value(number: Int) -> Double? {
    var passed = 0
    for entry in frequencies {
      passed += entry.count
      if number <= passed { return entry.value }
    }
    return greatest
  }
}
