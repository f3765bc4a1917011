import Language
import QuestionnaireModel

extension OSDWriting {
  /// One question; several ratings on different response scales become a question each.
  mutating func items(_ item: Item) -> [JSONValue] {
    guard case .ratings(let parts) = item.kind, !isGrid(parts) else { return [self.item(item)] }
    return parts.map { part in
      var own = item
      own.id = partName(item, part)
      own.kind = .rating(response: part.response, credits: part.credits)
      own.text = joined(item.text, part.text)
      return self.item(own)
    }
  }

  /// A grid has one set of columns.
  func isGrid(_ parts: [RatingPart]) -> Bool { Set(parts.map(\.response)).count == 1 }

  func partName(_ item: Item, _ part: RatingPart) -> String { "\(item.id)-\(part.id)" }

  private mutating func item(_ item: Item) -> JSONValue {
    var members: [JSONValue.Member] = [.init("id", .text(item.id))]
    let prompt = prompt(item)
    if !prompt.isEmpty { members.append(.init("text_key", key(item.id, prompt))) }
    switch item.kind {
    case .note: members.append(.init("type", .text("inst")))
    case .rating(let response, _): members += rating(item, response)
    case .ratings(let parts): members += grid(item, parts, questionnaire.response(parts[0].response))
    case .choice(let options):
      members += [.init("type", .text("multi")), .init("options", .list(self.options(item, options)))]
    case .multiple(let options, let atLeast, let atMost):
      members += [
        .init("type", .text("multicheck")), .init("options", .list(self.options(item, options))),
        .init("min_selected", .whole(atLeast)), .init("max_selected", .whole(atMost)),
      ]
      if options.contains(where: \.standsAlone) {
        lose(
          "items.\(item.id)", ru: "вариант, который выбирают только один, там можно сочетать с другими",
          en: "an option that stands alone can be combined with others there")
      }
    case .number(let range):
      members += [
        .init("type", .text("short")),
        .init(
          "validation",
          .object([
            .init("type", .text("number")), .init("min", .number(range.from.value)),
            .init("max", .number(range.to.value)),
          ])),
      ]
    case .text(let lines):
      members.append(.init("type", .text(lines > 1 ? "long" : "short")))
      if lines > 1 { members.append(.init("rows", .whole(lines))) }
    }
    if item.isRequired { members.append(.init("required", .truth(true))) }
    if let seconds = item.seconds { members.append(.init("time_limit_seconds", .whole(seconds))) }
    if let condition = item.condition { members.append(.init("visible_when", visible(condition, item))) }
    return .object(members)
  }

  /// The question with its hint on a line of its own: the format has no other place for it.
  private func prompt(_ item: Item) -> LocalizedText {
    item.help.isEmpty ? item.text : joined(item.text, item.help)
  }

  private func joined(_ first: LocalizedText, _ second: LocalizedText) -> LocalizedText {
    LocalizedText(
      Dictionary(
        uniqueKeysWithValues: questionnaire.languages.map { language in
          let parts = [first[language] ?? "", second[language] ?? ""].filter { !$0.isEmpty }
          return (language, parts.joined(separator: "\n"))
        }))
  }

  private mutating func rating(_ item: Item, _ response: String) -> [JSONValue.Member] {
    guard let response = questionnaire.response(response) else { return [] }
    let labels = response.steps.map { key("\(response.id)_\($0.value)", $0.text) }
    guard response.most - response.least + 1 == response.steps.count else {
      // A likert item has no gaps between its values; a choice may.
      let options = zip(response.steps, labels).map { step, label in
        JSONValue.object([.init("text_key", label), .init("value", .whole(step.value))])
      }
      return [.init("type", .text("multi")), .init("options", .list(options))]
    }
    return [
      .init("type", .text("likert")), .init("likert_points", .whole(response.steps.count)),
      .init("likert_min", .whole(response.least)), .init("likert_max", .whole(response.most)),
      .init("likert_labels", .list(labels)),
    ]
  }

  private mutating func grid(_ item: Item, _ parts: [RatingPart], _ response: ResponseScale?)
    -> [JSONValue.Member]
  {
    let columns = (response?.steps ?? []).map { step in
      JSONValue.object([
        .init("label_key", key("\(response?.id ?? "")_\(step.value)", step.text)),
        .init("value", .whole(step.value)),
      ])
    }
    return [
      .init("type", .text("grid")),
      .init("rows", .list(parts.map { key("\(item.id).\($0.id)", $0.text) })),
      .init("columns", .list(columns)),
    ]
  }

  private mutating func options(_ item: Item, _ options: [Option]) -> [JSONValue] {
    options.map { option in
      .object([
        .init("text_key", key("\(item.id)_\(option.code)", option.text)),
        .init("value", .text(option.alias ?? option.code)),
      ])
    }
  }

  // MARK: Conditions

  /// A comparison with what was not answered is false there as here.
  private mutating func visible(_ condition: Condition, _ item: Item, isNegated: Bool = false) -> JSONValue {
    func test(_ asked: String, _ comparison: String, _ value: JSONValue?) -> JSONValue {
      .object(
        [.init("item", .text(asked)), .init("operator", .text(comparison))]
          + (value.map { [.init("value", $0)] } ?? []))
    }
    switch condition {
    case .answered(let asked): return test(asked, isNegated ? "is_not_answered" : "is_answered", nil)
    case .isOneOf(let asked, let codes):
      let options = questionnaire.item(asked)?.options ?? []
      let values = codes.map { code in options.first { $0.code == code }?.alias ?? code }
      return test(asked, isNegated ? "not_in" : "in", .list(values.map { .text($0) }))
    case .includes(let asked, _):
      lose(
        "items.\(item.id).when", ru: "условие «среди отмеченного есть» не переносится: вопрос показан всегда",
        en: "a condition on what a multiple choice includes is left out: the question is always shown")
      return test(asked, isNegated ? "is_not_answered" : "is_answered", nil)
    case .atLeast(let asked, let limit): return bound(asked, limit, isLeast: true, isNegated, test)
    case .atMost(let asked, let limit): return bound(asked, limit, isLeast: false, isNegated, test)
    case .all(let parts):
      return .object([
        .init(isNegated ? "any" : "all", .list(parts.map { visible($0, item, isNegated: isNegated) }))
      ])
    case .any(let parts):
      return .object([
        .init(isNegated ? "all" : "any", .list(parts.map { visible($0, item, isNegated: isNegated) }))
      ])
    case .not(let part): return visible(part, item, isNegated: !isNegated)
    }
  }

  private func bound(
    _ asked: String, _ limit: Fraction, isLeast: Bool, _ isNegated: Bool,
    _ test: (String, String, JSONValue?) -> JSONValue
  ) -> JSONValue {
    if case .rating(let response, _)? = questionnaire.item(asked)?.kind,
      let steps = questionnaire.response(response)?.steps
    {
      let fitting = steps.map(\.value).filter { isLeast ? Fraction($0) >= limit : Fraction($0) <= limit }
      return test(asked, isNegated ? "not_in" : "in", .list(fitting.map { .text(String($0)) }))
    }
    var decimals = 1
    if case .number(let range)? = questionnaire.item(asked)?.kind { decimals = range.scale }
    // The runner knows greater and less only: half a step beyond the limit is the same there.
    let half = Fraction(1, over: 2 * decimals)
    let beyond = (isLeast ? limit - half : limit + half).value
    guard isNegated else {
      return test(asked, isLeast ? "greater_than" : "less_than", .number(beyond))
    }
    return .object([
      .init(
        "any",
        .list([
          test(asked, "is_not_answered", nil),
          test(asked, isLeast ? "less_than" : "greater_than", .number(beyond)),
        ]))
    ])
  }
}
