import Notation

/// Writes one JSON object a line, members in the order they are added.
struct JSONLineWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func beginObject(_ name: String? = nil) { open(name, "{") }
  mutating func beginList(_ name: String? = nil) { open(name, "[") }

  mutating func endObject() { close("}") }
  mutating func endList() { close("]") }

  mutating func endLine() {
    bytes.append(Byte.lineFeed)
    isFirst = true
  }

  mutating func add(_ name: String? = nil, number: Int) { add(name, literal: String(number)) }

  /// A literal: a number in digits, `true`, `false`.
  mutating func add(_ name: String? = nil, literal: String) {
    begin(name)
    bytes.append(contentsOf: literal.utf8)
  }

  mutating func add(_ name: String? = nil, text: String) {
    begin(name)
    append(text)
  }

  private mutating func open(_ name: String?, _ bracket: Unicode.Scalar) {
    begin(name)
    bytes.append(UInt8(ascii: bracket))
    isFirst = true
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    isFirst = false
  }

  private mutating func begin(_ name: String?) {
    if !isFirst { bytes.append(Byte.comma) }
    isFirst = false
    guard let name else { return }
    append(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// NUL characters are left out, since no reader of answers takes them.
  private mutating func append(_ text: String) {
    bytes.append(Byte.quote)
    for byte in text.utf8 {
      switch byte {
      case 0: continue
      case Byte.quote, UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case Byte.lineFeed: bytes.append(contentsOf: Array("\\n".utf8))
      case Byte.carriageReturn: bytes.append(contentsOf: Array("\\r".utf8))
      case Byte.tab: bytes.append(contentsOf: Array("\\t".utf8))
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: Array(("\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8))
      default: bytes.append(byte)
      }
    }
    bytes.append(Byte.quote)
  }
}
