/// A JSON value with its place in the text.
public struct JSONNode: Sendable {
  /// What stands there.
  public indirect enum Value: Sendable {
    case null
    case truth(Bool)
    /// The number as it is written.
    case number(String)
    case text(String)
    case list([JSONNode])
    case object([JSONMember])
  }

  /// Offset of its first byte.
  public var offset: Int
  public var value: Value

  /// Makes a node.
  public init(offset: Int, value: Value) { (self.offset, self.value) = (offset, value) }

  public var isNull: Bool { if case .null = value { true } else { false } }
}

/// One member of a JSON object.
public struct JSONMember: Sendable {
  public var name: String
  /// Offset of the name's quote.
  public var offset: Int
  public var node: JSONNode

  /// Makes a member.
  public init(name: String, offset: Int, node: JSONNode) {
    (self.name, self.offset, self.node) = (name, offset, node)
  }
}

/// A fault of JSON with its place.
public struct JSONFault: Error, Hashable, Sendable {
  public var problem: JSONProblem
  public var offset: Int
}

/// What can be wrong with JSON.
public enum JSONProblem: Hashable, Sendable {
  case unexpectedCharacter
  case unexpectedEnd
  case textAfterValue
  case wrongEscape
  case loneSurrogate
  case controlCharacter
  case wrongNumber
  case tooDeep(atMost: Int)
  case repeatedMember(String)
}
