/// The words that cells of a workbook may hold in Russian, or as XLSForm has them, for those of our own format.
enum WorkbookVocabulary {
  /// Types of rows of the survey sheet.
  static let types: [String: String] = [
    "begin group": "begin group", "начало раздела": "begin group", "end group": "end group",
    "конец раздела": "end group", "section": "section", "раздел": "section", "rating": "rating",
    "оценка": "rating", "choice": "choice", "select one": "choice", "выбор": "choice", "task": "task",
    "задача": "task", "задание": "task", "ratings": "ratings", "оценки": "ratings", "part": "part",
    "часть": "part", "multiple": "multiple", "select multiple": "multiple", "несколько": "multiple",
    "number": "number", "integer": "number", "decimal": "number", "число": "number", "text": "text",
    "текст": "text", "note": "note", "примечание": "note",
  ]
  static let typeNames = [
    "begin group", "end group", "section", "rating", "choice", "task", "ratings", "part", "multiple",
    "number",
    "text", "note",
  ]

  /// Rows of the settings sheet.
  static let settings: [String: String] = [
    "формат": "format", "код": "id", "версия": "version", "что измеряет": "construct", "название": "title",
    "классы": "grades", "минут": "minutes", "кто отвечает": "respondent", "исходный опросник": "adapts",
    "тексты": "texts", "автор": "author", "цель": "purpose", "теория": "theory", "лицензия": "licence",
    "состояние": "status", "нормы": "norms", "что известно": "evidence", "источник": "citation",
    "инструкция": "instructions", "пропуски": "skipping", "отказ": "declining",
  ]

  /// Rows of the scoring sheet.
  static let scoring: [String: String] = [
    "модуль": "module", "параметр": "parameter", "проверка": "validity", "уровни": "band",
    "уровень": "level",
  ]

  /// Rows of the examples sheet.
  static let examples: [String: String] = [
    "название": "name", "секунд": "seconds", "ответ": "answer", "остальные": "others", "балл": "score",
    "уровень": "band", "вывод": "label", "отметка": "flag", "отметок нет": "no-flags",
  ]

  private static let truths: [String: String] = [
    "yes": "true", "да": "true", "истина": "true", "true": "true", "1": "true", "+": "true",
    "no": "false", "нет": "false", "ложь": "false", "false": "false", "0": "false",
  ]

  private static let words: [SheetColumn: [String: String]] = [
    .required: truths, .alone: truths, .ipsative: truths,
    .order: ["по порядку": "fixed", "вперемешку": "shuffled"],
    .method: ["сумма": "sum", "среднее": "mean", "доля": "share", "количество": "count"],
    .missing: ["не считать": "refuse", "дополнить": "prorate", "пропустить": "leave-out"],
    .basis: ["ответы": "answers", "нормы": "norms", "источник": "source"],
  ]

  private static let settingWords: [String: [String: String]] = [
    "construct": [
      "интересы": "interests", "склонности": "inclinations", "качества": "qualities",
      "готовность": "readiness", "способности": "abilities", "мониторинг": "monitoring",
    ],
    "status": ["черновик": "draft", "проверен": "reviewed"],
    "norms": ["нет": "none", "предварительные": "provisional", "установлены": "established"],
    "respondent": ["ученик": "pupil", "родитель": "parent", "школа": "school"],
    "skipping": ["можно": "allowed", "нельзя": "refused"],
    "declining": ["можно": "allowed", "нельзя": "refused"],
  ]

  /// In lower case, blanks for underscores, ё as е.
  static func plain(_ word: String) -> String {
    String(
      word.trimmedBlanks.lowercased().map { letter in
        letter == "_" || letter == "\u{A0}" ? " " : letter == "ё" ? "е" : letter
      })
  }

  /// The word of our own format for one in a column; the word itself where there is none.
  static func own(_ word: String, in column: SheetColumn) -> String { words[column]?[plain(word)] ?? word }

  /// The word of our own format for one in a row of the settings sheet.
  static func own(_ word: String, setting: String) -> String {
    switch setting {
    case "version": word.first == "v" || word.first == "V" ? String(word.dropFirst()) : word
    case "grades":
      String(word.filter { $0 != " " }.map { "–—−".contains($0) ? "-" : $0 })
    default: settingWords[setting]?[plain(word)] ?? word
    }
  }
}
