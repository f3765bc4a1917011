import Language
import Notation

/// A JSON file as nodes with their places: strings are quoted scalars, everything else plain ones.
struct JSONSource {
  /// The deepest nesting.
  static let mostDepth = 64

  private let bytes: [UInt8]
  /// The offset at which each line begins.
  private let lineStarts: [Int]
  /// How many scalars begin before each block of bytes: many a file is one long line.
  private let scalarsBefore: [Int]
  private static let block = 1_024

  /// The root of a file; `nil` where it is no JSON, which is then found.
  static func read(_ bytes: [UInt8], _ report: inout Report) -> SourceNode? {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let source = JSONSource(bytes)
    let parsed = bytes.withUnsafeBufferPointer { buffer -> Result<JSONNode, JSONFault> in
      do throws(JSONFault) {
        return .success(try JSONParser.parse(buffer, mostLevels: mostDepth, isLenient: true))
      } catch { return .failure(error) }
    }
    switch parsed {
    case .success(let root): return source.node(root)
    case .failure(let fault):
      report.error(
        "json", at: source.place(fault.offset),
        LocalizedText(
          ru: "здесь файл перестаёт быть JSON; проверьте запятые, кавычки и скобки",
          en: "the file stops being JSON here; check commas, quotes and brackets"))
      return nil
    }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    var counts = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.block) {
      let end = min(start + Self.block, bytes.count)
      counts.append((counts.last ?? 0) + Self.scalars(in: bytes[start..<end]))
    }
    scalarsBefore = counts
  }

  /// A scalar begins with every byte that is no continuation.
  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.block
    return scalarsBefore[block] + Self.scalars(in: bytes[(block * Self.block)..<offset])
  }

  private func place(_ offset: Int) -> Place {
    var (first, last) = (0, lineStarts.count - 1)
    while first < last {
      let middle = (first + last + 1) / 2
      if lineStarts[middle] <= offset { first = middle } else { last = middle - 1 }
    }
    let column = scalars(before: min(offset, bytes.count)) - scalars(before: lineStarts[first])
    return Place(line: first + 1, column: column + 1)
  }

  private func node(_ json: JSONNode) -> SourceNode {
    let place = place(json.offset)
    switch json.value {
    case .null: return .word("null", at: place)
    case .truth(let truth): return .word(truth ? "true" : "false", at: place)
    case .number(let number): return .word(number, at: place)
    case .text(let text): return .scalar(text, at: place)
    case .list(let nodes): return .list(nodes.map(node), at: place)
    case .object(let members):
      let entries = members.map { member in
        SourceEntry(key: member.name, keyPlace: self.place(member.offset), value: node(member.node))
      }
      return SourceNode(content: .map(entries), place: place)
    }
  }
}
