import Language
import Notation
import QuestionnaireModel

extension AnswerFileWriter {
  /// The sheets as FHIR R4 `QuestionnaireResponse`s, one a line (NDJSON); every sheet must be one of this questionnaire.
  ///
  /// The code is the subject's identifier. What FHIR has no place for (class, times, order and so on) stands in an extension of ours.
  public func fhir(_ sheets: [RespondentSheet]) -> [UInt8] {
    sheets.flatMap { Array((response($0).text() + "\n").utf8) }
  }

  private func response(_ sheet: RespondentSheet) -> JSONValue {
    let id = questionnaire.id
    var items: [JSONValue] = []
    for section in questionnaire.sections {
      let answered = section.items.compactMap { name in
        columns.itemIndices[name].flatMap { item($0, sheet.sheet.row) }
      }
      if answered.isEmpty { continue }
      items.append(
        .object([.init("linkId", .text(FhirAddress.section(section.id))), .init("item", .list(answered))]))
    }
    let subject = JSONValue.object([
      .init("system", .text(FhirAddress.codes)), .init("value", .text(Self.plain(sheet.code))),
    ])
    var members: [JSONValue.Member] = [.init("resourceType", .text("QuestionnaireResponse"))]
    let own = own(sheet)
    if !own.isEmpty {
      members.append(
        .init("extension", .list([Self.extension(FhirAnswers.own, .text(JSONValue.object(own).text()))])))
    }
    members += [
      .init(
        "questionnaire", .text(FhirAddress.canonical(id) + "|" + questionnaire.version.description)),
      .init("status", .text("completed")),
    ]
    if !sheet.code.isEmpty { members.append(.init("subject", .object([.init("identifier", subject)]))) }
    if !items.isEmpty { members.append(.init("item", .list(items))) }
    return .object(members)
  }

  /// FHIR texts hold no NUL.
  private static func plain(_ text: String) -> String { text.replacing("\0", with: "") }

  private static func `extension`(_ url: String, _ value: JSONValue, name: String = "valueString")
    -> JSONValue
  {
    .object([.init("url", .text(url)), .init(name, value)])
  }

  private func own(_ sheet: RespondentSheet) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = AttributeColumn.allCases.compactMap { attribute in
      guard attribute != .code, let value = Self.value(attribute, of: sheet) else { return nil }
      return .init(attribute.rawValue, .text(Self.plain(value)))
    }
    let times = zip(columns.items, sheet.sheet.milliseconds).filter { $0.1 >= 0 }
    if !times.isEmpty {
      members.append(.init("times", .object(times.map { .init($0.0.id, .whole(Int($0.1))) })))
    }
    if !sheet.sheet.order.isEmpty {
      members.append(.init("order", .list(orderIDs(of: sheet).map { .text($0) })))
    }
    return members
  }

  private func item(_ index: Int, _ row: AnswerRow) -> JSONValue? {
    let (item, rules) = (columns.items[index], columns.rulesOfItem[index])
    guard !rules.isEmpty else { return nil }
    if rules.allSatisfy({ $0.isDeclined(in: row) }) {
      return Self.node(
        item.id, [Self.extension(FhirAnswers.absent, .text(FhirAnswers.declined), name: "valueCode")], [])
    }
    if case .ratings = item.kind {
      let parts = rules.compactMap { rule in
        rule.column.part.flatMap { part in
          answers(rule, item, row).map { Self.node(FhirAddress.part(item.id, part), [], $0) }
        }
      }
      guard !parts.isEmpty else { return nil }
      return .object([.init("linkId", .text(item.id)), .init("item", .list(parts))])
    }
    guard let answers = answers(rules[0], item, row) else { return nil }
    // Nothing chosen is an answer where it may be one; FHIR knows no empty list.
    let none = [Self.extension(FhirAnswers.none, .truth(true), name: "valueBoolean")]
    return Self.node(item.id, answers.isEmpty ? none : [], answers)
  }

  private static func node(_ link: String, _ extensions: [JSONValue], _ answers: [JSONValue]) -> JSONValue {
    .object(
      (extensions.isEmpty ? [] : [.init("extension", .list(extensions))]) + [.init("linkId", .text(link))]
        + (answers.isEmpty ? [] : [.init("answer", .list(answers))]))
  }

  private func answers(_ rule: CellRule, _ item: Item, _ row: AnswerRow) -> [JSONValue]? {
    func coding(_ code: String) -> JSONValue {
      var system = FhirAddress.system(questionnaire.id, item: item.id)
      if let response = response(rule, item) {
        system = FhirAddress.system(questionnaire.id, response: response)
      }
      return .object([
        .init("valueCoding", .object([.init("system", .text(system)), .init("code", .text(code))]))
      ])
    }
    switch WrittenAnswer(rule, row) {
    case nil: return nil
    case .code(let code): return [coding(code)]
    case .codes(let codes): return codes.map(coding)
    case .text(let text):
      return [
        .object([.init("valueString", .text(Self.plain(CellGuard.guarded(text, inTable: false))))])
      ]
    case .number(let digits):
      guard case .number(let range, _, _) = rule.kind else { return [coding(digits)] }
      let number = Fraction(decimal: digits) ?? Fraction(0)
      return [
        .object([
          range.decimals == 0
            ? .init("valueInteger", .whole(number.numerator)) : .init("valueDecimal", .number(number.value))
        ])
      ]
    }
  }

  private func response(_ rule: CellRule, _ item: Item) -> String? {
    switch item.kind {
    case .rating(let response, _): response
    case .ratings(let parts): parts.first { $0.id == rule.column.part }?.response
    default: nil
    }
  }
}
