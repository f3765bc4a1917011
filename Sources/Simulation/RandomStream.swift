import QuestionnaireModel

/// Random numbers of one kind, independent of every other kind.
///
/// A stream's seed is folded from the plan's seed and names (pupil, scale, item), so that one more question or school
/// changes nothing else. Only sums, products and comparisons of IEEE numbers are used, no functions of the system's
/// mathematical library: every machine gets the same bits.
struct RandomStream {
  private var generator: SeededGenerator

  init(_ seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A seed that depends on another seed and some names.
  static func seed(_ seed: UInt64, _ names: String...) -> UInt64 {
    names.reduce(seed) { seed, name in
      // FNV-1a; Swift's own hash values change with every run.
      let hash = name.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      var generator = SeededGenerator(seed: seed &+ hash)
      return generator.next()
    }
  }

  /// In [0, 1).
  mutating func unit() -> Double { generator.unit() }

  /// In 0 ..< bound.
  mutating func below(_ bound: Int) -> Int { generator.below(bound) }

  /// Whether something of this probability happens.
  mutating func happens(_ probability: Double) -> Bool { generator.unit() < probability }

  /// Nearly normal with mean 0 and deviation 1: the sum of twelve even numbers, within ±6.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += generator.unit() }
    return sum
  }

  /// e to a power, |power| < 8, to about a hundredth of its value.
  static func exponential(_ power: Double) -> Double {
    var value = 1 + power / 4_096
    for _ in 0..<12 { value *= value }
    return value
  }
}
