import Language
import QuestionnaireModel

/// A made-up questionnaire with every kind of item, for trying modules that are made for no particular one.
public enum TrialQuestionnaire {
  public static let questionnaire: Questionnaire = {
    let steps = [-1, 0, 1, 2].map { ResponseScale.Step(value: $0, text: text("\($0)")) }
    return Questionnaire(
      id: "made-up", version: Version(1, 0, 0), construct: .interests, title: text("made-up"),
      grades: 8...11, minutes: 5,
      passport: Passport(
        authors: ["Orientir"], theory: text("made-up"), licence: "CC0-1.0", status: .draft, norms: .none,
        citations: ["Orientir"]),
      responses: [ResponseScale(id: "steps", steps: steps)],
      scales: [Scale(id: "points", title: text("points"))],
      sections: [Section(id: "main", items: items.map(\.id))], items: items)
  }()

  private static let items: [Item] =
    (1...6).map {
      Item(id: "rating-\($0)", kind: .rating(response: "steps", credits: [credit]), text: text("rating"))
    } + [
      Item(id: "choice", kind: .choice(options(["a", "b", "c"])), text: text("choice")),
      Item(
        id: "parts",
        kind: .ratings([
          RatingPart(id: "can", text: text("can"), response: "steps"),
          RatingPart(id: "like", text: text("like"), response: "steps"),
        ]), text: text("parts")),
      Item(
        id: "several", kind: .multiple(options(["a", "b", "c", "d"]), atLeast: 0, atMost: 3),
        text: text("several")),
      Item(id: "task", kind: .choice(options(["right", "wrong"])), text: text("task"), isTask: true),
      Item(
        id: "number", kind: .number(NumberRange(from: Fraction(-5), to: Fraction(20), decimals: 1)),
        text: text("number")), Item(id: "words", kind: .text(lines: 2), text: text("words")),
      Item(id: "length", kind: .text(lines: 1), text: text("length"), reads: .number),
      Item(
        id: "capital", kind: .text(lines: 1), text: text("capital"),
        reads: .accepted([AcceptedAnswers(id: "right", patterns: ["paris"])])),
      Item(id: "note", kind: .note, text: text("note")),
      Item(
        id: "hidden", kind: .choice(options(["yes", "no"])), text: text("hidden"),
        condition: .isOneOf(item: "choice", options: ["a"])),
    ]

  private static let credit = Credit(scale: "points", weight: Fraction(1))

  private static func options(_ codes: [String]) -> [Option] {
    codes.map { Option(code: $0, text: text($0)) }
  }

  private static func text(_ text: String) -> LocalizedText { LocalizedText(ru: text, en: text) }
}
