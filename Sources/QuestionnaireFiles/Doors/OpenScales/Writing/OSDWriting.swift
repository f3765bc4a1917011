import Language
import QuestionnaireModel

/// Writes a questionnaire as an `.osd` file: questions, routing and every score that the format's own runner counts as we do.
///
/// What the format has no place for is told, part by part.
struct OSDWriting {
  let questionnaire: Questionnaire
  /// Texts by key, in the order in which they were met.
  private var keys: [(key: String, text: LocalizedText)] = []
  private(set) var losses: [DoorLoss] = []
  /// Scales whose levels have limits that both ends cannot belong to.
  var fractionalBands: [String] = []

  static func write(_ questionnaire: Questionnaire) -> DoorOutput {
    var writing = OSDWriting(questionnaire: questionnaire)
    let json = writing.bundle()
    return DoorOutput(
      files: [DoorFile(name: questionnaire.id + ".osd", text: json.text(isIndented: true) + "\n")],
      losses: writing.losses)
  }

  private init(questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  mutating func lose(_ part: String, ru: String, en: String) {
    let loss = DoorLoss(part, ru: ru, en: en)
    if !losses.contains(loss) { losses.append(loss) }
  }

  /// The key under which a text stands in the translations.
  mutating func key(_ key: String, _ text: LocalizedText) -> JSONValue {
    if !keys.contains(where: { $0.key == key }) { keys.append((key, text)) }
    return .text(key)
  }

  /// Where the format has room for one language only: English, else the first.
  func single(_ text: LocalizedText) -> String {
    (text[.english] ?? questionnaire.languages.first.flatMap { text[$0] } ?? "").replacing("\n", with: " ")
  }

  private mutating func bundle() -> JSONValue {
    let definition = definition()
    tellLosses()
    let translations = questionnaire.languages.map { language in
      JSONValue.Member(
        language.rawValue,
        .object(keys.compactMap { entry in entry.text[language].map { .init(entry.key, .text($0)) } }))
    }
    return .object([
      .init("osd_version", .text("1.0")), .init("definition", definition),
      .init("translations", .object(translations)),
    ])
  }

  private mutating func definition() -> JSONValue {
    let passport = questionnaire.passport
    var info: [JSONValue.Member] = [
      .init("name", .text(single(questionnaire.title))), .init("code", .text(questionnaire.id)),
      .init("abbreviation", .text(questionnaire.id)), .init("description", .text(single(passport.purpose))),
      .init("citation", .text(passport.citations.joined(separator: " "))),
      .init("license", .text(passport.licence)),
      .init("version", .text(questionnaire.version.description)),
    ]
    if questionnaire.construct == .abilities { info.append(.init("domain", .text("Cognition"))) }
    var members: [JSONValue.Member] = [
      .init("scale_info", .object(info)),
      .init(
        "implementation", .object([.init("author", .text(passport.authors.joined(separator: ", ")))])),
      .init(
        "dimensions",
        .list(
          questionnaire.scales.map { scale in
            .object([
              .init("id", .text(scale.id)), .init("name", .text(single(scale.title))),
              .init("description", .text(single(scale.about))),
            ])
          })),
      .init("items", .list(items())),
    ]
    let blocks = questionnaire.scales.compactMap { scale in scoring(scale).map { (scale.id, $0) } }
    if !blocks.isEmpty { members.append(.init("scoring", .object(blocks.map { .init($0.0, $0.1) }))) }
    return .object(members)
  }

  private mutating func items() -> [JSONValue] {
    var written: [JSONValue] = []
    if !questionnaire.instructions.isEmpty {
      written.append(
        .object([
          .init("id", .text("instructions")), .init("type", .text("inst")),
          .init("text_key", key("instructions", questionnaire.instructions)),
        ]))
    }
    for section in questionnaire.sections {
      var marker: [JSONValue.Member] = [
        .init("id", .text("section-" + section.id)), .init("type", .text("section")),
      ]
      if !section.title.isEmpty {
        marker.append(.init("text_key", key("section-\(section.id)", section.title)))
      }
      if let minutes = section.minutes { marker.append(.init("time_limit_seconds", .whole(minutes * 60))) }
      if section.order == .shuffled {
        marker.append(.init("randomize", .object([.init("method", .text("shuffle"))])))
      }
      written.append(.object(marker))
      if !section.text.isEmpty {
        written.append(
          .object([
            .init("id", .text("intro-" + section.id)), .init("type", .text("inst")),
            .init("text_key", key("intro-\(section.id)", section.text)),
          ]))
      }
      for id in section.items { if let item = questionnaire.item(id) { written += items(item) } }
    }
    return written
  }

  private mutating func tellLosses() {
    let passport = questionnaire.passport
    if questionnaire.languages.count > 1 {
      lose(
        "title", ru: "название, назначение и имена шкал остались на одном языке",
        en: "the title, the purpose and the scales' names stand in one language")
    }
    if !passport.theory.isEmpty || !passport.evidence.isEmpty {
      lose(
        "passport", ru: "теория и данные об апробации не переносятся", en: "theory and evidence are left out")
    }
    if !questionnaire.validity.isEmpty {
      lose("validity", ru: "правила замечаний не переносятся", en: "the rules of remarks are left out")
    }
    if !questionnaire.scoring.isEmpty {
      let names = questionnaire.scoring.map(\.module).joined(separator: ", ")
      lose("scoring", ru: "модули не переносятся: \(names)", en: "modules are left out: \(names)")
    }
    if !questionnaire.bands.isEmpty {
      lose(
        "bands", ru: "тексты уровней для ученика, родителя и психолога не переносятся",
        en: "what levels mean to pupil, parent and psychologist is left out")
    }
    if !fractionalBands.isEmpty {
      let names = fractionalBands.joined(separator: ", ")
      lose(
        "bands.levels", ru: "уровни дробных баллов не переносятся: \(names)",
        en: "levels of fractional scores are left out: \(names)")
    }
    if !questionnaire.examples.isEmpty {
      lose("examples", ru: "проверочные примеры не переносятся", en: "worked examples are left out")
    }
    let careful = questionnaire.scales.filter { $0.missingRule != .leaveOut }
    if !careful.isEmpty {
      let names = careful.map(\.id).joined(separator: ", ")
      lose(
        "scales.missing",
        ru: "пропуски там просто не считаются: сумма становится меньше (\(names))",
        en: "missing answers are simply not counted there: a sum shrinks (\(names))")
    }
  }
}
