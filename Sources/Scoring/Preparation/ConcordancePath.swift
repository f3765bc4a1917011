import Language
import QuestionnaireModel

/// An item that a module looks at, with its column.
struct AskedItem: Sendable {
  let id: String
  let options: [String]
  private let column: AnswerLayout.Column
  /// The options of a multiple choice that cannot be combined.
  private let alone: UInt32

  init(_ index: Int, _ reader: ParameterReader, _ layout: AnswerLayout) throws(ScoringError) {
    let item = reader.questionnaire.items[index]
    guard let column = layout.columns(ofItem: index).first else { throw .foreignBlock }
    id = item.id
    options = item.options.map(\.code)
    alone = item.options.indices.reduce(0) { item.options[$1].standsAlone ? $0 | 1 << UInt32($1) : $0 }
    self.column = column
  }

  /// The option of a choice; `nil` where it was not answered.
  func option(_ row: Int, _ answers: AnswerBlock) -> Int? {
    let cell = answers.narrow(column.slot, row)
    return AnswerCode.isAnswer(cell) && options.indices.contains(Int(cell)) ? Int(cell) : nil
  }

  /// The options of a multiple choice without those that stand alone; `nil` where it was not answered.
  func bits(_ row: Int, _ answers: AnswerBlock) -> UInt32? {
    let cell = answers.wide(column.slot, row)
    return AnswerCode.isAnswer(cell) ? UInt32(bitPattern: cell) & ~alone : nil
  }

  func code(_ option: Int) -> String { options[option] }

  func codes(_ bits: UInt32) -> [String] {
    options.indices.filter { bits & (1 << UInt32($0)) != 0 }.map { options[$0] }
  }
}

/// What leads to one field.
struct ConcordancePath: Sendable {
  /// Indices of options.
  let field: Int
  let profiles: [Int]
  /// Subjects as bits.
  let allOf: UInt32
  let anyOf: UInt32

  func fits(profile: Int) -> Bool { profiles.contains(profile) }

  func fits(subjects: UInt32) -> Bool {
    allOf & ~subjects == 0 && (anyOf == 0 || anyOf & subjects != 0)
  }

  /// Reads `paths`, each field at most once and none that is undecided.
  static func read(
    _ reader: ParameterReader, _ profile: Int, _ field: Int, _ subjects: Int, _ undecided: [Int]
  ) throws(ScoringError) -> [ConcordancePath] {
    guard let list = try reader.value("paths").list, !list.isEmpty else {
      throw reader.bad(["paths"]) { $0.needsPaths }
    }
    var paths: [ConcordancePath] = []
    for (position, value) in list.enumerated() {
      let place = ["paths", String(position)]
      try reader.checkKeys(
        of: value, needed: ["field", "profiles"], optional: ["all-of", "any-of"], at: place)
      guard value["field"]?.text != nil,
        let option = try reader.options(value["field"], ofItem: field, at: place + ["field"]).first
      else {
        throw reader.bad(place + ["field"]) { $0.needsOptions(reader.questionnaire.items[field].id) }
      }
      let code = reader.questionnaire.items[field].options[option].code
      if paths.contains(where: { $0.field == option }) {
        throw reader.bad(place + ["field"]) { $0.repeated(code) }
      }
      if undecided.contains(option) { throw reader.bad(place + ["field"]) { $0.bothUndecided(code) } }
      paths.append(
        ConcordancePath(
          field: option,
          profiles: try reader.options(value["profiles"], ofItem: profile, at: place + ["profiles"]),
          allOf: try bits(value["all-of"], subjects, reader, place + ["all-of"]),
          anyOf: try bits(value["any-of"], subjects, reader, place + ["any-of"])))
    }
    return paths
  }

  private static func bits(
    _ value: ParameterValue?, _ item: Int, _ reader: ParameterReader, _ path: [String]
  ) throws(ScoringError) -> UInt32 {
    guard let value else { return 0 }
    let options = try reader.options(value, ofItem: item, at: path, allowsNone: true)
    for (position, option) in options.enumerated() {
      let known = reader.questionnaire.items[item].options[option]
      if known.standsAlone { throw reader.bad(path + [String(position)]) { $0.standsAlone(known.code) } }
    }
    return options.reduce(0) { $0 | 1 << UInt32($1) }
  }
}

/// The outcomes of a concordance, in the order of its label's choices.
enum ConcordanceLevel: Int, CaseIterable, Sendable {
  case agrees, partly, differs, undecided

  var id: String { String(describing: self) }

  private var standard: ScoreOutput.Choice {
    switch self {
    case .agrees:
      ScoreOutput.Choice(
        id: id, title: LocalizedText(ru: "совпадает", en: "agrees"),
        meaning: LocalizedText(
          ru: "Профиль обучения и предметы экзаменов ведут к выбранному направлению.",
          en: "The study profile and the exam subjects lead to the field of choice."))
    case .partly:
      ScoreOutput.Choice(
        id: id, title: LocalizedText(ru: "совпадает частично", en: "agrees in part"),
        meaning: LocalizedText(
          ru:
            "К выбранному направлению ведёт что-то одно: профиль обучения или предметы экзаменов. Стоит посмотреть, "
            + "чего не хватает и что ещё можно успеть.",
          en:
            "One of the two, the study profile or the exam subjects, leads to the field of choice. It is worth looking at "
            + "what is lacking and what can still be done."))
    case .differs:
      ScoreOutput.Choice(
        id: id, title: LocalizedText(ru: "пока расходится", en: "differs so far"),
        meaning: LocalizedText(
          ru:
            "Профиль обучения и предметы экзаменов пока ведут в другую сторону. Это повод обсудить, что изменить: "
            + "предметы или направление.",
          en:
            "The study profile and the exam subjects lead elsewhere so far. A reason to talk about what to change: the "
            + "subjects or the field."))
    case .undecided:
      ScoreOutput.Choice(
        id: id, title: LocalizedText(ru: "направление ещё не выбрано", en: "no field chosen yet"),
        meaning: LocalizedText(
          ru:
            "Направление ещё не выбрано – сравнивать не с чем. Помогут пробы, встречи и разговор с психологом.",
          en:
            "No field has been chosen yet, so there is nothing to compare with. Try-outs, meetings and a talk with the "
            + "psychologist help."))
    }
  }

  /// The label's choices, with the names and meanings that `levels` gives.
  static func read(_ reader: ParameterReader) throws(ScoringError) -> [ScoreOutput.Choice] {
    guard let levels = reader.use["levels"] else { return allCases.map(\.standard) }
    try reader.checkKeys(of: levels, needed: [], optional: allCases.map(\.id), at: ["levels"])
    var choices: [ScoreOutput.Choice] = []
    for level in allCases {
      var choice = level.standard
      if let given = levels[level.id] {
        let path = ["levels", level.id]
        try reader.checkKeys(of: given, needed: [], optional: ["name", "meaning"], at: path)
        if let name = given["name"] { choice.title = try reader.text(name, at: path + ["name"]) }
        if let meaning = given["meaning"] {
          choice.meaning = try reader.text(meaning, at: path + ["meaning"])
        }
      }
      choices.append(choice)
    }
    return choices
  }
}
