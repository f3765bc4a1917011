import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@Suite struct `Rules of wording` {
  /// The sample with another first statement, in Russian or in English, and without examples that would have to fit.
  private func sample(_ text: String, _ language: LanguageTag = .russian, credit: String = "1") -> String {
    let old = language == .russian ? "ru: Сажать лес" : "en: Plant a wood"
    let first =
      "  - {id: r01, kind: rating, response: liking, text: {ru: Сажать лес, en: Plant a wood}, credit: {nature: "
    return Sample.yaml(
      items: Sample.items.replacingOccurrences(of: first + "1}", with: first + "\(credit)}")
        .replacingOccurrences(of: old, with: "\(language.rawValue): 1️⃣\"\(text)\""),
      examples: "examples:\n  - {answers: {r02: 1}, scores: {nature: null, people: 1}}")
  }

  // MARK: Absolute words

  @Test(arguments: [
    "Я всегда сажаю лес", "Я никогда не сажаю лес", "Все считают меня лесником", "Лес мне нужен всегда.",
  ])
  func `absolute words are found`(text: String) {
    expectFindings(in: sample(text), [.warning("1️⃣", "absolute-word")])
  }

  @Test func `absolute words are named`() {
    expectFindings(
      in: sample("I never plant a wood", .english),
      [
        .warning(
          "1️⃣", "absolute-word",
          "the word “never” leaves no middle, few can honestly agree; write “usually”, “often” or do without")
      ])
  }

  @Test(arguments: [
    "Сверять, все ли приехали", "Если все спорят, я сажаю лес", "Всё равно сажаю лес", "Все-таки сажаю лес",
    "Я не всегда сажаю лес", "Все равно сажаю лес", "Довести всё до конца",
  ])
  func `words that only look absolute are not`(text: String) { expectFindings(in: sample(text), []) }

  @Test func `absolute words in questions and options are legal`() {
    expectFindings(
      in: Sample.yaml(items: Sample.items.replacingOccurrences(of: "ru: Лес", with: "ru: Всегда лес")), [])
  }

  // MARK: Negation

  @Test(arguments: [
    ("Нельзя сказать, что мне не нравится лес", "нельзя … что … не"),
    ("Не думаю, что мне не хватает леса", "не … что … не"),
    ("Я не люблю не знать ответ", "не … не"), ("Я не могу без леса", "не … без"),
    ("Иду в лес не без радости", "не без"),
    ("Нельзя не любить лес", "нельзя не"), ("Нет дня без леса", "нет … без"),
    ("Без леса я не живу", "без … не"),
  ])
  func `double negation is found`(text: String, sign: String) throws {
    expectFindings(in: sample(text), [.warning("1️⃣", "double-negation")])
    let bytes = Array(MarkedText(sample(text)).text.utf8)
    let finding = try #require(
      QuestionnaireReader.read(bytes, file: "sample.yaml", registry: Sample.registry).findings.first)
    #expect(finding.message[.russian] == "двойное отрицание («\(sign)»); скажите прямо, без «не»")
  }

  @Test(arguments: [
    "I do not like not knowing", "I can't live without a wood", "Woods are not unpleasant",
    "I cannot never go",
  ])
  func `double negation is found in English`(text: String) {
    let absolute: [ExpectedFinding] = text.contains("never") ? [.warning("1️⃣", "absolute-word")] : []
    expectFindings(in: sample(text, .english), absolute + [.warning("1️⃣", "double-negation")])
  }

  @Test(arguments: [
    "Не люблю сажать лес", "Сажать лес без помощи, не торопясь", "Не только сажать, но и не рубить",
    "Работать без перерыва", "Не знаю, что делать в лесу", "Говорю, что не люблю лес", "Не больше, не меньше",
    "Ничего не сажать", "Если не знаю, не боюсь спросить",
  ])
  func `a single negation is legal`(text: String) { expectFindings(in: sample(text), []) }

  @Test(arguments: ["I do not understand woods", "Not until noon", "Work without a break"])
  func `a single negation is legal in English`(text: String) {
    expectFindings(in: sample(text, .english), [])
  }

  @Test func `a reversed statement says the opposite in its own words`() {
    expectFindings(
      in: sample("Я не сажаю лес", credit: "-1"),
      [
        .warning(
          "1️⃣", "negated-reversal",
          "the reversed statement rests on “не”, agreement with it is misread; name the opposite straight")
      ])
    expectFindings(
      in: sample("I don't plant woods", .english, credit: "-1"), [.warning("1️⃣", "negated-reversal")])
    expectFindings(in: sample("Я рублю лес", credit: "-1"), [])
    expectFindings(in: sample("Я не сажаю лес"), [])
  }

  // MARK: Gender

  @Test(arguments: [
    ("Я пробовал сажать лес", "пробовал"), ("Я давно хотела сажать лес", "хотела"),
    ("Я занимался лесом", "занимался"),
    ("Я готов сажать лес", "готов"), ("Я вполне уверена в себе", "уверена"),
    ("Готов(а) сажать лес", "готов(а)"),
    ("Уверен(-а) в лесе", "уверен(а)"), ("Я пробовал/а сажать", "пробовал/а"), ("Я сам сажаю лес", "сам"),
    ("Пробовала сажать лес", "пробовала"), ("Рад помочь лесу", "рад"), ("Лес я смогла посадить", "смогла"),
  ])
  func `forms for one sex are found`(text: String, word: String) throws {
    expectFindings(in: sample(text), [.warning("1️⃣", "gendered-form")])
    let bytes = Array(MarkedText(sample(text)).text.utf8)
    let finding = try #require(
      QuestionnaireReader.read(bytes, file: "sample.yaml", registry: Sample.registry).findings.first)
    let message = try #require(finding.message[.russian]?.lowercased())
    #expect(message.hasPrefix("слово «\(word)»"), "\(message)")
  }

  @Test(arguments: [
    "Я веду журнал", "Материал о лесе", "Сила и стрела", "Я мою пол и стол", "Дела в лесу", "Школа в лесу",
    "Я люблю футбол и правила", "Тот, кто посадил лес, мне знаком", "Чтобы лес был чистым",
    "Мне хотелось бы в лес",
    "Лес (ель) и поле", "Один день в лесу", "Я пишу протокол", "Мой ребёнок выбрал лес",
  ])
  func `nouns and other people's deeds are legal`(text: String) { expectFindings(in: sample(text), []) }

  // MARK: Reading level

  private func reading(_ statement: String, grades: String) -> String {
    Sample.yaml(
      head: Sample.head.replacingOccurrences(of: "grades: 8-11", with: "grades: 1️⃣\(grades)")
        + "\ninstructions: {ru: \"\(Array(repeating: statement, count: 30).joined(separator: " "))\", en: Read}"
    )
  }

  @Test func `the text is not harder than the youngest can read`() {
    let hard = "Сотрудничество корреспондентов характеризуется продолжительностью."
    expectFindings(in: reading(hard, grades: "8-11"), [.warning("1️⃣", "reading-level")])
    expectFindings(in: reading("Он идет в лес и сажает там ель.", grades: "4-9"), [])
    // Under a hundred words nothing is said.
    let short = Sample.yaml(
      head: Sample.head + "\ninstructions: {ru: \"\(hard)\", en: Read}")
    expectFindings(in: short, [])
  }

  @Test func `what adults read is not measured`() {
    let hard = "Сотрудничество корреспондентов характеризуется продолжительностью."
    expectFindings(
      in: reading(hard, grades: "8-11").replacingOccurrences(
        of: "minutes: 5}", with: "minutes: 5, respondent: parent}"),
      [])
  }
}
