import Cohorts
import Language
import QuestionnaireModel
import Scoring

/// A questionnaire of two languages that uses what a report can show.
enum SampleInstrument {
  static func text(_ ru: String, _ en: String) -> LocalizedText { LocalizedText(ru: ru, en: en) }

  private static func option(_ code: String, _ ru: String, _ en: String, _ scale: String? = nil) -> Option {
    Option(
      code: code, text: text(ru, en), credits: scale.map { [Credit(scale: $0, weight: Fraction(1))] } ?? [])
  }

  private static func rating(_ id: String, _ scale: String, _ ru: String, _ en: String, _ weight: Int = 1)
    -> Item
  {
    Item(
      id: id, kind: .rating(response: "liking", credits: [Credit(scale: scale, weight: Fraction(weight))]),
      text: text(ru, en))
  }

  private static func pair(_ id: String, _ left: String, _ right: String) -> Item {
    Item(
      id: id,
      kind: .choice([
        option("a", "сажать деревья \(id)", "plant trees \(id)", left),
        option("b", "чинить приборы \(id)", "mend devices \(id)", right),
      ]))
  }

  private static let items = [
    rating("h1", "hands", "Мастерить полки", "Build shelves"),
    rating("h2", "hands", "Собирать модели", "Put models together"),
    rating("h3", "hands", "Скучать с инструментом в руках", "Be bored with a tool in hand", -1),
    rating("p1", "people", "Объяснять младшим", "Explain things to younger ones"),
    rating("p2", "people", "Вести занятие", "Lead a lesson"),
    rating("p3", "people", "Мирить спорящих", "Settle a quarrel"),
    pair("f1", "nature", "technology"), pair("f2", "technology", "nature"),
    pair("f3", "nature", "technology"),
    Item(
      id: "plan",
      kind: .choice([
        option("school", "10 класс", "stay at school"), option("college", "колледж", "go to college"),
        option("unsure", "пока не знаю", "do not know yet"),
      ]), text: text("Что после 9 класса?", "What comes after grade 9?"), isRequired: true),
    Item(
      id: "why",
      kind: .multiple(
        [
          option("near", "близко к дому", "near home"), option("friends", "идут друзья", "friends go there"),
          option("trade", "нравится специальность", "like the trade"),
        ], atLeast: 1, atMost: 2), text: text("Почему колледж?", "Why college?"),
      condition: .isOneOf(item: "plan", options: ["college"])),
    Item(
      id: "day",
      kind: .choice([option("yes", "да", "yes"), option("no", "нет", "no")]),
      text: text("Был ли день открытых дверей?", "An open day visited?")),
    Item(
      id: "visits", kind: .number(NumberRange(from: Fraction(0), to: Fraction(20))),
      text: text("Сколько экскурсий было?", "How many visits?")),
  ]

  private static func map(_ entries: (String, ParameterValue)...) -> ParameterValue {
    .map(entries.map { ParameterEntry($0.0, $0.1) })
  }

  static let value = Questionnaire(
    id: "sample", version: Version(1, 2, 0), construct: .interests,
    title: text("Пробный опросник", "Sample questionnaire"), grades: 8...11, minutes: 6,
    passport: Passport(
      authors: ["Команда «Ориентира»"], purpose: text("Для проверки отчётов.", "For testing reports."),
      theory: text("Учебный пример.", "A teaching example."), licence: "CC-BY-4.0", status: .draft,
      norms: .none, evidence: text("Не проверялся.", "Not piloted."), citations: ["Example A. A book. 2000."]),
    instructions: text("Отметьте, насколько это вам близко.", "Mark how close this is to you."),
    responses: [
      ResponseScale(
        id: "liking",
        steps: [
          .init(value: 0, text: text("нет", "no")), .init(value: 1, text: text("скорее нет", "rather not")),
          .init(value: 2, text: text("скорее да", "rather yes")), .init(value: 3, text: text("да", "yes")),
        ])
    ],
    scales: [
      Scale(
        id: "hands", title: text("Работа руками", "Work with the hands"),
        about: text("Делать вещи, чинить, собирать.", "Making, mending and putting things together."),
        missingRule: .prorate, missingAtMost: 1),
      Scale(id: "people", title: text("Работа с людьми", "Work with people"), method: .mean),
      Scale(id: "nature", title: text("Природа", "Nature"), method: .count, isIpsative: true),
      Scale(id: "technology", title: text("Техника", "Technology"), method: .count, isIpsative: true),
    ],
    sections: [
      Section(
        id: "likes", title: text("Что нравится", "What you like"),
        items: ["h1", "h2", "h3", "p1", "p2", "p3"]),
      Section(
        id: "pairs", title: text("Что ближе", "What is closer"),
        text: text("В каждой паре выберите одно.", "Choose one of each pair."), items: ["f1", "f2", "f3"]),
      Section(id: "plans", title: text("Планы", "Plans"), items: ["plan", "why", "day", "visits"]),
    ],
    items: items,
    scoring: [
      ModuleUse(
        module: "ranks",
        parameters: [
          ParameterEntry("id", .text("leading")),
          ParameterEntry("scales", .list([.text("nature"), .text("technology")])),
        ]),
      ModuleUse(
        module: "steps",
        parameters: [
          ParameterEntry("id", .text("steps")),
          ParameterEntry(
            "facts",
            .list([
              map(
                ("item", .text("day")), ("done", .list([.text("yes")])),
                (
                  "did",
                  map(("ru", .text("побывали на дне открытых дверей")), ("en", .text("visited an open day")))
                ),
                (
                  "next",
                  map(("ru", .text("сходите на день открытых дверей")), ("en", .text("visit an open day")))
                )
              )
            ])),
        ]),
    ],
    bands: [
      Band(
        scale: "hands", basis: .answers,
        levels: [
          BandLevel(
            id: "far", from: Fraction(0), below: Fraction(3),
            name: text("скорее не близко", "rather not close"),
            meaning: AudienceText(pupil: text("Сейчас это вас не увлекает.", "It does not draw you now."))),
          BandLevel(
            id: "mixed", from: Fraction(3), below: Fraction(6), name: text("по-разному", "mixed"),
            meaning: AudienceText(pupil: text("Что-то нравится, что-то нет.", "Some of it draws you."))),
          BandLevel(
            id: "near", from: Fraction(6), below: nil, name: text("близко", "close"),
            meaning: AudienceText(pupil: text("Вам такое нравится.", "You like this."))),
        ])
    ],
    validity: [
      ModuleUse(module: "longstring", parameters: [ParameterEntry("limit", .text("6"))]),
      ModuleUse(module: "missing", parameters: [ParameterEntry("share", .text("0.2"))]),
    ])

  static func scorer() throws -> Scorer { try Scorer(value) }
}
