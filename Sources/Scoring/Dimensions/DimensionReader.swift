import Language
import QuestionnaireModel

/// Reads the dimensions of a use of `dimensions`, strictly.
struct DimensionReader {
  /// The most dimensions, and the most inputs of one.
  static let mostDimensions = 400
  static let mostInputs = 2_000
  static let mostSteps = 40

  let reader: ParameterReader
  let layout: AnswerLayout

  private var questionnaire: Questionnaire { reader.questionnaire }

  /// The dimensions in an order in which each comes after those that it is counted from.
  func read() throws(ScoringError) -> [DimensionPlan] {
    // A use that only computes has an empty list.
    let least = reader.use["computed"]?.list?.isEmpty == false ? 0 : 1
    guard let list = try reader.value("dimensions").list, (least...Self.mostDimensions).contains(list.count)
    else {
      throw reader.refusal(["dimensions"], DimensionProblem.needsDimensions)
    }
    var ids: [String] = []
    for (place, value) in list.enumerated() {
      let path = ["dimensions", String(place)]
      try reader.checkKeys(
        of: value, needed: ["id"], optional: ["title", "about", "method", "inputs", "transform", "at-least"],
        at: path)
      let id = try identifier(value["id"], at: path + ["id"])
      guard !ids.contains(id), questionnaire.scale(id) == nil else {
        throw reader.refusal(path + ["id"], DimensionProblem.repeated(id))
      }
      ids.append(id)
    }
    let order = try order(list, ids)
    let places = Dictionary(order.enumerated().map { (ids[$1], $0) }) { first, _ in first }
    var plans: [DimensionPlan] = []
    for place in order { plans.append(try plan(list[place], ["dimensions", String(place)], places)) }
    return plans
  }

  /// `[A-Za-z0-9_-]+`.
  func identifier(_ value: ParameterValue?, at path: [String]) throws(ScoringError) -> String {
    let isLegal = { (byte: UInt8) in
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
        || byte == 95
    }
    guard let id = value?.text, !id.isEmpty, id.utf8.allSatisfy(isLegal) else {
      throw reader.refusal(path, DimensionProblem.identifier)
    }
    return id
  }

  /// A text in the questionnaire's languages; the id where it is left out.
  func title(_ value: ParameterValue?, _ id: String, at path: [String]) throws(ScoringError) -> LocalizedText
  {
    guard let value else {
      let languages = questionnaire.languages + InterfaceLanguage.allCases.map(\.tag)
      return LocalizedText(Dictionary(languages.map { ($0, id) }) { first, _ in first })
    }
    return try reader.text(value, at: path)
  }

  /// Places of the list, each after those that it refers to; the order of the file where that leaves a choice.
  private func order(_ list: [ParameterValue], _ ids: [String]) throws(ScoringError) -> [Int] {
    let needed = list.map { value in
      (value["inputs"]?.list ?? []).compactMap { $0["dimension"]?.text }.compactMap { ids.firstIndex(of: $0) }
    }
    var (order, isDone) = ([Int](), [Bool](repeating: false, count: ids.count))
    // Each turn takes the first one that is ready, so at most n² steps.
    while order.count < ids.count {
      guard
        let next = ids.indices.first(where: { place in
          !isDone[place] && needed[place].allSatisfy { isDone[$0] }
        })
      else {
        let open = ids.indices.first { !isDone[$0] } ?? 0
        let circle = circle(from: open, needed, isDone)
        throw reader.refusal(
          ["dimensions", String(circle.first ?? open), "inputs"],
          DimensionProblem.cycle((circle + circle.prefix(1)).map { ids[$0] }))
      }
      isDone[next] = true
      order.append(next)
    }
    return order
  }

  /// Follows what is needed until a place comes again.
  private func circle(from start: Int, _ needed: [[Int]], _ isDone: [Bool]) -> [Int] {
    var path: [Int] = []
    var place = start
    while !path.contains(place) {
      path.append(place)
      guard let next = needed[place].first(where: { !isDone[$0] }) else { return path }
      place = next
    }
    return Array(path.drop { $0 != place })
  }

  private func plan(_ value: ParameterValue, _ path: [String], _ places: [String: Int]) throws(ScoringError)
    -> DimensionPlan
  {
    let id = value["id"]?.text ?? ""
    var method = DimensionPlan.Method.sum
    if let given = value["method"] {
      let known = DimensionPlan.Method.allCases.map(\.rawValue)
      guard let read = given.text.flatMap(DimensionPlan.Method.init(rawValue:)) else {
        throw reader.refusal(path + ["method"], DimensionProblem.method(known))
      }
      method = read
    }
    var inputs: [DimensionPlan.Input] = []
    if let given = value["inputs"] {
      guard let list = given.list, list.count <= Self.mostInputs else {
        throw reader.refusal(path + ["inputs"], DimensionProblem.needsInputs)
      }
      for (place, value) in list.enumerated() {
        let input = try input(value, path + ["inputs", String(place)], places)
        if input.weight != nil, method != .sum, method != .mean {
          throw reader.refusal(path + ["inputs", String(place), "weight"], DimensionProblem.weightOnly)
        }
        inputs.append(input)
      }
    }
    var atLeast = 1
    if let given = value["at-least"] {
      guard let number = given.number, number.isWhole, (1...max(1, inputs.count)).contains(number.numerator)
      else {
        throw reader.bad(path + ["at-least"]) { $0.needsWhole(1, max(1, inputs.count)) }
      }
      atLeast = number.numerator
    }
    return DimensionPlan(
      id: id, title: try title(value["title"], id, at: path + ["title"]),
      about: try value["about"].map { value throws(ScoringError) in
        try reader.text(value, at: path + ["about"])
      }
        ?? .empty,
      method: method, inputs: inputs, transform: try steps(value["transform"], path + ["transform"]),
      atLeast: atLeast)
  }

  private func input(_ value: ParameterValue, _ path: [String], _ places: [String: Int]) throws(ScoringError)
    -> DimensionPlan.Input
  {
    try reader.checkKeys(
      of: value, needed: [],
      optional: [
        "item", "part", "option", "accept", "values", "mirrored", "scale", "dimension", "raw", "weight",
        "times",
      ], at: path)
    let weight = try number(value["weight"], path + ["weight"])
    let factor = try number(value["times"], path + ["times"]) ?? 1
    func input(_ name: String, _ source: DimensionPlan.Input.Source) -> DimensionPlan.Input {
      DimensionPlan.Input(name: name, source: source, weight: weight, factor: factor)
    }
    let onlyItems = ["part", "option", "accept", "values", "mirrored"]
    switch (value["item"]?.text, value["scale"]?.text, value["dimension"]?.text) {
    case (let item?, nil, nil):
      return input(
        ([item] + ["part", "option"].compactMap { value[$0]?.text }).joined(separator: "."),
        .answer(try column(item, value, path)))
    case (nil, let scale?, nil):
      if let key = (onlyItems + ["raw"]).first(where: { value[$0] != nil }) {
        throw reader.refusal(path + [key], DimensionProblem.oneSource)
      }
      guard let index = questionnaire.scales.firstIndex(where: { $0.id == scale }) else {
        let known = questionnaire.scales.map(\.id)
        throw reader.bad(path + ["scale"]) {
          $0.unknownScale(scale) + $0.meant(likelyMeant(scale, among: known), known)
        }
      }
      return input(scale, .scale(index))
    case (nil, nil, let dimension?):
      if let key = onlyItems.first(where: { value[$0] != nil }) {
        throw reader.refusal(path + [key], DimensionProblem.oneSource)
      }
      guard let index = places[dimension] else {
        throw reader.refusal(path + ["dimension"], DimensionProblem.unknown(dimension))
      }
      return input(dimension, .dimension(index, isRaw: try truth(value["raw"], path + ["raw"])))
    default: throw reader.refusal(path, DimensionProblem.oneSource)
    }
  }

  /// The column of an item, or of one of its parts, as it counts.
  private func column(_ id: String, _ value: ParameterValue, _ path: [String]) throws(ScoringError)
    -> NumberColumn
  {
    guard let index = questionnaire.items.firstIndex(where: { $0.id == id && $0.isAnswerable }) else {
      let known = questionnaire.items.filter(\.isAnswerable).map(\.id)
      throw reader.bad(path + ["item"]) {
        $0.unknownItem(id) + $0.meant(likelyMeant(id, among: known), known)
      }
    }
    let item = questionnaire.items[index]
    var column = layout.columns(ofItem: index).first
    if case .ratings = item.kind {
      guard let part = value["part"]?.text else { throw reader.refusal(path, DimensionProblem.needsPart) }
      column = layout.columns(ofItem: index).first { $0.part == part }
    } else if value["part"] != nil {
      throw reader.refusal(path + ["part"], DimensionProblem.noSuch)
    }
    guard let column else { throw reader.refusal(path + ["part"], DimensionProblem.noSuch) }
    var (option, accept): (Int?, Int?) = (nil, nil)
    if let given = value["option"] {
      guard case .multiple(let options, _, _) = item.kind,
        let found = options.firstIndex(where: { $0.code == given.text })
      else { throw reader.refusal(path + ["option"], DimensionProblem.noSuch) }
      option = found
    }
    if let given = value["accept"] {
      guard case .accepted(let lists)? = item.reads,
        let found = lists.firstIndex(where: { $0.id == given.text })
      else { throw reader.refusal(path + ["accept"], DimensionProblem.noSuch) }
      accept = found
    } else if case .text = item.kind, item.reads != .number {
      throw reader.refusal(path, DimensionProblem.needsAccept)
    }
    var values: [String: Double] = [:]
    if let given = value["values"] {
      guard let entries = given.entries else {
        throw reader.refusal(path + ["values"], DimensionProblem.values)
      }
      for entry in entries {
        guard let number = try number(entry.value, path + ["values", entry.key]) else { continue }
        guard isAnswer(entry.key, to: item, column, option != nil || accept != nil) else {
          throw reader.refusal(path + ["values", entry.key], DimensionProblem.values)
        }
        values[entry.key] = number
      }
    }
    return NumberColumn(
      column, of: questionnaire, option: option, accept: accept, values: values,
      mirror: try number(value["mirrored"], path + ["mirrored"]))
  }

  private func isAnswer(_ key: String, to item: Item, _ column: AnswerLayout.Column, _ isTruth: Bool) -> Bool
  {
    if isTruth { return key == "yes" || key == "no" }
    func isStep(_ response: String) -> Bool {
      questionnaire.response(response)?.steps.contains { String($0.value) == key } ?? false
    }
    return switch item.kind {
    case .rating(let response, _): isStep(response)
    case .ratings(let parts): isStep(parts.first { $0.id == column.part }?.response ?? "")
    case .choice(let options), .multiple(let options, _, _): options.contains { $0.code == key }
    case .number, .text: Int(key) != nil
    case .note: false
    }
  }

  private func steps(_ value: ParameterValue?, _ path: [String]) throws(ScoringError) -> [DimensionPlan.Step]
  {
    guard let value else { return [] }
    guard let list = value.list, list.count <= Self.mostSteps else {
      throw reader.refusal(path, DimensionProblem.step)
    }
    var steps: [DimensionPlan.Step] = []
    for (place, value) in list.enumerated() {
      let path = path + [String(place)]
      guard let entry = value.entries?.first, value.entries?.count == 1,
        let operation = DimensionPlan.Step.Operation(rawValue: entry.key)
      else { throw reader.refusal(path, DimensionProblem.step) }
      if let statistic = entry.value.text.flatMap(DimensionPlan.Statistic.init(rawValue:)) {
        steps.append(.init(operation: operation, operand: .statistic(statistic)))
      } else if let number = entry.value.text.flatMap(Self.number) {
        steps.append(.init(operation: operation, operand: .number(number)))
      } else {
        throw reader.refusal(path + [entry.key], DimensionProblem.step)
      }
    }
    return steps
  }

  private func number(_ value: ParameterValue?, _ path: [String]) throws(ScoringError) -> Double? {
    guard let value else { return nil }
    guard let number = value.text.flatMap(Self.number) else {
      throw reader.refusal(path, DimensionProblem.number)
    }
    return number
  }

  /// `true` or `false`; false where it is left out.
  func truth(_ value: ParameterValue?, _ path: [String]) throws(ScoringError) -> Bool {
    guard let value else { return false }
    guard let text = value.text, text == "true" || text == "false" else {
      throw reader.refusal(path, DimensionProblem.truth)
    }
    return text == "true"
  }

  /// A decimal number, also with an exponent as JSON writes it.
  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0)
    }
    return isPlain ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
  }
}
