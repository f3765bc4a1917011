import Language
import QuestionnaireModel

/// Whether the intended field, the study profile and the exam subjects lead the same way.
///
/// The profile fits where it is among the path's `profiles`; the subjects fit where they hold all of `all-of` and, unless it is empty, one
/// of `any-of`: with both empty, any subjects fit. An option of `subjects` that stands alone («ещё не выбраны») names no subject.
/// An undecided field needs no other answer. Nothing is said where profile, field or subjects are unanswered or hidden, or where no
/// path describes the field.
public enum Concordance: ScoringModule {
  public static let description = ModuleDescription(
    id: "concordance", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(
      ru: "Соответствие направления, профиля и предметов", en: "Concordance of field, profile and subjects"),
    summary: LocalizedText(
      ru:
        "Сопоставляет, куда ученик собирается, с профилем обучения и предметами экзаменов. Это сведение о пути, а не оценка.",
      en:
        "Compares where a pupil wants to go with the study profile and the exam subjects. It describes a path, it is no mark."
    ),
    parameters: [
      ParameterDescription(
        "id", about: LocalizedText(ru: "имя результата: [a-z0-9-]+", en: "name of the output: [a-z0-9-]+"),
        isRequired: true),
      ParameterDescription(
        "profile",
        about: LocalizedText(ru: "пункт с выбором: профиль обучения", en: "a choice: the study profile"),
        isRequired: true),
      ParameterDescription(
        "field",
        about: LocalizedText(ru: "пункт с выбором: направление", en: "a choice: the intended field"),
        isRequired: true),
      ParameterDescription(
        "subjects",
        about: LocalizedText(
          ru: "пункт с несколькими вариантами: предметы экзаменов", en: "a multiple choice: the exam subjects"
        ),
        isRequired: true),
      ParameterDescription(
        "undecided",
        about: LocalizedText(
          ru: "варианты field, которые значат «ещё не решено»",
          en: "options of field that mean not decided yet")),
      ParameterDescription(
        "paths",
        about: LocalizedText(
          ru: "список путей: field, profiles, all-of (нужны все предметы), any-of (нужен хотя бы один)",
          en: "a list of paths: field, profiles, all-of (all subjects are needed), any-of (one of them is)"),
        isRequired: true),
      ParameterDescription(
        "levels",
        about: LocalizedText(
          ru: "названия и пояснения итогов agrees, partly, differs, undecided: {name: {…}, meaning: {…}}",
          en:
            "names and meanings of the outcomes agrees, partly, differs, undecided: {name: {…}, meaning: {…}}"
        )),
      ParameterDescription(
        "title",
        about: LocalizedText(ru: "название результата по языкам", en: "title of the output by language")),
    ],
    outputs: LocalizedText(
      ru:
        "<id>: agrees – и профиль, и предметы ведут к направлению; partly – что-то одно; differs – ни то ни другое; "
        + "undecided – направление не выбрано.",
      en:
        "<id>: agrees – profile and subjects both lead to the field; partly – one of them does; differs – neither does; "
        + "undecided – no field chosen yet."),
    citations: [
      "Gati I., Krausz M., Osipow S. H. A taxonomy of difficulties in career decision making. Journal of Counseling "
        + "Psychology, 1996, 43, 510–526."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.identifier("id")
    let profile = try reader.item(try reader.value("profile"), ofKind: "choice", at: ["profile"])
    let field = try reader.item(try reader.value("field"), ofKind: "choice", at: ["field"])
    let subjects = try reader.item(try reader.value("subjects"), ofKind: "multiple", at: ["subjects"])
    guard field != profile else { throw reader.bad(["field"]) { $0.repeated(questionnaire.items[field].id) } }
    let undecided =
      try use["undecided"].map { (value) throws(ScoringError) in
        try reader.options(value, ofItem: field, at: ["undecided"], allowsNone: true)
      } ?? []
    let paths = try ConcordancePath.read(reader, profile, field, subjects, undecided)
    return PreparedConcordance(
      id: id,
      title: try reader.text(
        "title",
        standard: LocalizedText(ru: "Направление, профиль и предметы", en: "Field, profile and subjects")),
      levels: try ConcordanceLevel.read(reader),
      profile: try AskedItem(profile, reader, layout), field: try AskedItem(field, reader, layout),
      subjects: try AskedItem(subjects, reader, layout), undecided: undecided, paths: paths)
  }
}

private struct PreparedConcordance: PreparedScoring {
  let id: String
  let title: LocalizedText
  let levels: [ScoreOutput.Choice]
  let profile: AskedItem
  let field: AskedItem
  let subjects: AskedItem
  let undecided: [Int]
  let paths: [ConcordancePath]

  var outputs: [ScoreOutput] { [ScoreOutput(id: id, title: title, kind: .label(levels))] }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let slot = scores.layout.slot(of: id) else { return }
    for row in 0..<answers.count {
      if let level = level(row, answers) {
        scores.codes[slot * scores.capacity + row] = Int32(level.rawValue)
      }
    }
  }

  private func level(_ row: Int, _ answers: AnswerBlock) -> ConcordanceLevel? {
    guard let field = field.option(row, answers) else { return nil }
    if undecided.contains(field) { return .undecided }
    guard let profile = profile.option(row, answers), let subjects = subjects.bits(row, answers) else {
      return nil
    }
    for path in paths where path.field == field {
      switch (path.fits(profile: profile), path.fits(subjects: subjects)) {
      case (true, true): return .agrees
      case (true, false), (false, true): return .partly
      case (false, false): return .differs
      }
    }
    return nil
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let words = Words.of(language).paths
    var lines: [String] = []
    if let option = field.option(row, answers) {
      lines.append(words.chosen(field.id, field.code(option)))
      if undecided.contains(option) {
        lines.append(words.undecided(field.code(option)))
      } else {
        lines += pathLines(option, row, answers, words)
      }
    } else {
      lines.append(words.unanswered(field.id))
    }
    let outcome = level(row, answers).map { words.level(levels[$0.rawValue].title.named(in: language)) }
    return [TraceLine(subject: id, outcome ?? words.noLevel)]
      + lines.map { TraceLine(depth: 1, subject: id, $0) }
  }

  private func pathLines(_ option: Int, _ row: Int, _ answers: AnswerBlock, _ words: PathWords) -> [String] {
    let (profile, subjects) = (profile.option(row, answers), subjects.bits(row, answers))
    var lines = [
      profile.map { words.chosen(self.profile.id, self.profile.code($0)) }
        ?? words.unanswered(self.profile.id)
    ]
    guard let subjects else { return lines + [words.unanswered(self.subjects.id)] }
    let chosen = self.subjects.codes(subjects)
    lines.append(
      words.chosen(self.subjects.id, chosen.isEmpty ? words.nothing : chosen.joined(separator: ", ")))
    guard let profile else { return lines }
    guard let path = paths.first(where: { $0.field == option }) else {
      return lines + [words.noPath(field.code(option))]
    }
    let (code, wanted) = (
      self.profile.code(profile), path.profiles.map(self.profile.code).joined(separator: ", ")
    )
    lines.append(
      path.fits(profile: profile) ? words.profileFits(code, wanted) : words.profileDiffers(code, wanted))
    func list(_ bits: UInt32) -> String? {
      bits == 0 ? nil : self.subjects.codes(bits).joined(separator: ", ")
    }
    if path.allOf == 0, path.anyOf == 0 { lines.append(words.anySubjects) }
    if let all = list(path.allOf) { lines.append(words.allOf(all, list(path.allOf & ~subjects))) }
    if let any = list(path.anyOf) { lines.append(words.anyOf(any, list(path.anyOf & subjects))) }
    return lines
  }
}
