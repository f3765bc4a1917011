import Language
import QuestionnaireModel

/// A questionnaire with an item of every kind, and conditions that hide one another in a chain.
enum SampleQuestionnaire {
  static func text(_ word: String) -> LocalizedText { LocalizedText(ru: "ру " + word, en: word) }

  static let options = ["a", "b", "c"].map { Option(code: $0, text: text($0)) }

  static let items: [Item] = [
    Item(id: "p", kind: .choice(options), text: text("p")),
    Item(
      id: "r", kind: .rating(response: "five", credits: [Credit(scale: "s", weight: Fraction(1))]),
      text: text("r")),
    Item(
      id: "g",
      kind: .ratings([
        RatingPart(id: "can", text: text("can"), response: "five"),
        RatingPart(id: "like", text: text("like"), response: "signed"),
      ]), text: text("g")),
    Item(
      id: "m",
      kind: .multiple(
        options + [Option(code: "none", text: text("none"), standsAlone: true)], atLeast: 2, atMost: 3),
      text: text("m")),
    Item(
      id: "n", kind: .number(NumberRange(from: Fraction(-3, over: 2), to: Fraction(20), decimals: 1)),
      text: text("n")),
    Item(id: "t", kind: .text(lines: 2), text: text("t")),
    Item(id: "x", kind: .note, text: text("x")),
  ]

  static func make(_ items: [Item] = items, order: [String]? = nil) -> Questionnaire {
    let passport = Passport(
      authors: ["A"], purpose: text("purpose"), theory: text("theory"), licence: "CC-BY-4.0", status: .draft,
      norms: .none,
      evidence: text("evidence"), citations: ["B"])
    func response(_ id: String, _ values: [Int]) -> ResponseScale {
      ResponseScale(id: id, steps: values.map { .init(value: $0, text: text("\($0)")) })
    }
    return Questionnaire(
      id: "sample", version: Version(1, 0, 0), construct: .interests, title: text("title"), grades: 8...11,
      minutes: 5,
      passport: passport, instructions: text("instructions"),
      responses: [response("five", [1, 2, 3, 4, 5]), response("signed", [-100, 0, 100])],
      scales: [Scale(id: "s", title: text("s"), about: text("about s"))],
      sections: [
        Section(id: "main", title: text("main"), text: text("first"), items: order ?? items.map(\.id))
      ], items: items,
      scoring: [ModuleUse(module: "riasec", parameters: [ParameterEntry("scales", .list([.text("s")]))])],
      bands: [
        Band(
          scale: "s", basis: .answers,
          levels: [
            BandLevel(
              id: "all", from: Fraction(1), below: nil, name: text("all"), meaning: .init(pupil: text("m")))
          ])
      ],
      validity: [ModuleUse(module: "longstring", parameters: [ParameterEntry("limit", .text("12"))])],
      examples: [WorkedExample(answers: Answers(["r": .rating(1)]), scores: ["s": Fraction(1)])])
  }
}
