/// Russian words that people write in place of the file's English ones.
enum RussianNames {
  /// The English words that a Russian one may be meant as, the likeliest first; empty where none is known.
  static func english(of word: String) -> [String] { names[word.lowercased()] ?? [] }

  /// The language that a tag is meant as that is not written as two small Latin letters.
  static func languageTag(_ written: String) -> String? {
    switch written.lowercased() {
    case "ru", "rus", "russian", "ру", "рус", "русский": "ru"
    case "en", "eng", "english", "ен", "анг", "англ", "английский": "en"
    default: nil
    }
  }

  private static let names: [String: [String]] = [
    // Keys.
    "формат": ["format"], "код": ["id", "code"], "версия": ["version"], "название": ["title", "name"],
    "заголовок": ["title"], "для": ["for"], "классы": ["grades"], "класс": ["grades"], "минуты": ["minutes"],
    "паспорт": ["passport"], "авторы": ["authors"], "автор": ["authors"], "теория": ["theory"],
    "лицензия": ["licence"], "статус": ["status"], "нормы": ["norms"], "источники": ["citations"],
    "источник": ["source"], "цель": ["purpose"], "инструкция": ["instructions"],
    "ответы": ["answers", "responses"],
    "шкалы": ["scales"], "разделы": ["sections"], "раздел": ["sections"], "вопросы": ["items"],
    "вопрос": ["item", "items", "text"], "вид": ["kind"], "тип": ["kind"], "варианты": ["options"],
    "балл": ["credit", "value"], "баллы": ["credit", "scores"], "ключ": ["credit"],
    "значение": ["value", "meaning"],
    "уровни": ["levels", "bands"], "имя": ["name"], "от": ["from"], "смысл": ["meaning"], "ученик": ["pupil"],
    "ученику": ["pupil"], "родитель": ["parent"], "родителю": ["parent"], "родителям": ["parent"],
    "психолог": ["psychologist"], "психологу": ["psychologist"], "примеры": ["examples"],
    "остальные": ["others"],
    // Values.
    "интересы": ["interests"], "склонности": ["inclinations"], "качества": ["qualities"],
    "готовность": ["readiness"], "способности": ["abilities"], "мониторинг": ["monitoring"],
    "шкала": ["rating", "scale"], "оценка": ["rating"], "выбор": ["choice"], "задача": ["task"],
    "несколько": ["multiple"], "число": ["number"], "текст": ["text"], "примечание": ["note"],
    "сумма": ["sum"], "среднее": ["mean"], "черновик": ["draft"], "нет": ["none"],
  ]
}
