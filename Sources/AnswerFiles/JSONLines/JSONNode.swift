/// A JSON value with its place in the line.
struct JSONNode {
  indirect enum Value {
    case null
    case truth(Bool)
    /// The number as it is written.
    case number(String)
    case text(String)
    case list([JSONNode])
    case object([JSONMember])
  }

  /// Offset of its first byte.
  var offset: Int
  var value: Value

  var isNull: Bool { if case .null = value { true } else { false } }
}

/// One member of a JSON object.
struct JSONMember {
  var name: String
  /// Offset of the name's quote.
  var offset: Int
  var node: JSONNode
}

/// A fault of JSON with its place.
struct JSONFault: Error {
  var problem: JSONProblem
  var offset: Int
}
