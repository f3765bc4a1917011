/// Arithmetic in GF(32), built on x⁵ + x² + 1 with the generator α = 2.
enum GaloisField32 {
  /// α to the power of its index, 0…30.
  static let powers: [UInt8] = {
    var powers: [UInt8] = [1]
    while powers.count < 31 {
      let doubled = (powers.last ?? 1) << 1
      powers.append(doubled & 0b10_0000 == 0 ? doubled : doubled ^ 0b10_0101)
    }
    return powers
  }()

  static let logarithms: [Int] = {
    var logarithms = [Int](repeating: 0, count: 32)
    for (exponent, power) in powers.enumerated() { logarithms[Int(power)] = exponent }
    return logarithms
  }()

  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    guard left != 0, right != 0 else { return 0 }
    return powers[(logarithms[Int(left)] + logarithms[Int(right)]) % 31]
  }
}
