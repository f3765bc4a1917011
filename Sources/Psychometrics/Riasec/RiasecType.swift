/// One of Holland's six types, in the order of the hexagon.
public enum RiasecType: Int, CaseIterable, Sendable, Hashable {
  case realistic, investigative, artistic, social, enterprising, conventional

  /// The type's letter in a code.
  public var letter: Character {
    switch self {
    case .realistic: "R"
    case .investigative: "I"
    case .artistic: "A"
    case .social: "S"
    case .enterprising: "E"
    case .conventional: "C"
    }
  }

  /// The type of a capital Latin letter.
  public init?(letter: Character) {
    guard let type = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = type
  }
}

/// Three different types, the strongest first: `RIA`.
public struct RiasecCode: Hashable, Sendable, CustomStringConvertible {
  public let types: [RiasecType]

  /// Makes a code; `nil` unless there are three different types.
  public init?(_ types: [RiasecType]) {
    guard types.count == 3, Set(types).count == 3 else { return nil }
    self.types = types
  }

  /// Reads `RIA`; `nil` for anything but three different letters of RIASEC in capitals.
  public init?(_ text: String) {
    let types = text.compactMap(RiasecType.init(letter:))
    guard types.count == text.count else { return nil }
    self.init(types)
  }

  public var description: String { String(types.map(\.letter)) }
}
