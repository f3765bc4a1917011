import Cohorts
import Language
import QuestionnaireModel
import Scoring

/// A small questionnaire with every kind of thing that a cohort counts.
enum SampleQuestionnaire {
  static func text(_ text: String) -> LocalizedText { LocalizedText(ru: text, en: text) }

  static func option(_ code: String, _ scale: String? = nil) -> Option {
    Option(
      code: code, text: text(code),
      credits: scale.map { [Credit(scale: $0, weight: Fraction(1))] } ?? [])
  }

  static let value: Questionnaire = {
    let liking = ResponseScale(
      id: "liking", steps: (0...4).map { .init(value: $0, text: text("\($0)")) })
    func rating(_ id: String, _ scale: String?, _ weight: Int = 1) -> Item {
      Item(
        id: id,
        kind: .rating(
          response: "liking",
          credits: scale.map { [Credit(scale: $0, weight: Fraction(weight))] } ?? []), text: text(id))
    }
    let items = [
      rating("r1", "hands"), rating("r2", "hands"), rating("r3", "hands", -1), rating("r4", "people"),
      rating("r5", "people"), rating("r6", "people"), rating("r7", nil),
      Item(id: "p1", kind: .choice([option("a", "nature"), option("b", "technology")])),
      Item(id: "p2", kind: .choice([option("a", "nature"), option("b", "technology")])),
      Item(id: "p3", kind: .choice([option("a", "technology"), option("b", "nature")])),
      Item(
        id: "plan", kind: .choice([option("school"), option("college"), option("unsure")]), text: text("plan")
      ),
      Item(
        id: "why",
        kind: .multiple([option("near"), option("friends"), option("trade")], atLeast: 1, atMost: 2),
        text: text("why"), condition: .isOneOf(item: "plan", options: ["college"])),
      Item(
        id: "visits", kind: .number(NumberRange(from: Fraction(0), to: Fraction(9), decimals: 1)),
        text: text("visits")),
    ]
    let levels = [(0, 5), (5, 9), (9, nil as Int?)].enumerated().map { index, limits in
      BandLevel(
        id: "level-\(index)", from: Fraction(limits.0), below: limits.1.map { Fraction($0) },
        name: text("level \(index)"))
    }
    return Questionnaire(
      id: "sample", version: Version(1, 0, 0), construct: .interests, title: text("Sample"), grades: 8...11,
      minutes: 5,
      passport: Passport(
        authors: ["Authors"], theory: text("Theory"), licence: "CC-BY-4.0", status: .draft, norms: .none,
        citations: []),
      responses: [liking],
      scales: [
        Scale(id: "hands", title: text("Hands"), missingRule: .prorate, missingAtMost: 1),
        Scale(id: "people", title: text("People"), method: .mean),
        Scale(id: "nature", title: text("Nature"), method: .count, isIpsative: true),
        Scale(id: "technology", title: text("Technology"), method: .count, isIpsative: true),
      ],
      sections: [Section(id: "main", items: items.map(\.id))], items: items,
      scoring: [ModuleUse(module: "test-leading"), ModuleUse(module: "test-plan")],
      bands: [Band(scale: "hands", basis: .answers, levels: levels)],
      validity: [ModuleUse(module: "test-same")])
  }()

  static let identity = value.identity

  static func scorer() throws -> Scorer {
    try Scorer(
      value,
      registry: ModuleRegistry(
        ModuleRegistry.builtIn.modules + [TestLeading.self, TestPlan.self, TestSame.self]))
  }

  /// Answers drawn by a generator: careless and missing ones among them.
  static func answers(_ generator: inout SeededGenerator) -> Answers {
    var answers = Answers()
    let isCareless = generator.below(9) == 0
    let constant = generator.below(5)
    for index in 1...7 where generator.below(14) > 0 {
      answers["r\(index)"] = .rating(isCareless ? constant : generator.below(5))
    }
    for id in ["p1", "p2", "p3"] where generator.below(20) > 0 {
      answers[id] = .choice(generator.below(2) == 0 ? "a" : "b")
    }
    let plan = ["school", "college", "unsure"][[0, 0, 0, 1, 1, 2][generator.below(6)]]
    if generator.below(15) > 0 { answers["plan"] = .choice(plan) }
    if generator.below(3) > 0 {
      answers["why"] = .multiple(generator.below(2) == 0 ? ["near"] : ["near", "trade"])
    }
    answers["visits"] = generator.below(10) == 0 ? .declined : .number(generator.below(91))
    return answers
  }

  /// A cohort of three schools and four grades.
  static func sheets(_ count: Int, seed: UInt64, origin: SheetOrigin = .imported) -> [RespondentSheet] {
    var generator = SeededGenerator(seed: seed)
    let coding = AnswerCoding(value)
    return (0..<count).map { index in
      let attributes = PupilAttributes(
        school: ["School 2", "School 10", "School 1"][generator.below(3)], grade: 8 + generator.below(4),
        specialNeeds: generator.below(12) == 0)
      return RespondentSheet(
        code: "\(index)", attributes: attributes,
        sheet: AnswerSheet(
          questionnaire: identity, row: coding.row(for: answers(&generator)), origin: origin))
    }
  }

  static func frequencies(_ sheets: [RespondentSheet]) throws -> CohortFrequencies {
    var accumulator = CohortAccumulator(scorer: try scorer(), capacity: 64)
    for sheet in sheets { try accumulator.add(sheet) }
    return try accumulator.finish()
  }
}
