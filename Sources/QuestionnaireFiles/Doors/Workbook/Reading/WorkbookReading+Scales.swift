extension WorkbookReading {
  /// `scales`; `nil` where there is no such sheet.
  mutating func readScales() -> SourceNode? {
    guard let sheet = sheets[.scales] else { return nil }
    var entries: [SourceEntry] = []
    var lines: [String: Int] = [:]
    for row in sheet.rows {
      guard let name = row[.name] else {
        report.error("name", at: row.place, WorkbookWords.nameMissing)
        continue
      }
      if let line = lines[name.word] {
        report.error("repeated-id", at: name.place) { $0.repeatedID(name.word, line) }
        continue
      }
      lines[name.word] = name.place.line
      let missing = SourceNode.cells(
        [("at-most", row[.atMost]?.numberNode), ("rule", own(row[.missing], .missing))],
        at: row[.missing]?.place ?? row[.atMost]?.place ?? row.place)
      let scale = SourceNode.cells(
        [
          ("title", row.text(.label)), ("about", row.text(.about)), ("method", own(row[.method], .method)),
          ("missing", missing.entries?.isEmpty == false ? missing : nil),
          ("ipsative", own(row[.ipsative], .ipsative)), ("denominator", row[.denominator]?.numberNode),
        ], at: name.place)
      let whole = SourceNode(content: .map((scale.entries ?? []) + more(row)), place: name.place)
      entries.append(SourceEntry(key: name.word, keyPlace: name.place, value: whole))
    }
    return entries.isEmpty ? nil : SourceNode(content: .map(entries), place: sheet.place)
  }
}
