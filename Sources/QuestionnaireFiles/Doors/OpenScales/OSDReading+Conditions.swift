import Language
import QuestionnaireModel

extension OSDReading {
  /// A condition on its way.
  private enum Said {
    case always, never
    case when(SourceNode)
    /// It cannot be said here.
    case unsaid

    init(_ truth: Bool) { self = truth ? .always : .never }
  }

  /// Puts sections into their final order and shuffling; called once all items are read.
  mutating func placeItems() {
    let shuffles = parameters["shuffle_questions"]?.osdIsTrue == true
    if definition.osd("randomize_sections") != nil { lose(.sectionOrder, at: definition.place) }
    var placed: [OSDSection] = []
    for section in sections where !section.items.isEmpty {
      guard shuffles || section.marker?.osd("randomize")?.osd("method")?.text == "shuffle" else {
        placed.append(section)
        continue
      }
      placed += shuffled(section)
    }
    for (number, section) in placed.enumerated() {
      for (position, id) in section.items.enumerated() {
        guard let index = items.firstIndex(where: { $0.id == id }) else { continue }
        (items[index].section, items[index].position) = (number, position)
      }
    }
    sections = placed
  }

  /// What stands at its place at the beginning becomes a section of its own; the rest is shuffled where all of it may be.
  private mutating func shuffled(_ section: OSDSection) -> [OSDSection] {
    let randomize = section.marker?.osd("randomize")
    let fixed = Set((randomize?.osd("fixed")?.list ?? []).compactMap(\.osdText))
    func group(_ id: String) -> Double {
      guard let node = source(of: id) else { return 0 }
      if fixed.contains(node.osd("id")?.osdText ?? "")
        || ["inst", "image"].contains(node.osd("type")?.text ?? "")
      {
        return 0
      }
      if let given = node.osd("random_group")?.osdNumber { return randomize == nil ? given : min(given, 1) }
      return node.osd("visible_when") == nil ? 1 : 0
    }
    let head = section.items.prefix { group($0) == 0 }
    let rest = Array(section.items.dropFirst(head.count))
    guard rest.count > 1 else { return [section] }
    guard Set(rest.map(group)).count == 1 else {
      lose(.itemOrder, at: section.place, section.id)
      return [section]
    }
    var (first, second) = (section, section)
    first.items = Array(head)
    second.items = rest
    second.isShuffled = true
    guard !head.isEmpty else { return [second] }
    second.id = unused(section.id + "-rest", sections.map(\.id))
    second.title = nil
    second.text = nil
    second.minutes = nil
    return [first, second]
  }

  private func source(of id: String) -> SourceNode? {
    let given = items.first { $0.id == id }?.given
    return (definition.osd("items") ?? definition.osd("questions"))?.list?.first {
      $0.osd("id")?.osdText == given && $0.osd("type")?.text != "section"
    }
  }

  /// Gives each item its condition: its own, its section's, its dimension's, its branch's and its variant's.
  mutating func readConditions() {
    let branches = hiddenSections()
    let dimensions = Dictionary(
      (definition.osd("dimensions")?.list ?? []).compactMap { node in
        node.osd("id")?.osdText.map { ($0, node) }
      }
    ) { first, _ in first }
    if !parameters.isEmpty { lose(.parameters, at: definition.osd("parameters")?.place ?? definition.place) }
    for (index, item) in items.enumerated() {
      guard let read = source(of: item.id) else { continue }
      let marker = sections[item.section].marker
      var parts: [Said] = []
      if let id = marker?.osd("id")?.osdText, branches.contains(id) { parts.append(.never) }
      if !isInVariant(read, item.given) { parts.append(.never) }
      if let condition = read["variant_when"] { parts.append(said(condition, item)) }
      if let condition = marker?["visible_when"] { parts.append(said(condition, item)) }
      if let dimension = read.osd("dimension")?.osdText.flatMap({ dimensions[$0] }) {
        parts += gate(dimension, item)
      }
      if let condition = read["visible_when"] { parts.append(said(condition, item)) }
      guard let condition = node(of: all(parts), item) else { continue }
      itemNodes[index].content = .map(
        (itemNodes[index].entries ?? []) + [
          SourceEntry(key: "when", keyPlace: item.place, value: condition)
        ])
    }
  }

  /// The condition as a node; nothing where the item is always shown.
  private mutating func node(of said: Said, _ item: OSDItem) -> SourceNode? {
    switch said {
    case .always: return nil
    case .never: return .map([("any", .list([], at: item.place))], at: item.place)
    case .when(let node): return node
    case .unsaid:
      lose(.condition, at: item.place, item.id)
      return nil
    }
  }

  /// Sections that no chosen arm of a branch shows.
  private mutating func hiddenSections() -> Set<String> {
    guard let branches = definition.osd("branches") else { return [] }
    lose(.branches, at: branches.place)
    var hidden: Set<String> = []
    for branch in branches.list ?? branches.entries?.map(\.value) ?? [] {
      let arms = (branch.osd("arms") ?? branch.osd("groups"))?.list ?? []
      let wanted =
        branch.osd("method")?.text == "parameter"
        ? branch.osd("parameter")?.osdText.flatMap { parameters[$0]?.osdText } : nil
      guard let chosen = arms.first(where: { $0.osd("id")?.osdText == wanted }) ?? arms.first else {
        continue
      }
      func sections(_ arm: SourceNode) -> [String] { (arm.osd("sections")?.list ?? []).compactMap(\.osdText) }
      let shown = Set(sections(chosen))
      hidden.formUnion(arms.flatMap(sections).filter { !shown.contains($0) })
    }
    return hidden
  }

  /// The variant that the runner shows in English.
  private var activeSets: [SourceNode] {
    let sets = definition.osd("variants")?.osd("sets")?.entries ?? []
    let english = sets.filter { entry in
      entry.value.osd("languages")?.list?.contains { $0.osdText == "en" } ?? false
    }
    guard english.isEmpty else { return english.map(\.value) }
    let standard = definition.osd("variants")?.osd("default")?.osdString
    return sets.filter { $0.key == standard }.map(\.value)
  }

  private mutating func isInVariant(_ node: SourceNode, _ given: String) -> Bool {
    guard let sets = definition.osd("variants")?.osd("sets")?.entries else { return true }
    lose(.variants, at: definition.osd("variants")?.place ?? definition.place)
    func lists(_ set: SourceNode) -> Bool {
      set.osd("items")?.list?.contains { $0.osdText == given } ?? false
    }
    return !sets.contains { lists($0.value) } || activeSets.contains(where: lists)
  }

  /// Whether the dimension of an item is switched on.
  private mutating func gate(_ dimension: SourceNode, _ item: OSDItem) -> [Said] {
    var parts: [Said] = []
    if let name = dimension.osd("enabled_param")?.osdText, let value = parameters[name], !value.osdIsTrue,
      value.osdText != "1"
    {
      parts.append(.never)
    }
    if dimension.osd("selectable")?.osdIsTrue == true, dimension["default_enabled"]?.text == "false" {
      let name = dimension.osd("enabled_param")?.osdText ?? "enable_" + (dimension.osd("id")?.osdText ?? "")
      parts.append(Said(parameters[name]?.osdIsTrue ?? false))
    }
    if let condition = dimension["visible_when"] { parts.append(said(condition, item)) }
    return parts
  }

  private func all(_ parts: [Said]) -> Said {
    var nodes: [SourceNode] = []
    var isUnsaid = false
    for part in parts {
      switch part {
      case .never: return .never
      case .always: continue
      case .unsaid: isUnsaid = true
      case .when(let node): nodes.append(node)
      }
    }
    // Part of a condition hides too little at worst; what cannot be said is told.
    if nodes.isEmpty { return isUnsaid ? .unsaid : .always }
    return nodes.count == 1 ? .when(nodes[0]) : .when(.map([("all", .list(nodes))], at: nodes[0].place))
  }

  private func any(_ parts: [Said]) -> Said {
    var nodes: [SourceNode] = []
    for part in parts {
      switch part {
      case .always: return .always
      case .never: continue
      case .unsaid: return .unsaid
      case .when(let node): nodes.append(node)
      }
    }
    if nodes.isEmpty { return .never }
    return nodes.count == 1 ? .when(nodes[0]) : .when(.map([("any", .list(nodes))], at: nodes[0].place))
  }

  private mutating func said(_ condition: SourceNode, _ item: OSDItem, depth: Int = 0) -> Said {
    guard depth < 12 else { return .unsaid }
    if let name = condition.osdString { return Said(parameters[name]?.osdIsTrue ?? false) }
    guard condition.entries != nil else { return .always }
    if let parts = condition.osd("all")?.list { return all(parts.map { said($0, item, depth: depth + 1) }) }
    if let parts = condition.osd("any")?.list { return any(parts.map { said($0, item, depth: depth + 1) }) }
    if let part = condition.osd("not") {
      switch said(part, item, depth: depth + 1) {
      case .always: return .never
      case .never: return .always
      case .unsaid: return .unsaid
      case .when(let node): return .when(.map([("not", node)], at: condition.place))
      }
    }
    let test = OSDTest(condition)
    if let id = (condition.osd("item") ?? condition.osd("question"))?.osdText {
      guard let asked = items.first(where: { $0.given == id }) else {
        return Said(test.holds(nil))
      }
      return comparison(test, asked, item, condition.place)
    }
    if condition.osd("selector")?.text == "language" {
      return Said(test.holds(texts.languages.contains(.english) ? "en" : texts.languages.first?.rawValue))
    }
    guard let name = condition.osd("parameter")?.osdText else { return .always }
    return Said(test.holds(parameters[name]?.osdPresent?.osdText))
  }

  private mutating func comparison(_ test: OSDTest, _ asked: OSDItem, _ item: OSDItem, _ place: Place) -> Said
  {
    if case .note = asked.answering { return Said(test.holds(nil)) }
    let isShuffled = sections[asked.section].isShuffled
    guard
      asked.section < item.section
        || (asked.section == item.section && !isShuffled && asked.position < item.position)
    else {
      lose(.laterCondition, at: item.place, item.id)
      return .always
    }
    func leaf(_ key: String, _ value: SourceNode) -> SourceNode {
      .map([("item", .word(asked.id, at: place)), (key, value)], at: place)
    }
    func not(_ node: SourceNode) -> SourceNode { .map([("not", node)], at: place) }
    let answered = leaf("answered", .word("true", at: place))
    if test.isAnswered { return .when(answered) }
    if test.isUnanswered { return .when(not(answered)) }
    let whenMissing = test.holds(nil)
    func with(_ parts: [SourceNode]) -> Said {
      any(parts.map { .when($0) } + (whenMissing ? [.when(not(answered))] : []))
    }
    switch asked.answering {
    case .choice(let options):
      let codes = options.filter { test.holds($0.raw) }.map(\.code)
      if codes.count == options.count { return whenMissing ? .always : .when(answered) }
      guard !codes.isEmpty else { return with([]) }
      return with([
        codes.count == 1
          ? leaf("is", .word(codes[0], at: place))
          : leaf("in", .list(codes.map { .word($0, at: place) }, at: place))
      ])
    case .rating(let values):
      let fitting = values.filter { test.holds(String($0)) }
      if fitting.count == values.count { return whenMissing ? .always : .when(answered) }
      return with(
        runs(fitting, of: values).map { first, last in
          .map(
            [
              (
                "all",
                .list([
                  leaf("at-least", .number(first, at: place)), leaf("at-most", .number(last, at: place)),
                ])
              )
            ], at: place)
        })
    case .multiple(let options):
      // The runner stores what was chosen as one text; alone it equals one option.
      let codes = options.filter { test.holds($0.raw) }.map(\.code)
      guard test.isEquality, !codes.isEmpty, codes.count < options.count else { return .unsaid }
      let node: SourceNode = .map(
        [("any", .list(codes.map { leaf("includes", .word($0, at: place)) }))], at: place)
      return with([node])
    case .number: return with(test.numbers(leaf, not, answered, place))
    case .grid, .text, .note: return .unsaid
    }
  }

  /// Neighbouring values as first and last.
  private func runs(_ fitting: [Int], of values: [Int]) -> [(Int, Int)] {
    var runs: [(Int, Int)] = []
    for value in fitting {
      let place = values.firstIndex(of: value) ?? 0
      if let last = runs.last, place > 0, values[place - 1] == last.1 {
        runs[runs.count - 1].1 = value
      } else {
        runs.append((value, value))
      }
    }
    return runs
  }
}
