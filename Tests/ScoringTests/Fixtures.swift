import Digests
import Language
import QuestionnaireModel

@testable import Scoring

/// Questionnaires for tests, as Swift values.
enum Fixtures {
  static func text(_ word: String) -> LocalizedText { LocalizedText(ru: word + "-ру", en: word) }

  static let passport = Passport(
    authors: ["Test"], theory: text("theory"), licence: "CC0-1.0", status: .draft, norms: .none,
    citations: ["none"])

  static func questionnaire(
    _ id: String, responses: [ResponseScale] = [], scales: [Scale] = [], items: [Item],
    scoring: [ModuleUse] = [], bands: [Band] = [], validity: [ModuleUse] = []
  ) -> Questionnaire {
    Questionnaire(
      id: id, version: Version(1, 0, 0), construct: .interests, title: text(id), grades: 8...11, minutes: 5,
      passport: passport, responses: responses, scales: scales,
      sections: [Section(id: "main", items: items.map(\.id))], items: items, scoring: scoring, bands: bands,
      validity: validity)
  }

  static func response(_ id: String, _ values: [Int]) -> ResponseScale {
    ResponseScale(id: id, steps: values.map { ResponseScale.Step(value: $0, text: text("v\($0)")) })
  }

  static func scale(
    _ id: String, _ method: Scale.Method = .sum, missing rule: Scale.MissingRule = .refuse,
    atMost: Int? = nil,
    over denominator: Int = 1
  ) -> Scale {
    Scale(
      id: id, title: text(id), about: text("about-" + id), method: method, missingRule: rule,
      missingAtMost: atMost,
      denominator: denominator)
  }

  static func credit(_ scale: String, _ weight: Int, over denominator: Int = 1, subtract: Bool = false)
    -> Credit
  {
    Credit(scale: scale, weight: Fraction(weight, over: denominator), isSubtracted: subtract)
  }

  static func rating(_ id: String, _ response: String, _ credits: [Credit], when condition: Condition? = nil)
    -> Item
  {
    Item(id: id, kind: .rating(response: response, credits: credits), text: text(id), condition: condition)
  }

  static func option(_ code: String, _ credits: [Credit] = [], alone: Bool = false) -> Option {
    Option(code: code, text: text(code), credits: credits, standsAlone: alone)
  }

  static func choice(_ id: String, _ options: [Option], when condition: Condition? = nil) -> Item {
    Item(id: id, kind: .choice(options), text: text(id), condition: condition)
  }

  /// Everything at once: mirrored and weighted ratings, several ratings, choices, a multiple item, halves, routing, every
  /// method and every missing rule.
  static let mixed: Questionnaire = {
    let responses = [response("liking", [1, 2, 3, 4, 5]), response("degree", [-2, -1, 0, 1, 2])]
    let scales = [
      scale("plain"), scale("prorated", missing: .prorate, atMost: 2),
      scale("gappy", missing: .leaveOut), scale("tolerant", atMost: 1),
      scale("halves", missing: .leaveOut, over: 2), scale("average", .mean, missing: .prorate, atMost: 3),
      scale("part", .share, missing: .leaveOut), scale("tally", .count, missing: .leaveOut, over: 3),
      scale("parts", missing: .prorate, atMost: 1), scale("unused"),
    ]
    let items = [
      rating("r1", "liking", [credit("plain", 1), credit("prorated", 1), credit("part", 1)]),
      rating("r2", "liking", [credit("plain", -1), credit("prorated", -2), credit("average", 1)]),
      rating("r3", "degree", [credit("plain", 2), credit("gappy", 1), credit("average", -1)]),
      rating(
        "r4", "degree",
        [credit("gappy", 1, subtract: true), credit("tally", 1), credit("halves", 1, over: 2)]),
      choice(
        "c1",
        [
          option("a", [credit("prorated", 3), credit("tally", 1), credit("part", 2)]),
          option("b", [credit("halves", 3, over: 2), credit("halves", 1)]), option("c"),
        ]),
      choice("p1", [option("a", [credit("average", 1)]), option("b", [credit("tally", 2)])]),
      rating(
        "h1", "liking",
        [credit("plain", 1), credit("prorated", 1), credit("average", 1), credit("gappy", 1)],
        when: .isOneOf(item: "c1", options: ["a", "b"])),
      Item(
        id: "m1",
        kind: .multiple(
          [
            option("a", [credit("halves", 1, over: 2), credit("tally", 1), credit("gappy", 2)]),
            option("b", [credit("part", 2), credit("gappy", 1, subtract: true)]),
            option("c", [credit("part", 1)]), option("none", alone: true),
          ], atLeast: 1, atMost: 2), text: text("m1")),
      Item(
        id: "s1",
        kind: .ratings([
          RatingPart(id: "can", text: text("can"), response: "degree", credits: [credit("parts", 1)]),
          RatingPart(
            id: "like", text: text("like"), response: "liking",
            credits: [credit("parts", -1), credit("tolerant", 1)]),
        ]), text: text("s1"), condition: .not(.includes(item: "m1", option: "none"))),
      rating("r5", "liking", [credit("parts", 1), credit("tolerant", -1)]),
      Item(id: "n1", kind: .number(NumberRange(from: Fraction(0), to: Fraction(20), decimals: 1))),
      Item(id: "t1", kind: .text(lines: 2)), Item(id: "x1", kind: .note, text: text("x1")),
    ]
    return questionnaire("mixed", responses: responses, scales: scales, items: items)
  }()

  static let hexagonScales = [
    "realistic", "investigative", "artistic", "social", "enterprising", "conventional",
  ]

  /// Two ratings 0–4 for each of Holland's types, the second of each mirrored.
  static func hexagon(missing rule: Scale.MissingRule = .refuse, atMost: Int? = nil) -> Questionnaire {
    let items = hexagonScales.flatMap { id in
      [
        rating("\(id)-1", "liking", [credit(id, 1)]), rating("\(id)-2", "liking", [credit(id, -1)]),
      ]
    }
    return questionnaire(
      "hexagon", responses: [response("liking", [0, 1, 2, 3, 4])],
      scales: hexagonScales.map { scale($0, missing: rule, atMost: atMost) }, items: items,
      scoring: [riasecUse],
      bands: [
        Band(
          scale: "realistic", basis: .answers,
          levels: [
            BandLevel(id: "low", from: Fraction(0), below: Fraction(5, over: 2), name: text("low")),
            BandLevel(id: "high", from: Fraction(5, over: 2), below: nil, name: text("high")),
          ])
      ])
  }

  static let riasecUse = use("riasec", [("scales", texts(hexagonScales))])

  /// Answers of `hexagon` that give these six scores, each 0…8.
  static func hexagonAnswers(_ scores: [Int]) -> Answers {
    var answers = Answers()
    for (id, score) in zip(hexagonScales, scores) {
      let first = min(4, score)
      answers["\(id)-1"] = .rating(first)
      answers["\(id)-2"] = .rating(4 - (score - first))
    }
    return answers
  }

  /// Four directions in six forced pairs.
  static let pairs: Questionnaire = {
    let directions = ["nature", "technology", "human", "sign"]
    let items = (0..<4).flatMap { left in ((left + 1)..<4).map { (left, $0) } }.enumerated().map {
      index, pair in
      choice(
        "p\(index + 1)",
        [option("a", [credit(directions[pair.0], 1)]), option("b", [credit(directions[pair.1], 1)])])
    }
    var scales = directions.map { scale($0, .count) }
    for index in scales.indices { scales[index].isIpsative = true }
    return questionnaire("pairs", scales: scales, items: items)
  }()

  static let ranksUse = use(
    "ranks", [("id", .text("leading")), ("scales", texts(["nature", "technology", "human", "sign"]))])

  /// Facts of behaviour, a study profile, an intended field and exam subjects.
  static let readiness = questionnaire(
    "readiness",
    items: [
      choice("f01", [option("yes"), option("partly"), option("no")]),
      choice("f02", [option("yes"), option("no")]),
      choice("study-profile", [option("technology"), option("humanities"), option("universal")]),
      choice(
        "intended-field", [option("engineering"), option("art"), option("law"), option("not-decided")]),
      Item(
        id: "exam-subjects",
        kind: .multiple(
          [
            option("mathematics"), option("physics"), option("informatics"), option("literature"),
            option("not-chosen", alone: true),
          ], atLeast: 1, atMost: 4)),
    ])

  static let stepsUse = use(
    "steps",
    [
      ("id", .text("steps")),
      ("facts", .list([fact("f01", ["yes", "partly"]), fact("f02", ["yes"])])),
    ])

  static func fact(_ item: String, _ done: [String]) -> ParameterValue {
    map([
      ("item", .text(item)), ("done", texts(done)), ("did", localized("did-" + item)),
      ("next", localized("next-" + item)),
    ])
  }

  static let concordanceUse = use(
    "concordance",
    [
      ("id", .text("path")), ("profile", .text("study-profile")), ("field", .text("intended-field")),
      ("subjects", .text("exam-subjects")), ("undecided", texts(["not-decided"])),
      (
        "paths",
        .list([
          map([
            ("field", .text("engineering")), ("profiles", texts(["technology", "universal"])),
            ("all-of", texts(["mathematics"])), ("any-of", texts(["physics", "informatics"])),
          ]),
          map([("field", .text("art")), ("profiles", texts(["humanities"]))]),
        ])
      ),
    ])

  // MARK: Parameters

  static func use(_ module: String, _ parameters: [(String, ParameterValue)] = []) -> ModuleUse {
    ModuleUse(module: module, parameters: parameters.map { ParameterEntry($0.0, $0.1) })
  }

  static func texts(_ words: [String]) -> ParameterValue { .list(words.map { .text($0) }) }

  static func map(_ entries: [(String, ParameterValue)]) -> ParameterValue {
    .map(entries.map { ParameterEntry($0.0, $0.1) })
  }

  static func localized(_ word: String) -> ParameterValue {
    map([("ru", .text(word + "-ру")), ("en", .text(word))])
  }

  // MARK: Scoring

  static func sheet(
    _ answers: Answers, of questionnaire: Questionnaire, milliseconds: [Int32] = [], order: [UInt16] = []
  ) -> AnswerSheet {
    AnswerSheet(
      questionnaire: questionnaire.identity, row: AnswerCoding(questionnaire).row(for: answers),
      milliseconds: milliseconds, order: order, origin: .imported)
  }

  static func score(
    _ answers: Answers, of questionnaire: Questionnaire, milliseconds: [Int32] = [], order: [UInt16] = []
  ) throws -> ScoreSheet {
    try Scorer(questionnaire).score(
      sheet(answers, of: questionnaire, milliseconds: milliseconds, order: order))
  }

  /// How preparing a questionnaire is refused; `nil` where it is not.
  static func refusal(_ questionnaire: Questionnaire) -> ScoringError? {
    do throws(ScoringError) {
      _ = try Scorer(questionnaire)
      return nil
    } catch { return error }
  }
}

extension Questionnaire {
  /// The same questionnaire with other modules.
  func scored(by scoring: [ModuleUse] = [], validity: [ModuleUse] = []) -> Questionnaire {
    var other = self
    (other.scoring, other.validity) = (scoring, validity)
    return other
  }
}

extension ModuleUse {
  /// The same use with one parameter set, or taken out.
  func with(_ name: String, _ value: ParameterValue?) -> ModuleUse {
    var other = self
    other.parameters.removeAll { $0.key == name }
    if let value { other.parameters.append(ParameterEntry(name, value)) }
    return other
  }
}

extension ScoreSheet {
  /// The value of an output.
  func value(_ output: String) -> OutputResult.Value? { outputs.first { $0.output.id == output }?.value }

  /// The ids of a membership.
  func members(_ output: String) -> [String]? {
    if case .members(let choices)? = value(output) { choices.map(\.id) } else { nil }
  }

  /// The id of a label.
  func label(_ output: String) -> String? {
    if case .label(let choice)? = value(output) { choice.id } else { nil }
  }

  /// A number.
  func number(_ output: String) -> Double? {
    if case .number(let number)? = value(output) { number } else { nil }
  }

  /// A derived text.
  func text(_ id: String) -> String? { derived.first { $0.id == id }?.text }

  /// The raw score of a scale.
  func raw(_ scale: String) -> Fraction? { scales.first { $0.scale.id == scale }?.raw.fraction }
}

extension ScoringError {
  /// The path of a bad parameter with its problem in Russian and English.
  var refused: (path: [String], russian: String, english: String)? {
    guard case .badParameter(_, let path, let problem) = self else { return nil }
    return (path, problem[.russian] ?? "", problem[.english] ?? "")
  }
}
