import Language
import QuestionnaireModel

/// Reads a file of ours from its extension, and compares the rest of the file with what we would write.
///
/// Whoever edits such a file in another program edits the rest of it; taking either side silently would lose the edit or the key.
struct FhirAgreement {
  private var report: Report
  private static let compared = [
    "language", "version", "title", "_title", "publisher", "description", "_description", "purpose",
    "_purpose", "copyright",
  ]
  /// Members of an item that we never write, or that say nothing of what is asked.
  private static let harmless: Set<String> = ["id", "definition", "code", "extension", "item", "linkId"]

  /// The tree in the extension; `nil` where it cannot be read.
  static func read(_ own: SourceNode, in root: SourceNode, _ report: inout Report) -> SourceNode? {
    let place = own["valueString"]?.place ?? own.place
    guard let text = own["valueString"]?.text, let tree = JSONTree.object(text, at: place) else {
      report.error(
        "fhir-own", at: place,
        LocalizedText(
          ru: "расширение «Ориентира» повреждено; удалите его, и файл прочитается без шкал и ключей",
          en: "the extension of Orientir is damaged; remove it and the file is read without scales and keys"))
      return nil
    }
    var scratch = Report(file: report.file)
    // What is wrong with the tree is found when it is read for good.
    guard let draft = Reading.draft(of: tree, fileStem: nil, &scratch), draft.isSound else { return tree }
    var writing = FhirWriting(draft.questionnaire)
    var unused = Report(file: report.file)
    let native = Array(writing.native().text(isIndented: true).utf8)
    guard let expected = JSONSource.read(native, &unused) else { return tree }
    var agreement = FhirAgreement(report: report)
    agreement.compare(root, expected)
    report = agreement.report
    return tree
  }

  private mutating func compare(_ root: SourceNode, _ expected: SourceNode) {
    for name in Self.compared where !Self.isSame(root[name], expected[name]) {
      differs(name, at: root[name]?.place ?? root.place)
    }
    var found: [String: SourceNode] = [:]
    var order: [String] = []
    func collect(_ node: SourceNode, _ under: String) {
      for item in node["item"]?.list ?? [] {
        let link = item["linkId"]?.text ?? ""
        if found[link] == nil { order.append(under + "\u{0}" + link) }
        found[link] = item
        collect(item, link)
      }
    }
    collect(root, "")
    let (actual, actualOrder) = (found, order)
    (found, order) = ([:], [])
    collect(expected, "")
    for key in order {
      let link = String(key.split(separator: "\u{0}", omittingEmptySubsequences: false).last ?? "")
      guard let item = actual[link] else {
        differs("item \(link)", at: root["item"]?.place ?? root.place)
        continue
      }
      if let wanted = found[link] { compare(item, wanted, link) }
    }
    for (link, item) in actual.sorted(by: { $0.value.place < $1.value.place }) where found[link] == nil {
      differs("item \(link)", at: item.place)
    }
    if actualOrder != order, Set(actual.keys) == Set(found.keys) {
      differs("item", at: root["item"]?.place ?? root.place)
    }
  }

  private mutating func compare(_ item: SourceNode, _ expected: SourceNode, _ link: String) {
    let names = Set((item.entries ?? []).map(\.key) + (expected.entries ?? []).map(\.key))
    for name in names.sorted() where !Self.harmless.contains(name) {
      if !Self.isSame(item[name], expected[name]) {
        differs("\(name) (\(link))", at: item[name]?.place ?? item.place)
      }
    }
    // Extensions of other programs are theirs; ours must be there as they were.
    for part in expected["extension"]?.list ?? [] {
      let url = part["url"]?.text ?? ""
      let theirs = (item["extension"]?.list ?? []).first { $0["url"]?.text == url }
      if !Self.isSame(theirs, part) { differs("\(url) (\(link))", at: theirs?.place ?? item.place) }
    }
  }

  private mutating func differs(_ what: String, at place: Place) {
    let name = SafeText(what, limit: 120).text
    report.error(
      "fhir-differs", at: place,
      LocalizedText(
        ru: "«\(name)» расходится с расширением «Ориентира» в этом же файле: его правили в другой программе; "
          + "верните как было, или удалите расширение \(FhirNames.own) "
          + "(файл прочитается без шкал и ключей), или выгрузите опросник заново",
        en:
          "\"\(name)\" is not what the extension of Orientir in this file says: another program has edited it; "
          + "put it back, or remove the extension \(FhirNames.own) "
          + "(the file is then read without scales and keys), or export the questionnaire anew"))
  }

  /// Whether two values say the same: members in any order, numbers by their value, `false` as nothing.
  private static func isSame(_ one: SourceNode?, _ other: SourceNode?) -> Bool {
    guard let one, let other else {
      let only = one ?? other
      return only == nil || only?.text == "false" || only?.list?.isEmpty == true
    }
    switch (one.content, other.content) {
    case (.scalar(let left, let isPlain), .scalar(let right, let isToo)):
      return left == right || (isPlain && isToo && Double(left) != nil && Double(left) == Double(right))
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
    case (.map, .map):
      let names = Set((one.entries ?? []).map(\.key) + (other.entries ?? []).map(\.key)).subtracting(["id"])
      return names.allSatisfy { isSame(one[$0], other[$0]) }
    default: return false
    }
  }
}
