import Language
import QuestionnaireModel

/// A questionnaire with every kind of item, conditions of every kind, a shuffled and a timed section.
enum FormExample {
  static func text(_ russian: String, _ english: String) -> LocalizedText {
    LocalizedText(ru: russian, en: english)
  }

  static let credit = [Credit(scale: "secret-scale", weight: Fraction(1))]

  static let options = [
    Option(code: "a", text: text("Сажать", "Plant"), credits: credit),
    Option(code: "b", text: text("Считать", "Count")),
    Option(code: "c", text: text("Ничего", "Nothing"), standsAlone: true),
  ]

  static let response = ResponseScale(
    id: "liking",
    steps: [-1, 0, 2].map { ResponseScale.Step(value: $0, text: text("шаг \($0)", "step \($0)")) })

  static let items: [Item] = [
    Item(id: "r01", kind: .rating(response: "liking", credits: credit), text: text("Лепить", "Mould")),
    Item(id: "p01", kind: .choice(Array(options.prefix(2))), isRequired: true),
    Item(
      id: "m01", kind: .multiple(options, atLeast: 0, atMost: 2),
      text: text("Что пробовали?", "What did you try?"),
      help: text("Можно несколько.", "Several will do."),
      condition: .any([.isOneOf(item: "p01", options: ["a"]), .atLeast(item: "r01", Fraction(1, over: 2))])),
    Item(
      id: "n01",
      kind: .number(
        NumberRange(from: Fraction(-1, over: 2), to: Fraction(20), decimals: 1, unit: text("ч", "h"))),
      text: text("Сколько часов?", "How many hours?"),
      condition: .not(.includes(item: "m01", option: "c"))),
    Item(
      id: "s01",
      kind: .ratings([
        RatingPart(id: "can", text: text("умею", "can"), response: "liking", credits: credit),
        RatingPart(id: "like", text: text("люблю", "like"), response: "liking"),
      ]), text: text("Готовить", "Cook"), condition: .atMost(item: "n01", Fraction(7, over: 3))),
    Item(id: "x01", kind: .note, text: text("Осталось немного.", "Little is left.")),
    Item(
      id: "k01", kind: .choice(options), text: text("2 + 2?", "2 + 2?"),
      condition: .all([.answered(item: "s01"), .not(.answered(item: "r01"))]), isTask: true, seconds: 30),
    Item(id: "t01", kind: .text(lines: 2), text: text("Что ещё?", "What else?")),
  ]

  static let questionnaire = Questionnaire(
    id: "form-example", version: Version(1, 2, 0), construct: .interests, title: text("Форма", "A form"),
    grades: 8...11, minutes: 4,
    passport: Passport(
      authors: ["A"], purpose: .empty, theory: .empty, licence: "CC-BY-4.0", status: .draft, norms: .none,
      evidence: .empty, citations: []),
    instructions: text("Отвечайте.", "Answer."), responses: [response],
    scales: [Scale(id: "secret-scale", title: text("Тайная шкала", "Secret scale"))],
    sections: [
      Section(id: "one", title: text("Дела", "Things"), items: ["r01", "p01", "m01", "n01", "s01", "x01"]),
      Section(
        id: "two", text: text("На время.", "Timed."), items: ["k01", "t01"], order: .shuffled, minutes: 3),
    ], items: items)
}
