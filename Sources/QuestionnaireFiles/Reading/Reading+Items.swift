import Language
import QuestionnaireModel

extension Reading {
  /// The most items of a questionnaire.
  static let mostItems = 2_000

  private static let keysByKind: [String: (required: [String], optional: [String])] = [
    "rating": (["text", "response"], ["credit", "subtract"]),
    "choice": (["options"], ["text"]),
    "task": (["text", "options", "right", "credit"], ["seconds"]),
    "ratings": (["text", "parts"], []),
    "multiple": (["text", "options"], ["at-least", "at-most"]),
    "number": (["text", "from", "to"], ["decimals", "unit"]),
    "text": (["text"], ["lines", "accept", "reads"]),
    "note": (["text"], []),
  ]
  /// How many ratings one statement can have.
  static let partCount = 1...100
  static let kinds = ["rating", "choice", "task", "ratings", "multiple", "number", "text", "note"]

  /// `items`: the questions.
  mutating func readItems(_ node: SourceNode) {
    guard let nodes = list(node) else { return }
    if nodes.count > Self.mostItems {
      report.error("item-count", at: nodes[Self.mostItems].place) {
        $0.tooManyItems(nodes.count, Self.mostItems)
      }
    }
    var ids: [(id: String, place: Place)] = []
    for node in nodes.prefix(Self.mostItems) {
      guard let item = item(node) else { continue }
      draft.questionnaire.items.append(item)
      draft.items.append(node)
      ids.append((item.id, node["id"]?.place ?? node.place))
    }
    findRepeated(ids)
  }

  /// Whether the file may leave texts to a text pack.
  private var textsStandApart: Bool { draft.questionnaire.textsStandApart }

  private mutating func item(_ node: SourceNode) -> Item? {
    guard map(node) != nil else { return nil }
    var item = Item(id: "", kind: .note)
    let kind = node["kind"].flatMap { word($0, of: Self.kinds) }
    let common = (required: ["id", "kind"], optional: ["help", "when", "required"])
    let own = kind.flatMap { Self.keysByKind[$0] }
    // Which keys are legal is not known without a kind: then every kind's are.
    let legal = Self.kinds.flatMap {
      (Self.keysByKind[$0]?.required ?? []) + (Self.keysByKind[$0]?.optional ?? [])
    }
    let every = legal.enumerated().filter { legal.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    guard
      let fields = fields(
        node,
        required: common.required + (own?.required ?? []).filter { $0 != "text" || !textsStandApart },
        optional: common.optional + (textsStandApart ? ["text"] : []) + (own?.optional ?? every))
    else { return nil }
    if let node = fields["id"], let id = id(node) { item.id = id }
    if let node = fields["text"], let text = text(node) { item.text = text }
    if let node = fields["help"], let text = text(node) { item.help = text }
    if let node = fields["when"] { item.condition = condition(node) }
    if let node = fields["required"], let truth = truth(node) { item.isRequired = truth }
    if let kind { item.kind = self.kind(kind, fields) } else { itemsWithoutKind.insert(item.id) }
    item.isTask = kind == "task"
    if kind == "text" { item.reads = textReading(fields) }
    if let node = fields["seconds"] { item.seconds = integer(node, 1...3_600) }
    return item
  }

  private mutating func kind(_ kind: String, _ fields: Fields) -> Item.Kind {
    switch kind {
    case "rating":
      return .rating(response: fields["response"].flatMap { word($0) } ?? "", credits: credits(fields))
    case "choice":
      let options = options(fields, 1...120, mayStandAlone: false)
      if fields["text"] == nil, fields["options"] != nil, options.count != 2, !textsStandApart {
        report.error("missing-key", at: fields.node.place) { $0.textDueUnlessPair }
      }
      return .choice(options)
    case "task": return .choice(taskOptions(fields))
    case "multiple":
      let options = options(fields, 2...30, mayStandAlone: true)
      let count = max(1, options.count)
      let atLeast = fields["at-least"].flatMap { integer($0, 0...count) }
      let atMost = fields["at-most"].flatMap { integer($0, 1...count) }
      return .multiple(options, atLeast: atLeast ?? 1, atMost: atMost ?? count)
    case "ratings": return .ratings(parts(fields))
    case "number": return .number(numberRange(fields))
    case "text": return .text(lines: fields["lines"].flatMap { integer($0, 1...20) } ?? 3)
    default: return .note
    }
  }

  private mutating func options(_ fields: Fields, _ count: ClosedRange<Int>, mayStandAlone: Bool) -> [Option]
  {
    guard let node = fields["options"], let nodes = list(node) else { return [] }
    if !count.contains(nodes.count) {
      report.error("list-count", at: node.place) {
        $0.listCount(nodes.count, count.lowerBound, count.upperBound)
      }
    }
    var options: [Option] = []
    var ids: [(id: String, place: Place)] = []
    for node in nodes.prefix(count.upperBound) {
      let mayCredit = fields["right"] == nil
      let optional = (mayCredit ? ["credit", "subtract"] : []) + (mayStandAlone ? ["alone"] : []) + ["alias"]
      let required = textsStandApart ? ["code"] : ["code", "text"]
      guard
        let option = self.fields(
          node, required: required, optional: optional + (textsStandApart ? ["text"] : []))
      else { continue }
      var read = Option(code: "", text: .empty)
      if let node = option["code"], let code = code(node) {
        read.code = code
        ids.append((code, node.place))
      }
      if let node = option["text"], let text = text(node) { read.text = text }
      if let node = option["alias"], let alias = word(node) { read.alias = alias }
      if let node = option["alone"], let truth = truth(node) { read.standsAlone = truth }
      read.credits = credits(option, isOption: true)
      options.append(read)
    }
    findRepeated(ids)
    return options
  }

  /// The options of a task: what an option is worth times what the task credits.
  private mutating func taskOptions(_ fields: Fields) -> [Option] {
    var options = options(fields, 2...40, mayStandAlone: false)
    let credits = credits(fields)
    guard let node = fields["right"], let entries = map(node) else { return options }
    if entries.isEmpty { report.error("right", at: node.place) { $0.nothingRight } }
    for entry in entries {
      guard let share = number(entry.value) else { continue }
      guard share > Fraction(0), share <= Fraction(1) else {
        report.error("right", at: entry.value.place) { $0.rightShare }
        continue
      }
      guard let index = options.firstIndex(where: { $0.code == entry.key }) else {
        let known = options.map(\.code)
        report.error("right", at: entry.keyPlace) {
          $0.notOneOf(entry.key, Self.meant(entry.key, known), known)
        }
        continue
      }
      options[index].credits = credits.map {
        Credit(scale: $0.scale, weight: $0.weight * share, isSubtracted: $0.isSubtracted)
      }
    }
    return options
  }

  private mutating func parts(_ fields: Fields) -> [RatingPart] {
    guard let node = fields["parts"], let entries = map(node) else { return [] }
    if !Self.partCount.contains(entries.count) {
      report.error("list-count", at: node.place) {
        $0.listCount(entries.count, Self.partCount.lowerBound, Self.partCount.upperBound)
      }
    }
    return entries.prefix(Self.partCount.upperBound).map { entry in
      _ = id(entry.key, at: entry.keyPlace)
      var part = RatingPart(id: entry.key, text: .empty, response: "")
      let optional = ["credit", "subtract"]
      let required = textsStandApart ? ["response"] : ["response", "text"]
      if let fields = self.fields(
        entry.value, required: required, optional: optional + (textsStandApart ? ["text"] : []))
      {
        if let node = fields["text"], let text = text(node) { part.text = text }
        if let node = fields["response"], let response = word(node) { part.response = response }
        part.credits = credits(fields)
      }
      return part
    }
  }

  /// `accept` (lists of answers that count, by name) or `reads: number` of a text.
  private mutating func textReading(_ fields: Fields) -> TextReading? {
    if let node = fields["accept"] {
      if let reads = fields["reads"] { report.error("reads", at: reads.place) { $0.acceptOrReads } }
      let lists = map(node, most: TextReading.mostLists).map { entry in
        _ = id(entry.key, at: entry.keyPlace)
        return AcceptedAnswers(id: entry.key, patterns: words(entry.value, least: 1))
      }
      return lists.isEmpty ? nil : .accepted(lists)
    }
    guard let node = fields["reads"], word(node, of: ["number"]) != nil else { return nil }
    return .number
  }

  private mutating func numberRange(_ fields: Fields) -> NumberRange {
    NumberRange(
      from: fields["from"].flatMap { number($0) } ?? Fraction(0),
      to: fields["to"].flatMap { number($0) } ?? Fraction(1),
      decimals: fields["decimals"].flatMap { integer($0, 0...4) } ?? 0,
      unit: fields["unit"].flatMap { text($0) } ?? .empty)
  }

  /// `credit` and `subtract` of a rating, a part or an option.
  private mutating func credits(_ fields: Fields, isOption: Bool = false) -> [Credit] {
    var credits: [Credit] = []
    for key in ["credit", "subtract"] {
      guard let node = fields[key] else { continue }
      if let scale = node.text ?? node.list?.first?.text, !node.isAbsent {
        report.error("kind", at: node.place) { $0.slips.creditForm(scale) }
        continue
      }
      guard let entries = map(node) else { continue }
      for entry in entries {
        guard let weight = number(entry.value) else { continue }
        if isOption, weight < Fraction(0) {
          report.error("weight", at: entry.value.place) { $0.weightNegative }
        } else if weight == Fraction(0), !isOption || key == "subtract" {
          report.error("weight", at: entry.value.place) { $0.weightZero }
        } else if credits.contains(where: { $0.scale == entry.key }) {
          report.error("weight", at: entry.keyPlace) { $0.creditTwice(entry.key) }
        } else {
          credits.append(Credit(scale: entry.key, weight: weight, isSubtracted: key == "subtract"))
        }
      }
    }
    return credits
  }
}
