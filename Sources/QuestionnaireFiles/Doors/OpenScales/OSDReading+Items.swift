import Language
import QuestionnaireModel

extension OSDReading {
  /// The items, in sections as their markers stand.
  mutating func readItems() {
    let nodes = (definition.osd("items") ?? definition.osd("questions"))?.list ?? []
    sections = [OSDSection(id: "main", place: definition.place)]
    for node in nodes {
      if node.osd("type")?.text == "section" { openSection(node) } else { readItem(node) }
    }
    placeItems()
    moveStems()
  }

  private mutating func openSection(_ node: SourceNode) {
    let wanted = OSDReading.identifier(node.osd("id")?.osdText ?? "section")
    var section = OSDSection(
      id: unused(wanted, sections.map(\.id)), place: node.place, marker: node)
    // A key that nobody translated is no title.
    let key = (node.osd("text_key") ?? node.osd("title_key"))?.osdText ?? ""
    if texts.has(key) { section.title = texts.text(key).flatMap { .text($0, at: node.place) } }
    if let seconds = node.osd("time_limit_seconds")?.osdNumber, seconds >= 1 {
      section.minutes = min(240, max(1, Int((min(seconds, 240 * 60) / 60).rounded(.up))))
    }
    sections.append(section)
  }

  private mutating func readItem(_ node: SourceNode) {
    guard let given = node.osd("id")?.osdText, !given.isEmpty else {
      return lose(.itemWithoutID, at: node.place)
    }
    guard !items.contains(where: { $0.given == given }) else {
      return lose(.repeatedItem, at: node.place, given)
    }
    // Names that differ only in signs that ours cannot have stay apart.
    let id = unused(OSDReading.identifier(given), items.map(\.id))
    if id != given { lose(.renamed, at: node.place, given) }
    var item = OSDItem(
      id: id, given: given, answering: .note, range: nil, place: node.place, section: sections.count - 1)
    var entries: [(key: String, value: SourceNode?)] = []
    var hints: [SourceNode?] = []
    switch node.osd("type")?.text ?? "" {
    case "likert": entries = likert(node, &item)
    case "vas": (entries, hints) = scale(node, &item)
    case "grid": entries = grid(node, &item)
    case "multi", "rank", "multicheck": (entries, hints) = options(node, &item)
    case "binary": entries = binary(node, &item)
    case "inst", "image", "audio", "video": entries = [("kind", .word("note"))]
    case "short", "long", "imageresponse", "audioresponse", "videoresponse":
      (entries, hints) = freeText(node, &item)
    default:
      lose(.unknownType, at: node.place, id)
      (entries, hints) = node.osd("options") == nil ? freeText(node, &item) : options(node, &item)
    }
    tellUnsaid(node, id)
    item.position = sections[sections.count - 1].items.count
    sections[sections.count - 1].items.append(id)
    items.append(item)
    let isNote = entries.contains { $0.key == "kind" && $0.value?.text == "note" }
    itemNodes.append(
      .map(
        [("id", .word(id, at: node.place))] + entries + [
          ("text", prompt(node, item, hints)),
          ("required", !isNote && node.osd("required")?.text == "true" ? .word("true") : nil),
        ], at: node.place))
  }

  /// What the terminal cannot do.
  private mutating func tellUnsaid(_ node: SourceNode, _ id: String) {
    let type = node.osd("type")?.text ?? ""
    if ["image", "imageresponse", "audio", "video", "audioresponse", "videoresponse"].contains(type)
      || node.osd("image_file") != nil || node.osd("media_file") != nil
    {
      lose(.media, at: node.place, id)
    }
    if type == "rank" { lose(.ranking, at: node.place, id) }
    if node.osd("gate") != nil { lose(.gate, at: node.place, id) }
    if node.osd("validation") != nil || node.osd("min_selected") != nil || node.osd("max_selected") != nil {
      lose(.validation, at: node.place, id)
    }
    if node.osd("feedback") != nil { lose(.feedback, at: node.place, id) }
    if node.osd("default_value") != nil { lose(.defaults, at: node.place, id) }
    if node.osd("time_limit_seconds") != nil || node.osd("min_display_seconds") != nil {
      lose(.itemTime, at: node.place, id)
    }
    if ["shuffle_options", "randomize_options"].contains(where: { node.osd($0)?.osdIsTrue == true }) {
      lose(.optionOrder, at: node.place, id)
    }
    let isReversed = node.osd("likert_reverse") ?? options(ofLikert: node)["likert_reverse"]
    if type == "likert", isReversed?.osdIsTrue == true { lose(.labelOrder, at: node.place, id) }
  }

  /// What is asked: the stem over the item, the item itself, and what the ends of its scale mean.
  ///
  /// A stem that all items of a section share stands before the section instead.
  private mutating func prompt(_ node: SourceNode, _ item: OSDItem, _ hints: [SourceNode?]) -> SourceNode? {
    let isNote = if case .note = item.answering { true } else { false }
    let stem = isNote ? nil : self.stem(node).flatMap { text(.scalar($0, at: node.place)) }
    if stem != nil { stems[item.id] = self.stem(node) }
    let parts = [stem, ownText(node, item.id)] + (isNote ? [] : hints)
    return joined(parts.compactMap { $0 }, "\n", node.place)
  }

  private mutating func ownText(_ node: SourceNode, _ id: String) -> SourceNode? {
    if let text = text(node.osd("text_key") ?? node.osd("text")) { return text }
    // A semantic differential has its words at the ends only.
    let labels = (node.osd("likert_labels")?.list ?? []).compactMap { text($0) }
    if let first = labels.first, let last = labels.last, labels.count > 1 {
      return joined([first, last], " – ", node.place)
    }
    lose(.noText, at: node.place, id)
    return same(id, at: node.place)
  }

  /// The key of the stem that stands over an item.
  func stem(_ node: SourceNode) -> String? {
    let isLikert = node.osd("type")?.text == "likert"
    let shared = isLikert ? options(ofLikert: node)["question_head"]?.osdPresent : nil
    return (node.osd("question_head") ?? shared)?.osdText.flatMap { texts.has($0) ? $0 : nil }
  }

  /// Moves a stem that every question of a section has before the section.
  mutating func moveStems() {
    for number in sections.indices {
      let asked = items.indices.filter { index in
        guard items[index].section == number else { return false }
        if case .note = items[index].answering { return false }
        return true
      }
      guard asked.count > 1, let stem = stems[items[asked[0]].id],
        asked.allSatisfy({ stems[items[$0].id] == stem }),
        let head = text(.scalar(stem, at: sections[number].place))
      else { continue }
      sections[number].text = head
      for index in asked {
        guard let text = itemNodes[index]["text"] else { continue }
        let shorter = SourceNode.map(
          (text.entries ?? []).map { entry in
            let lead = (head[entry.key]?.text ?? "") + "\n"
            let whole = entry.value.text ?? ""
            let rest = whole.hasPrefix(lead) ? String(whole.dropFirst(lead.count)) : whole
            return (entry.key, .scalar(rest, at: text.place))
          }, at: text.place)
        itemNodes[index].content = .map(
          (itemNodes[index].entries ?? []).map { entry in
            var entry = entry
            if entry.key == "text" { entry.value = shorter }
            return entry
          })
      }
    }
  }

  // MARK: Names

  /// A name of our kind: what has no place in it becomes a hyphen.
  static func identifier(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      let isLegal =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == "_" || scalar == "-"
      output.unicodeScalars.append(isLegal ? scalar : "-")
    }
    return output.isEmpty ? "x" : output
  }

  /// The name, with a number behind it where it is taken.
  func unused(_ name: String, _ taken: [String]) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}
