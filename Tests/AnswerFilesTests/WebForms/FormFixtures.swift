import Language
import QuestionnaireModel

@testable import AnswerFiles

/// A questionnaire with texts, as a form's author retypes it.
enum FormFixtures {
  static let questionnaire: Questionnaire = {
    func text(_ ru: String, _ en: String) -> LocalizedText { LocalizedText(ru: ru, en: en) }
    let liking = ["не нравится", "всё равно", "нравится", "очень нравится"]
    let english = ["dislike", "indifferent", "like", "like very much"]
    let steps = (0...3).map { ResponseScale.Step(value: $0, text: text(liking[$0], english[$0])) }
    let items: [Item] = [
      Item(
        id: "r1", kind: .rating(response: "liking", credits: []),
        text: text("Чинить велосипед", "Mend a bicycle")),
      Item(
        id: "r2", kind: .rating(response: "liking", credits: []),
        text: text("Ставить опыт: «что, если?»", "Run an experiment")),
      Item(
        id: "p1",
        kind: .choice([
          Option(code: "a", text: text("Сажать деревья", "Plant trees")),
          Option(code: "b", text: text("Считать деревья", "Count trees")),
        ])),
      Item(
        id: "m1",
        kind: .multiple(
          [
            Option(code: "a", text: text("кружок", "a club")),
            Option(code: "b", text: text("проба, экскурсия", "a trial, a visit")),
            Option(code: "c", text: text("проба", "a trial")),
            Option(code: "d", text: text("ничего", "none"), standsAlone: true),
          ], atLeast: 0, atMost: 3),
        text: text("Что пробовали?", "What have you tried?")),
      Item(
        id: "g1",
        kind: .ratings([
          RatingPart(id: "can", text: text("умею", "can"), response: "liking"),
          RatingPart(id: "want", text: text("хочу", "want"), response: "liking"),
        ]), text: text("Готовить еду", "Cook")),
      Item(
        id: "n1", kind: .number(NumberRange(from: Fraction(0), to: Fraction(20), decimals: 1)),
        text: text("Сколько часов в неделю?", "How many hours a week?")),
      Item(id: "t1", kind: .text(lines: 2), text: text("Ещё что-нибудь?", "Anything else?")),
    ]
    return Questionnaire(
      id: "form-test", version: Version(1, 0, 0), construct: .interests, title: text("Проба", "Trial"),
      grades: 8...11, minutes: 5,
      passport: Passport(
        authors: [], theory: .empty, licence: "CC0", status: .draft, norms: .none, citations: []),
      responses: [ResponseScale(id: "liking", steps: steps)],
      sections: [Section(id: "main", title: text("Дела", "Things to do"), items: items.map(\.id))],
      items: items)
  }()

  static let reader = AnswerFileReader(questionnaire)

  static func read(
    _ text: String, codes: CodeRule = .opaque, rules: FormReadingRules = FormReadingRules()
  ) -> AnswerFileReading {
    reader.read(Array(text.utf8), name: "form.csv", layout: .detected, rules: rules, codes: codes)
  }

  static func answers(_ reading: AnswerFileReading, _ index: Int = 0) -> Answers? {
    guard reading.rows.indices.contains(index) else { return nil }
    return AnswerCoding(questionnaire).answers(of: reading.rows[index].sheet.sheet.row)
  }

  /// What the dialects below all say.
  static let expected = Answers([
    "r1": .rating(3), "r2": .rating(0), "p1": .choice("b"), "m1": .multiple(["a", "b"]),
    "g1": .ratings(["can": 2, "want": 1]), "n1": .number(25), "t1": .text("Да, ещё: петь"),
  ])
}
