/// Reads one sheet of an XLSX workbook.
///
/// Read are only the parts that a sheet of texts needs: the list of sheets, the shared texts, the styles that make days of numbers,
/// and the sheet. Formulas are never evaluated: the value that was saved with one counts. Macros, links, pictures
/// and everything else in the archive are not even unpacked.
enum Workbook {
  /// Whether bytes begin the way a workbook does, of the new kind or of the old.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || isOld(bytes)
  }

  private static func isOld(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  /// The sheet of a name, or the first that is not hidden.
  static func sheet(named name: String?, of bytes: [UInt8]) throws(SheetProblem) -> Sheet {
    guard !isOld(bytes) else { throw .oldOrLocked }
    var parts = try ZipParts(bytes)
    let package = try relations("_rels/.rels", of: &parts)
    let main = package?.targets(ofType: "officeDocument").first ?? "xl/workbook.xml"
    guard let mainPart = try parts.part(main) else { throw .damaged }
    var list = SheetList()
    try XMLPart.read(mainPart, named: main, into: &list)
    guard let entry = try list.sheet(named: name) else { throw .noSheet }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let file = main.split(separator: "/").last.map(String.init) ?? main
    let links = try relations(
      (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels", of: &parts, folder)
    let path = links?.target(entry.relation) ?? (folder.isEmpty ? "" : folder + "/") + "worksheets/sheet1.xml"

    var shared = SharedTexts()
    let sharedPath =
      links?.targets(ofType: "sharedStrings").first ?? (folder.isEmpty ? "" : folder + "/")
      + "sharedStrings.xml"
    if let part = try parts.part(sharedPath) { try XMLPart.read(part, named: sharedPath, into: &shared) }
    var styles = CellStyles()
    let stylesPath =
      links?.targets(ofType: "styles").first ?? (folder.isEmpty ? "" : folder + "/") + "styles.xml"
    if let part = try parts.part(stylesPath) { try XMLPart.read(part, named: stylesPath, into: &styles) }

    guard let part = try parts.part(path) else { throw .damagedPart(path) }
    var content = SheetContent(shared: shared.texts, isDate: styles.isDate, from1904: list.from1904)
    try XMLPart.read(part, named: path, into: &content)
    return Sheet(name: entry.name, rows: content.rows)
  }

  private static func relations(_ path: String, of parts: inout ZipParts, _ folder: String = "")
    throws(SheetProblem) -> PartLinks?
  {
    guard let part = try parts.part(path) else { return nil }
    var links = PartLinks(folder: folder)
    try XMLPart.read(part, named: path, into: &links)
    return links
  }
}

/// The sheets that a workbook lists.
private struct SheetList: PartContent {
  struct Entry {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var from1904 = false
  let problem: SheetProblem? = nil
  let wantsText = false

  mutating func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "workbookPr": from1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true"
    case "sheet" where entries.count < SheetLimit.parts:
      entries.append(
        Entry(
          name: EscapedText.plain(attributes["name"] ?? ""), relation: attributes["id"] ?? "",
          isHidden: attributes["state"].map { $0 != "visible" } ?? false))
    default: break
    }
  }

  mutating func end(_ name: String) {}
  mutating func text(_ piece: String) {}

  func sheet(named name: String?) throws(SheetProblem) -> Entry? {
    guard let name else { return entries.first { !$0.isHidden } ?? entries.first }
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw .noSuchSheet(name, known: entries.map(\.name))
    }
    return entry
  }
}

/// Which parts a part refers to.
private struct PartLinks: PartContent {
  private struct Link {
    var id: String
    var type: String
    var target: String
  }

  private let folder: String
  private var links: [Link] = []
  let problem: SheetProblem? = nil
  let wantsText = false

  init(folder: String) { self.folder = folder }

  mutating func begin(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", links.count < SheetLimit.parts, attributes["TargetMode"] != "External",
      let target = attributes["Target"].flatMap(path)
    else { return }
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    links.append(Link(id: attributes["Id"] ?? "", type: type, target: target))
  }

  mutating func end(_ name: String) {}
  mutating func text(_ piece: String) {}

  func target(_ id: String) -> String? { links.first { $0.id == id }?.target }

  func targets(ofType type: String) -> [String] { links.filter { $0.type == type }.map(\.target) }

  /// A target as a path in the archive: from its root with a slash before it, else from the folder of the part.
  private func path(_ target: String) -> String? {
    let target = target.replacing("\\", with: "/")
    var steps: [Substring] = []
    for step in ((target.hasPrefix("/") ? "" : folder + "/") + target).split(separator: "/") where step != "."
    {
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
