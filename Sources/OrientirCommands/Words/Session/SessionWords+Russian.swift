import Language

extension SessionWords {
  static let russian = SessionWords(
    helpGroup: "Занятие с классом: открыть, следить за ходом, закрыть, спланировать.",
    helpOpen: "Открыть занятие: какой класс, какие опросники.",
    helpQuestionnaires: "Опросники в том порядке, в каком на них отвечают.",
    helpOpenCount: "Сразу выдать классу столько новых кодов.",
    helpShowResult: "Разрешить ученику увидеть в конце короткий результат.",
    helpNeedConsent: "Пускать только коды, при которых отмечено согласие родителей.",
    helpMakeup: "Для тех, кто не закончил занятие с этим номером: те же опросники, та же волна.",
    helpBoard: "Кто где: место, код, вопрос, сколько минут без ответа. Сами ответы не показываются.",
    helpSession: "Номер занятия; если открыто одно, указывать не нужно.",
    helpWatch: "Обновлять каждые две секунды, пока не нажата Ctrl-C.",
    helpClose: "Закрыть занятие и показать, кого не было и кто не закончил.",
    helpList: "Показать занятия.",
    helpPlan: "Рассчитать смены: кто, когда и на что отвечает, если мест или времени не хватает.",
    helpPupils: "Сколько учеников.",
    helpSeats: "Сколько мест за компьютерами.",
    helpMinutes: "Сколько минут в уроке.",
    helpSeat: "Как называется это место на доске (иначе ORIENTIR_SEAT, иначе имя терминала).",
    helpKiosk: "Принимать учеников одного за другим; выйти можно только по PIN.",
    helpIdle: "Через сколько минут без нажатий закрыть работу; ответы сохраняются.",
    helpTheme:
      "Цвета: standard или contrast (белое и жёлтое на чёрном); иначе ORIENTIR_THEME. F5 меняет на ходу.",
    helpSpacing: "Расстояние между строками: normal или large; иначе ORIENTIR_SPACING. F4 меняет на ходу.",
    helpProgrammeGroup: "Программы диагностики: какие опросники идут вместе.",
    helpProgrammeList: "Показать программы.",
    helpProgrammeShow: "Показать, что входит в программу и что увидит ученик.",
    helpProgramme: "Код программы.",
    helpOpenProgramme: "Программа вместо перечня опросников: orientir programme list",
    noProgrammes: "Программ не нашлось. Они лежат в папке Programmes рядом с опросниками.",
    programmeColumns: ["Код", "Классы", "Опросники", "Название"],
    programmePartColumns: ["№", "Код", "Минут", "Название"],
    programmeErrors: "файл с ошибками",
    programmePartMissing: "такого опросника нет",
    programmeFacts: { grades, minutes, rest in
      "Классы: \(grades). Всего около \(russianCount(minutes, "минуты", "минут", "минут"))"
        + (rest > 0 ? ", перерыв между частями \(russianCount(rest, "минута", "минуты", "минут"))." : ".")
    },
    programmeAsks: "Перед первым вопросом ученик отвечает, согласен ли участвовать.",
    programmeShowsResult: "В конце ученик может увидеть короткий результат.",
    programmeNeedsConsent: "Нужно согласие родителей: orientir consent record",
    noSuchProgramme: { "нет программы «\($0)»" },
    brokenProgramme: { "в программе «\($0)» ошибки: исправьте места, названные выше" },

    opened: { id, name, codes in
      "Открыто занятие \(id): класс \(name), \(russianCount(codes, "код", "кода", "кодов"))."
    },
    parts: { titles, minutes in
      titles.joined(separator: " → ") + ": около \(russianCount(minutes, "минуты", "минут", "минут"))."
    },
    howToStart:
      "На местах: orientir take (или orientir take --kiosk), ученик вводит свой код. Следить: orientir session board",

    boardTitle: { id, name, wave in "Занятие \(id) · класс \(name) · \(wave)" },
    boardColumns: ["Место", "Код", "Состояние", "Часть", "Вопросы", "Без ответа"],
    boardSummary: { expected, finished, atWork, left, absent in
      "Всего \(expected): закончили \(finished), отвечают \(atWork), прервали \(left), не начинали \(absent)."
    },
    stateAtWork: "отвечает",
    stateCalls: "ЗОВЁТ",
    stateLeft: "прервано",
    stateFinished: "закончено",
    stateBetween: "между частями",
    stateAbsent: "не начинал(а)",
    partOf: { number, count in "\(number) из \(count)" },
    minutesAgo: { "\($0) мин" },
    boardKeys: "Ctrl-C закончить",

    closedNow: { id, finished, expected in
      "Занятие \(id) закрыто: закончили \(finished) из \(expected)."
    },
    notBegun: { "Не начинали (\($0)):" },
    notFinished: { "Не закончили (\($0)), ответы сохранены:" },
    everybodyFinished: "Закончили все.",
    makeupHint: { "Открыть занятие для них: orientir session open --makeup \($0)" },
    listColumns: ["№", "Класс", "Школа", "Волна", "Опросники", "Открыто", "Состояние", "Закончили"],
    isOpen: "открыто",
    isClosed: "закрыто",
    noSessions: "Занятий ещё не было. Открыть: orientir session open work-interests --class 9А",

    planTitle: { pupils, seats, minutes in
      "\(russianCount(pupils, "ученик", "ученика", "учеников")), \(russianCount(seats, "место", "места", "мест")), урок \(russianCount(minutes, "минута", "минуты", "минут"))."
    },
    planColumns: ["Урок", "Смена", "По списку", "Опросники", "Минут"],
    planPupils: { first, last in first == last ? "\(first)" : "\(first)–\(last)" },
    planSummary: { lessons, shifts in
      "Всего \(russianCount(lessons, "урок", "урока", "уроков")), \(russianCount(shifts, "смена", "смены", "смен"))."
    },
    planOverhead: {
      "В каждом уроке оставлено \(russianCount($0, "минута", "минуты", "минут")) на то, чтобы рассадить класс и раздать коды."
    },

    kioskPin: "PIN для выхода: ",
    kioskPinAgain: "Ещё раз: ",
    kioskPinAdvice:
      "Придумайте PIN, не меньше 4 цифр: без него ученик не выйдет из программы. На экране он не появится и нигде не сохраняется.",
    kioskPinShort: "PIN – не меньше 4 цифр.",
    kioskPinsDiffer: "Набраны разные PIN: начните сначала.",
    kioskNeedsTerminal: "киоску нужен экран терминала, на котором можно рисовать",
    kioskEnded: { "Киоск закрыт. Сдали ответы: \($0)." },

    noneOpen: "сейчас нет открытого занятия",
    noneOpenHint: "Откройте: orientir session open work-interests --class 9А",
    noSuchSession: { "нет занятия с номером \($0)" },
    knownSessions: {
      "Есть занятия: \($0.map(String.init).joined(separator: ", ")). Подробнее: orientir session list"
    },
    severalOpen: { "открыто несколько занятий: \($0.map(String.init).joined(separator: ", "))" },
    severalOpenHint: "Назовите номер, например: orientir session board 2",
    noCodes: { "у класса \($0) ещё нет кодов" },
    noCodesHint: {
      "Выдайте их: orientir code issue --class \($0) --count 28 – или сразу при открытии: --count 28"
    },
    openAlready: { id, name in "класс \(name) уже отвечает на этот опросник: занятие \(id)" },
    openAlreadyHint: { "Смотрите orientir session board \($0) или закройте: orientir session close \($0)" },
    closed: { "занятие \($0) уже закрыто" },
    closedHint: "Для тех, кого не было, откройте новое: orientir session open --makeup N",
    notExpected: "этого кода нет ни в одном открытом занятии",
    notExpectedHint: "Проверьте код по карточке; открытые занятия покажет orientir session list",
    allFinished: "по этому коду сданы все части занятия",
    notPermitted: "при этом коде не отмечено согласие родителей",
    notPermittedHint: "Отметить: orientir consent record --class 9А",
    codeInUse: "с этим кодом сейчас работают на другом месте",
    codeInUseHint: "Закончите или прервите работу там; кто где, покажет orientir session board",
    twice: { "опросник «\($0)» назван дважды" },
    nobodyMissing: { "занятие \($0) закончили все: дополнительное не нужно" },
    partTooLong: { id, minutes, lesson in
      "опросник «\(id)» занимает \(russianCount(minutes, "минуту", "минуты", "минут")), а в уроке их \(lesson)"
    },
    partTooLongHint: "Возьмите сдвоенный урок (--minutes 90) или опросник короче.",
    nothingToAnswer: "не сказано, на что отвечать",
    nothingToAnswerHint: "Назовите опросники или программу: orientir session open work-interests --class 9А")
}
