import Language

extension AnswersWords {
  static let russian = AnswersWords(
    imported: { stored, present, wave in
      "В волну «\(wave)» загружено: \(russianCount(stored, "лист", "листа", "листов"))"
        + (present > 0 ? "; уже были: \(NumberText(.russian).integer(present))." : ".")
    },
    conflict: LocalizedText(
      ru: "по этому коду в этой волне уже сохранены другие ответы; строка не загружена",
      en: "other answers are stored for this code in this wave; the row was not imported"),
    importing: "Загрузка",
    scoring: "Подсчёт",
    scored: { "Посчитано: \(russianCount($0, "лист", "листа", "листов"))." },
    exported: { "Выгружено: \(russianCount($0, "лист", "листа", "листов"))." },
    helpEdition: "Редакция, если их несколько: версия или начало отпечатка (иначе та, что в папке).",
    otherEdition: { sheets, edition, command in
      "Не вошло: \(russianCount(sheets, "лист", "листа", "листов")) редакции \(edition). Выгрузить и их: orientir \(command)"
    },
    classLooksLike: { given, known in
      "Класс «\(given)» набран не теми же буквами, что «\(known)», которому выданы коды: в отчётах это два класса. "
        + "Исправьте его в файле или поправьте код: orientir code move."
    },
    simulated: {
      "Смоделировано: \(russianCount($0, "лист", "листа", "листов")) опросника «\($1)». Это не настоящие ответы."
    },
    voided: "Лист признан недействительным.",
    enterIntroduction: """
      Ввод с бумаги. На каждый ряд вопросов наберите ответы подряд, без пробелов: цифра или буква — ответ, «-» — пропуск.
      Пустая строка вместо кода заканчивает ввод. «назад» возвращает к предыдущему ряду, «отмена» бросает лист.
      """,
    enterCode: "Код с листа: ",
    enterRow: { section, first, last, count in
      "\(section.isEmpty ? "" : section + ", ")\(first == last ? first : "\(first)–\(last)") (\(count)): "
    },
    enterTooMany: { "Набрано \($0), а вопросов в ряду \($1). Наберите ряд заново." },
    enterTooFew: { "Набрано \($0), а вопросов в ряду \($1). Пропущенные отметьте знаком «-»." },
    enterBad: { "Знак \($0) (вопрос \($1)) не годится: \($2). Наберите ряд заново." },
    enterOne: { "\($0) \($1) [\($2)]: " },
    enterSaved: { "Лист сохранён. Введено за этот раз: \(russianCount($0, "лист", "листа", "листов"))." },
    enterDropped: "Лист не сохранён.",
    enterConfirm: { "Отвечено: \($0), пропущено: \($1). Сохранить лист? (да/нет) " },
    yesKeys: ["да", "д", "yes", "lf"],
    noKeys: ["нет", "no", "ytn"]
  )
}
