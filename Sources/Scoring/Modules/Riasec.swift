import Language
import Psychometrics
import QuestionnaireModel

/// Holland's hexagon over six scales: leading types, code with ties, consistency, differentiation.
///
/// Ties are shown, never broken. Consistency looks at all pairs of first and second letter that breaking the ties could give and is
/// left open where they lie at different distances. Where any of the six scales has no score, nothing is said at all.
public enum Riasec: ScoringModule {
  public static let description = ModuleDescription(
    id: "riasec", version: Version(1, 1, 0), family: .scoring,
    title: LocalizedText(ru: "Типы RIASEC", en: "RIASEC types"),
    summary: LocalizedText(
      ru: "Сравнивает шесть шкал интересов по шестиугольнику Голланда. Равные баллы показываются как равные. "
        + "Показатели описывают рисунок интересов; о зрелости или готовности они не говорят.",
      en:
        "Compares six scales of interests on Holland's hexagon. Equal scores are shown as equal. The figures describe the "
        + "pattern of interests; they say nothing of maturity or readiness."),
    parameters: [
      ParameterDescription(
        "scales",
        about: LocalizedText(
          ru: "шесть шкал в порядке R, I, A, S, E, C, считаемых одинаково",
          en: "six scales in the order R, I, A, S, E, C, counted in the same way"),
        isRequired: true),
      ParameterDescription(
        "indices",
        about: LocalizedText(
          ru:
            "дополнительные показатели: first-second, first-third, iachan-1, iachan-2, relative-range, deviation, elevation",
          en:
            "more figures: first-second, first-third, iachan-1, iachan-2, relative-range, deviation, elevation"
        )),
      ParameterDescription(
        "compare",
        about: LocalizedText(
          ru: "с чем сравнить код: {id, item, codes: {вариант: RIA}} – вопрос с выбором и коды его вариантов",
          en:
            "what the code is compared with: {id, item, codes: {option: RIA}}, a choice item and its options' codes"
        )),
    ],
    outputs: LocalizedText(
      ru: "riasec-leading: шкалы с наибольшим баллом; riasec-code: код из трёх букв, равные в скобках; "
        + "riasec-consistency: близость двух первых букв (нет, если из-за равных баллов она неоднозначна); "
        + "riasec-differentiation: наибольший балл минус наименьший; riasec-<показатель> по списку indices; "
        + "<id>-c и <id>-m: согласие с кодом выбранного варианта – C-индекс (0…18) и M Яхана (0…28), средние по равным.",
      en:
        "riasec-leading: scales with the highest score; riasec-code: three letters, equal ones in brackets; "
        + "riasec-consistency: how near the first two letters lie (none where ties leave it open); "
        + "riasec-differentiation: highest minus lowest score; riasec-<index> for each of indices; <id>-c and <id>-m: "
        + "agreement with the chosen option's code, the C index (0…18) and Iachan's M (0…28), averaged over ties."
    ),
    citations: [
      "Holland J. L. Making Vocational Choices: A Theory of Vocational Personalities and Work Environments. 3rd ed. 1997.",
      "Iachan R. A measure of agreement for use with the Holland classification system. Journal of Vocational Behavior, "
        + "1984, 24, 133–141.",
      "Iachan R. A family of differentiation indices. Psychometrika, 1984, 49, 217–222.",
      "Brown S. D., Gore P. A. An evaluation of interest congruence indices. Journal of Vocational Behavior, 1994, 45, 310–327.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    guard try reader.value("scales").texts?.count == RiasecType.allCases.count else {
      throw reader.bad(["scales"]) { $0.needsHexagon }
    }
    let scales = ComparedScales(try reader.scales("scales", from: 6, to: 6), of: questionnaire)
    var indices: [RiasecIndex] = []
    for (place, name) in (use["indices"]?.texts ?? []).enumerated() {
      guard let index = RiasecIndex(rawValue: name) else {
        let known = RiasecIndex.allCases.map(\.rawValue)
        throw reader.bad(["indices", String(place)]) {
          $0.unknownKey(name) + $0.meant(likelyMeant(name, among: known), known)
        }
      }
      guard !indices.contains(index) else {
        throw reader.bad(["indices", String(place)]) { $0.repeated(name) }
      }
      indices.append(index)
    }
    if use["indices"] != nil, use["indices"]?.texts == nil {
      throw reader.bad(["indices"]) { $0.needsIdentifier }
    }
    return PreparedRiasec(
      scales, indices: indices, comparison: try RiasecComparison.read(use["compare"], reader, layout))
  }
}

private struct PreparedRiasec: PreparedScoring {
  private static let leading = "riasec-leading"
  private static let consistency = "riasec-consistency"
  private static let differentiation = "riasec-differentiation"
  private static let code = "riasec-code"
  private static let levels: [(RiasecGeometry.Consistency, ScoreOutput.Choice)] = [
    (
      .high,
      ScoreOutput.Choice(
        id: "high", title: LocalizedText(ru: "высокая", en: "high"),
        meaning: LocalizedText(
          ru: "Два первых типа – соседи по шестиугольнику: эти интересы легко сочетаются.",
          en: "The first two types are neighbours on the hexagon: these interests go together easily."))
    ),
    (
      .medium,
      ScoreOutput.Choice(
        id: "medium", title: LocalizedText(ru: "средняя", en: "medium"),
        meaning: LocalizedText(
          ru: "Между двумя первыми типами лежит ещё один: интересы сочетаются, если поискать, где.",
          en: "One type lies between the first two: the interests go together where one looks for the place.")
      )
    ),
    (
      .low,
      ScoreOutput.Choice(
        id: "low", title: LocalizedText(ru: "низкая", en: "low"),
        meaning: LocalizedText(
          ru:
            "Два первых типа лежат напротив: интересы разносторонние, и стоит поискать занятия, где есть место обоим.",
          en:
            "The first two types lie opposite: the interests are varied, and it is worth looking for work with room for both."
        ))
    ),
  ]

  let compared: ComparedScales
  let indices: [RiasecIndex]
  let comparison: RiasecComparison?
  let outputs: [ScoreOutput]

  init(_ compared: ComparedScales, indices: [RiasecIndex], comparison: RiasecComparison?) {
    self.compared = compared
    self.indices = indices
    self.comparison = comparison
    let isWhole = compared.scales.allSatisfy { $0.method == .sum || $0.method == .count }
    outputs =
      [
        ScoreOutput(
          id: Self.leading, title: LocalizedText(ru: "Ведущие типы", en: "Leading types"),
          kind: .members(
            compared.scales.map { ScoreOutput.Choice(id: $0.id, title: $0.title, meaning: $0.about) })),
        ScoreOutput(
          id: Self.consistency,
          title: LocalizedText(
            ru: "Согласованность двух первых типов", en: "Consistency of the first two types"),
          kind: .label(Self.levels.map(\.1))),
        ScoreOutput(
          id: Self.differentiation,
          title: LocalizedText(
            ru: "Дифференцированность (размах баллов)", en: "Differentiation (range of scores)"),
          kind: .number(places: isWhole ? 1 : 2)),
      ]
      + indices.map { ScoreOutput(id: "riasec-\($0.rawValue)", title: $0.title, kind: .number(places: 2)) }
      + (comparison?.outputs ?? [])
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let leading = scores.layout.slot(of: Self.leading),
      let consistency = scores.layout.slot(of: Self.consistency),
      let differentiation = scores.layout.slot(of: Self.differentiation)
    else { return }
    for row in 0..<answers.count {
      guard let top = compared.top(row, scores) else { continue }
      scores.codes[leading * scores.capacity + row] = top.leading
      scores.numbers[differentiation * scores.capacity + row] = (top.highest - top.lowest).value
      // A level's index is its distance minus 1.
      if let level = RiasecGeometry.consistency(leading: UInt8(top.leading), next: UInt8(top.next)) {
        scores.codes[consistency * scores.capacity + row] = Int32(level.rawValue - 1)
      }
      if !indices.isEmpty || comparison != nil { scoreMore(row, answers, &scores) }
    }
  }

  /// What only some questionnaires ask for.
  private func scoreMore(_ row: Int, _ answers: AnswerBlock, _ scores: inout ScoreBlock) {
    guard let all = compared.all(row, scores) else { return }
    if let differentiation = RiasecDifferentiation(all.map(\.value)) {
      for index in indices {
        guard let slot = scores.layout.slot(of: "riasec-\(index.rawValue)"),
          let value = index.value(differentiation)
        else { continue }
        scores.numbers[slot * scores.capacity + row] = value
      }
    }
    guard let comparison, let order = RiasecOrder(all), let code = comparison.code(row, answers),
      let c = scores.layout.slot(of: comparison.cID), let m = scores.layout.slot(of: comparison.mID)
    else { return }
    scores.numbers[c * scores.capacity + row] = RiasecGeometry.cIndex(order, RiasecOrder(code))
    scores.numbers[m * scores.capacity + row] = RiasecGeometry.iachanM(order, RiasecOrder(code))
  }

  func derivedTexts(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock) -> [DerivedText] {
    guard let all = compared.all(row, scores), let order = RiasecOrder(all) else { return [] }
    return [
      DerivedText(
        id: Self.code, title: LocalizedText(ru: "Код RIASEC", en: "RIASEC code"), text: order.code)
    ]
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let words = Words.of(language).comparisons
    let subjects =
      [Self.code, Self.leading, Self.consistency, Self.differentiation]
      + indices.map { "riasec-\($0.rawValue)" }
      + (comparison.map { [$0.cID, $0.mID] } ?? [])
    guard let all = compared.all(row, scores), let order = RiasecOrder(all),
      let top = compared.top(row, scores)
    else {
      let scales = compared.withoutScore(row, scores).map(\.id).joined(separator: ", ")
      return subjects.map { TraceLine(subject: $0, words.noScore(scales)) }
    }
    let exact = ExactText(language: language)
    let ordered = order.groups.map { group in
      group.map { String($0.letter) }.joined(separator: " = ") + " " + exact.text(all[group[0].rawValue])
    }.joined(separator: " > ")
    var lines = [
      TraceLine(subject: Self.code, words.order(ordered)),
      TraceLine(subject: Self.code, words.code(order.code)),
    ]
    if order.code.contains("(") { lines.append(TraceLine(depth: 1, subject: Self.code, words.tiesInCode)) }
    let titles = (order.groups.first ?? []).map { compared.scales[$0.rawValue].title.named(in: language) }
    lines.append(
      TraceLine(
        subject: Self.leading, words.leading(titles.joined(separator: ", "), exact.text(top.highest))))
    lines += consistencyLines(order, language)
    let difference =
      "\(exact.text(top.highest)) − \(exact.inner(top.lowest)) = \(exact.text(top.highest - top.lowest))"
    lines.append(TraceLine(subject: Self.differentiation, words.difference(difference)))
    if let figures = RiasecDifferentiation(all.map(\.value)) {
      lines += indices.map { index in
        let value =
          index.value(figures).map { NumberText(language).decimal($0, places: 2) } ?? NumberText.none
        return TraceLine(subject: "riasec-\(index.rawValue)", "\(index.formula) = \(value)")
      }
    }
    return lines + (comparison?.explain(row, answers, order, language) ?? [])
  }

  private func consistencyLines(_ order: RiasecOrder, _ language: InterfaceLanguage) -> [TraceLine] {
    let words = Words.of(language).comparisons
    var pairs: [String] = []
    for code in order.tieBrokenCodes {
      let distance = RiasecGeometry.distance(code.types[0], code.types[1])
      let pair = "\(code.types[0].letter)\(code.types[1].letter) – \(distance)"
      if !pairs.contains(pair) { pairs.append(pair) }
    }
    let level = RiasecGeometry.consistency(of: order)
    let name = Self.levels.first { $0.0 == level }?.1.title.named(in: language)
    return [
      TraceLine(subject: Self.consistency, words.pairs(pairs.joined(separator: ", "))),
      TraceLine(subject: Self.consistency, name.map(words.consistency) ?? words.consistencyOpen),
    ]
  }
}
