import Language
import QuestionnaireModel

/// Questions that are asked twice, the second time with the sides swapped or in other words.
public enum RepeatedPairs: ScoringModule {
  public static let description = ModuleDescription(
    id: "repeated-pairs", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Повторённые вопросы", en: "Repeated items"),
    summary: LocalizedText(
      ru:
        "Сравнивает ответы на вопросы, заданные дважды (в парах – со сменой сторон). Ничего не исключает: решает психолог.",
      en:
        "Compares the answers to items that are asked twice (pairs with their sides swapped). Excludes nothing: the psychologist "
        + "decides."),
    parameters: [
      ParameterDescription(
        "pairs",
        about: LocalizedText(
          ru:
            "список {first, second, same: {a: b, b: a}}: вопросы-близнецы; same – какой вариант второго значит то же, что вариант первого; "
            + "без него – варианты с тем же ключом, а у оценок то же значение (или within: допустимая разница)",
          en:
            "a list of {first, second, same: {a: b, b: a}}: the twins; same tells which option of the second means an option of the first; "
            + "without it options with the same key, for ratings the same value (or within: the difference allowed)"
        ),
        isRequired: true),
      ParameterDescription(
        "limit",
        about: LocalizedText(
          ru: "целое число от 1: столько расхождений – повод обратить внимание",
          en: "a whole number from 1: so many disagreements are worth a look"),
        standard: "2"),
    ],
    outputs: LocalizedText(
      ru:
        "repeated-pairs: замечание; repeated-pairs-different: сколько вопросов-близнецов отвечено по-разному.",
      en: "repeated-pairs: the remark; repeated-pairs-different: how many twins were answered differently."),
    citations: [
      "Johnson J. A. Ascertaining the validity of individual protocols from Web-based personality inventories. Journal of "
        + "Research in Personality, 2005, 39, 103–129."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    guard let list = try reader.value("pairs").list, (1...100).contains(list.count) else {
      throw reader.refusal(
        ["pairs"],
        LocalizedText(
          ru: "нужен список вида {first: …, second: …}, от 1 до 100",
          en: "a list of 1 to 100 entries like {first: …, second: …} is needed"))
    }
    var twins: [Twins] = []
    for (place, value) in list.enumerated() {
      twins.append(try Twins(value, reader, layout, ["pairs", String(place)]))
    }
    let limit =
      use["limit"] == nil ? min(2, twins.count) : try reader.whole("limit", from: 1, to: twins.count)
    return PreparedRemark(rule: RepeatedPairsRule(twins: twins, limit: .atLeast(Double(limit))))
  }
}

/// Two items that ask the same.
private struct Twins: Sendable {
  enum Rule: Sendable {
    /// For each option of the first the option of the second that means it.
    case options([Int8])
    /// The greatest difference of values that still agrees.
    case within(Int)
  }

  let first: (id: String, slot: Int)
  let second: (id: String, slot: Int)
  let rule: Rule

  init(_ value: ParameterValue, _ reader: ParameterReader, _ layout: AnswerLayout, _ path: [String])
    throws(ScoringError)
  {
    try reader.checkKeys(of: value, needed: ["first", "second"], optional: ["same", "within"], at: path)
    let (one, other) = (
      try Self.item(value["first"], reader, path + ["first"]),
      try Self.item(value["second"], reader, path + ["second"])
    )
    let items = reader.questionnaire.items
    guard one != other else { throw reader.bad(path + ["second"]) { $0.repeated(items[one].id) } }
    guard let left = layout.columns(ofItem: one).first, let right = layout.columns(ofItem: other).first else {
      throw .foreignBlock
    }
    first = (items[one].id, left.slot)
    second = (items[other].id, right.slot)
    switch (items[one].kind, items[other].kind) {
    case (.choice(let options), .choice(let others)):
      if value["within"] != nil { throw reader.bad(path + ["within"]) { $0.unknownKey("within") } }
      rule = .options(try Self.meanings(value["same"], options, others, reader, one, other, path))
    case (.rating(let response, _), .rating(let otherResponse, _)):
      if value["same"] != nil { throw reader.bad(path + ["same"]) { $0.unknownKey("same") } }
      guard response == otherResponse else {
        throw reader.refusal(
          path,
          LocalizedText(
            ru: "у вопросов разные шкалы ответов, сравнить их нельзя",
            en: "the items have different response scales and cannot be compared"))
      }
      let within = value["within"]?.number
      guard value["within"] == nil || within.map({ $0.isWhole && (0...20).contains($0.numerator) }) == true
      else {
        throw reader.bad(path + ["within"]) { $0.needsWhole(0, 20) }
      }
      rule = .within(within?.numerator ?? 0)
    default:
      throw reader.bad(path + ["second"]) {
        $0.wrongKind(items[other].id, items[other].kindName, items[one].kindName)
      }
    }
  }

  private static func item(_ value: ParameterValue?, _ reader: ParameterReader, _ path: [String])
    throws(ScoringError) -> Int
  {
    let items = reader.questionnaire.items
    let id = value?.text ?? ""
    guard let index = items.firstIndex(where: { $0.id == id }) else {
      let known = items.map(\.id)
      throw reader.bad(path) { $0.unknownItem(id) + $0.meant(likelyMeant(id, among: known), known) }
    }
    guard ["choice", "task", "rating"].contains(items[index].kindName) else {
      throw reader.bad(path) { $0.wrongKind(id, items[index].kindName, "choice, rating") }
    }
    return index
  }

  private static func meanings(
    _ value: ParameterValue?, _ options: [Option], _ others: [Option], _ reader: ParameterReader, _ one: Int,
    _ other: Int, _ path: [String]
  ) throws(ScoringError) -> [Int8] {
    guard let value else {
      // The same key, and only one option that has it.
      let found = options.map { option in
        others.indices.filter { !option.credits.isEmpty && Set(others[$0].credits) == Set(option.credits) }
      }
      guard options.count == others.count, found.allSatisfy({ $0.count == 1 }) else {
        throw reader.refusal(
          path,
          LocalizedText(
            ru: "по ключу не видно, какие варианты значат одно и то же; напишите same: {a: b, b: a}",
            en: "the key does not tell which options mean the same; write same: {a: b, b: a}"))
      }
      return found.map { Int8($0[0]) }
    }
    try reader.checkKeys(of: value, needed: options.map(\.code), optional: [], at: path + ["same"])
    var meanings: [Int8] = []
    for option in options {
      let index = try reader.options(value[option.code], ofItem: other, at: path + ["same", option.code])
      guard index.count == 1 else { throw reader.bad(path + ["same", option.code]) { $0.needsOptions("") } }
      meanings.append(Int8(index[0]))
    }
    return meanings
  }

  /// Whether the answers agree; `nil` where one is missing.
  func agree(_ row: Int, _ answers: AnswerBlock) -> Bool? {
    let (left, right) = (answers.narrow(first.slot, row), answers.narrow(second.slot, row))
    guard AnswerCode.isAnswer(left), AnswerCode.isAnswer(right) else { return nil }
    switch rule {
    case .options(let meanings): return Int(left) < meanings.count && meanings[Int(left)] == right
    case .within(let most): return abs(Int(left) - Int(right)) <= most
    }
  }
}

private struct RepeatedPairsRule: RemarkRule {
  let twins: [Twins]
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "repeated-pairs",
      title: LocalizedText(
        ru: "Обратить внимание: на одно и то же отвечено по-разному",
        en: "Worth a look: the same answered differently"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "На вопросы, которые повторяются, даны разные ответы. Так бывает, когда выбор труден или стороны близки, а бывает и от спешки. "
          + "Стоит вернуться к этим вопросам вместе.",
        en:
          "Items that are asked twice have different answers. This happens where the choice is hard as well as in a hurry. It is worth "
          + "going back to them together."),
      family: .inconsistency)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "repeated-pairs-different",
      title: LocalizedText(ru: "Расхождений в повторённых вопросах", en: "Disagreements in repeated items"),
      kind: .number(places: 0))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    var (judged, different) = (0, 0)
    for pair in twins {
      guard let agree = pair.agree(row, answers) else { continue }
      judged += 1
      if !agree { different += 1 }
    }
    return judged > 0 ? Double(different) : nil
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    twins.compactMap { pair in
      pair.agree(row, answers).map { agree in
        let ids = "\(pair.first.id) – \(pair.second.id)"
        return agree
          ? LocalizedText(ru: "\(ids): ответы совпадают", en: "\(ids): the answers agree")
          : LocalizedText(ru: "\(ids): ответы расходятся", en: "\(ids): the answers disagree")
      }
    }
  }
}
