import Language
import QuestionnaireModel

/// Each kind of item: what is asked, and what answers it takes.
extension OSDReading {
  typealias Entries = [(key: String, value: SourceNode?)]

  /// The settings of a likert item: those of its named scale, else the file's with its own over them.
  func options(ofLikert node: SourceNode) -> [String: SourceNode] {
    if let name = node.osd("response_scale")?.osdText,
      let scale = definition.osd("response_scales")?.osd(name)
    {
      return Dictionary((scale.entries ?? []).map { ($0.key, $0.value) }) { _, last in last }
    }
    let base = (definition.osd("likert_options")?.entries ?? []) + (node.osd("likert_options")?.entries ?? [])
    return Dictionary(base.map { ($0.key, $0.value) }) { _, last in last }
  }

  mutating func likert(_ node: SourceNode, _ item: inout OSDItem) -> Entries {
    let options = options(ofLikert: node)
    func setting(_ own: String, _ shared: String) -> Double? {
      node.osd(own)?.osdNumber ?? options[shared]?.osdNumber
    }
    let given = [node.osd("likert_points")?.osdNumber, options["points"]?.osdNumber].compactMap { $0 }
    let points = given.first { $0 > 0 } ?? 5
    let least = setting("likert_min", "min") ?? 1
    let most = setting("likert_max", "max") ?? points
    item.range = (least, most)
    guard let first = OSDNumber.whole(least), let count = OSDNumber.whole(points),
      let span = OSDNumber.whole((most - least).rounded(.towardZero)),
      (2...Reading.stepCount.upperBound).contains(max(count, span + 1)), abs(first) <= 60
    else { return number(from: least, to: max(most, least + points - 1), node, &item) }
    // Where the points and the greatest value disagree, both can be answered.
    let values = Array(first...max(first + count - 1, OSDNumber.whole(most) ?? first))
    let labels = node.osd("likert_labels")?.list ?? options["labels"]?.osdPresent?.list ?? []
    var steps: [SourceNode] = []
    for (index, value) in values.enumerated() {
      let label = labels.indices.contains(index) ? text(labels[index]) : nil
      steps.append(step(value, label, node.place))
    }
    item.answering = .rating(values)
    return [("kind", .word("rating")), ("response", .word(response(steps), at: node.place))]
  }

  mutating func binary(_ node: SourceNode, _ item: inout OSDItem) -> Entries {
    item.range = (0, 1)
    item.answering = .rating([0, 1])
    let steps = [0, 1].map { step($0, nil, node.place) }
    return [("kind", .word("rating")), ("response", .word(response(steps), at: node.place))]
  }

  mutating func scale(_ node: SourceNode, _ item: inout OSDItem) -> (Entries, [SourceNode?]) {
    let (least, most) = (node.osd("min")?.osdNumber ?? 0, node.osd("max")?.osdNumber ?? 100)
    item.range = (least, most)
    var anchors: [(Double, SourceNode)] = []
    for anchor in node.osd("anchors")?.list ?? [] {
      if let value = anchor.osd("value")?.osdNumber, let label = text(anchor.osd("label")) {
        anchors.append((value, label))
      }
    }
    if anchors.isEmpty {
      if let label = text(node.osd("min_label")) { anchors.append((least, label)) }
      if let label = text(node.osd("max_label")) { anchors.append((most, label)) }
    }
    let hint = SourceNode.map(
      texts.languages.map { language in
        let parts = anchors.compactMap { value, label in
          label[language.rawValue]?.text.map { "\(OSDNumber.text(value)) – \($0)" }
        }
        return (language.rawValue, .scalar(parts.joined(separator: "; "), at: node.place))
      }, at: node.place)
    return (number(from: least, to: most, node, &item), [anchors.isEmpty ? nil : hint])
  }

  /// A number; where its bounds are none that we could hold, a text that begins with one.
  private mutating func number(from: Double, to: Double, _ node: SourceNode, _ item: inout OSDItem) -> Entries
  {
    guard from < to, let least = OSDNumber.decimal(from), let most = OSDNumber.decimal(to) else {
      return freeText(node, &item).0
    }
    // A slider of many steps has whole numbers; a short one may stand between them.
    let isFine = to - from <= 10 || from != from.rounded() || to != to.rounded()
    item.answering = .number
    return [
      ("kind", .word("number")), ("from", .word(least, at: node.place)), ("to", .word(most, at: node.place)),
      ("decimals", isFine ? .number(max(2, Self.places(least), Self.places(most))) : nil),
    ]
  }

  private static func places(_ decimal: String) -> Int {
    decimal.split(separator: ".").dropFirst().first?.count ?? 0
  }

  mutating func grid(_ node: SourceNode, _ item: inout OSDItem) -> Entries {
    let (rows, columns) = (node.osd("rows")?.list ?? [], node.osd("columns")?.list ?? [])
    let values = columns.enumerated().map { index, column -> Double? in
      column.entries == nil ? Double(index + 1) : column["value"].map { $0.osdNumber } ?? Double(index + 1)
    }
    let hasValues = columns.contains { $0.entries != nil && $0["value"] != nil }
    if !columns.isEmpty {
      // Where any column has a value, the runner takes those without one for 0.
      let bounds = hasValues ? columns.map { $0["value"]?.osdNumber ?? 0 } : [1, Double(columns.count)]
      item.range = (bounds.min() ?? 0, bounds.max() ?? 0)
    }
    let whole = values.compactMap { $0.flatMap(OSDNumber.whole) }.filter { abs($0) <= 100 }
    let distinct = Set(whole).sorted()
    guard whole.count == columns.count, Reading.stepCount.contains(distinct.count),
      Reading.partCount.contains(rows.count)
    else {
      lose(.grid, at: node.place, item.id)
      return freeText(node, &item).0
    }
    if distinct.count < whole.count { lose(.mergedColumns, at: node.place, item.id) }
    var steps: [SourceNode] = []
    for value in distinct {
      var labels: [SourceNode] = []
      for (column, own) in zip(columns, whole) where own == value {
        if let label = text(column.osd("label_key") ?? column) { labels.append(label) }
      }
      steps.append(step(value, joined(labels, " / ", node.place), node.place))
    }
    let response = response(steps)
    item.answering = .grid(rows: rows.count, values: distinct)
    var parts: Entries = []
    for (index, row) in rows.enumerated() {
      let label = text(row) ?? same(String(index + 1), at: row.place)
      parts.append(
        (
          String(index + 1),
          .map([("response", .word(response, at: row.place)), ("text", label)], at: row.place)
        ))
    }
    return [("kind", .word("ratings")), ("parts", .map(parts, at: node.place))]
  }

  func joined(_ nodes: [SourceNode], _ separator: String, _ place: Place) -> SourceNode? {
    guard nodes.count > 1 else { return nodes.first }
    // Every part has every language.
    return .map(
      texts.languages.map { language in
        let parts = nodes.compactMap { $0[language.rawValue]?.text }
        return (language.rawValue, .scalar(parts.joined(separator: separator), at: place))
      }, at: place)
  }

  mutating func options(_ node: SourceNode, _ item: inout OSDItem) -> (Entries, [SourceNode?]) {
    let all = node.osd("options")?.list ?? []
    let isSingle = node.osd("type")?.text == "multi" || all.count == 1
    guard !all.isEmpty, all.count <= (isSingle ? 120 : 30) else {
      if !all.isEmpty { lose(.tooManyOptions, at: node.place, item.id) }
      return freeText(node, &item)
    }
    var options: [OSDItem.Option] = []
    var nodes: [SourceNode] = []
    for (index, option) in all.enumerated() {
      let raw = option.entries == nil ? option.osdText ?? "" : option["value"]?.osdText ?? String(index + 1)
      let code = unused(Self.code(raw) ?? "o\(index + 1)", options.map(\.code))
      options.append(.init(code: code, raw: raw))
      let label = text(option) ?? same(raw.isEmpty ? code : raw, at: option.place)
      nodes.append(
        .map(
          [
            ("code", .word(code, at: option.place)),
            ("alias", code == raw || raw.isEmpty ? nil : .scalar(raw, at: option.place)), ("text", label),
          ], at: option.place))
    }
    guard !isSingle else {
      item.answering = .choice(options)
      return ([("kind", .word("choice")), ("options", .list(nodes, at: node.place))], [])
    }
    item.answering = .multiple(options)
    return (
      [("kind", .word("multiple")), ("options", .list(nodes, at: node.place))], [bounds(of: node)]
    )
  }

  /// How many options may be chosen, in words: the runner counts whatever was chosen.
  private mutating func bounds(of node: SourceNode) -> SourceNode? {
    let validation = node.osd("validation")
    let least = (node.osd("min_selected") ?? validation?.osd("min_selected"))?.osdText
    let most = (node.osd("max_selected") ?? validation?.osd("max_selected"))?.osdText
    return range(from: least, to: most, at: node.place)
  }

  /// `2–5`, `≥ 2`, `≤ 5` in every language.
  private mutating func range(from least: String?, to most: String?, at place: Place) -> SourceNode? {
    switch (least, most) {
    case (let least?, let most?): same("\(least)…\(most)", at: place)
    case (let least?, nil): same("≥ \(least)", at: place)
    case (nil, let most?): same("≤ \(most)", at: place)
    default: nil
    }
  }

  mutating func freeText(_ node: SourceNode, _ item: inout OSDItem) -> (Entries, [SourceNode?]) {
    item.answering = .text
    let lists = Array((uses.accepted[item.given] ?? []).prefix(TextReading.mostLists))
    let isNumeric = lists.isEmpty && uses.numeric.contains(item.given)
    if !lists.isEmpty,
      uses.numeric.contains(item.given) || (uses.accepted[item.given]?.count ?? 0) > lists.count
    {
      lose(.twofoldText, at: node.place, item.id)
    }
    let accept = SourceNode.map(
      lists.map { list in
        (
          Self.identifier(list.id),
          .list(list.patterns.map { .scalar($0, at: node.place) }, at: node.place)
        )
      }, at: node.place)
    let rows = node.osd("rows")?.osdNumber.flatMap(OSDNumber.whole) ?? 6
    let validation = node.osd("validation")
    return (
      [
        ("kind", .word("text")),
        ("lines", .number(node.osd("type")?.text == "long" ? min(20, max(2, rows)) : 1)),
        ("accept", lists.isEmpty ? nil : accept), ("reads", isNumeric ? .word("number") : nil),
      ],
      [
        range(
          from: (validation?.osd("min") ?? validation?.osd("number_min"))?.osdText,
          to: (validation?.osd("max") ?? validation?.osd("number_max"))?.osdText, at: node.place)
      ]
    )
  }

  // MARK: Parts

  private mutating func step(_ value: Int, _ label: SourceNode?, _ place: Place) -> SourceNode {
    .map(
      [("value", .number(value, at: place)), ("text", label ?? same(String(value), at: place))], at: place)
  }

  /// The response scale of some steps; equal ones are one.
  private mutating func response(_ steps: [SourceNode]) -> String {
    func signature(_ steps: [SourceNode]) -> [[String]] {
      steps.map { step in
        [step["value"]?.text ?? ""] + (step["text"]?.entries ?? []).map { $0.key + ($0.value.text ?? "") }
      }
    }
    let wanted = signature(steps)
    if let known = responses.first(where: { signature($0.steps.list ?? []) == wanted }) { return known.id }
    let id = "r\(responses.count + 1)"
    responses.append((id, .list(steps, at: steps.first?.place ?? .start)))
    return id
  }

  /// A code as it stands; `nil` where it is none.
  private static func code(_ raw: String) -> String? {
    let isCode =
      !raw.isEmpty && raw.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    return isCode ? raw : nil
  }
}
