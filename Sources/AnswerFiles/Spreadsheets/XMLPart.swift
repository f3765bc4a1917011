import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Takes what stands in an XML part, in its order; names come without their prefixes.
protocol PartContent {
  /// Set where reading must stop; nothing more is delivered then.
  var problem: SheetProblem? { get }
  mutating func begin(_ name: String, _ attributes: [String: String])
  mutating func end(_ name: String)
  /// Called with every piece of text, in the elements for which `wantsText` is true.
  mutating func text(_ piece: String)
  var wantsText: Bool { get }
}

/// One XML part of a workbook, read event by event.
///
/// Refused before anything is parsed: a document type (the home of every entity, internal and external), an encoding other than
/// UTF-8, bytes that are no UTF-8. Depth is bounded.
enum XMLPart {
  /// Reads a part's bytes into `content`.
  static func read<Content: PartContent>(
    _ bytes: [UInt8], named name: String, into content: inout Content
  ) throws(SheetProblem) {
    let isClean = bytes.withUnsafeBufferPointer {
      $0.firstDamage == nil && !declaresOtherEncoding($0) && !$0.hasDeclaration
    }
    guard isClean else { throw .damagedPart(name) }
    let start = bytes.starts(with: Byte.byteOrderMark) ? 3 : 0
    let events = PartEvents(content)
    let parser = XMLParser(data: Data(bytes[start...]))
    parser.shouldProcessNamespaces = false
    parser.shouldResolveExternalEntities = false
    parser.delegate = events
    let isWhole = parser.parse()
    content = events.content
    if let problem = content.problem { throw problem }
    guard isWhole, !events.isTooDeep, events.depth == 0, events.hasBegun else { throw .damagedPart(name) }
  }

  /// Whether the XML declaration names an encoding that could spell `<!DOCTYPE` in other bytes.
  private static func declaresOtherEncoding(_ bytes: ByteText) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let start = head.range(of: "<?xml"), let end = head.range(of: "?>"),
      start.upperBound <= end.lowerBound
    else { return false }
    let declaration = head[start.upperBound..<end.lowerBound].lowercased()
    guard let found = declaration.range(of: "encoding") else { return false }
    let value = declaration[found.upperBound...].drop {
      $0 == "=" || $0 == "\"" || $0 == "'" || $0.isWhitespace
    }
    return !(value.hasPrefix("utf-8") || value.hasPrefix("utf8") || value.hasPrefix("us-ascii"))
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Whether `<!` with a letter behind it stands anywhere: a document type, an entity.
  fileprivate var hasDeclaration: Bool {
    var index = 0
    while index + 2 < count {
      if self[index] == UInt8(ascii: "<"), self[index + 1] == UInt8(ascii: "!") {
        let letter = self[index + 2] & ~0x20
        if letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") { return true }
      }
      index += 1
    }
    return false
  }
}

/// Hands a parser's events on.
private final class PartEvents<Content: PartContent>: NSObject, XMLParserDelegate {
  var content: Content
  private(set) var depth = 0
  private(set) var isTooDeep = false
  private(set) var hasBegun = false

  init(_ content: Content) { self.content = content }

  /// A name without its prefix.
  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?,
    attributes attributeDict: [String: String]
  ) {
    hasBegun = true
    depth += 1
    guard !isTooDeep, content.problem == nil else { return }
    if depth > SheetLimit.depth {
      isTooDeep = true
      return parser.abortParsing()
    }
    var attributes = attributeDict
    for (name, value) in attributeDict where name.utf8.contains(UInt8(ascii: ":")) {
      let local = Self.local(name)
      if attributes[local] == nil { attributes[local] = value }
    }
    content.begin(Self.local(elementName), attributes)
    if content.problem != nil { parser.abortParsing() }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    depth -= 1
    guard !isTooDeep, content.problem == nil else { return }
    content.end(Self.local(elementName))
    if content.problem != nil { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !isTooDeep, content.problem == nil, content.wantsText else { return }
    content.text(string)
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    guard !isTooDeep, content.problem == nil, content.wantsText else { return }
    content.text(String(decoding: CDATABlock, as: UTF8.self))
  }
}
