import Language

/// Reads JSON into nodes with their places: strings are quoted scalars, everything else plain ones.
///
/// Strict but for what files in the wild have: a byte order mark, and control characters inside strings.
struct JSONSource {
  /// The deepest nesting.
  static let mostDepth = 64

  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  /// Where a text stops being JSON.
  struct Fault: Error {
    var place: Place
  }

  /// The root of a text; `nil` where it is no JSON, which is then found.
  static func read(_ text: String, _ report: inout Report) -> SourceNode? {
    var source = JSONSource(text)
    do throws(Fault) {
      let root = try source.value()
      source.skipBlanks()
      guard source.at == source.scalars.count else { throw Fault(place: source.place) }
      return root
    } catch {
      report.error(
        "json", at: error.place,
        LocalizedText(
          ru: "здесь файл перестаёт быть JSON; проверьте запятые, кавычки и скобки",
          en: "the file stops being JSON here; check commas, quotes and brackets"))
      return nil
    }
  }

  private init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
  }

  private var place: Place { Place(line: line, column: at - lineStart + 1) }

  private mutating func skipBlanks() {
    while at < scalars.count, [" ", "\n", "\r", "\t"].contains(scalars[at]) { step() }
  }

  private mutating func step() {
    if scalars[at] == "\n" { (line, lineStart) = (line + 1, at + 1) }
    at += 1
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard at < scalars.count, scalars[at] == scalar else { return false }
    step()
    return true
  }

  private mutating func value() throws(Fault) -> SourceNode {
    skipBlanks()
    let place = place
    guard at < scalars.count else { throw Fault(place: place) }
    switch scalars[at] {
    case "{": return SourceNode(content: .map(try members()), place: place)
    case "[": return SourceNode(content: .list(try elements()), place: place)
    case "\"": return .scalar(try string(), at: place)
    default: return .word(try word(), at: place)
    }
  }

  private mutating func enter() throws(Fault) {
    depth += 1
    guard depth <= Self.mostDepth else { throw Fault(place: place) }
    step()
    skipBlanks()
  }

  private mutating func members() throws(Fault) -> [SourceEntry] {
    try enter()
    defer { depth -= 1 }
    var entries: [SourceEntry] = []
    var places: [String: Int] = [:]
    if take("}") { return [] }
    repeat {
      skipBlanks()
      let keyPlace = place
      guard at < scalars.count, scalars[at] == "\"" else { throw Fault(place: keyPlace) }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw Fault(place: place) }
      let entry = SourceEntry(key: key, keyPlace: keyPlace, value: try value())
      // As in JavaScript, a key that comes again keeps its place and takes the later value.
      if let before = places[key] {
        entries[before] = entry
      } else {
        places[key] = entries.count
        entries.append(entry)
      }
      skipBlanks()
    } while take(",")
    guard take("}") else { throw Fault(place: place) }
    return entries
  }

  private mutating func elements() throws(Fault) -> [SourceNode] {
    try enter()
    defer { depth -= 1 }
    var nodes: [SourceNode] = []
    if take("]") { return [] }
    repeat {
      nodes.append(try value())
      skipBlanks()
    } while take(",")
    guard take("]") else { throw Fault(place: place) }
    return nodes
  }

  /// `true`, `false`, `null` or a number, as it is written.
  private mutating func word() throws(Fault) -> String {
    let place = place
    var word = String.UnicodeScalarView()
    while at < scalars.count, !" \n\r\t,]}:".unicodeScalars.contains(scalars[at]) {
      word.append(scalars[at])
      step()
    }
    let text = String(word)
    guard ["true", "false", "null"].contains(text) || Self.isNumber(text) else { throw Fault(place: place) }
    return text
  }

  private static func isNumber(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
    return isPlain && text.first != "+" && text.first != "." && Double(text) != nil
  }

  private mutating func string() throws(Fault) -> String {
    let start = place
    step()
    var text = String.UnicodeScalarView()
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar == "\"" {
        step()
        return String(text)
      }
      if scalar == "\\" {
        text.append(try escaped())
      } else {
        text.append(scalar)
        step()
      }
    }
    throw Fault(place: start)
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    let place = place
    step()
    guard at < scalars.count else { throw Fault(place: place) }
    let sign = scalars[at]
    step()
    switch sign {
    case "\"", "\\", "/": return sign
    case "b": return "\u{08}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      let unit = try hexadecimal(place)
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // The halves of a pair stand beside each other; half a pair is no character.
      guard (0xD800..<0xDC00).contains(unit), at + 1 < scalars.count, scalars[at] == "\\",
        scalars[at + 1] == "u"
      else { return "\u{FFFD}" }
      at += 2
      let low = try hexadecimal(place)
      guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(low - 0xDC00)) ?? "\u{FFFD}"
    default: throw Fault(place: place)
    }
  }

  private mutating func hexadecimal(_ place: Place) throws(Fault) -> UInt16 {
    guard at + 4 <= scalars.count,
      let unit = UInt16(String(String.UnicodeScalarView(scalars[at..<(at + 4)])), radix: 16)
    else { throw Fault(place: place) }
    at += 4
    return unit
  }
}
