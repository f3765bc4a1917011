/// A pupil's code: eight random symbols and two check symbols, written `XXXX-XXXX-XX`.
///
/// The check symbols are the remainder of a Reed–Solomon code over GF(32) (x⁵ + x² + 1) with the generator
/// (x − α)(x − α²): every single wrong symbol and every swap of two symbols is found, and 1023 of 1024 random strings.
public struct PupilCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The 32 symbols in the order of their values: no 0, O, 1 or I.
  public static let alphabet: [Character] = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

  /// The ten symbols without hyphens.
  public let symbols: String

  /// Makes a code from eight symbol values, 0…31, and computes its check symbols; `nil` for other values.
  public init?(values: [UInt8]) {
    guard values.count == 8, values.allSatisfy({ $0 < 32 }) else { return nil }
    symbols = String((values + Self.checkValues(of: values)).map { Self.alphabet[Int($0)] })
  }

  /// A random code.
  public static func random(using generator: inout some RandomNumberGenerator) -> PupilCode {
    let values = (0..<8).map { _ in UInt8.random(in: 0..<32, using: &generator) }
    let check = checkValues(of: values)
    return PupilCode(checked: (values + check).map { alphabet[Int($0)] })
  }

  /// A code as it is stored: ten symbols of the alphabet, hyphens allowed, whose check symbols fit; else `nil`.
  ///
  /// Reads nothing into the text; what a person typed goes through `CodeReading`.
  public init?(_ text: String) {
    // `ß` in capitals is two letters: what is no single capital stays as it is, and is no symbol.
    let characters = text.filter { $0 != "-" }.map {
      $0.uppercased().count == 1 ? Character($0.uppercased()) : $0
    }
    let values = characters.compactMap { Self.values[$0] }
    guard characters.count == 10, values.count == 10, Self.isValid(values) else { return nil }
    symbols = String(characters)
  }

  private init(checked characters: [Character]) { symbols = String(characters) }

  /// `XXXX-XXXX-XX`.
  public var description: String {
    let all = Array(symbols)
    return String(all[0..<4]) + "-" + String(all[4..<8]) + "-" + String(all[8..<10])
  }

  public static func < (left: Self, right: Self) -> Bool { left.symbols < right.symbols }

  static let values: [Character: UInt8] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt8($0)) })

  /// The remainder of values(x)·x² divided by (x − α)(x − α²), highest power first.
  static func checkValues(of values: [UInt8]) -> [UInt8] {
    let linear = GaloisField32.powers[1] ^ GaloisField32.powers[2]
    let constant = GaloisField32.powers[3]
    var (high, low): (UInt8, UInt8) = (0, 0)
    for value in values {
      let lead = value ^ high
      high = low ^ GaloisField32.product(lead, linear)
      low = GaloisField32.product(lead, constant)
    }
    return [high, low]
  }

  static func isValid(_ values: [UInt8]) -> Bool {
    checkValues(of: Array(values.prefix(8))) == Array(values.suffix(2))
  }
}
