import Language

extension WorkbookReading {
  /// What the rows of the scoring sheet are parts of.
  private enum Owner {
    case module(SourceNode, place: Place, ParameterTree)
    case validity(SourceNode, place: Place, ParameterTree)
    case band([SourceEntry], place: Place, levels: [SourceNode])
  }

  /// `scoring`, `bands` and `validity`.
  mutating func readScoring() -> [SourceEntry] {
    guard let sheet = sheets[.scoring] else { return [] }
    var parts: [(key: String, nodes: [SourceNode])] = [("scoring", []), ("bands", []), ("validity", [])]
    var owner: Owner?
    func close() {
      guard let done = owner.map(Self.node) else { return }
      for index in parts.indices where parts[index].key == done.key { parts[index].nodes.append(done.node) }
      owner = nil
    }
    for row in sheet.rows {
      guard let cell = row[.type] else {
        report.error("type", at: row.place, WorkbookWords.typeMissing)
        continue
      }
      let plain = WorkbookVocabulary.plain(cell.word)
      let type = WorkbookVocabulary.scoring[plain] ?? plain
      switch type {
      case "module", "validity":
        close()
        guard let name = row[.name] else {
          report.error("name", at: row.place, WorkbookWords.nameMissing)
          continue
        }
        let tree = ParameterTree.map([], name.place)
        owner =
          type == "module"
          ? .module(name.wordNode, place: row.place, tree) : .validity(name.wordNode, place: row.place, tree)
      case "band":
        close()
        owner = .band(band(row), place: row.place, levels: [])
      case "parameter": add(parameter: row, cell, to: &owner)
      case "level": add(level: row, cell, to: &owner)
      default:
        let known = ["module", "parameter", "validity", "band", "level"]
        report.error(
          "type", at: cell.place,
          WorkbookWords.unknownType(cell.word, meant: Reading.meant(plain, known), known))
      }
    }
    close()
    return parts.filter { !$0.nodes.isEmpty }.map { part in
      SourceEntry(part.key, .list(part.nodes, at: part.nodes[0].place))
    }
  }

  private static func node(_ owner: Owner) -> (key: String, node: SourceNode) {
    switch owner {
    case .module(let name, let place, let tree):
      let with = tree.node
      let hasAny = with.entries?.isEmpty == false
      return ("scoring", .cells([("module", name), ("with", hasAny ? with : nil)], at: place))
    case .validity(let name, let place, let tree):
      let entries = [SourceEntry("module", name)] + (tree.node.entries ?? [])
      return ("validity", SourceNode(content: .map(entries), place: place))
    case .band(let entries, let place, let levels):
      let all = entries + [SourceEntry("levels", .list(levels, at: levels.first?.place ?? place))]
      return ("bands", SourceNode(content: .map(all), place: place))
    }
  }

  private mutating func band(_ row: SheetTable.Row) -> [SourceEntry] {
    let scales = row[.scale].map { words($0) }
    let one = scales?.list?.count == 1 ? scales?.list?.first : nil
    let known = SourceNode.cells(
      [
        ("scale", one), ("scales", one == nil ? scales : nil), ("basis", own(row[.basis], .basis)),
        ("source", row[.source]?.node),
      ], at: row.place)
    return (known.entries ?? []) + more(row)
  }

  private mutating func add(level row: SheetTable.Row, _ cell: SheetCell, to owner: inout Owner?) {
    guard case .band(let entries, let place, let levels)? = owner else {
      report.error("type", at: cell.place, WorkbookWords.orphan(cell.word, after: ["band", "level"]))
      return
    }
    let known = SourceNode.cells(
      [
        ("id", row[.name]?.wordNode), ("from", row[.from]?.numberNode), ("below", row[.below]?.numberNode),
        ("name", row.text(.label)), ("meaning", meaning(row)),
      ], at: row.place)
    let node = SourceNode(content: .map((known.entries ?? []) + more(row)), place: row.place)
    owner = .band(entries, place: place, levels: levels + [node])
  }

  private func meaning(_ row: SheetTable.Row) -> SourceNode? {
    let pupil = row.text(.meaning)
    let others = [
      ("parent", row.text(.meaningParent)), ("psychologist", row.text(.meaningPsychologist)),
    ]
    guard let first = others.compactMap(\.1).first else { return pupil }
    return .cells([("pupil", pupil)] + others, at: pupil?.place ?? first.place)
  }

  private mutating func add(parameter row: SheetTable.Row, _ cell: SheetCell, to owner: inout Owner?) {
    guard let name = row[.name] else {
      report.error("name", at: row.place, WorkbookWords.nameMissing)
      return
    }
    guard let path = ParameterPath(name.word) else {
      report.error("parameter", at: name.place, WorkbookWords.parameterPath(name.word))
      return
    }
    let node = value(row, path.tail, name)
    var isPut = false
    switch owner {
    case .module(let module, let place, var tree)?:
      isPut = tree.insert(node, at: path.steps[...], name.place)
      owner = .module(module, place: place, tree)
    case .validity(let module, let place, var tree)?:
      isPut = tree.insert(node, at: path.steps[...], name.place)
      owner = .validity(module, place: place, tree)
    default:
      report.error(
        "type", at: cell.place, WorkbookWords.orphan(cell.word, after: ["module", "validity", "parameter"]))
      return
    }
    if !isPut { report.error("parameter", at: name.place, WorkbookWords.parameterTwice(name.word)) }
  }

  private func value(_ row: SheetTable.Row, _ tail: ParameterPath.Tail, _ name: SheetCell) -> SourceNode {
    let cell = row[.value]
    switch tail {
    case .emptyMap: return .map([], at: name.place)
    case .words:
      guard let cell else { return .list([], at: name.place) }
      var nodes: [SourceNode] = []
      var offset = 0
      for part in cell.text.split(separator: ";", omittingEmptySubsequences: false) {
        let lead = part.prefix(while: \.isWhitespace).unicodeScalars.count
        let word = String(part).trimmedBlanks
        if !word.isEmpty {
          nodes.append(.scalar(SheetCell.number(word), at: cell.place(at: offset + lead)))
        }
        offset += part.unicodeScalars.count + 1
      }
      return .list(nodes, at: cell.place)
    case .value:
      if let text = row.text(.label) { return text }
      guard let cell else { return .scalar("", at: name.place, isPlain: true) }
      let isQuoted = SheetCell.isQuoted(cell.word)
      return .scalar(isQuoted ? cell.unquoted : SheetCell.number(cell.word), at: cell.place)
    }
  }
}
