import Language
import QuestionnaireModel

/// Standard scores by norm tables, with an honest fallback: a pupil is compared only with a group that he or she certainly belongs to.
///
/// The closest group counts: grade and sex, grade, sex, everybody. What is not known of a pupil fulfils no condition. Where no group fits there is no
/// standard score: neighbouring grades are never taken instead.
public enum Norms: ScoringModule {
  public static let description = ModuleDescription(
    id: "norms", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Нормы", en: "Norms"),
    summary: LocalizedText(
      ru:
        "Переводит сырой балл в стандартный (z, T, стен, станайн, процентиль) по таблицам норм. Сравнивает только с той группой, к которой "
        + "ученик точно относится; соседние классы не подставляет.",
      en:
        "Turns raw scores into standard scores (z, T, sten, stanine, percentile) by norm tables. Compares only with a group that the pupil "
        + "certainly belongs to; neighbouring grades never stand in."),
    parameters: [
      ParameterDescription(
        "tables",
        about: LocalizedText(
          ru:
            "список {scale или scales, to: z | t | sten | stanine | iq | percentile, group: {grade: 8-9, sex: f}, sample: {n, year, region}, "
            + "mean и sd или table: [{from, value}], reliability}; в файле опросника можно писать и отдельным ключом norms",
          en:
            "a list of {scale or scales, to: z | t | sten | stanine | iq | percentile, group: {grade: 8-9, sex: f}, sample: {n, year, region}, "
            + "mean and sd or table: [{from, value}], reliability}; a questionnaire may also have it as the key norms"
        ),
        isRequired: true)
    ],
    outputs: LocalizedText(
      ru: "<шкала>-<to>: стандартный балл; <шкала>-norm: с какой группой сравнили.",
      en: "<scale>-<to>: the standard score; <scale>-norm: the group compared with."),
    citations: [
      "Angoff W. H. Scales, Norms, and Equivalent Scores. In: Thorndike R. L. (ed.) Educational Measurement. 2nd ed. American Council on "
        + "Education, 1971.",
      "Canfield A. A. The “sten” scale: a modified C-scale. Educational and Psychological Measurement, 1951, 11, 295–297.",
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    guard let list = try reader.value("tables").list, (1...2_000).contains(list.count) else {
      throw reader.refusal(
        ["tables"], LocalizedText(ru: "нужен список таблиц норм", en: "a list of norm tables is needed"))
    }
    var scales: [NormedScale] = []
    for (place, value) in list.enumerated() {
      try read(value, ["tables", String(place)], reader, &scales)
    }
    return PreparedNorms(scales: scales.sorted { $0.index < $1.index })
  }

  private static func read(
    _ value: ParameterValue, _ path: [String], _ reader: ParameterReader, _ scales: inout [NormedScale]
  ) throws(ScoringError) {
    let optional = ["scale", "scales", "group", "mean", "sd", "table", "reliability"]
    try reader.checkKeys(of: value, needed: ["to", "sample"], optional: optional, at: path)
    let key = value["scale"] == nil ? "scales" : "scale"
    guard value["scale"] == nil || value["scales"] == nil, let ids = value[key]?.texts, !ids.isEmpty else {
      throw reader.refusal(
        path,
        LocalizedText(ru: "нужно одно из двух: scale или scales", en: "one of scale and scales is needed"))
    }
    let word = value["to"]?.text ?? ""
    guard let score = NormScore(rawValue: word.lowercased()) else {
      let known = NormScore.allCases.map(\.rawValue)
      throw reader.bad(path + ["to"]) {
        $0.unknownKey(word) + $0.meant(likelyMeant(word, among: known), known)
      }
    }
    for id in ids {
      guard let index = reader.questionnaire.scales.firstIndex(where: { $0.id == id }) else {
        let known = reader.questionnaire.scales.map(\.id)
        throw reader.bad(path + [key]) {
          $0.unknownScale(id) + $0.meant(likelyMeant(id, among: known), known)
        }
      }
      let scale = reader.questionnaire.scales[index]
      guard !scale.isIpsative, let range = reader.questionnaire.range(of: scale) else {
        throw reader.refusal(
          path + [key],
          LocalizedText(
            ru:
              "шкала \(id) ипсативная: её баллы говорят о порядке внутри одного ученика, норм у неё не бывает",
            en:
              "scale \(id) is ipsative: its points speak of the order within one pupil, it can have no norms")
        )
      }
      let entry = try NormEntry.read(value, score, range, reader, path)
      try checkStatus(entry, reader, path)
      guard let known = scales.firstIndex(where: { $0.index == index }) else {
        scales.append(NormedScale(index: index, scale: scale, score: score, entries: [entry]))
        continue
      }
      guard scales[known].score == score else {
        throw reader.refusal(
          path + ["to"],
          LocalizedText(
            ru:
              "у шкалы \(id) уже есть нормы в другой единице (\(scales[known].score.rawValue)); оставьте одну",
            en: "scale \(id) already has norms in another unit (\(scales[known].score.rawValue)); keep one"))
      }
      if let other = scales[known].entries.first(where: { $0.group.overlaps(entry.group) }) {
        throw reader.refusal(
          path + ["group"],
          LocalizedText(
            ru: "группы \(other.group.id) и \(entry.group.id) пересекаются: непонятно, с кем сравнивать",
            en: "groups \(other.group.id) and \(entry.group.id) overlap: it is open whom to compare with"))
      }
      scales[known].entries.append(entry)
    }
  }

  /// The passport must not promise less or more than the samples bear.
  private static func checkStatus(_ entry: NormEntry, _ reader: ParameterReader, _ path: [String])
    throws(ScoringError)
  {
    switch reader.questionnaire.passport.norms {
    case .none:
      throw reader.refusal(
        path,
        LocalizedText(
          ru:
            "в паспорте стоит norms: none, а таблица норм есть; напишите в паспорте provisional или established",
          en:
            "the passport says norms: none, but here is a norm table; write provisional or established in the passport"
        ))
    case .established where entry.group.count < 500:
      throw reader.refusal(
        path + ["sample", "n"],
        LocalizedText(
          ru: "в паспорте norms: established, а в выборке меньше 500 человек; напишите provisional",
          en: "the passport says norms: established, but the sample has under 500; write provisional"))
    case .established, .provisional: return
    }
  }
}

/// A scale with its norm tables.
private struct NormedScale: Sendable {
  let index: Int
  let scale: Scale
  let score: NormScore
  var entries: [NormEntry]

  var valueID: String { "\(scale.id)-\(score.rawValue)" }
  var groupID: String { "\(scale.id)-norm" }

  /// The closest group that a pupil certainly belongs to.
  func entry(_ row: Int, _ answers: AnswerBlock) -> Int? {
    var found: Int?
    for place in entries.indices
    where entries[place].group.holds(grade: answers.grades[row], sex: answers.sexes[row]) {
      if let best = found, entries[best].group.closeness >= entries[place].group.closeness { continue }
      found = place
    }
    return found
  }
}

private struct PreparedNorms: PreparedScoring {
  let scales: [NormedScale]

  var outputs: [ScoreOutput] {
    scales.flatMap { scale in
      let title = LocalizedText(
        Dictionary(
          uniqueKeysWithValues: scale.scale.title.texts.map { language, text in
            (language, "\(text): \(scale.score.title[language] ?? scale.score.rawValue)")
          }))
      let group = LocalizedText(
        Dictionary(
          uniqueKeysWithValues: scale.scale.title.texts.map { language, text in
            (language, text + (language == .russian ? ": с кем сравнили" : ": compared with"))
          }))
      return [
        ScoreOutput(
          id: scale.valueID, title: title, kind: .number(places: scale.score.isWhole ? 0 : 1),
          standardOf: scale.scale.id),
        ScoreOutput(
          id: scale.groupID, title: group,
          kind: .label(scale.entries.map { ScoreOutput.Choice(id: $0.group.id, title: $0.group.title) })),
      ]
    }
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    for scale in scales {
      guard let value = scores.layout.slot(of: scale.valueID),
        let group = scores.layout.slot(of: scale.groupID)
      else { continue }
      for row in 0..<answers.count {
        guard let place = scale.entry(row, answers) else { continue }
        scores.codes[group * scores.capacity + row] = Int32(place)
        let raw = RawScore(scale.scale, scores.standing(scale: scale.index, row: row))
        guard let raw = raw.fraction, let number = scale.entries[place].value(raw, on: scale.score) else {
          continue
        }
        scores.numbers[value * scores.capacity + row] = number
      }
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    scales.flatMap { scale -> [TraceLine] in
      func line(_ subject: String, _ ru: String, _ en: String, depth: Int = 0) -> TraceLine {
        TraceLine(depth: depth, subject: subject, LocalizedText(ru: ru, en: en).named(in: language))
      }
      guard let place = scale.entry(row, answers) else {
        let grade = answers.grades[row]
        let (ru, en) =
          grade == 0
          ? (
            "класс неизвестен, и норм без деления на классы нет",
            "the grade is not known, and no norms go without grades"
          )
          : (
            "для \(grade) класса норм нет, соседние не подставляются",
            "there are no norms for grade \(grade), and neighbours do not stand in"
          )
        return [scale.groupID, scale.valueID].map {
          line($0, "Стандартного балла нет: \(ru)", "No standard score: \(en)")
        }
      }
      let entry = scale.entries[place]
      var lines = [
        line(scale.groupID, entry.group.title.named(in: .russian), entry.group.title.named(in: .english))
      ]
      let closest = scale.entries.map(\.group.closeness).max() ?? 0
      if entry.group.closeness < closest, answers.sexes[row] == 0 || answers.grades[row] == 0 {
        lines.append(
          line(
            scale.groupID, "Есть и более близкие группы, но класс или пол ученика не указаны",
            "There are closer groups, but the pupil's grade or sex is not given", depth: 1))
      }
      guard let raw = RawScore(scale.scale, scores.standing(scale: scale.index, row: row)).fraction else {
        return lines + [
          line(
            scale.valueID, "Стандартного балла нет: нет сырого", "No standard score: there is no raw score")
        ]
      }
      let (exact, number) = (ExactText(language: language).text(raw), NumberText(language))
      guard let value = entry.value(raw, on: scale.score) else {
        return lines + [
          line(scale.valueID, "Балл \(exact) вне таблицы норм", "Score \(exact) lies outside the norm table")
        ]
      }
      let said = number.decimal(value, places: scale.score.isWhole ? 0 : 2)
      lines.append(
        line(
          scale.valueID, "Сырой балл \(exact) → \(scale.score.title.named(in: .russian)) \(said)",
          "Raw score \(exact) → \(scale.score.title.named(in: .english)) \(said)"))
      if let reliability = entry.reliability, let deviation = scale.score.deviation {
        let error = number.decimal(deviation * (1 - reliability).squareRoot(), places: 2)
        lines.append(
          line(
            scale.valueID, "Стандартная ошибка измерения ± \(error)",
            "Standard error of measurement ± \(error)", depth: 1))
      }
      return lines
    }
  }
}
