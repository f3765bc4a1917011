import Language
import QuestionnaireModel

/// The scales that lead within one pupil, and the whole order with its ties.
///
/// The right way to read ipsative scales: a rank says what is nearer to this pupil, not whether it is more than another
/// pupil's. Where any of the scales has no score, nothing is said.
public enum Ranks: ScoringModule {
  /// The most scales that can be compared: members are kept as bits.
  static let most = 30

  public static let description = ModuleDescription(
    id: "ranks", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Ведущие шкалы", en: "Leading scales"),
    summary: LocalizedText(
      ru: "Ставит шкалы одного ученика по порядку и называет ведущие; равные баллы – равные места. "
        + "Подходит и для вынужденного выбора, где сравнивать учеников между собой нельзя.",
      en:
        "Orders the scales of one pupil and names the leading ones; equal scores take equal places. Fits forced choice too, "
        + "where pupils cannot be compared with each other."),
    parameters: [
      ParameterDescription(
        "id", about: LocalizedText(ru: "имя результата: [a-z0-9-]+", en: "name of the output: [a-z0-9-]+"),
        isRequired: true),
      ParameterDescription(
        "scales",
        about: LocalizedText(
          ru: "от 2 до 30 шкал, считаемых одинаково", en: "2 to 30 scales, counted in the same way"),
        isRequired: true),
      ParameterDescription(
        "title",
        about: LocalizedText(ru: "название результата по языкам", en: "title of the output by language")),
    ],
    outputs: LocalizedText(
      ru:
        "<id>: шкалы с наибольшим баллом; <id>-order: весь порядок, равные в скобках: nature > (technology human) > sign.",
      en: "<id>: scales with the highest score; <id>-order: the whole order, equal ones in brackets: "
        + "nature > (technology human) > sign."),
    citations: [
      "Hicks L. E. Some properties of ipsative, normative, and forced-choice normative measures. Psychological Bulletin, "
        + "1970, 74, 167–184."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.identifier("id")
    let scales = try reader.scales("scales", from: 2, to: most)
    let title = try reader.text(
      "title", standard: LocalizedText(ru: "Ведущие направления", en: "Leading directions"))
    return PreparedRanks(id: id, title: title, compared: ComparedScales(scales, of: questionnaire))
  }
}

private struct PreparedRanks: PreparedScoring {
  let id: String
  let title: LocalizedText
  let compared: ComparedScales

  private var orderID: String { "\(id)-order" }

  var outputs: [ScoreOutput] {
    let choices = compared.scales.map { ScoreOutput.Choice(id: $0.id, title: $0.title, meaning: $0.about) }
    return [ScoreOutput(id: id, title: title, kind: .members(choices))]
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let slot = scores.layout.slot(of: id) else { return }
    for row in 0..<answers.count {
      if let top = compared.top(row, scores) { scores.codes[slot * scores.capacity + row] = top.leading }
    }
  }

  func derivedTexts(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> [DerivedText] {
    guard let all = compared.all(row, scores) else { return [] }
    let order = compared.groups(all).map { group in
      let ids = group.map { compared.scales[$0].id }
      return ids.count > 1 ? "(\(ids.joined(separator: " ")))" : ids.joined()
    }.joined(separator: " > ")
    let title = LocalizedText(
      Dictionary(
        uniqueKeysWithValues: title.texts.map { language, text in
          (language, text + (language == .russian ? ": порядок" : ": order"))
        }))
    return [DerivedText(id: orderID, title: title, text: order)]
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let words = Words.of(language).comparisons
    guard let all = compared.all(row, scores) else {
      let scales = compared.withoutScore(row, scores).map(\.id).joined(separator: ", ")
      return [orderID, id].map { TraceLine(subject: $0, words.noScore(scales)) }
    }
    let exact = ExactText(language: language)
    let groups = compared.groups(all)
    let order = groups.map { group in
      group.map { compared.scales[$0].id }.joined(separator: " = ") + " " + exact.text(all[group[0]])
    }.joined(separator: " > ")
    let leaders = groups.first ?? []
    let titles = leaders.map { compared.scales[$0].title.named(in: language) }.joined(separator: ", ")
    return [
      TraceLine(subject: orderID, words.order(order)),
      TraceLine(subject: id, words.leading(titles, leaders.first.map { exact.text(all[$0]) } ?? "")),
    ]
  }
}
