import Language
import QuestionnaireModel

/// Facts of behaviour: what a pupil has done already and what could come next; never a sum that judges.
///
/// A fact is done where its choice item was answered with one of the options under `done`. An unanswered or hidden item is not done;
/// where none of the items was answered, nothing is said.
public enum Steps: ScoringModule {
  /// The most facts: members are kept as bits.
  static let most = 30

  public static let description = ModuleDescription(
    id: "steps", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Сделанные шаги", en: "Steps done"),
    summary: LocalizedText(
      ru:
        "Собирает факты: что уже сделано и каким может быть следующий шаг. Баллов не складывает и никого не оценивает.",
      en:
        "Collects facts: what is done already and what the next step could be. Adds up no points and judges nobody."
    ),
    parameters: [
      ParameterDescription(
        "id", about: LocalizedText(ru: "имя результата: [a-z0-9-]+", en: "name of the output: [a-z0-9-]+"),
        isRequired: true),
      ParameterDescription(
        "facts",
        about: LocalizedText(
          ru: "список фактов: item – пункт с выбором, done – варианты «сделано», did – что сделано, "
            + "next – каким может быть следующий шаг",
          en: "a list of facts: item – a choice, done – the options that mean done, did – what is done, "
            + "next – what the next step could be"),
        isRequired: true),
      ParameterDescription(
        "title",
        about: LocalizedText(ru: "название результата по языкам", en: "title of the output by language")),
    ],
    outputs: LocalizedText(
      ru: "<id>: сделанное, по id пунктов; название – did, пояснение каждого факта – next.",
      en: "<id>: what is done, by the items' ids; the title is did, each fact's meaning is next."),
    citations: [
      "Savickas M. L., Porfeli E. J. Career Adapt-Abilities Scale: construction, reliability, and measurement equivalence "
        + "across 13 countries. Journal of Vocational Behavior, 2012, 80, 661–673."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.identifier("id")
    guard let list = try reader.value("facts").list, (1...most).contains(list.count) else {
      throw reader.bad(["facts"]) { $0.needsFacts(most) }
    }
    var facts: [PreparedSteps.Fact] = []
    for (position, value) in list.enumerated() {
      let path = ["facts", String(position)]
      try reader.checkKeys(of: value, needed: ["item", "done", "did", "next"], optional: [], at: path)
      let item = try reader.item(value["item"], ofKind: "choice", at: path + ["item"])
      guard !facts.contains(where: { $0.item == item }), let column = layout.columns(ofItem: item).first
      else {
        throw reader.bad(path + ["item"]) { $0.repeated(questionnaire.items[item].id) }
      }
      let done = try reader.options(value["done"], ofItem: item, at: path + ["done"])
      facts.append(
        PreparedSteps.Fact(
          item: item, id: questionnaire.items[item].id, column: column,
          codes: questionnaire.items[item].options.map(\.code),
          done: done.reduce(0) { $0 | 1 << UInt64($1) },
          did: try reader.text(value["did"] ?? .list([]), at: path + ["did"]),
          next: try reader.text(value["next"] ?? .list([]), at: path + ["next"])))
    }
    let title = try reader.text("title", standard: LocalizedText(ru: "Сделанные шаги", en: "Steps done"))
    return PreparedSteps(id: id, title: title, facts: facts)
  }
}

private struct PreparedSteps: PreparedScoring {
  struct Fact: Sendable {
    let item: Int
    let id: String
    let column: AnswerLayout.Column
    let codes: [String]
    /// The options that mean done, by index.
    let done: UInt64
    let did: LocalizedText
    let next: LocalizedText

    /// `nil` where the item was not answered.
    func isDone(_ row: Int, _ answers: AnswerBlock) -> Bool? {
      let cell = answers.narrow(column.slot, row)
      guard AnswerCode.isAnswer(cell), cell >= 0, cell < 64 else { return nil }
      return done & (1 << UInt64(cell)) != 0
    }
  }

  let id: String
  let title: LocalizedText
  let facts: [Fact]

  var outputs: [ScoreOutput] {
    let choices = facts.map { ScoreOutput.Choice(id: $0.id, title: $0.did, meaning: $0.next) }
    return [ScoreOutput(id: id, title: title, kind: .members(choices))]
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let slot = scores.layout.slot(of: id) else { return }
    for row in 0..<answers.count {
      var bits: Int32 = 0
      var isAnswered = false
      for position in facts.indices {
        guard let isDone = facts[position].isDone(row, answers) else { continue }
        isAnswered = true
        if isDone { bits |= 1 << Int32(position) }
      }
      if isAnswered { scores.codes[slot * scores.capacity + row] = bits }
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let words = Words.of(language).paths
    let lines = facts.map { fact in
      guard let isDone = fact.isDone(row, answers) else {
        return TraceLine(depth: 1, subject: id, words.factMissing(fact.id))
      }
      let index = Int(answers.narrow(fact.column.slot, row))
      let code = fact.codes.indices.contains(index) ? fact.codes[index] : ""
      let text =
        isDone
        ? words.fact(fact.id, code, fact.did.named(in: language))
        : words.factOpen(fact.id, code, fact.next.named(in: language))
      return TraceLine(depth: 1, subject: id, text)
    }
    let states = facts.compactMap { $0.isDone(row, answers) }
    let summary = states.isEmpty ? words.noFacts : words.facts(states.count { $0 }, facts.count)
    return [TraceLine(subject: id, summary)] + lines
  }
}
