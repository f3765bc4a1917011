import Language
import QuestionnaireModel
import Scoring

extension OSDReading {
  /// A scale of ours, with what credits it.
  struct ScaleTree {
    var id: String
    var node: SourceNode
    var scoring: OSDScoring
    var isMean: Bool
    /// The least and most that one answer brings, by input.
    var spans: [(least: Int, most: Int)]
    /// Whether a condition may hide any of its items.
    var isConditional: Bool
  }

  /// Scales for plain sums and means of whole numbers, and a module for everything else.
  mutating func scoring() -> (scales: [ScaleTree], module: SourceNode?) {
    let blocks = (definition.osd("scoring")?.entries ?? []).map { OSDScoring(id: $0.key, node: $0.value) }
    var scales: [ScaleTree] = []
    var dimensions: [SourceNode] = []
    var names: [String: String] = [:]
    for block in blocks { names[block.id] = unused(Self.identifier(block.id), Array(names.values)) }
    for (place, block) in blocks.enumerated() {
      let id = names[block.id] ?? block.id
      if id != block.id { lose(.renamed, at: block.node.place, block.id) }
      tell(block)
      if let scale = plainScale(block, id) {
        scales.append(scale)
      } else {
        dimensions.append(dimension(block, id, blocks, place, names, scales.map(\.id)))
      }
    }
    let computed = computed(names, scales.map(\.id))
    guard !dimensions.isEmpty || !computed.isEmpty else { return (scales, nil) }
    let with = SourceNode.map([
      ("dimensions", .list(dimensions)),
      ("computed", computed.isEmpty ? nil : .list(computed)),
    ])
    let place = definition.osd("scoring")?.place ?? definition.place
    return (scales, .map([("module", .word("dimensions", at: place)), ("with", with)], at: place))
  }

  private mutating func tell(_ block: OSDScoring) {
    let known = ["mean_coded", "sum_coded", "weighted_sum", "weighted_mean", "sum_correct"]
    if block.node.entries != nil, !known.contains(block.method), !(block.items.isEmpty && block.scores == nil)
    {
      lose(.method, at: block.node.place, block.id)
    }
    if block.node.osd("answer_category") != nil { lose(.answerCategory, at: block.node.place, block.id) }
    if block.node.osd("variants") != nil { lose(.variantScore, at: block.node.place, block.id) }
  }

  // MARK: Inputs

  /// The item, row or option that a name in a block means; `nil` where there is none.
  func input(_ name: String) -> OSDInput? {
    if let item = items.first(where: { $0.given == name }) {
      if case .grid = item.answering { return OSDInput(item: item, part: 1) }
      return OSDInput(item: item)
    }
    for item in items where name.hasPrefix(item.given + "_") {
      let rest = String(name.dropFirst(item.given.count + 1))
      switch item.answering {
      case .grid(let rows, _):
        if let row = Int(rest), (1...rows).contains(row), String(row) == rest {
          return OSDInput(item: item, part: row)
        }
      case .multiple(let options):
        if let option = options.first(where: { $0.raw == rest }) {
          return OSDInput(item: item, option: option.code)
        }
      default: continue
      }
    }
    return nil
  }

  /// What an answer counts as in a block; `nil` where the runner does not count it.
  private func counted(_ raw: String, _ name: String, _ input: OSDInput, _ block: OSDScoring) -> Double? {
    guard let number = TextReading.leadingNumber(raw) else { return nil }
    var value = number
    // Rows of grids have their grid's range, options of a multiple choice have none.
    let range = input.option == nil ? input.item.range : nil
    if let recoding = block.recoding(of: name), let range {
      let place = (number + 0.5).rounded(.down) - range.least
      if let index = OSDNumber.whole(place), recoding.indices.contains(index) { value = recoding[index] }
    }
    guard block.sign(of: name) < 0, let range else { return value }
    return range.least + range.most - value
  }

  // MARK: Scales

  /// A sum or mean of whole numbers becomes a scale; `nil` where a block is anything else.
  private mutating func plainScale(_ block: OSDScoring, _ id: String) -> ScaleTree? {
    guard block.method == "sum_coded" || block.method == "mean_coded", block.scores == nil,
      block.transform.isEmpty
    else { return nil }
    var found: [(place: OSDCreditPlace, credit: Int)] = []
    var spans: [(least: Int, most: Int)] = []
    var seen: Set<OSDCreditPlace> = []
    for name in block.items where block.sign(of: name) != 0 {
      guard let input = input(name) else { continue }
      let place = OSDCreditPlace(item: input.item.id, part: input.part.map(String.init))
      guard input.option == nil, let raws = input.item.raws, seen.insert(place).inserted else { return nil }
      let values = raws.map { raw in counted(raw.raw, name, input, block).flatMap(OSDNumber.whole) }
      guard values.allSatisfy({ $0.map { abs($0) <= 100 } ?? false }) else { return nil }
      let whole = values.compactMap { $0 }
      spans.append((whole.min() ?? 0, whole.max() ?? 0))
      if case .choice = input.item.answering {
        for (raw, value) in zip(raws, whole) {
          found.append((OSDCreditPlace(item: place.item, option: raw.key), value))
        }
        continue
      }
      let own = raws.compactMap { Int($0.key) }
      let sum = (own.min() ?? 0) + (own.max() ?? 0)
      if whole == own {
        found.append((place, 1))
      } else if whole == own.map({ sum - $0 }) {
        found.append((place, -1))
      } else {
        return nil
      }
    }
    guard !spans.isEmpty, spans.count <= 10_000 else { return nil }
    tellInputs(block)
    for (place, credit) in found { credits[place, default: []].append((id, credit)) }
    let isMean = block.isMean
    let node = SourceNode.map(
      [
        ("title", title(block)), ("about", about(block)), ("method", .word(isMean ? "mean" : "sum")),
        ("missing", .map([("rule", .word("leave-out"))])),
      ], at: block.node.place)
    let hidden = Set(zip(items, itemNodes).filter { $1["when"] != nil }.map(\.0.id))
    return ScaleTree(
      id: id, node: node, scoring: block, isMean: isMean, spans: spans,
      isConditional: found.contains { hidden.contains($0.place.item) })
  }

  private mutating func tellInputs(_ block: OSDScoring) {
    for name in block.items where block.sign(of: name) != 0 {
      guard let input = input(name) else {
        // The names of other scores stand among the items in some files.
        if definition.osd("scoring")?[name] == nil { lose(.unknownInput, at: block.node.place, name) }
        continue
      }
      if input.item.range == nil, block.sign(of: name) < 0 {
        lose(.reversedChoice, at: block.node.place, name)
      }
    }
  }

  private mutating func title(_ block: OSDScoring) -> SourceNode? {
    let dimension = definition.osd("dimensions")?.list?.first { $0.osd("id")?.osdText == block.id }
    let name = (dimension?.osd("name") ?? block.node.osd("name"))?.osdText ?? block.id
    return same(name, at: block.node.place) ?? same(block.id, at: block.node.place)
  }

  private mutating func about(_ block: OSDScoring) -> SourceNode? {
    let dimension = definition.osd("dimensions")?.list?.first { $0.osd("id")?.osdText == block.id }
    let text = (dimension?.osd("description") ?? block.node.osd("description"))?.osdText
    return text.flatMap { same($0, at: block.node.place) }
  }

  /// The item's node with the credits of its scales.
  func credited(_ node: SourceNode, _ item: OSDItem) -> SourceNode {
    func with(_ node: SourceNode, _ place: OSDCreditPlace) -> SourceNode {
      guard let all = credits[place], !all.isEmpty else { return node }
      // An option brings what it says; a rating is weighted, and mirrored where the weight is negative.
      let isOption = place.option != nil
      let added = all.filter { !isOption || $0.weight >= 0 }
      let taken = all.filter { isOption && $0.weight < 0 }
      func map(_ all: [(scale: String, weight: Int)]) -> SourceNode {
        .map(
          all.map { ($0.scale, .number(abs($0.weight) * (isOption || $0.weight > 0 ? 1 : -1))) },
          at: node.place)
      }
      var entries = node.entries ?? []
      if !added.isEmpty {
        entries.append(SourceEntry(key: "credit", keyPlace: node.place, value: map(added)))
      }
      if !taken.isEmpty {
        entries.append(SourceEntry(key: "subtract", keyPlace: node.place, value: map(taken)))
      }
      return SourceNode(content: .map(entries), place: node.place)
    }
    var node = with(node, OSDCreditPlace(item: item.id))
    guard var entries = node.entries else { return node }
    for index in entries.indices {
      switch (entries[index].key, entries[index].value.content) {
      case ("options", .list(let options)):
        entries[index].value.content = .list(
          options.map { with($0, OSDCreditPlace(item: item.id, option: $0["code"]?.text ?? "")) })
      case ("parts", .map(let parts)):
        entries[index].value.content = .map(
          parts.map { part in
            var part = part
            part.value = with(part.value, OSDCreditPlace(item: item.id, part: part.key))
            return part
          })
      default: continue
      }
    }
    node.content = .map(entries)
    return node
  }

  // MARK: Dimensions

  private mutating func dimension(
    _ block: OSDScoring, _ id: String, _ blocks: [OSDScoring], _ place: Int, _ names: [String: String],
    _ scales: [String]
  ) -> SourceNode {
    let at = block.node.place
    var inputs: [SourceNode] = []
    if block.method != "sum_correct" { tellInputs(block) }
    for name in block.items where block.sign(of: name) != 0 || block.method == "sum_correct" {
      guard let input = input(name) else { continue }
      if let node = block.method == "sum_correct" ? right(name, input, block) : answer(name, input, block) {
        inputs.append(node)
      }
    }
    for name in block.scores ?? [] {
      let factor = block.sign(of: name)
      guard factor != 0, let known = names[name], let index = blocks.firstIndex(where: { $0.id == name })
      else {
        if names[name] == nil { lose(.unknownInput, at: at, name) }
        continue
      }
      // Blocks with `scores` come after all others, in the order of the file, and are not yet transformed for each other.
      let isComposite = blocks[index].scores != nil
      guard !isComposite || index < place else {
        lose(.laterScore, at: at, block.id)
        continue
      }
      inputs.append(
        .map(
          [
            (
              scales.contains(known) || isScale(blocks[index], known) ? "scale" : "dimension",
              .word(known, at: at)
            ),
            ("raw", isComposite && !blocks[index].transform.isEmpty ? .word("true") : nil),
            ("times", factor == 1 ? nil : .word(OSDNumber.text(factor))),
            ("weight", block.weight(of: name).map { .word(OSDNumber.text($0)) }),
          ], at: at))
    }
    let transform = block.transform
    return .map(
      [
        ("id", .word(id, at: at)), ("title", title(block)), ("about", about(block)),
        ("method", .word(block.isMean ? "mean" : "sum", at: at)), ("inputs", .list(inputs, at: at)),
        ("transform", transform.isEmpty ? nil : .list(transform, at: at)),
      ], at: at)
  }

  /// Whether a block that stands later will be a scale.
  private func isScale(_ block: OSDScoring, _ id: String) -> Bool {
    var copy = self
    return copy.plainScale(block, id) != nil
  }

  /// An answer as it counts in a block.
  private mutating func answer(_ name: String, _ input: OSDInput, _ block: OSDScoring) -> SourceNode? {
    let at = block.node.place
    var entries: [(key: String, value: SourceNode?)] = [
      ("item", .word(input.item.id, at: at)), ("part", input.part.map { .word(String($0)) }),
      ("option", input.option.map { .word($0) }),
    ]
    let range = input.option == nil ? input.item.range : nil
    let mirror = range.map { SourceNode.word(OSDNumber.text($0.least + $0.most)) }
    switch input.item.answering {
    case .rating, .grid, .choice:
      let raws = input.item.raws ?? []
      let natural = raws.map { TextReading.leadingNumber($0.raw) }
      let values = raws.map { counted($0.raw, name, input, block) }
      if values != natural {
        let mirrored = range.map { bounds in natural.map { $0.map { bounds.least + bounds.most - $0 } } }
        if values == mirrored {
          entries.append(("mirrored", mirror))
        } else {
          entries.append(
            (
              "values",
              .map(
                zip(raws, values).compactMap { raw, value in
                  value.map { (raw.key, .word(OSDNumber.text($0))) }
                }, at: at)
            ))
        }
      }
    case .number, .text:
      if case .text = input.item.answering, uses.accepted[input.item.given] != nil {
        lose(.unscoredInput, at: at, name)
        return nil
      }
      if let recoding = block.recoding(of: name), let range, let first = OSDNumber.whole(range.least) {
        entries.append(
          (
            "values",
            .map(recoding.enumerated().map { (String(first + $0), .word(OSDNumber.text($1))) }, at: at)
          ))
      }
      entries.append(("mirrored", block.sign(of: name) < 0 ? mirror : nil))
    case .multiple: break
    case .note: return nil
    }
    entries.append(("weight", block.weight(of: name).map { .word(OSDNumber.text($0)) }))
    return .map(entries, at: at)
  }

  /// An answer that counts 1 where it is right.
  private mutating func right(_ name: String, _ input: OSDInput, _ block: OSDScoring) -> SourceNode? {
    let at = block.node.place
    guard let answers = OSDUses.answers(block.node, name) else { return nil }
    let key = AcceptedAnswers(id: "right", patterns: answers)
    func worth(_ raw: String) -> SourceNode { .word(key.accepts(raw) ? "1" : "0") }
    var entries: [(key: String, value: SourceNode?)] = [
      ("item", .word(input.item.id, at: at)), ("part", input.part.map { .word(String($0)) }),
    ]
    switch input.item.answering {
    case .rating, .grid, .choice:
      entries.append(("values", .map((input.item.raws ?? []).map { ($0.key, worth($0.raw)) }, at: at)))
    case .text
    where (uses.accepted[input.item.given] ?? []).prefix(TextReading.mostLists).contains { $0.id == block.id }:
      entries.append(("accept", .word(Self.identifier(block.id), at: at)))
    case .number:
      guard let range = input.item.range, range.most - range.least <= 1_000 else {
        lose(.unscoredInput, at: at, name)
        return nil
      }
      let values = stride(from: range.least.rounded(.up), through: range.most, by: 1).map {
        OSDNumber.text($0)
      }
      entries.append(("values", .map(values.map { ($0, worth($0)) }, at: at)))
    case .multiple where input.option != nil:
      // An option counts as 1 where it was chosen and as 0 where not; those are what the key is compared with.
      entries.append(("option", input.option.map { .word($0) }))
      entries.append(("values", .map([("yes", worth("1")), ("no", worth("0"))], at: at)))
    case .text, .multiple, .note:
      lose(.unscoredInput, at: at, name)
      return nil
    }
    return .map(entries, at: at)
  }

  // MARK: Expressions

  private mutating func computed(_ names: [String: String], _ scales: [String]) -> [SourceNode] {
    var nodes: [SourceNode] = []
    var known: Set<String> = []
    for item in items {
      switch item.answering {
      case .rating, .choice, .multiple, .number: known.insert("answer." + item.id)
      case .text where uses.accepted[item.given] == nil: known.insert("answer." + item.id)
      default: continue
      }
    }
    for name in names { known.insert("score." + name.value) }
    var rest = (definition.osd("computed")?.entries ?? []).filter { $0.value.entries != nil }
    var isMoving = true
    // Expressions may name later ones; what goes round in a circle is left out.
    while isMoving {
      isMoving = false
      for (place, entry) in rest.enumerated().reversed() {
        let id = Self.identifier(entry.key)
        let text = expression(entry.value.osd("expression")?.text ?? "")
        guard !names.values.contains(id), !known.contains("computed." + id),
          Dimensions.canRead(expression: text, isKnown: { [known] in known.contains($0) })
        else { continue }
        known.insert("computed." + id)
        nodes.append(
          .map(
            [
              ("id", .word(id, at: entry.keyPlace)), ("title", same(entry.key, at: entry.keyPlace)),
              ("expression", .scalar(text, at: entry.value.place)),
              ("truth", entry.value.osd("type")?.text == "boolean" ? .word("true") : nil),
            ], at: entry.keyPlace))
        rest.remove(at: place)
        isMoving = true
      }
    }
    for entry in rest { lose(.computed, at: entry.keyPlace, entry.key) }
    return nodes
  }

  /// An expression with the numbers of parameters in place of their names.
  private func expression(_ text: String) -> String {
    var text = text
    for item in items where item.id != item.given {
      text = text.replacing("answer." + item.given, with: "answer." + item.id)
    }
    for (name, value) in parameters.sorted(by: { $0.key.utf8.count > $1.key.utf8.count }) {
      let number = value.osdText.flatMap(TextReading.leadingNumber) ?? 0
      text = text.replacing("parameter." + name, with: OSDNumber.text(number))
    }
    return text
  }
}
