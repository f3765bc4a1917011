import Language
import QuestionnaireModel

/// Reads a FHIR `Questionnaire` into the tree of our own format.
///
/// A file of ours is read from its extension, once the rest of it says the same. One from another system has no scales: it can be
/// administered, and scores nothing until somebody writes a key.
struct FhirReading {
  let root: SourceNode
  var report: Report
  var texts: FhirTexts
  /// Every `linkId` of the file with its place.
  var links: [String: Place] = [:]
  var items: [FhirItem] = []
  var itemNodes: [SourceNode] = []
  var sections: [FhirSection] = []
  /// Notes that are made once for many places.
  var losses: [FhirLoss: (place: Place, items: [String])] = [:]
  /// What options are worth, by item.
  var ordinals: [(item: String, values: [String])] = []

  private static let mostBytes = 8 << 20

  /// The tree; `nil` where the file holds no questionnaire.
  static func read(_ file: DoorFile, _ report: inout Report) -> SourceNode? {
    guard file.bytes.count <= mostBytes else {
      report.error("file-size", at: .start) { $0.fileTooLarge(file.bytes.count, mostBytes) }
      return nil
    }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      report.error("encoding", at: .start) { $0.notUTF8 }
      return nil
    }
    guard let root = JSONSource.read(file.bytes, &report) else { return nil }
    guard isQuestionnaire(root, &report) else { return nil }
    let own = (root["extension"]?.list ?? []).filter { $0["url"]?.text == FhirNames.own }
    if let own = own.first { return FhirAgreement.read(own, in: root, &report) }
    var reading = FhirReading(root, report)
    let tree = reading.tree(fileName: file.name)
    report = reading.report
    return tree
  }

  private init(_ root: SourceNode, _ report: Report) {
    (self.root, self.report) = (root, report)
    texts = FhirTexts(root)
  }

  private static func isQuestionnaire(_ root: SourceNode, _ report: inout Report) -> Bool {
    let node = root["resourceType"]
    let type = node?.text ?? ""
    guard type != "Questionnaire" else { return true }
    let name = SafeText(type, limit: 40).text
    let advice: LocalizedText =
      switch type {
      case "QuestionnaireResponse":
        LocalizedText(
          ru: "это ответы: назовите опросник и прочитайте их командами answers import или score --answers",
          en: "these are answers: name the questionnaire and read them with answers import or score --answers"
        )
      case "Bundle":
        LocalizedText(
          ru: "это набор ресурсов: сохраните нужный ресурс Questionnaire из него отдельным файлом "
            + "(наборы ответов читает answers import)",
          en: "this is a bundle: save the Questionnaire that you need out of it as a file of its own "
            + "(bundles of answers are read by answers import)")
      default:
        LocalizedText(
          ru: "нужен файл с \"resourceType\": \"Questionnaire\"",
          en: "a file with \"resourceType\": \"Questionnaire\" is needed")
      }
    report.error(
      "fhir-resource", at: node?.place ?? root.place,
      LocalizedText(
        ru: "ресурс FHIR «\(name)» – не опросник; \(advice[.russian] ?? "")",
        en: "the FHIR resource \"\(name)\" is no questionnaire; \(advice[.english] ?? "")"))
    return false
  }

  private mutating func tree(fileName: String) -> SourceNode? {
    guard let nodes = root["item"]?.list, !nodes.isEmpty else {
      report.error(
        "fhir-items", at: root["item"]?.place ?? root.place,
        LocalizedText(
          ru: "в опроснике нет ни одного вопроса; нужен непустой список item",
          en: "the questionnaire has no questions; a list item with entries is needed"))
      return nil
    }
    collectLinks(nodes)
    tellExtensions(of: root, "")
    if root["modifierExtension"] != nil { lose(.modifier, at: root.place(ofKey: "modifierExtension")) }
    var heads: [SourceNode] = []
    walk(nodes, "main", [], &heads)
    guard !items.isEmpty else {
      if !report.hasErrors {
        report.error(
          "fhir-items", at: nodes[0].place,
          LocalizedText(
            ru: "ни один вопрос опросника прочитать нельзя (скрытые, файлы, ссылки)",
            en: "not one item of the questionnaire can be read (hidden ones, files, references)"))
      }
      tellLosses()
      return nil
    }
    let head = head(fileName)
    tellLosses()
    return .map(
      head + [
        ("sections", .list(sections.map(\.node))), ("items", .list(itemNodes)),
      ], at: root.place)
  }

  /// Notes every `linkId`; one that stands twice makes answers and conditions ambiguous.
  private mutating func collectLinks(_ nodes: [SourceNode]) {
    for node in nodes {
      if let link = node["linkId"], let id = link.text {
        if let first = links[id] {
          let name = SafeText(id, limit: 60).text
          report.error(
            "fhir-link", at: link.place,
            LocalizedText(
              ru: "linkId «\(name)» уже стоит в строке \(first.line); дайте вопросу другой",
              en: "the linkId \"\(name)\" stands on line \(first.line) already; give the item another one"))
        } else {
          links[id] = link.place
        }
      } else {
        report.error(
          "fhir-link", at: node.place,
          LocalizedText(
            ru: "у вопроса нет linkId; без него нельзя узнать ответы: добавьте",
            en: "the item has no linkId, without which answers cannot be told: add one"))
      }
      collectLinks(node["item"]?.list ?? [])
    }
  }

  /// Counts a loss that is told once.
  mutating func lose(_ loss: FhirLoss, at place: Place, _ item: String = "") {
    var known = losses[loss] ?? (place, [])
    if !item.isEmpty, !known.items.contains(item) { known.items.append(item) }
    losses[loss] = known
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  /// The name, with a number behind it where it is taken.
  static func unused(_ name: String, _ isTaken: (String) -> Bool) -> String {
    guard isTaken(name) else { return name }
    var number = 2
    while isTaken("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}

/// An item as far as conditions need it.
struct FhirItem {
  /// One of the answers.
  struct Option {
    var code: String
    /// The code, or the plain value, as the file has it.
    var raw: String
  }

  enum Answering {
    case choice([Option])
    case multiple([Option])
    case truth
    case number
    case text
    case note

    var options: [Option] {
      switch self {
      case .choice(let options), .multiple(let options): options
      default: []
      }
    }
  }

  var link: String
  var id: String
  var answering: Answering
}

/// A section on its way.
struct FhirSection {
  var id: String
  var place: Place
  var title: SourceNode?
  var text: SourceNode?
  var items: [String] = []

  var node: SourceNode {
    .map(
      [
        ("id", .word(id, at: place)), ("title", title), ("text", text),
        ("items", .list(items.map { .word($0, at: place) }, at: place)),
      ], at: place)
  }
}
