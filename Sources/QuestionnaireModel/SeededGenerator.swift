/// A small, fast generator whose sequence follows from its seed alone (SplitMix64; Steele, Lea, Flood 2014).
///
/// For order of presentation, simulation and tests; never for codes or keys.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
  private var state: UInt64

  /// Makes a generator.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0 ..< bound by the remainder of one draw: the same on every system and version of Swift.
  public mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

  /// A number in [0, 1) from 53 bits of one draw.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
