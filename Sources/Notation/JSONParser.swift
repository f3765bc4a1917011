/// Reads one JSON value after RFC 8259, strictly: names once in an object, no lone surrogates, a bounded depth.
///
/// Foundation's readers take one of two equal names silently and give no places. A lenient reading takes what files of other
/// systems have: the later of two equal names, at the place of the first, and what is no character as U+FFFD or as it stands.
public struct JSONParser {
  private let bytes: ByteText
  private let mostLevels: Int
  private let isLenient: Bool
  private var position: Int

  private init(_ bytes: ByteText, _ mostLevels: Int, isLenient: Bool) {
    (self.bytes, self.mostLevels, self.isLenient, position) = (bytes, mostLevels, isLenient, 0)
  }

  /// The value that the bytes hold, blanks around it allowed; the bytes must be well-formed UTF-8.
  public static func parse(_ bytes: ByteText, mostLevels: Int, isLenient: Bool = false) throws(JSONFault)
    -> JSONNode
  {
    var parser = JSONParser(bytes, mostLevels, isLenient: isLenient)
    let node = try parser.value(level: 1)
    parser.skipBlanks()
    if parser.position < bytes.count { throw parser.fault(.textAfterValue) }
    return node
  }

  private func fault(_ problem: JSONProblem) -> JSONFault { JSONFault(problem: problem, offset: position) }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case Byte.blank, Byte.tab, Byte.lineFeed, Byte.carriageReturn: position += 1
      default: return
      }
    }
  }

  private mutating func peek() throws(JSONFault) -> UInt8 {
    skipBlanks()
    guard position < bytes.count else { throw fault(.unexpectedEnd) }
    return bytes[position]
  }

  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard try peek() == byte else { throw fault(.unexpectedCharacter) }
    position += 1
  }

  private mutating func value(level: Int) throws(JSONFault) -> JSONNode {
    let byte = try peek()
    let offset = position
    switch byte {
    case UInt8(ascii: "{"):
      guard level <= mostLevels else { throw fault(.tooDeep(atMost: mostLevels)) }
      return JSONNode(offset: offset, value: .object(try members(level)))
    case UInt8(ascii: "["):
      guard level <= mostLevels else { throw fault(.tooDeep(atMost: mostLevels)) }
      return JSONNode(offset: offset, value: .list(try elements(level)))
    case Byte.quote: return JSONNode(offset: offset, value: .text(try text()))
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"):
      try word("null")
      return JSONNode(offset: offset, value: .null)
    default: return JSONNode(offset: offset, value: .number(try number()))
    }
    return JSONNode(offset: offset, value: .truth(byte == UInt8(ascii: "t")))
  }

  private mutating func word(_ word: String) throws(JSONFault) {
    for byte in word.utf8 {
      guard position < bytes.count else { throw fault(.unexpectedEnd) }
      guard bytes[position] == byte else { throw fault(.unexpectedCharacter) }
      position += 1
    }
  }

  private mutating func members(_ level: Int) throws(JSONFault) -> [JSONMember] {
    position += 1
    var members: [JSONMember] = []
    var places: [String: Int] = [:]
    if try peek() == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      guard try peek() == Byte.quote else { throw fault(.unexpectedCharacter) }
      let offset = position
      let name = try text()
      let before = places[name]
      guard before == nil || isLenient else {
        throw JSONFault(problem: .repeatedMember(name), offset: offset)
      }
      try expect(UInt8(ascii: ":"))
      let member = JSONMember(name: name, offset: offset, node: try value(level: level + 1))
      if let before {
        members[before] = member
      } else {
        places[name] = members.count
        members.append(member)
      }
      if try peek() == UInt8(ascii: "}") {
        position += 1
        return members
      }
      try expect(Byte.comma)
    }
  }

  private mutating func elements(_ level: Int) throws(JSONFault) -> [JSONNode] {
    position += 1
    var elements: [JSONNode] = []
    if try peek() == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      elements.append(try value(level: level + 1))
      if try peek() == UInt8(ascii: "]") {
        position += 1
        return elements
      }
      try expect(Byte.comma)
    }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = position
    func digit(_ position: Int) -> Bool { position < bytes.count && Byte.isDigit(bytes[position]) }
    if bytes[position] == Byte.minus { position += 1 }
    guard digit(position) else {
      throw position == start ? fault(.unexpectedCharacter) : fault(.wrongNumber)
    }
    if bytes[position] == Byte.zero, digit(position + 1) { throw fault(.wrongNumber) }
    while digit(position) { position += 1 }
    if position < bytes.count, bytes[position] == Byte.dot {
      position += 1
      guard digit(position) else { throw fault(.wrongNumber) }
      while digit(position) { position += 1 }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == Byte.minus || bytes[position] == UInt8(ascii: "+") {
        position += 1
      }
      guard digit(position) else { throw fault(.wrongNumber) }
      while digit(position) { position += 1 }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func text() throws(JSONFault) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != Byte.quote, bytes[position] != UInt8(ascii: "\\"),
      bytes[position] >= 0x20
    {
      position += 1
    }
    if position < bytes.count, bytes[position] == Byte.quote {
      position += 1
      return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    }
    var plain = Array(bytes[start..<position])
    while true {
      guard position < bytes.count else { throw fault(.unexpectedEnd) }
      let byte = bytes[position]
      switch byte {
      case Byte.quote:
        position += 1
        return String(decoding: plain, as: UTF8.self)
      case UInt8(ascii: "\\"): plain.append(contentsOf: Array(String(try escape()).utf8))
      case 0..<0x20 where !isLenient: throw fault(.controlCharacter)
      default:
        plain.append(byte)
        position += 1
      }
    }
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    position += 1
    guard position < bytes.count else { throw fault(.unexpectedEnd) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      let alone = JSONFault(problem: .loneSurrogate, offset: start)
      guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else {
        if isLenient { return "\u{FFFD}" }
        throw alone
      }
      position += 2
      let low = try codeUnit()
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else {
        if isLenient { return "\u{FFFD}" }
        throw alone
      }
      return scalar
    default: throw JSONFault(problem: .wrongEscape, offset: start)
    }
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw fault(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue, bytes[position] < 0x80
      else {
        throw fault(.wrongEscape)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
