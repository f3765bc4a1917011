import Language

extension PaperWords {
  static let russian = PaperWords(
    helpBy: "Инициалы того, кто вводит; нужны для второго ввода.",
    helpSecond: "Второй ввод тех же листов другим человеком: для сверки, в отчёты не попадает.",
    helpDifferences: "Сверить два ввода бумажных листов: где они расходятся и какой верен.",
    helpResolve: "Пройти расхождения по одному и решить, что стоит на листе.",
    helpResolveBy: "Инициалы того, кто решает.",
    about: { title, wave, isSecond, initials in
      "\(title). Волна «\(wave)»." + (isSecond ? " Второй ввод." : "")
        + (initials.map { " Вводит: \($0)" } ?? "")
    },
    waiting: { count, codes in
      "Начато и не записано: \(russianCount(count, "лист", "листа", "листов")) (\(codes.joined(separator: ", "))). "
        + "Наберите код, и ввод продолжится."
    },
    secondEntry: "второй ввод",
    paceShort: { sheets, seconds in "листов: \(sheets), по \(seconds) с" },
    stored: { "Лист \($0) записан." },
    putAside: { "Лист \($0) отложен: введённое ждёт под этим кодом." },
    back: "назад",
    liveTitle: "По этому коду начаты ответы на экране",
    liveAbout: { answered in
      "Сохранено \(russianCount(answered, "ответ", "ответа", "ответов")), опросник не закончен. "
        + "Если записать бумажный лист, ответы с экрана в отчёты не попадут."
    },
    liveOtherCode: "взять другой код: ученик закончит на экране",
    liveEnter: "ввести бумажный лист, ответы с экрана отложить",
    resumeTitle: "Этот лист уже начали вводить",
    resumeAbout: { "Введено клеток: \($0) из \($1)." },
    resumeGoOn: "продолжить",
    resumeAnew: "стереть введённое и начать сначала",
    kept: "\nВвод прерван. Введённое сохранено: наберите тот же код, и ввод продолжится.",
    goingOn: { "Продолжаем начатый лист: введено клеток \($0) из \($1). «сначала» стирает введённое." },
    badTyped: { "Ответ на вопрос \($0) не подходит. Можно: \($1)." },
    legalOne: { "1–\($0), «-» нет ответа" },
    legalSeveral: { options, atLeast, atMost, example in
      let least = atLeast > 1 ? ", не меньше \(atLeast)" : ""
      let most = atMost < options ? ", не больше \(atMost)" : ""
      let spaced = example.map { ", через пробел: \($0)" } ?? ""
      return "1–\(options)\(least)\(most)\(spaced); «-» нет ответа"
    },
    legalNumber: { from, to, decimals in
      let places = decimals > 0 ? ", знаков после запятой до \(decimals)" : ", целое"
      return "\(from)–\(to)\(places); «-» нет ответа"
    },
    legalText: "слова с листа; «-» нет ответа",
    differenceColumns: ["код", "опросник", "вопрос", "первый", "второй", "решение"],
    compared: { sheets, cells, different, rate in
      "Введено дважды: \(russianCount(sheets, "лист", "листа", "листов")), "
        + "\(russianCount(cells, "клетка", "клетки", "клеток")). Расходятся: \(different)"
        + (rate.isEmpty ? "." : " (\(rate) на 10 000 клеток).")
    },
    decided: { decided, firstWrong in "Решено: \(decided). Из них ошибок первого ввода: \(firstWrong)." },
    firstEntry: "первый ввод",
    keyAnew: "ввести заново",
    noAnswer: "нет ответа",
    resolveTitle: { "Расхождение \($0) из \($1)" },
    resolveAbout: "Что стоит на листе?",
    resolveBack: "к прежнему расхождению этого листа",
    leave: "закончить",
    resolveLine: { number, count, code, label, text, first, second in
      "\(number) из \(count). \(code), вопрос \(label) \(text): первый ввод «\(first)», второй «\(second)»."
    },
    resolvePrompt: "Что на листе? (1 — первый, 2 — второй, = и ответ — заново, «назад», пусто — закончить) ",
    correctionReason: "исправлено после второго ввода",
    sittingUnderWay: { answered in
      "по этому коду начаты и не сданы ответы на экране (\(russianCount(answered, "ответ", "ответа", "ответов")))"
    },
    sittingUnderWayHint:
      "пусть ученик закончит их (orientir take) или введите лист в окне терминала без --plain: там программа спросит.",
    noFirstEntry: "по этому коду нет листа, введённого с бумаги",
    noFirstEntryHint: "сначала первый ввод: orientir answers enter --questionnaire …",
    secondThere: "этот лист уже введён второй раз",
    secondThereHint: "расхождения: orientir answers differences",
    sameInitials: "первый ввод этого листа делал тот же человек",
    sameInitialsHint: "второй раз лист вводит другой: он укажет свои инициалы, --by \"И. П.\"",
    initialsNeeded: "нужны инициалы: чей это ввод или решение",
    badInitials: "инициалы пусты или слишком длинны",
    initialsHint: "укажите их: --by \"И. П.\"",
    noSecondEntries: "в этой волне ничего не введено второй раз",
    noSecondEntriesHint: "второй ввод: orientir answers enter --questionnaire … --second --by \"И. П.\"")
}
