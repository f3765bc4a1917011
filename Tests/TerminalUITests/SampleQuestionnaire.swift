import Language
import QuestionnaireModel

/// A questionnaire with one item of every kind, in both languages.
enum SampleQuestionnaire {
  static let agreement = ResponseScale(
    id: "agreement",
    steps: [
      .init(value: 0, text: .init(ru: "совсем не нравится", en: "do not like it at all")),
      .init(value: 1, text: .init(ru: "скорее не нравится", en: "rather do not like it")),
      .init(value: 2, text: .init(ru: "трудно сказать", en: "hard to say")),
      .init(value: 3, text: .init(ru: "скорее нравится", en: "rather like it")),
      .init(value: 4, text: .init(ru: "очень нравится", en: "like it very much")),
    ])

  static let degree = ResponseScale(
    id: "degree",
    steps: [
      .init(value: 0, text: .init(ru: "нет", en: "no")),
      .init(value: 1, text: .init(ru: "немного", en: "a little")),
      .init(value: 2, text: .init(ru: "да", en: "yes")),
    ])

  static let passport = Passport(
    authors: ["Test"], theory: .init(ru: "нет", en: "none"), licence: "CC-BY-4.0", status: .draft,
    norms: .none,
    citations: [])

  static let rating = Item(
    id: "r01", kind: .rating(response: "agreement", credits: []),
    text: .init(ru: "Чинить велосипеды и самокаты", en: "Repair bicycles and scooters"))
  static let pair = Item(
    id: "p01",
    kind: .choice([
      .init(code: "a", text: .init(ru: "ухаживать за животными", en: "look after animals")),
      .init(
        code: "b", text: .init(ru: "собирать и настраивать компьютеры", en: "build and set up computers")),
    ]))
  static let several = Item(
    id: "s01",
    kind: .ratings([
      .init(id: "can", text: .init(ru: "Умею это делать", en: "I can do it"), response: "degree"),
      .init(id: "like", text: .init(ru: "Мне это нравится", en: "I like it"), response: "degree"),
    ]), text: .init(ru: "Выступать перед классом", en: "Speak before the class"))
  static let marks = Item(
    id: "m01",
    kind: .multiple(
      [
        .init(code: "school", text: .init(ru: "кружки в школе", en: "clubs at school")),
        .init(code: "sport", text: .init(ru: "спортивная секция", en: "a sports club")),
        .init(code: "online", text: .init(ru: "занятия в сети", en: "courses on the net")),
        .init(code: "none", text: .init(ru: "ничего из этого", en: "none of these"), standsAlone: true),
      ], atLeast: 1, atMost: 2),
    text: .init(ru: "Где вы занимаетесь после уроков?", en: "What do you do after lessons?"))
  static let number = Item(
    id: "n01",
    kind: .number(
      NumberRange(from: Fraction(0), to: Fraction(20), decimals: 1, unit: .init(ru: "часов", en: "hours"))),
    text: .init(ru: "Сколько часов в неделю вы занимаетесь?", en: "How many hours a week?"))
  static let text = Item(
    id: "t01", kind: .text(lines: 3), text: .init(ru: "Кем вы хотите стать?", en: "What do you want to be?"))
  static let note = Item(
    id: "x01", kind: .note,
    text: .init(ru: "Дальше пойдут вопросы о будущем.", en: "Next come questions on the future."))
  static let many = Item(
    id: "c12",
    kind: .choice(
      (1...12).map { .init(code: "o\($0)", text: .init(ru: "область номер \($0)", en: "field number \($0)")) }
    ),
    text: .init(ru: "Какая область вам ближе всего?", en: "Which field suits you best?"), isRequired: true)
  static let hidden = Item(
    id: "h01", kind: .rating(response: "agreement", credits: []),
    text: .init(ru: "Лечить животных", en: "Heal animals"), condition: .isOneOf(item: "p01", options: ["a"]))

  static func of(
    _ items: [Item], instructions: LocalizedText = .empty, sectionText: LocalizedText = .empty,
    allowsSkipping: Bool = true
  ) -> Questionnaire {
    Questionnaire(
      id: "sample", version: Version(1, 0, 0), construct: .interests,
      title: .init(ru: "Рабочие интересы", en: "Work interests"), grades: 8...11, minutes: 10,
      passport: passport,
      instructions: instructions, allowsSkipping: allowsSkipping, responses: [agreement, degree],
      sections: [Section(id: "main", text: sectionText, items: items.map(\.id))], items: items)
  }

  static let everyKind: Questionnaire = {
    var whole = plainOrder
    let second = [marks, number, note, text, many].map(\.id)
    whole.sections[0].items.removeAll { second.contains($0) }
    whole.sections.append(
      Section(
        id: "more", title: .init(ru: "О вас", en: "About you"),
        text: .init(ru: "Теперь несколько слов о вас.", en: "Now a few words about you."), items: second))
    return whole
  }()

  private static let plainOrder = of(
    [rating, pair, hidden, several, marks, number, note, text, many],
    instructions: .init(
      ru:
        "Прочитайте каждый вопрос и отметьте то, что вам ближе. Правильных и неправильных ответов здесь нет.",
      en: "Read each question and mark what suits you. There are no right or wrong answers here."),
    sectionText: .init(ru: "Сначала о занятиях.", en: "First about activities."))
}
