import Language

extension KeyingWords {
  static let russian = KeyingWords(
    question: { "вопрос \($0) из \($1)" },
    choiceText: "(выбор из ответов)",
    keys: { "Можно: \($0)" },
    marked: { $0.isEmpty ? "Отмечено: ничего" : "Отмечено: \($0)" },
    legalOne: { "1–\($0), - нет ответа" },
    legalList: { "номер 1–\($0) и Enter, - нет ответа" },
    legalSeveral: { options, atLeast, atMost in
      let least = atLeast > 1 ? ", не меньше \(atLeast)" : ""
      let most = atMost < options ? ", не больше \(atMost)" : ""
      return "1–\(options)\(least)\(most), Enter, - нет ответа"
    },
    legalNumber: { from, to, unit, decimals in
      let places = decimals > 0 ? ", знаков после запятой до \(decimals)" : ""
      return "\(from)–\(to)\(unit.isEmpty ? "" : " \(unit)")\(places), Enter, - нет ответа"
    },
    legalText: "слова с листа, Enter; один знак - нет ответа",
    badKey: { "Этот знак не годится. Можно: \($0)." },
    tooMany: { "Не больше \($0). На листе отмечено больше — наберите «-» (нет ответа)." },
    isFirst: "Это первая клетка.",
    isSummary: "Дальше клеток нет.",
    keyThisFirst: { "Вопрос \($0) ещё не введён." },
    summaryKeys: "Enter — записать лист, Backspace — назад, / — к вопросу.",
    noSuchQuestion: { "Такого вопроса нет: последний — \($0)." },
    fieldStart: "Курсор в начале: слева стирать нечего.",
    fieldFull: "Больше знаков не поместится.",
    leaveOutAction: "нет ответа",
    jumpAction: "к вопросу",
    moveAction: "ходить",
    endAction: "конец",
    goAction: "перейти",
    returnAction: "вернуться",
    storeAction: "записать лист",
    goOnAction: "ввести недостающее",
    summaryTitle: "Лист введён. Записать?",
    incompleteTitle: "Лист введён не до конца",
    summary: { answered, leftOut, unset in
      "Отвечено: \(answered). Нет ответа: \(leftOut). Не введено: \(unset)."
    },
    leftOut: { "Нет ответа: \($0)" },
    notKeyed: { "Не введено: \($0)" },
    pace: { sheets, seconds in
      "За этот раз: \(russianCount(sheets, "лист", "листа", "листов")), в среднем \(seconds) с на лист."
    },
    leavingTitle: "Прервать этот лист?",
    leavingAbout: "Введённое уже сохранено и будет ждать под этим кодом.",
    leavingGoOn: "вводить дальше",
    leavingPutAside: "отложить и взять другой лист",
    leavingDrop: "стереть введённое с этого листа",
    leavingEnd: "отложить и закончить работу",
    jumpTitle: "К вопросу с номером:",
    codeTitle: "Код с листа",
    codeHelp: [
      "Наберите код с бумажного листа и нажмите Enter: буквы большие или маленькие, раскладка любая.",
      "Пустая строка и Enter или Esc заканчивают ввод.",
    ],
    help: [
      "Цифра — номер клетки на бланке. Клетка заполняется, и программа переходит к следующей.",
      "«-» или Пробел — на листе нет ответа.",
      "Backspace — назад, прежняя клетка очищается. Стрелки ходят, ничего не меняя.",
      "/ (или F2) и номер — к вопросу. Где отвечают словами или числом, ответ заканчивает Enter.",
      "Несколько ответов: цифры ставят и снимают отметки, Enter — готово.",
      "Esc — прервать лист. Всё введённое сохраняется после каждой клавиши.",
    ])
}
