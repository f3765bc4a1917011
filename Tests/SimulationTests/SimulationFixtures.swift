import Language
import QuestionnaireModel

/// Questionnaires for simulated pupils.
enum SimulationFixtures {
  static func text(_ text: String) -> LocalizedText { LocalizedText(ru: text, en: text) }

  static func questionnaire(
    _ id: String, grades: ClosedRange<Int> = 8...11, responses: [ResponseScale] = [], scales: [String],
    items: [Item], scoring: [ModuleUse] = [], order: Section.Order = .fixed, allowsSkipping: Bool = true
  ) -> Questionnaire {
    Questionnaire(
      id: id, version: Version(1, 0, 0), construct: .interests, title: text(id), grades: grades, minutes: 5,
      passport: Passport(
        authors: ["Tests"], theory: text("none"), licence: "CC0", status: .draft, norms: .none, citations: []),
      allowsSkipping: allowsSkipping, responses: responses,
      scales: scales.map { Scale(id: $0, title: text($0)) },
      sections: [Section(id: "all", items: items.map(\.id), order: order)], items: items, scoring: scoring)
  }

  static let liking = ResponseScale(
    id: "liking", steps: (0...4).map { ResponseScale.Step(value: $0, text: text("step")) })

  /// Two scales of ten ratings, every third mirrored.
  static let ratings: Questionnaire = {
    let items = ["warm", "cold"].flatMap { scale in
      (1...10).map { number in
        Item(
          id: "\(scale)\(number)",
          kind: .rating(
            response: "liking", credits: [Credit(scale: scale, weight: Fraction(number % 3 == 0 ? -1 : 1))]),
          text: text("A statement that takes a while to read, as statements do."))
      }
    }
    return questionnaire("two-scales", responses: [liking], scales: ["warm", "cold"], items: items)
  }()

  /// Every kind of item, conditions among them.
  static let everyKind: Questionnaire = {
    func options(_ codes: [String], alone: String? = nil) -> [Option] {
      codes.map {
        Option(
          code: $0, text: text($0), credits: [Credit(scale: "warm", weight: Fraction(1))],
          standsAlone: $0 == alone)
      }
    }
    let items: [Item] = [
      Item(id: "p01", kind: .choice(options(["a", "b", "c"])), isRequired: true),
      Item(id: "note", kind: .note, condition: .isOneOf(item: "p01", options: ["b"])),
      Item(
        id: "h01", kind: .rating(response: "liking", credits: []),
        condition: .isOneOf(item: "p01", options: ["a"])),
      Item(id: "h02", kind: .choice(options(["x", "y"])), condition: .atLeast(item: "h01", Fraction(2))),
      Item(
        id: "s01",
        kind: .ratings([
          RatingPart(
            id: "can", text: text("can"), response: "liking",
            credits: [Credit(scale: "warm", weight: Fraction(1), isSubtracted: true)]),
          RatingPart(id: "like", text: text("like"), response: "liking"),
        ])),
      Item(
        id: "m01",
        kind: .multiple(options(["a", "b", "c", "d", "none"], alone: "none"), atLeast: 2, atMost: 3)),
      Item(id: "m02", kind: .multiple(options(["a", "b"]), atLeast: 0, atMost: 1)),
      Item(
        id: "n01",
        kind: .number(NumberRange(from: Fraction(-1, over: 3), to: Fraction(5, over: 4), decimals: 1))),
      Item(id: "n02", kind: .number(NumberRange(from: Fraction(0), to: Fraction(20)))),
      Item(id: "t01", kind: .text(lines: 3)),
    ]
    return questionnaire("every-kind", responses: [liking], scales: ["warm"], items: items, order: .shuffled)
  }()

  static let path: Questionnaire = {
    func plain(_ codes: String...) -> [Option] { codes.map { Option(code: $0, text: text($0)) } }
    func path(_ field: String, _ profile: String, _ subject: String) -> ParameterValue {
      .map([
        ParameterEntry("field", .text(field)), ParameterEntry("profiles", .list([.text(profile)])),
        ParameterEntry("all-of", .list([.text(subject)])),
      ])
    }
    let items: [Item] = [
      Item(id: "profile-now", kind: .choice(plain("technology", "natural-science", "other"))),
      Item(id: "field", kind: .choice(plain("engineering", "medicine", "open"))),
      Item(id: "exams", kind: .multiple(plain("physics", "biology", "history"), atLeast: 1, atMost: 2)),
    ]
    return questionnaire(
      "path", grades: 11...11, scales: [], items: items,
      scoring: [
        ModuleUse(
          module: "concordance",
          parameters: [
            ParameterEntry("profile", .text("profile-now")), ParameterEntry("field", .text("field")),
            ParameterEntry("subjects", .text("exams")), ParameterEntry("undecided", .list([.text("open")])),
            ParameterEntry(
              "paths",
              .list([
                path("engineering", "technology", "physics"), path("medicine", "natural-science", "biology"),
              ])),
          ])
      ])
  }()
}
