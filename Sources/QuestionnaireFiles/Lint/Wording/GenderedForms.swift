import Language
import QuestionnaireModel

/// A Russian statement is worded alike for boys and girls: no «я пробовал», no «готов(а)».
///
/// Knows three signs: an ending in brackets or after a stroke, a past form close after «я» or at the beginning, and a short
/// adjective there. Nouns and present forms that end alike are in `nouns`.
enum GenderedForms: LintRule {
  static let id = "gendered-form"
  static let isStyle = true

  private static let shortAdjectives: Set<String> = [
    "готов", "готова", "уверен", "уверена", "рад", "рада", "способен", "способна", "должен", "должна",
    "согласен", "согласна", "доволен", "довольна", "спокоен", "спокойна", "занят", "занята", "знаком",
    "знакома", "намерен", "намерена", "настроен", "настроена", "заинтересован", "заинтересована", "обязан",
    "обязана", "внимателен", "внимательна", "склонен", "склонна", "благодарен", "благодарна", "сам", "сама",
    "один", "одна", "похож", "похожа", "открыт", "открыта", "собран", "собранна", "аккуратен", "аккуратна",
  ]
  /// Nouns, adjectives and present forms with the ending of a past form.
  private static let nouns: Set<String> = [
    "автомобил", "материал", "журнал", "канал", "зал", "сигнал", "идеал", "финал", "металл", "интервал",
    "вокзал", "квартал", "подвал", "ритуал", "потенциал", "сериал", "овал", "отдел", "раздел", "предел",
    "пробел", "мел", "стул", "караул", "пол", "стол", "угол", "футбол", "волейбол", "баскетбол", "гол",
    "узел",
    "персонал", "капитал", "бал", "балл", "вал", "мал", "мала", "цел", "цела", "дела", "тела", "сила", "пила",
    "школа", "формула", "акула", "скала", "шкала", "начала", "сначала", "правила", "чернила", "перила",
    "мила",
    "мыла", "похвала", "могила", "стрела", "числа", "весла", "села", "зеркала", "одеяла", "покрывала",
    "лекала", "масла", "смысл", "пчела", "смола", "юла", "зола", "тыл", "пыл", "член", "орел", "орёл",
    "котел", "котёл", "осел", "осёл", "костел", "козел", "козёл", "хохол", "чехол", "протокол", "символ",
    "глагол", "посол", "престол", "мокасин", "кабала", "хвала", "игла", "метла", "свекла", "фасоль",
  ]
  /// How far after «я» the verb is looked for.
  private static let reach = 4

  static func check(_ draft: Draft, _ report: inout Report) {
    guard draft.questionnaire.respondent != .school else { return }
    for text in draft.itemTexts {
      guard let russian = text.text[.russian], let word = find(russian, text) else { continue }
      let quoted = quoted(word)
      warning(
        &report, at: text.node.nearest("ru").place,
        ru: "слово \(quoted.ru) подходит только мальчикам или только девочкам; скажите иначе: "
          + "«я пробую», «мне приходилось», «я могу»",
        en: "the word \(quoted.en) fits boys only or girls only; say it otherwise, in the present tense")
    }
  }

  private static func find(_ text: String, _ item: ItemText) -> String? {
    if let doubled = doubled(text) { return doubled }
    for words in TextWords(text).clauses {
      if let start = words.firstIndex(of: "я") {
        let near = words[(start + 1)...].prefix(reach)
        if let word = near.first(where: { shortAdjectives.contains($0) || isPast($0) }) { return word }
        // «сам я», «уверен я».
        if start > 0, shortAdjectives.contains(words[start - 1]) { return words[start - 1] }
      } else if item.isStatement, let first = words.first, words == TextWords(text).clauses.first,
        isPast(first) || (shortAdjectives.contains(first) && !["один", "одна"].contains(first))
      {
        return first
      }
    }
    return nil
  }

  /// A word with both endings: «готов(а)», «пробовал/а», «уверен(-а)».
  private static func doubled(_ text: String) -> String? {
    let endings: Set<String> = ["а", "ла", "ась", "на", "ся", "лась", "ая", "яя"]
    let characters = Array(text)
    for index in characters.indices where characters[index] == "(" || characters[index] == "/" {
      let before = characters[..<index].reversed().prefix { $0.isLetter }.reversed()
      var rest = characters[(index + 1)...]
      if let sign = rest.first, sign == "-" || sign == "‑" { rest = rest.dropFirst() }
      let ending = String(rest.prefix { $0.isLetter })
      guard before.count > 2, before.allSatisfy(LookAlike.isCyrillic), endings.contains(ending) else {
        continue
      }
      let closes = rest.dropFirst(ending.count).first == ")"
      if characters[index] == "/" || closes {
        return String(before) + String(characters[index]) + ending + (closes ? ")" : "")
      }
    }
    return nil
  }

  /// Whether a word ends as a past form of a verb does.
  private static func isPast(_ word: String) -> Bool {
    guard word.count > 2, !nouns.contains(word) else { return false }
    if word.hasSuffix("лся") || word.hasSuffix("лась") { return true }
    let vowels = "аеёиоуыя"
    for ending in ["л", "ла"] where word.hasSuffix(ending) {
      guard let before = word.dropLast(ending.count).last else { continue }
      if vowels.contains(before) { return true }
    }
    return ["мог", "смог", "помог", "могла", "смогла", "помогла", "нашел", "нашёл", "нашла", "шел", "шла"]
      .contains(word)
  }
}
