import Language
import Notation
import QuestionnaireModel

/// Writes a questionnaire as a FHIR R4 resource.
struct FhirWriting {
  let questionnaire: Questionnaire
  /// The language of the plain texts; the others are translations.
  let base: LanguageTag
  private(set) var losses: [DoorLoss] = []

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire.withoutTexts
    let languages = questionnaire.languages
    base = languages.contains(.russian) ? .russian : languages.first ?? .russian
  }

  mutating func lose(_ part: String, ru: String, en: String) {
    losses.append(DoorLoss(part, ru: ru, en: en))
  }

  // MARK: Pieces

  /// A text under a name, translations beside it under `_name`.
  func text(_ name: String, _ text: LocalizedText) -> [JSONValue.Member] {
    guard let plain = text[base] ?? text.languages.first.flatMap({ text[$0] }), !plain.isEmpty else {
      return []
    }
    let others = text.languages.filter { $0 != base && text[$0]?.isEmpty == false && text[base] != nil }
    let translations = others.map { language in
      JSONValue.object([
        .init(
          "extension",
          .list([
            Self.extension("lang", "valueCode", .text(language.rawValue)),
            Self.extension("content", "valueString", .text(text[language] ?? "")),
          ])),
        .init("url", .text(FhirNames.translation)),
      ])
    }
    let beside = JSONValue.object([.init("extension", .list(translations))])
    return [.init(name, .text(plain))] + (translations.isEmpty ? [] : [.init("_" + name, beside)])
  }

  static func `extension`(_ url: String, _ name: String, _ value: JSONValue) -> JSONValue {
    .object([.init("url", .text(url)), .init(name, value)])
  }

  /// A list under a name; nothing where it is empty, as FHIR has it.
  static func list(_ name: String, _ values: [JSONValue]) -> [JSONValue.Member] {
    values.isEmpty ? [] : [.init(name, .list(values))]
  }

  static func number(_ number: Fraction) -> JSONValue {
    number.isWhole ? .whole(number.numerator) : .number(number.value)
  }

  // MARK: The resource

  /// The resource as other programs read it, without our extension.
  mutating func native() -> JSONValue { .object(members(own: [])) }

  /// The resource with the whole questionnaire in our own words.
  mutating func resource() -> JSONValue {
    let own = JSONTree.value(QuestionnaireTree.tree(questionnaire)).text()
    let members = members(own: [
      .init("extension", .list([Self.extension(FhirNames.own, "valueString", .text(own))]))
    ])
    loseTheRest()
    return .object(members)
  }

  private mutating func members(own: [JSONValue.Member]) -> [JSONValue.Member] {
    let passport = questionnaire.passport
    var members: [JSONValue.Member] = [.init("resourceType", .text("Questionnaire"))]
    // An id of FHIR has at most 64 characters; longer ones stand in the url only.
    if questionnaire.id.utf8.count <= 64 { members.append(.init("id", .text(questionnaire.id))) }
    members.append(.init("language", .text(base.rawValue)))
    members += own
    members += [
      .init("url", .text(FhirAddress.canonical(questionnaire.id))),
      .init("version", .text(questionnaire.version.description)),
      .init("name", .text(Self.computable(questionnaire.id))),
    ]
    members += text("title", questionnaire.title)
    members += [
      .init("status", .text(passport.status == .reviewed ? "active" : "draft")),
      .init("publisher", .text(passport.authors.joined(separator: "; "))),
    ]
    members += text("description", passport.theory)
    members += text("purpose", passport.purpose)
    members.append(.init("copyright", .text(passport.licence)))
    members += Self.list("item", topItems())
    return members.filter { $0.value != .text("") }
  }

  /// A name as FHIR asks for it: a capital letter first, then letters and digits.
  private static func computable(_ id: String) -> String {
    let words = id.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let name = words.joined()
    return name.first?.isLetter == true ? name : "Q" + name
  }

  // MARK: Losses

  /// What other programs do not see; we read it back from the extension.
  private mutating func loseTheRest() {
    lose("for", ru: "классы и время заполнения", en: "grades and minutes")
    let parts: [(part: String, isThere: Bool, ru: String, en: String)] = [
      ("scales", !questionnaire.scales.isEmpty, "шкалы и ключи", "scales and keys"),
      ("scoring", !questionnaire.scoring.isEmpty, "модули подсчёта", "scoring modules"),
      ("bands", !questionnaire.bands.isEmpty, "уровни и их описания", "levels and what they mean"),
      ("validity", !questionnaire.validity.isEmpty, "проверки ответов", "rules of validity"),
      ("examples", !questionnaire.examples.isEmpty, "разобранные примеры", "worked examples"),
    ]
    for part in parts where part.isThere { lose(part.part, ru: part.ru, en: part.en) }
    for section in questionnaire.sections {
      let part = "sections.\(section.id)"
      if section.order == .shuffled {
        lose(part, ru: "вопросы перемешиваются", en: "the items are shuffled")
      }
      if section.minutes != nil { lose(part, ru: "предел времени", en: "a time limit") }
    }
    for item in questionnaire.items {
      let part = "items.\(item.id)"
      if item.seconds != nil { lose(part, ru: "предел времени", en: "a time limit") }
      if item.reads != nil {
        lose(part, ru: "какие ответы текстом засчитываются", en: "which answers in words count")
      }
    }
    if questionnaire.textsStandApart {
      lose(
        "texts", ru: "тексты из пакета под чужой лицензией не выгружаются",
        en: "texts of a pack under somebody else's licence do not leave")
    }
  }
}
