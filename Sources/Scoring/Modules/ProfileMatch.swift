import Language
import Psychometrics
import QuestionnaireModel

/// Interests beside fields of study, study profiles and occupations: several groups with the reason, never one occupation.
public enum ProfileMatch: ScoringModule {
  public static let description = ModuleDescription(
    id: "profile-match", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Близкие направления обучения", en: "Fields of study alike"),
    summary: LocalizedText(
      ru:
        "Сравнивает шесть шкал Холланда с направлениями обучения, профилями 10–11 классов и профессиями из папки Occupations сразу по трём "
        + "показателям. Называет несколько направлений для разговора или честно молчит: профиль ровный, похожих мало.",
      en:
        "Compares Holland's six scales with fields of study, study profiles of grades 10–11 and occupations of the folder Occupations by three "
        + "figures at once. Names several fields to talk about, or says nothing: the profile is flat, few are alike."
    ),
    parameters: [
      ParameterDescription(
        "id", about: LocalizedText(ru: "имя результата: [a-z0-9-]+", en: "name of the output: [a-z0-9-]+"),
        isRequired: true),
      ParameterDescription(
        "scales",
        about: LocalizedText(
          ru: "шесть шкал в порядке R, I, A, S, E, C", en: "six scales in the order R, I, A, S, E, C"),
        isRequired: true),
      ParameterDescription(
        "correlation",
        about: LocalizedText(
          ru: "наименьшая корреляция с профилем направления, от 0 до 1",
          en: "the least correlation with a field's profile, 0 to 1"),
        standard: "0.5"),
      ParameterDescription(
        "congruence",
        about: LocalizedText(
          ru: "наименьший C-индекс, целое от 0 до 18", en: "the least C index, a whole number from 0 to 18"),
        standard: "10"),
      ParameterDescription(
        "spread",
        about: LocalizedText(
          ru: "наименьший размах шести шкал в долях их размаха, от 0 до 1: под ним профиль ровный",
          en:
            "the least span of the six scales as a share of their range, 0 to 1: under it the profile is flat"
        ),
        standard: "0.2"),
      ParameterDescription(
        "count",
        about: LocalizedText(
          ru: "сколько направлений называть самое большее, от 3 до 12",
          en: "how many fields to name at most, 3 to 12"),
        standard: "6"),
    ],
    outputs: LocalizedText(
      ru:
        "<id>: several – есть несколько направлений, flat – профиль ровный, few – похожих меньше трёх; <id>-profiles: близкие "
        + "профили 10–11 классов (два или три); <id>-fields: коды направлений; <id>-occupations: профессии в них, по три на направление.",
      en:
        "<id>: several – several fields are alike, flat – the profile is flat, few – fewer than three are; <id>-profiles: study profiles "
        + "alike (two or three); <id>-fields: codes of the fields; <id>-occupations: occupations in them, three a field."
    ),
    citations: [
      "Brown S. D., Gore P. A. An evaluation of interest congruence indices. Journal of Vocational Behavior, 1994, 45, 310–327.",
      "Tracey T. J. G., Allen J., Robbins S. B. Moderation of the relation between person-environment congruence and academic success. "
        + "Journal of Vocational Behavior, 2012, 80, 38–49.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.identifier("id")
    guard try reader.value("scales").texts?.count == RiasecType.allCases.count else {
      throw reader.bad(["scales"]) { $0.needsHexagon }
    }
    let indices = try reader.scales("scales", from: 6, to: 6)
    var limits = GuidanceMatch.Limits()
    limits.correlation = try reader.share("correlation", standard: Fraction(1, over: 2)).value
    limits.spread = try reader.share("spread", standard: Fraction(1, over: 5)).value
    if use["congruence"] != nil {
      limits.congruence = Double(try reader.whole("congruence", from: 0, to: 18))
    }
    if use["count"] != nil { limits.count = try reader.whole("count", from: GuidanceMatch.fewest, to: 12) }
    guard let guidance = questionnaire.guidance, guidance.fields.count >= GuidanceMatch.fewest else {
      throw reader.refusal(
        [],
        LocalizedText(
          ru:
            "нет списка направлений обучения: рядом с опросниками нужна папка Occupations с файлами fields-of-study.yaml, "
            + "occupations.yaml, study-profiles.yaml",
          en:
            "there is no list of fields of study: beside the questionnaires a folder Occupations with fields-of-study.yaml, occupations.yaml, "
            + "study-profiles.yaml is needed"))
    }
    guard guidance.profiles.count < 32 else {
      throw reader.refusal(
        [],
        LocalizedText(
          ru: "в study-profiles.yaml больше 31 профиля", en: "study-profiles.yaml has more than 31 profiles"))
    }
    let scales = ComparedScales(indices, of: questionnaire)
    return PreparedProfileMatch(
      id: id, scales: scales,
      ranges: scales.scales.map { questionnaire.range(of: $0) ?? Fraction(0)...Fraction(1) },
      match: GuidanceMatch(guidance, limits: limits))
  }
}

/// A comparison with guidance, prepared; reports ask it for what it found.
public struct PreparedProfileMatch: PreparedScoring {
  let id: String
  let scales: ComparedScales
  let ranges: [ClosedRange<Fraction>]
  let match: GuidanceMatch

  private static let choices = [
    ScoreOutput.Choice(
      id: GuidanceMatch.Outcome.several.rawValue,
      title: LocalizedText(ru: "несколько близких направлений", en: "several fields are alike"),
      meaning: LocalizedText(
        ru: "Какие именно, подскажет психолог: это повод для разговора и проб, а не совет, куда поступать.",
        en:
          "Which ones the psychologist will tell: a reason to talk and to try things out, not advice where to study."
      )),
    ScoreOutput.Choice(
      id: GuidanceMatch.Outcome.flat.rawValue,
      title: LocalizedText(ru: "профиль ровный", en: "the profile is flat"),
      meaning: LocalizedText(
        ru:
          "Шесть оценок близки, и выделять направления не из чего. Так бывает часто; помогает попробовать разное.",
        en:
          "The six scores lie close together, so that no field stands out. That happens often; trying different things helps."
      )),
    ScoreOutput.Choice(
      id: GuidanceMatch.Outcome.few.rawValue,
      title: LocalizedText(ru: "редкое сочетание", en: "a rare combination"),
      meaning: LocalizedText(
        ru:
          "Похожих направлений в списке меньше трёх, поэтому ни одно не названо. Поговорите с психологом о каждом из ведущих типов.",
        en:
          "Fewer than three fields of the list are alike, so that none is named. Talk with the psychologist about each leading type."
      )),
  ]
  private static let names = (
    outcome: LocalizedText(ru: "Близкие направления обучения", en: "Fields of study alike"),
    fields: LocalizedText(ru: "Направления для разговора", en: "Fields to talk about"),
    occupations: LocalizedText(ru: "Профессии в них, например", en: "Occupations in them, for instance"),
    profiles: LocalizedText(ru: "Близкие профили 10–11 классов", en: "Study profiles alike")
  )

  public var outputs: [ScoreOutput] {
    let guidance = match.guidance
    return [
      ScoreOutput(
        id: id, title: Self.names.outcome,
        kind: .label(Self.choices))
    ]
      + (guidance.profiles.isEmpty
        ? []
        : [
          ScoreOutput(
            id: "\(id)-profiles", title: Self.names.profiles,
            kind: .members(
              guidance.profiles.map { ScoreOutput.Choice(id: $0.id, title: $0.title, meaning: $0.about) }))
        ])
  }

  /// The six scores as shares of what their scales can give; `nil` where one is missing.
  private func shares(_ row: Int, _ scores: ScoreBlock) -> [Double]? {
    var shares: [Double] = []
    for (position, range) in ranges.enumerated() {
      guard let raw = scales.raw(position, row, scores) else { return nil }
      let span = range.upperBound - range.lowerBound
      shares.append(span > Fraction(0) ? (raw - range.lowerBound).value / span.value : 0)
    }
    return shares
  }

  /// What is like the interests of one row; `nil` where a scale has no score.
  public func found(_ row: Int, _ scores: ScoreBlock) -> GuidanceMatch.Found? {
    shares(row, scores).map(match.found)
  }

  public func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let slot = scores.layout.slot(of: id) else { return }
    let profiles = scores.layout.slot(of: "\(id)-profiles")
    for row in 0..<answers.count {
      guard let found = found(row, scores) else { continue }
      // The choices stand in the order of the outcomes.
      let code = GuidanceMatch.Outcome.allCases.firstIndex(of: found.outcome) ?? 0
      scores.codes[slot * scores.capacity + row] = Int32(code)
      if let profiles, found.outcome == .several {
        scores.codes[profiles * scores.capacity + row] = found.profiles.reduce(0) {
          $0 | 1 << Int32($1.place)
        }
      }
    }
  }

  public func derivedTexts(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> [DerivedText] {
    guard let found = found(row, scores), found.outcome == .several else { return [] }
    let guidance = match.guidance
    let fields = found.fields.map { guidance.fields[$0.place] }
    let occupations = occupations(found)
    return [
      DerivedText(
        id: "\(id)-fields", title: Self.names.fields, text: fields.map(\.shortCode).joined(separator: " "),
        reading: Self.listed(fields.map(\.title))),
      DerivedText(
        id: "\(id)-occupations", title: Self.names.occupations,
        text: occupations.map(\.id).joined(separator: " "), reading: Self.listed(occupations.map(\.title))),
    ]
  }

  /// Every occupation once, field by field.
  private func occupations(_ found: GuidanceMatch.Found) -> [Occupation] {
    var seen: Set<Int> = []
    return found.occupations.flatMap { $0 }.filter { seen.insert($0.place).inserted }.map {
      match.guidance.occupations[$0.place]
    }
  }

  private static func listed(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      ru: texts.map { $0.named(in: .russian) }.joined(separator: "; "),
      en: texts.map { $0.named(in: .english) }.joined(separator: "; "))
  }

  public func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    ProfileMatchExplanation(match: match, id: id, scales: scales.scales, language: language)
      .lines(shares(row, scores), lacking: scales.withoutScore(row, scores))
  }
}
