import Language
import QuestionnaireModel

/// Reads an `.osd` file into the tree of our own format.
struct OSDReading {
  let bundle: SourceNode
  let definition: SourceNode
  var report: Report
  var texts: OSDTexts
  /// Parameters with their defaults.
  let parameters: [String: SourceNode]
  /// What the file needs of each item, found before the items are read.
  var uses = OSDUses()

  /// Response scales by what they say.
  var responses: [(id: String, steps: SourceNode)] = []
  var items: [OSDItem] = []
  var itemNodes: [SourceNode] = []
  /// The keys of stems by item.
  var stems: [String: String] = [:]
  var sections: [OSDSection] = []
  /// Credits by item, part and option code: scale and signed weight.
  var credits: [OSDCreditPlace: [(scale: String, weight: Int)]] = [:]
  /// Notes that are made once for many places.
  var losses: [OSDLoss: (place: Place, items: [String])] = [:]

  /// The tree; `nil` where the file holds no definition.
  static func read(_ file: DoorFile, _ report: inout Report) -> SourceNode? {
    guard isReadable(file, &report), let root = JSONSource.read(file.bytes, &report) else { return nil }
    let definition = root.osd("definition") ?? (root.osd("items") ?? root.osd("questions")).map { _ in root }
    guard root.entries != nil, let definition, definition.entries != nil else {
      report.error(
        "osd", at: root.place,
        LocalizedText(
          ru: "в файле нет definition: это не определение шкалы OpenScales",
          en: "the file has no definition: it is no OpenScales scale definition"))
      return nil
    }
    var reading = OSDReading(root, definition, report)
    let tree = reading.tree(fileName: file.name)
    report = reading.report
    return tree
  }

  /// More than our own files have: thirty translations and more are usual.
  private static let mostBytes = 8 << 20

  private static func isReadable(_ file: DoorFile, _ report: inout Report) -> Bool {
    guard file.bytes.count <= mostBytes else {
      report.error("file-size", at: .start) { $0.fileTooLarge(file.bytes.count, mostBytes) }
      return false
    }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      report.error("encoding", at: .start) { $0.notUTF8 }
      return false
    }
    return true
  }

  private init(_ root: SourceNode, _ definition: SourceNode, _ report: Report) {
    bundle = root
    self.definition = definition
    self.report = report
    var parameters: [String: SourceNode] = [:]
    for entry in definition.osd("parameters")?.entries ?? [] {
      parameters[entry.key] = entry.value["default"] ?? .word("null")
    }
    self.parameters = parameters
    let translations = root.osd("translations") ?? definition.osd("translations")
    texts = OSDTexts(translations, parameters: parameters.compactMapValues(\.osdText))
  }

  private mutating func tree(fileName: String) -> SourceNode? {
    let place = definition.place
    uses = OSDUses(definition)
    readItems()
    guard items.contains(where: { if case .note = $0.answering { false } else { true } }) || !items.isEmpty
    else {
      report.error(
        "osd", at: place,
        LocalizedText(ru: "в файле нет ни одного вопроса (items)", en: "the file has no items"))
      return nil
    }
    readConditions()
    let scoring = scoring()
    let bands = bands(scoring.scales)
    let head = head(fileName)
    tellLosses()
    let nodes = zip(items, itemNodes).map { item, node in credited(node, item) }
    return .map(
      head + [
        ("hidden-answers", .word("scored")),
        ("responses", responses.isEmpty ? nil : .map(responses.map { ($0.id, $0.steps) })),
        ("scales", scoring.scales.isEmpty ? nil : .map(scoring.scales.map { ($0.id, $0.node) })),
        ("sections", .list(sections.filter { !$0.items.isEmpty }.map(\.node))), ("items", .list(nodes)),
        ("scoring", scoring.module.map { .list([$0]) }), ("bands", bands.isEmpty ? nil : .list(bands)),
      ], at: place)
  }

  /// Counts a loss that is told once.
  mutating func lose(_ loss: OSDLoss, at place: Place, _ item: String = "") {
    var known = losses[loss] ?? (place, [])
    if !item.isEmpty, !known.items.contains(item) { known.items.append(item) }
    losses[loss] = known
  }

  /// A text under a key of a node; the node may also be an object with a key of its own.
  mutating func text(_ node: SourceNode?) -> SourceNode? {
    guard let node = node?.osdPresent else { return nil }
    let key = node.osdText ?? (node.osd("text_key") ?? node.osd("label") ?? node.osd("id"))?.osdText
    return key.flatMap { texts.text($0) }.flatMap { .text($0, at: node.place) }
  }

  /// The same text in every language.
  mutating func same(_ text: String, at place: Place) -> SourceNode? {
    texts.same(text).flatMap { .text($0, at: place) }
  }
}

/// A place where a credit stands: an item, a part of it, an option.
struct OSDCreditPlace: Hashable {
  var item: String
  var part: String?
  var option: String?
}

/// A section on its way.
struct OSDSection {
  var id: String
  var place: Place
  var title: SourceNode?
  var text: SourceNode?
  var items: [String] = []
  var isShuffled = false
  var minutes: Int?
  /// Conditions of the marker, without those of its items.
  var marker: SourceNode?

  var node: SourceNode {
    .map(
      [
        ("id", .word(id)), ("title", title), ("text", text),
        ("items", .list(items.map { .word($0, at: place) }, at: place)),
        ("order", isShuffled ? .word("shuffled") : nil), ("minutes", minutes.map { .number($0) }),
      ], at: place)
  }
}
