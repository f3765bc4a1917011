import Language
import QuestionnaireModel

/// What is lost on the way in from another system: each is told once, with the `linkId`s it concerns.
enum FhirLoss: Hashable {
  case leftOut, hidden, asText, quantity, openChoice, noOptions, outsideValueSet, tooManyOptions
  case repeatedOption, ordinals, repeats, nested, noText, renamed, noBounds, noBehaviour
  case condition, laterCondition, unknownAnswer, initial, readOnly, length, retired, later, modifier
  case unread(String)

  /// What should be mended rather than known.
  var isWarning: Bool { [.unknownAnswer, .noBehaviour, .modifier].contains(self) }

  /// What is said of it.
  var message: LocalizedText {
    switch self {
    case .leftOut:
      LocalizedText(
        ru: "файлы и ссылки (attachment, reference) не собираются: вопрос пропущен",
        en: "files and references (attachment, reference) are not collected: the item was left out")
    case .hidden:
      LocalizedText(
        ru: "скрытый вопрос (questionnaire-hidden) пропущен",
        en: "a hidden item (questionnaire-hidden) was left out")
    case .asText:
      LocalizedText(
        ru: "дата, время и адрес принимаются как текст и не проверяются",
        en: "dates, times and addresses are taken as text and not checked")
    case .quantity:
      LocalizedText(
        ru: "величина (quantity) принимается как число, единица не выбирается",
        en: "a quantity is taken as a number, its unit is not chosen")
    case .openChoice:
      LocalizedText(
        ru: "свой вариант (open-choice) вписать нельзя: остались готовые варианты",
        en: "no answer of one's own (open-choice) can be written: the given options were kept")
    case .noOptions:
      LocalizedText(
        ru: "у вопроса с выбором в файле нет вариантов: ответ принимается как текст",
        en: "the file holds no options of a choice: the answer is taken as text")
    case .outsideValueSet:
      LocalizedText(
        ru: "варианты стоят в наборе (answerValueSet), которого в файле нет",
        en: "the options stand in a value set (answerValueSet) that is not in the file")
    case .tooManyOptions:
      LocalizedText(
        ru: "слишком много вариантов: вопрос прочитан как текст", en: "too many options: read as text")
    case .repeatedOption:
      LocalizedText(
        ru: "вариант с тем же кодом стоит дважды; оставлен первый",
        en: "an option with the same code stands twice; the first was kept")
    case .ordinals:
      LocalizedText(
        ru:
          "у вариантов есть значения (ordinalValue), но ресурс не говорит, что с чем складывать: шкал и баллов нет; "
          + "чтобы считать, переведите файл в yaml и впишите шкалы и баллы (credit)",
        en:
          "options have values (ordinalValue), but the resource does not say what is added to what: there are no "
          + "scales and no points; to score, convert the file to yaml and write scales and credit")
    case .repeats:
      LocalizedText(
        ru: "повторять ответ или группу (repeats) нельзя: спрашивается один раз",
        en: "an answer or group cannot be repeated (repeats): it is asked once")
    case .nested:
      LocalizedText(
        ru: "вопросы под вопросом идут следом за ним", en: "questions under a question come after it")
    case .noText:
      LocalizedText(
        ru: "у вопроса нет текста; вместо него стоит linkId", en: "an item has no text; its linkId stands in")
    case .renamed:
      LocalizedText(
        ru:
          "linkId отличается от другого только знаками, которых в наших именах нет: к имени добавлено число, "
          + "и ответы других программ на этот вопрос не узнать",
        en:
          "a linkId differs from another only in characters that our ids lack: a number was added, and answers "
          + "to it from other programs cannot be told")
    case .noBounds:
      LocalizedText(
        ru: "границы числа не заданы (minValue, maxValue); взяты широкие",
        en: "a number has no bounds (minValue, maxValue); wide ones were taken")
    case .noBehaviour:
      LocalizedText(
        ru:
          "несколько enableWhen без enableBehavior; принято any (достаточно одного), как до R4; укажите any или all",
        en:
          "several enableWhen without enableBehavior; taken as any (one is enough), as before R4; write any or all"
      )
    case .condition:
      LocalizedText(
        ru: "условие показа не выразить; вопрос показывается всегда",
        en: "a condition cannot be said here; the item is always shown")
    case .laterCondition:
      LocalizedText(
        ru: "условие смотрит на более поздний или пропущенный вопрос; вопрос показывается всегда",
        en: "a condition looks at an item that comes later or was left out; the item is always shown")
    case .unknownAnswer:
      LocalizedText(
        ru: "условие сравнивает с ответом, которого у вопроса нет; проверьте код в enableWhen",
        en: "a condition compares with an answer that the item does not have; check the code in enableWhen")
    case .initial:
      LocalizedText(
        ru: "заранее заданный ответ (initial) не подставляется", en: "an initial answer is not filled in")
    case .readOnly:
      LocalizedText(
        ru: "вопрос только для чтения (readOnly) задаётся как обычный",
        en: "a read-only item is asked like any other")
    case .length:
      LocalizedText(
        ru: "длина текста и его вид (maxLength, minLength, entryFormat, regex) не проверяются",
        en: "length and form of a text (maxLength, minLength, entryFormat, regex) are not checked")
    case .retired:
      LocalizedText(
        ru: "автор пометил опросник как отозванный (status: retired)",
        en: "its author has retired the questionnaire (status: retired)")
    case .later:
      LocalizedText(
        ru: "вид coding – из FHIR R5; прочитан как choice",
        en: "the type coding is of FHIR R5; read as choice")
    case .modifier:
      LocalizedText(
        ru: "modifierExtension меняет смысл того, при чём стоит, а как – неизвестно; проверьте по источнику",
        en:
          "a modifierExtension changes the meaning of what it stands on, and how is unknown; check the source"
      )
    case .unread(let url):
      LocalizedText(
        ru: "расширение \(url) не читается", en: "the extension \(url) is not read")
    }
  }
}

extension FhirReading {
  private static let readExtensions: Set<String> = [
    FhirNames.translation, FhirNames.ordinalValue, FhirNames.minValue, FhirNames.maxValue,
    FhirNames.maxDecimalPlaces, FhirNames.minOccurs, FhirNames.maxOccurs, FhirNames.unit, FhirNames.hidden,
    FhirNames.optionExclusive, FhirNames.own,
  ]
  private static let lengths: Set<String> = [
    FhirNames.minLength, FhirNames.entryFormat, "http://hl7.org/fhir/StructureDefinition/regex",
  ]

  /// Notes extensions that nobody reads here.
  ///
  /// Controls and help under a question say how something looks, which is ours to say.
  mutating func tellExtensions(of node: SourceNode, _ link: String) {
    for part in extensions(node) {
      guard let url = part["url"]?.text, !Self.readExtensions.contains(url), url != FhirNames.itemControl
      else { continue }
      if Self.lengths.contains(url) {
        lose(.length, at: part.place, link)
      } else {
        // A hostile file has as many addresses as it likes.
        guard losses.count < 60 || losses[.unread(url)] != nil else { continue }
        lose(.unread(SafeText(url, limit: 100).text), at: part.place, link)
      }
    }
  }

  /// What a question asks for and nobody does here.
  mutating func tellUnsaid(_ node: SourceNode, _ link: String, _ type: String) {
    if node["initial"] != nil { lose(.initial, at: node.place(ofKey: "initial"), link) }
    let isPreset = (node["answerOption"]?.list ?? []).first { $0["initialSelected"]?.text == "true" }
    if let isPreset { lose(.initial, at: isPreset.place, link) }
    if node["readOnly"]?.text == "true" { lose(.readOnly, at: node.place(ofKey: "readOnly"), link) }
    let length = node["maxLength"]?.text.flatMap { Int($0) } ?? Questionnaire.longestText
    if length < Questionnaire.longestText { lose(.length, at: node.place(ofKey: "maxLength"), link) }
  }

  /// Tells what was lost.
  mutating func tellLosses() {
    for (loss, told) in losses.sorted(by: { $0.value.place < $1.value.place }) {
      var names = Words.listed(told.items.map { SafeText($0, limit: 60).text })
      if loss == .ordinals {
        names = Words.listed(
          ordinals.map { item, values in "\(item) (\(values.joined(separator: ", ")))" }.map {
            SafeText($0, limit: 80).text
          })
      }
      let suffix = names.isEmpty ? "" : ": " + names
      let message = LocalizedText(
        ru: (loss.message[.russian] ?? "") + suffix, en: (loss.message[.english] ?? "") + suffix)
      if loss.isWarning {
        report.warning("lost", at: told.place, message)
      } else {
        report.note("lost", at: told.place, message)
      }
    }
    report.note(
      "no-scales", at: root.place,
      LocalizedText(
        ru: "шкал в файле FHIR нет: опросник можно проводить, считать в нём нечего",
        en: "a FHIR file has no scales: the questionnaire can be administered and has nothing to score"))
    if texts.isGuessed {
      report.note(
        "language", at: root.place,
        LocalizedText(
          ru: "язык в файле не назван (language); принят \(texts.base)",
          en: "the file does not name its language; taken for \(texts.base)"))
    }
    if texts.languages.count > 1, !texts.missing.isEmpty {
      let counts = texts.missing.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", ")
      report.note(
        "lost", at: root.place,
        LocalizedText(
          ru: "на языках нет части текстов (взят основной язык): \(counts)",
          en: "languages lack some texts (the base language stands in): \(counts)"))
    }
    if texts.droppedCharacters > 0 {
      report.note(
        "lost", at: root.place,
        LocalizedText(
          ru: "из текстов убраны невидимые знаки: \(texts.droppedCharacters)",
          en: "invisible characters were taken out of texts: \(texts.droppedCharacters)"))
    }
  }
}
