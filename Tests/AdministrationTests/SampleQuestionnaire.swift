import Administration
import Language
import QuestionnaireModel

/// Questionnaires for the sitting's tests.
enum SampleQuestionnaire {
  static let scale = ResponseScale(
    id: "three", steps: (0...2).map { .init(value: $0, text: .init(ru: "шаг \($0)", en: "step \($0)")) })
  static let passport = Passport(
    authors: ["Test"], theory: .init(ru: "нет", en: "none"), licence: "CC-BY-4.0", status: .draft,
    norms: .none,
    citations: [])

  static func text(_ id: String) -> LocalizedText { .init(ru: "вопрос \(id)", en: "question \(id)") }

  static func rating(_ id: String, when condition: Condition? = nil, isRequired: Bool = false) -> Item {
    Item(
      id: id, kind: .rating(response: "three", credits: []), text: text(id), condition: condition,
      isRequired: isRequired)
  }

  static func choice(_ id: String) -> Item {
    Item(id: id, kind: .choice(["a", "b"].map { .init(code: $0, text: text($0)) }), text: text(id))
  }

  static func ratings(_ id: String, isRequired: Bool = false) -> Item {
    Item(
      id: id,
      kind: .ratings(["can", "like", "want"].map { .init(id: $0, text: text($0), response: "three") }),
      text: text(id), isRequired: isRequired)
  }

  static func multiple(_ id: String) -> Item {
    let options = ["a", "b", "c"].map { Option(code: $0, text: text($0)) }
    return Item(
      id: id,
      kind: .multiple(
        options + [Option(code: "none", text: text("none"), standsAlone: true)], atLeast: 2, atMost: 2),
      text: text(id))
  }

  static let number = Item(
    id: "n1", kind: .number(NumberRange(from: Fraction(0), to: Fraction(20))), text: text("n1"))
  static let free = Item(id: "t1", kind: .text(lines: 2), text: text("t1"))
  static let note = Item(id: "x1", kind: .note, text: text("x1"))

  static func of(_ sections: [Section], _ items: [Item], allowsSkipping: Bool = true) -> Questionnaire {
    Questionnaire(
      id: "sample", version: Version(1, 0, 0), construct: .interests, title: .init(ru: "Проба", en: "Sample"),
      grades: 8...11, minutes: 10, passport: passport, allowsSkipping: allowsSkipping, responses: [scale],
      sections: sections, items: items)
  }

  static func of(_ items: [Item], allowsSkipping: Bool = true) -> Questionnaire {
    of([Section(id: "main", items: items.map(\.id))], items, allowsSkipping: allowsSkipping)
  }

  /// Every kind, two sections, one of them shuffled, with routing inside and across.
  static let rich: Questionnaire = {
    let items = [
      choice("p1"), rating("h1", when: .isOneOf(item: "p1", options: ["a"])), ratings("s1"), multiple("m1"),
      note,
      rating("r1"), rating("r2", when: .atLeast(item: "r1", Fraction(1))), number,
      rating(
        "r3", when: .all([.answered(item: "n1"), .not(.isOneOf(item: "p1", options: ["a"]))]),
        isRequired: true),
      free, ratings("s2", isRequired: true),
    ]
    return of(
      [
        Section(id: "first", text: text("first"), items: ["p1", "h1", "s1", "m1", "x1"]),
        Section(id: "second", items: ["r1", "r2", "n1", "r3", "t1", "s2"], order: .shuffled),
      ], items)
  }()
}

extension Sitting {
  /// A sitting in Russian.
  static func of(
    _ questionnaire: Questionnaire, seed: UInt64 = 1, restored: RestoredSitting? = nil
  ) throws -> Sitting {
    try Sitting(questionnaire: questionnaire, language: .russian, seed: seed, restored: restored)
  }

  /// Handles events one after another and gives back all effects; time runs a second an event.
  mutating func run(_ events: [SittingEvent]) throws -> [SittingEffect] {
    var effects: [SittingEffect] = []
    for (index, event) in events.enumerated() {
      shown(at: index * 1_000)
      effects += try handle(event, at: (index + 1) * 1_000)
    }
    return effects
  }

  /// The id of the item shown.
  var shownItem: String? { if case .item(let index) = step { questionnaire.items[index].id } else { nil } }
}
