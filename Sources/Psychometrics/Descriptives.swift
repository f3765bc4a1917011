/// Count, mean, standard deviation and quantiles of exact values, from their frequencies.
///
/// Values are fractions and are kept as such, so that sets merge by adding frequencies and nothing depends on the order
/// of rows: schools, districts and threads give the same figures as one pass. Rounding happens once, in the last division.
public struct Descriptives: Hashable, Sendable {
  /// A value in lowest terms with a positive denominator, with how often it came.
  public struct Frequency: Hashable, Sendable {
    public let numerator: Int
    public let denominator: Int
    public fileprivate(set) var count: Int

    public var value: Double { Double(numerator) / Double(denominator) }

    /// Negative where the other value is greater, 0 where it is the same.
    fileprivate func order(_ other: Frequency) -> Int {
      if denominator == other.denominator { return (numerator - other.numerator).signum() }
      let left = Int128(numerator) * Int128(other.denominator)
      let right = Int128(other.numerator) * Int128(denominator)
      return left < right ? -1 : left > right ? 1 : 0
    }
  }

  /// The different values in ascending order.
  public private(set) var frequencies: [Frequency] = []
  /// How many values there are.
  public private(set) var count = 0

  /// Makes an empty set.
  public init() {}

  /// Adds a value `count` times; the denominator must not be 0, a count below 1 adds nothing.
  ///
  /// Values that come in ascending order are appended, others find their place.
  public mutating func add(_ numerator: Int, over denominator: Int = 1, count: Int = 1) {
    precondition(denominator != 0, "a value needs a denominator other than 0")
    guard count > 0 else { return }
    self.count += count
    let divisor = denominator == 1 ? 1 : Int(Self.commonDivisor(numerator.magnitude, denominator.magnitude))
    let sign = denominator < 0 ? -1 : 1
    let new = Frequency(
      numerator: sign * (numerator / divisor), denominator: sign * (denominator / divisor), count: count)
    if frequencies.last.map({ $0.order(new) < 0 }) ?? true { return frequencies.append(new) }
    var (low, high) = (0, frequencies.count)
    while low < high {
      let middle = (low + high) / 2
      if frequencies[middle].order(new) < 0 { low = middle + 1 } else { high = middle }
    }
    if frequencies[low].order(new) == 0 {
      frequencies[low].count += count
    } else {
      frequencies.insert(new, at: low)
    }
  }

  /// Adds all values of another set.
  public mutating func merge(_ other: Descriptives) {
    count += other.count
    if frequencies.isEmpty {
      frequencies = other.frequencies
      return
    }
    var merged: [Frequency] = []
    merged.reserveCapacity(max(frequencies.count, other.frequencies.count))
    var (left, right) = (frequencies[...], other.frequencies[...])
    while let first = left.first, let second = right.first {
      let order = first.order(second)
      merged.append(order <= 0 ? first : second)
      if order <= 0 { left.removeFirst() }
      if order >= 0 { right.removeFirst() }
      if order == 0 { merged[merged.count - 1].count += second.count }
    }
    frequencies = merged + left + right
  }

  /// Both sets together.
  public func merged(with other: Descriptives) -> Descriptives {
    var both = self
    both.merge(other)
    return both
  }

  /// The least value; `nil` for an empty set.
  public var least: Double? { frequencies.first?.value }

  /// The greatest value; `nil` for an empty set.
  public var greatest: Double? { frequencies.last?.value }

  /// Arithmetic mean; `nil` for an empty set.
  public var mean: Double? {
    guard count > 0 else { return nil }
    if let (sum, _, unit) = exactSums { return Self.double(sum) / (Double(count) * Double(unit)) }
    return frequencies.reduce(0) { $0 + $1.value * Double($1.count) } / Double(count)
  }

  /// Standard deviation of a sample, √(Σ(x − x̄)² / (n − 1)); `nil` under two values.
  public var standardDeviation: Double? {
    guard count > 1 else { return nil }
    if let (sum, squares, unit) = exactSums {
      let (product, overflow) = squares.multipliedReportingOverflow(by: Int128(count))
      let (square, overflowed) = sum.multipliedReportingOverflow(by: sum)
      if !overflow, !overflowed {
        let freedom = Double(count) * Double(count - 1)
        return (Self.double(product - square) / freedom).squareRoot() / Double(unit)
      }
    }
    guard let mean else { return nil }
    let deviations = frequencies.reduce(0.0) { total, entry in
      let deviation = entry.value - mean
      return total + deviation * deviation * Double(entry.count)
    }
    return (deviations / Double(count - 1)).squareRoot()
  }

  /// Skewness, Σ(x − x̄)³ / (n·s³) with s the sample deviation (type 3 of Joanes and Gill, The Statistician, 1998, 47, 183–189).
  ///
  /// `nil` under two values or where nothing varies.
  public var skewness: Double? { standardMoment(3) }

  /// Kurtosis above that of the normal distribution, Σ(x − x̄)⁴ / (n·s⁴) − 3, by the same type.
  public var excessKurtosis: Double? { standardMoment(4).map { $0 - 3 } }

  private func standardMoment(_ order: Int) -> Double? {
    guard let mean, let deviation = standardDeviation, deviation > 0 else { return nil }
    let sum = frequencies.reduce(0.0) { total, entry in
      let standard = (entry.value - mean) / deviation
      return total + (0..<order).reduce(1.0) { power, _ in power * standard } * Double(entry.count)
    }
    return sum / Double(count)
  }

  /// The quantile of Hyndman and Fan's type 7 (R's default); `probability` in 0…1, `nil` outside and for an empty set.
  ///
  /// With h = (n − 1)·p it lies between the values number ⌊h⌋ and ⌊h⌋ + 1, counted from 0 in ascending order.
  public func quantile(_ probability: Double) -> Double? { quantiles([probability])[0] }

  /// Several quantiles.
  public func quantiles(_ probabilities: [Double]) -> [Double?] {
    func value(at position: Int) -> Double {
      var passed = 0
      for entry in frequencies {
        passed += entry.count
        if position < passed { return entry.value }
      }
      return .nan
    }
    return probabilities.map { probability in
      guard count > 0, (0...1).contains(probability) else { return nil }
      let place = Double(count - 1) * probability
      let lower = Int(place)
      let low = value(at: lower)
      let part = place - Double(lower)
      return part > 0 ? low + part * (value(at: lower + 1) - low) : low
    }
  }

  /// Σx and Σx² in whole units of the common denominator; `nil` where they would not fit 128 bits.
  private var exactSums: (sum: Int128, squares: Int128, unit: Int)? {
    var unit = 1
    for entry in frequencies where unit % entry.denominator != 0 {
      let denominator = entry.denominator
      let factor = denominator / Int(Self.commonDivisor(unit.magnitude, denominator.magnitude))
      let (product, overflow) = unit.multipliedReportingOverflow(by: factor)
      // Means over any number of answers may have no small common denominator; then the sorted sum in doubles serves.
      guard !overflow, product <= 1 << 40 else { return nil }
      unit = product
    }
    if let (sum, squares) = shortSums(unit) { return (Int128(sum), Int128(squares), unit) }
    var (sum, squares) = (Int128(0), Int128(0))
    for entry in frequencies {
      let units = Int128(entry.numerator) * Int128(unit / entry.denominator)
      let (square, overflow) = units.multipliedReportingOverflow(by: units)
      let (weighted, overflowed) = square.multipliedReportingOverflow(by: Int128(entry.count))
      let (total, full) = squares.addingReportingOverflow(weighted)
      guard !overflow, !overflowed, !full else { return nil }
      squares = total
      sum += units * Int128(entry.count)
    }
    return (sum, squares, unit)
  }

  /// The same where 64 bits hold them, which they nearly always do.
  private func shortSums(_ unit: Int) -> (sum: Int, squares: Int)? {
    var (sum, squares) = (0, 0)
    for entry in frequencies {
      let factor = entry.denominator == unit ? 1 : unit / entry.denominator
      let (units, overflow) = entry.numerator.multipliedReportingOverflow(by: factor)
      let (weighted, overflowed) = units.multipliedReportingOverflow(by: entry.count)
      let (square, full) = weighted.multipliedReportingOverflow(by: units)
      let (total, isTooMuch) = squares.addingReportingOverflow(square)
      let (whole, isOver) = sum.addingReportingOverflow(weighted)
      guard !overflow, !overflowed, !full, !isTooMuch, !isOver else { return nil }
      (sum, squares) = (whole, total)
    }
    return (sum, squares)
  }

  /// The nearest double; the wide type's own conversion is needed for few and slow.
  private static func double(_ number: Int128) -> Double {
    Int(exactly: number).map { Double($0) } ?? Double(number)
  }

  private static func commonDivisor(_ left: UInt, _ right: UInt) -> UInt {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(1, left)
  }
}
