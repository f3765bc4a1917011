import Language
import QuestionnaireModel

/// Several ratings of the same fields (can, like, want) read together: where they are all high and level, and what lags behind.
///
/// Each scale counts as a share of its own range, compared exactly, so that parts with different response scales can stand side by side.
public enum RatingsProfile: ScoringModule {
  public static let description = ModuleDescription(
    id: "ratings-profile", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Профиль нескольких оценок", en: "Profile of several ratings"),
    summary: LocalizedText(
      ru:
        "Сопоставляет несколько оценок одних и тех же направлений (умею, нравится, хочу): где все высоки и ровны, а где одна отстаёт.",
      en:
        "Puts several ratings of the same fields side by side (can, like, want): where all are high and level, and where one lags behind."
    ),
    parameters: [
      ParameterDescription(
        "id", about: LocalizedText(ru: "имя результата: [a-z0-9-]+", en: "name of the output: [a-z0-9-]+"),
        isRequired: true),
      ParameterDescription(
        "parts",
        about: LocalizedText(
          ru: "виды оценок по порядку с названиями: {can: {ru: …, en: …}, like: …}, от 2 до 5",
          en: "the kinds of rating in order with their titles: {can: {ru: …, en: …}, like: …}, 2 to 5"),
        isRequired: true),
      ParameterDescription(
        "fields",
        about: LocalizedText(
          ru: "направления: [{id, title, can: шкала, like: шкала, …}], от 2 до 30",
          en: "the fields: [{id, title, can: scale, like: scale, …}], 2 to 30"),
        isRequired: true),
      ParameterDescription(
        "high",
        about: LocalizedText(
          ru: "доля размаха шкалы, с которой оценка считается высокой",
          en: "the share of a scale's range from which a rating counts as high"),
        standard: "0.5"),
      ParameterDescription(
        "near",
        about: LocalizedText(
          ru: "наибольшая разница долей, при которой оценки считаются ровными",
          en: "the greatest difference of shares that counts as level"),
        standard: "0.25"),
      ParameterDescription(
        "title",
        about: LocalizedText(ru: "название результата по языкам", en: "title of the output by language")),
    ],
    outputs: LocalizedText(
      ru:
        "<id>: направления, где все оценки высоки и ровны; <id>-<направление>: high – всё высоко и ровно, level – ровно, но невысоко, "
        + "behind-<оценка> – одна отстаёт, mixed – оценки расходятся.",
      en:
        "<id>: the fields where all ratings are high and level; <id>-<field>: high, level (but not high), behind-<part> where one lags, mixed."
    ),
    citations: [
      "Kabardova L. N. Questionnaire of professional inclination: three ratings of one statement (ability, attitude, wish); the preferred "
        + "type is where all three are high and balanced."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let id = try reader.identifier("id")
    let parts = try Self.parts(reader)
    let fields = try Self.fields(reader, parts.map(\.id))
    let title = try reader.text(
      "title", standard: LocalizedText(ru: "Где умею, нравится и хочу сходятся", en: "Where the ratings meet")
    )
    return PreparedRatingsProfile(
      id: id, title: title, parts: parts, fields: fields,
      high: try reader.share("high", standard: Fraction(1, over: 2)),
      near: try reader.share("near", standard: Fraction(1, over: 4)))
  }

  private static func parts(_ reader: ParameterReader) throws(ScoringError) -> [RatingsProfilePart] {
    guard let entries = try reader.value("parts").entries, (2...5).contains(entries.count) else {
      throw reader.refusal(
        ["parts"],
        LocalizedText(
          ru: "нужно от 2 до 5 видов оценок с названиями", en: "2 to 5 kinds of rating with titles are needed"
        ))
    }
    var parts: [RatingsProfilePart] = []
    for entry in entries {
      guard !parts.contains(where: { $0.id == entry.key }), !["id", "title"].contains(entry.key) else {
        throw reader.bad(["parts", entry.key]) { $0.repeated(entry.key) }
      }
      parts.append(
        RatingsProfilePart(id: entry.key, title: try reader.text(entry.value, at: ["parts", entry.key])))
    }
    return parts
  }

  private static func fields(_ reader: ParameterReader, _ parts: [String]) throws(ScoringError)
    -> [RatingsProfileField]
  {
    guard let list = try reader.value("fields").list, (2...30).contains(list.count) else {
      throw reader.refusal(
        ["fields"], LocalizedText(ru: "нужно от 2 до 30 направлений", en: "2 to 30 fields are needed"))
    }
    let questionnaire = reader.questionnaire
    let known = questionnaire.scales.map(\.id)
    var fields: [RatingsProfileField] = []
    for (place, value) in list.enumerated() {
      let path = ["fields", String(place)]
      try reader.checkKeys(of: value, needed: ["id", "title"] + parts, optional: [], at: path)
      let id = value["id"]?.text ?? ""
      guard !id.isEmpty, id.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
      else {
        throw reader.bad(path + ["id"]) { $0.needsIdentifier }
      }
      if fields.contains(where: { $0.id == id }) { throw reader.bad(path + ["id"]) { $0.repeated(id) } }
      let title = try reader.text(value["title"] ?? .text(""), at: path + ["title"])
      var scales: [RatingsProfileField.Part] = []
      for part in parts {
        let scaleID = value[part]?.text ?? ""
        guard let index = known.firstIndex(of: scaleID) else {
          throw reader.bad(path + [part]) {
            $0.unknownScale(scaleID) + $0.meant(likelyMeant(scaleID, among: known), known)
          }
        }
        let scale = questionnaire.scales[index]
        guard let range = questionnaire.range(of: scale), range.lowerBound < range.upperBound else {
          throw reader.refusal(
            path + [part],
            LocalizedText(ru: "шкала \(scaleID) ничего не считает", en: "scale \(scaleID) counts nothing"))
        }
        scales.append(
          RatingsProfileField.Part(
            scale: scale, index: index, least: range.lowerBound, most: range.upperBound))
      }
      fields.append(RatingsProfileField(id: id, title: title, parts: scales))
    }
    return fields
  }
}

private struct RatingsProfilePart: Sendable {
  let id: String
  let title: LocalizedText
}

private struct RatingsProfileField: Sendable {
  struct Part: Sendable {
    let scale: Scale
    let index: Int
    let least: Fraction
    let most: Fraction

    /// The raw score as a share of the range, 0…1; `nil` without a score.
    func share(_ row: Int, _ scores: ScoreBlock) -> Fraction? {
      guard let raw = RawScore(scale, scores.standing(scale: index, row: row)).fraction else { return nil }
      let (part, whole) = (raw - least, most - least)
      return Fraction(part.numerator * whole.denominator, over: part.denominator * whole.numerator)
    }
  }

  let id: String
  let title: LocalizedText
  let parts: [Part]
}

private struct PreparedRatingsProfile: PreparedScoring {
  let id: String
  let title: LocalizedText
  let parts: [RatingsProfilePart]
  let fields: [RatingsProfileField]
  let high: Fraction
  let near: Fraction

  /// The labels' places: high, level, behind each part, mixed.
  private var choices: [ScoreOutput.Choice] {
    [
      ScoreOutput.Choice(
        id: "high", title: LocalizedText(ru: "всё высоко и ровно", en: "all high and level")),
      ScoreOutput.Choice(id: "level", title: LocalizedText(ru: "ровно, но невысоко", en: "level, not high")),
    ]
      + parts.map { part in
        let (ru, en) = (part.title.named(in: .russian), part.title.named(in: .english))
        return ScoreOutput.Choice(
          id: "behind-\(part.id)", title: LocalizedText(ru: "отстаёт «\(ru)»", en: "“\(en)” lags behind"))
      } + [
        ScoreOutput.Choice(
          id: "mixed", title: LocalizedText(ru: "оценки расходятся", en: "the ratings differ"))
      ]
  }

  var outputs: [ScoreOutput] {
    [
      ScoreOutput(
        id: id, title: title, kind: .members(fields.map { ScoreOutput.Choice(id: $0.id, title: $0.title) }))
    ] + fields.map { ScoreOutput(id: "\(id)-\($0.id)", title: $0.title, kind: .label(choices)) }
  }

  /// The label of a field by its place among the choices; `nil` where a part has no score.
  ///
  /// Allocates nothing.
  private func label(_ field: RatingsProfileField, _ row: Int, _ scores: ScoreBlock) -> Int? {
    guard var least = field.parts[0].share(row, scores) else { return nil }
    var (most, lowest, isAlone) = (least, 0, true)
    var next: Fraction?
    for place in 1..<field.parts.count {
      guard let share = field.parts[place].share(row, scores) else { return nil }
      if share > most { most = share }
      if share < least {
        (next, least, lowest, isAlone) = (least, share, place, true)
      } else {
        if share == least { isAlone = false }
        next = next.map { min($0, share) } ?? share
      }
    }
    if most - least <= near { return least >= high ? 0 : 1 }
    // One part lags where all others lie level above it.
    if isAlone, let next, most - next <= near { return 2 + lowest }
    return 2 + parts.count
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let members = scores.layout.slot(of: id) else { return }
    let slots = fields.map { scores.layout.slot(of: "\(id)-\($0.id)") ?? 0 }
    for row in 0..<answers.count {
      var (bits, isWhole) = (Int32(0), true)
      for (place, field) in fields.enumerated() {
        guard let label = label(field, row, scores) else {
          isWhole = false
          continue
        }
        scores.codes[slots[place] * scores.capacity + row] = Int32(label)
        if label == 0 { bits |= 1 << Int32(place) }
      }
      if isWhole { scores.codes[members * scores.capacity + row] = bits }
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let number = NumberText(language)
    var (lines, high, isWhole): ([TraceLine], [String], Bool) = ([], [], true)
    for field in fields {
      let shares = zip(parts, field.parts).map { part, scale in
        let share = scale.share(row, scores).map { number.decimal($0.value, places: 2) } ?? NumberText.none
        return "\(part.title.named(in: language)) \(share)"
      }.joined(separator: ", ")
      let place = label(field, row, scores)
      let said = place.map { choices[$0].title.named(in: language) }
      if place == 0 { high.append(field.title.named(in: language)) }
      if place == nil { isWhole = false }
      let none = LocalizedText(ru: "сравнить нельзя: нет балла", en: "no comparison: a score is missing")
        .named(in: language)
      lines.append(TraceLine(subject: "\(id)-\(field.id)", "\(shares) → \(said ?? none)"))
    }
    let text =
      !isWhole
      ? LocalizedText(
        ru: "Есть направления без балла: общего вывода нет",
        en: "Some fields have no score: nothing is said of all")
      : high.isEmpty
        ? LocalizedText(
          ru: "Направлений, где всё высоко и ровно, нет", en: "No field is high and level throughout")
        : LocalizedText(
          ru: "Всё высоко и ровно: \(high.joined(separator: ", "))",
          en: "All high and level: \(high.joined(separator: ", "))")
    lines.append(TraceLine(subject: id, text.named(in: language)))
    return lines
  }
}
