import Dispatch
import Foundation
import Language
import Yams

/// The file's values with their places, composed by Yams.
///
/// Two habits of Yams are worked around in the text that it is given; both keep every column:
/// - `&`, `*` and `!` become private-use characters, so that neither anchors nor aliases nor tags exist for LibYAML: an alias bomb
///   cannot be composed, and each is found at its own place.
/// - A key that stands twice ends Yams' reading. Its first occurrence gets another first character and the text is composed
///   again; the walk puts the character back and finds the pair.
struct SourceTree {
  /// The deepest nesting, the top level being 1.
  static let mostDepth = 32
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "&": "\u{E0F0}", "*": "\u{E0F1}", "!": "\u{E0F2}",
  ]
  private static let firstStandIn: UInt32 = 0xF0000

  private var scalars: [Unicode.Scalar]
  /// The first characters of renamed keys, by the number of their stand-in.
  private var renamed: [Unicode.Scalar] = []
  private var report: Report

  /// The root of a text without forbidden characters; `nil` where it cannot be composed, which is then found.
  ///
  /// Runs on a stack of its own: LibYAML stops at 1,000 levels, and composing so many takes more than a small thread has.
  static func read(_ text: String, _ report: inout Report) -> SourceNode? {
    let before = report
    let (node, after) = onLargeStack {
      var tree = SourceTree(text, before)
      let node = tree.compose()
      return (node, tree.report)
    }
    report = after
    return node
  }

  private init(_ text: String, _ report: Report) {
    scalars = text.unicodeScalars.map { Self.signs[$0] ?? $0 }
    self.report = report
  }

  private mutating func compose() -> SourceNode? {
    // Bounds the work for a file of nothing but repeated keys.
    var attempts = max(1, min(20, (2 << 20) / max(1, scalars.count)))
    while true {
      do {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        // Without a resolver's rules no scalar is taken for a number, a date or a truth value.
        guard let root = try Yams.compose(yaml: String(view), .basic, .default, .utf8) else {
          report.error("empty-file", at: .start) { $0.emptyFile }
          return nil
        }
        return node(root, depth: 1)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        attempts -= 1
        guard attempts > 0, rename(at: context.mark) else {
          let key = keys.first.map(restored) ?? ""
          report.error("duplicate-key", at: Place(context.mark)) { $0.duplicateKey(key, nil) }
          return nil
        }
      } catch {
        let syntax = SyntaxProblem(error, in: scalars.map { original(of: $0) })
        report.error(syntax.rule, at: syntax.place, syntax.message)
        attempts -= 1
        // An anchor or tag that broke the syntax is taken out, so that the rest can be read.
        guard attempts > 0, let length = syntax.removable else { return nil }
        guard let start = index(of: syntax.place) else { return nil }
        for index in start..<min(start + length, scalars.count) { scalars[index] = " " }
      }
    }
  }

  private mutating func node(_ composed: Node, depth: Int) -> SourceNode? {
    let place = composed.mark.map(Place.init) ?? .start
    guard depth <= Self.mostDepth else {
      report.error("depth", at: place) { $0.tooDeep(Self.mostDepth) }
      return nil
    }
    switch composed {
    case .scalar(let scalar):
      let text = restored(scalar.string)
      if scalar.style == .plain, let sign = text.first, let first = scalar.string.unicodeScalars.first,
        Self.signs.values.contains(first)
      {
        refuse(sign, text, place)
      }
      if let bad = text.unicodeScalars.first(where: SourceText.isForbidden) {
        report.error("control-character", at: place) { $0.controlCharacter(SourceText.name(of: bad)) }
      }
      return SourceNode(content: .scalar(text, isPlain: scalar.style == .plain), place: place)
    case .sequence(let nodes):
      var read: [SourceNode] = []
      for child in nodes { if let child = node(child, depth: depth + 1) { read.append(child) } }
      return SourceNode(content: .list(read), place: place)
    case .mapping(let pairs): return map(pairs, place, depth)
    case .alias: return nil
    }
  }

  private mutating func map(_ pairs: Node.Mapping, _ place: Place, _ depth: Int) -> SourceNode {
    var entries: [SourceEntry] = []
    var lines: [String: Int] = [:]
    for (key, value) in pairs {
      let keyPlace = key.mark.map(Place.init) ?? place
      guard case .scalar? = Optional(key), let read = node(key, depth: depth), let written = read.text else {
        report.error("key", at: keyPlace) { $0.keyIsNoText }
        continue
      }
      let name = StrayBlanks.key(written, at: keyPlace, &report)
      if name == "<<" { report.error("merge-key", at: keyPlace) { $0.mergeKey } }
      let child = node(value, depth: depth + 1)
      if let line = lines[name] {
        report.error("duplicate-key", at: keyPlace) { $0.duplicateKey(name, line) }
        continue
      }
      lines[name] = keyPlace.line
      if let child, name != "<<" { entries.append(SourceEntry(key: name, keyPlace: keyPlace, value: child)) }
    }
    return SourceNode(content: .map(entries), place: place)
  }

  private mutating func refuse(_ sign: Character, _ text: String, _ place: Place) {
    switch sign {
    case "&": report.error("anchor", at: place) { $0.anchor(text) }
    case "*": report.error("alias", at: place) { $0.alias(text) }
    default: report.error("tag", at: place) { $0.tag(text) }
    }
  }

  /// Gives the key at a mark another first character; `false` where it is none that can be told from the text.
  private mutating func rename(at mark: Mark) -> Bool {
    guard var index = index(of: Place(mark)) else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard scalars.indices.contains(index), !"\"'\\[]{}?:,-\n".unicodeScalars.contains(scalars[index]),
      let standIn = Unicode.Scalar(Self.firstStandIn + UInt32(renamed.count))
    else { return false }
    renamed.append(original(of: scalars[index]))
    scalars[index] = standIn
    return true
  }

  /// Where a place lies in the text.
  private func index(of place: Place) -> Int? {
    var (line, index) = (1, 0)
    while index < scalars.count, line < place.line {
      if scalars[index] == "\n" || (scalars[index] == "\r" && scalars.dropFirst(index + 1).first != "\n") {
        line += 1
      }
      index += 1
    }
    index += place.column - 1
    return scalars.indices.contains(index) ? index : nil
  }

  private func original(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let sign = Self.signs.first(where: { $0.value == scalar })?.key { return sign }
    let number = Int(scalar.value) - Int(Self.firstStandIn)
    return renamed.indices.contains(number) ? renamed[number] : scalar
  }

  private func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= 0xE000 }) else { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map(original))
    return String(view)
  }
}

extension Place {
  /// The place of a mark of LibYAML.
  init(_ mark: Mark) { self.init(line: max(1, mark.line), column: max(1, mark.column)) }
}

/// Written by the thread before it signals, read after that.
private final class Box<Value>: @unchecked Sendable { var value: Value? }

/// Runs some work on a thread with a stack of 16 MiB and waits for it.
private func onLargeStack<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
  let box = Box<Value>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    box.value = work()
    done.signal()
  }
  thread.stackSize = 16 << 20
  thread.start()
  done.wait()
  guard let value = box.value else { preconditionFailure("the thread has signalled without a value") }
  return value
}
