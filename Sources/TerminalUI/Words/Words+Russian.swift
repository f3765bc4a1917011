import Administration
import Language

extension Words {
  static let russian = Words(
    language: .russian,
    windowTooSmall: { columns, rows in
      "Окно слишком маленькое. Увеличьте его хотя бы до \(columns)×\(rows) знаков: вопрос появится сам."
    },
    moreAbove: "выше есть ещё (PgUp)",
    moreBelow: "ниже есть ещё (PgDn)",
    moreBoth: "ещё выше (PgUp) и ниже (PgDn)",
    spaceKey: "Пробел",

    question: { number, total in "Вопрос \(number) из \(total)" },
    minutesLeft: { minutes in "ещё около \(russianCount(minutes, "минуты", "минут", "минут"))" },
    allSettled: "все вопросы пройдены",
    generalQuestion: { options in options == 2 ? "Что из двух вам ближе?" : "Что из этого вам ближе?" },
    part: { number, count in "Часть \(number) из \(count)" },
    severalHint: { atLeast, atMost, options in
      let most = russianCount(atMost, "ответ", "ответа", "ответов")
      let mostOf = russianCount(atMost, "ответа", "ответов", "ответов")
      let leastOf = russianCount(atLeast, "ответа", "ответов", "ответов")
      if atLeast == atMost { return "Отметьте ровно \(most)." }
      if atLeast == 1, atMost >= options { return "Отметьте хотя бы один ответ." }
      if atLeast > 0, atMost >= options { return "Отметьте не меньше \(leastOf)." }
      if atLeast > 0 { return "Отметьте от \(atLeast) до \(mostOf)." }
      return atMost >= options
        ? "Отметьте всё, что подходит; можно ничего не отмечать."
        : "Отметьте не больше \(mostOf); можно ничего не отмечать."
    },
    numberHint: { from, to, unit, decimals in
      let bounds = "Введите число от \(from) до \(to)" + (unit.isEmpty ? "" : " (\(unit))")
      guard decimals > 0 else { return bounds + "." }
      return bounds + ", после запятой до \(russianCount(decimals, "знака", "знаков", "знаков"))."
    },
    textHint: { mayLeaveOut in
      mayLeaveOut ? "Напишите ответ своими словами или оставьте пустым." : "Напишите ответ своими словами."
    },
    skippedBefore: "Этот вопрос вы пропустили. На него можно ответить сейчас.",
    declinedBefore: "На этот вопрос вы не захотели отвечать. Если передумали, ответить можно сейчас.",

    answerAction: "ответить",
    moveAction: "выбрать",
    chooseAction: "ответить",
    markAction: "отметить",
    doneAction: "готово",
    proceedAction: "дальше",
    backAction: "назад",
    forwardAction: "дальше",
    leaveOutAction: "пропустить",
    declineAction: "не хочу отвечать",
    pauseAction: "пауза",
    reviewAction: "обзор",
    helpAction: "помощь",
    stopAction: "прервать",
    closeAction: "вернуться",
    scrollAction: "листать",
    goToNumberAction: "номер вопроса",

    chooseFirst: "Сначала выберите ответ.",
    cannotLeaveOut: "На этот вопрос нужно ответить: пропустить его нельзя.",
    skipInstead: "Если отвечать не хочется, этот вопрос можно пропустить.",
    plainSkipInstead: "Если отвечать не хочется, введите «пропустить».",
    plainFinishInReview: "Сдать ответы можно из обзора: сначала введите «обзор».",
    noSuchNumber: { most in "Такого номера нет. Можно от 1 до \(most)." },
    notANumber: "Это не число. Введите число цифрами.",
    tooManyDecimals: { decimals in
      decimals == 0
        ? "Введите целое число, без дробной части."
        : "Слишком много знаков после запятой: можно не больше \(decimals)."
    },
    numberOutside: { from, to in "Нужно число от \(from) до \(to)." },
    tooFew: { least in
      least == 1
        ? "Отметьте хотя бы один ответ."
        : "Отметьте ещё: нужно не меньше \(russianCount(least, "ответа", "ответов", "ответов"))."
    },
    tooMany: { most in
      "Можно отметить не больше \(russianCount(most, "ответа", "ответов", "ответов")): уберите лишние."
    },
    standsAlone: "Этот ответ нельзя отметить вместе с другими.",
    textTooLong: { most in
      "Слишком длинно: можно не больше \(russianCount(most, "знака", "знаков", "знаков"))."
    },
    timeLeft: { seconds in
      "осталось \(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    },
    timeIsUp: "Время на эту часть вышло. Что осталось в ней без ответа, так и останется.",
    taskTimeIsUp: "Время на это задание вышло, идём дальше.",
    itemClosed: "Время на этот вопрос вышло: изменить ответ уже нельзя.",
    nothingBefore: "Это самое начало, назад некуда.",
    notHere: "Здесь это не действует.",
    notReached: "До этого вопроса вы ещё не дошли.",
    missing: { numbers in
      let shown = numbers.prefix(8).map(String.init).joined(separator: ", ")
      let rest = numbers.count > 8 ? " и другие" : ""
      return numbers.count == 1
        ? "Нужно ответить ещё на вопрос \(shown)." : "Нужно ответить ещё на вопросы \(shown)\(rest)."
    },

    openingFacts: { questions, minutes in
      "\(russianCount(questions, "вопрос", "вопроса", "вопросов")), примерно "
        + "\(russianCount(minutes, "минута", "минуты", "минут"))."
    },
    openingPromise:
      "Каждый ответ сразу сохраняется. К любому вопросу можно вернуться и изменить ответ, пока вы не сдали всё.",
    sectionMinutes: { minutes in
      "На эту часть отводится \(russianCount(minutes, "минута", "минуты", "минут"))."
    },

    pauseTitle: "Пауза",
    pauseAbout: "Вопрос скрыт, время стоит. Ответы на месте.",
    pauseGoOn: "Отвечать дальше",
    pauseCall: "Позвать взрослого",
    pauseStop: "Прервать работу",
    pauseCalled: "На экране у взрослого видно, что вы зовёте. Можно и поднять руку.",
    handoverTitle: "Место свободно",
    handoverAbout: "Ответы прошлого ученика сохранены и с этого экрана убраны. Следующий, садитесь.",
    handoverKey: "начать",
    pinTitle: "Закрыть программу",
    pinPrompt: "Это для взрослого. Введите PIN; если вы нажали случайно – Esc.",
    pinWrong: { "PIN не тот. Следующая попытка через \(russianCount($0, "секунду", "секунды", "секунд"))." },
    returnAction: "вернуться",
    kioskTrouble: "Что-то не получилось. Позовите взрослого; всё, что сохранено, цело.",

    partOfBattery: { number, count in "Часть \(number) из \(count)" },
    assentTitle: "Прежде чем начать",
    assentYes: "Да, я участвую",
    assentNo: "Нет, не хочу",
    restTitle: { done, count in
      done == 1 ? "Первая часть из \(count) сдана" : "Сдано частей: \(done) из \(count)"
    },
    restAbout: { next, minutes in
      let rest = minutes == 0 ? "" : " Перерыв – \(russianCount(minutes, "минута", "минуты", "минут"))."
      return "Можно передохнуть: встать, посмотреть вдаль, размять руки." + rest
        + " Ответы сохранены. Дальше: «\(next)»."
    },
    restGoOn: "Продолжить",
    restStop: "Прервать: закончить в другой раз с тем же кодом",
    resultTitle: "Показать короткий результат?",
    resultAbout:
      "Он только для вас. Посмотрите, не стоит ли кто-нибудь рядом: потом на этом экране от него ничего не останется.",
    resultYes: "Да, рядом никого, показать",
    resultNo: "Нет, не показывать",
    resultHead: "Ваш результат",
    resultDone: "прочитал(а), убрать",

    helpDecline: { "\($0) – не хочу отвечать на этот вопрос: так и будет записано, это не ошибка." },
    helpTitle: "Помощь",
    helpLines: [
      "1–9 – ответить сразу: нажмите цифру у своего ответа.",
      "↑ ↓ и Enter – выбрать ответ стрелками и подтвердить.",
      "Где можно отметить несколько ответов: цифра или пробел ставит и снимает отметку, Enter – готово.",
      "← или Backspace – назад, → – дальше.",
      "PgUp, PgDn – листать длинный текст.",
      "Когда пишете текст: PgUp – назад, PgDn – дальше, F1 – помощь.",
      "Esc – пауза: вопрос скрыт, время стоит.",
      "F4 – крупнее: больше места между строками. F5 – контрастные цвета. Ещё раз – как было.",
    ],
    helpKeys: { leaveOut, review, stop in
      [
        "\(leaveOut) – пропустить вопрос, если это разрешено.",
        "\(review) – обзор: все вопросы списком, можно вернуться к любому.",
        "\(stop) – прервать. Ответы сохранятся, потом можно продолжить с тем же кодом.",
        "Буквы действуют и в русской, и в латинской раскладке.",
      ]
    },

    reviewTitle: "Обзор ответов",
    reviewSummary: { progress in
      var parts = ["Пройдено \(progress.settled) из \(progress.total)"]
      if progress.leftOut > 0 { parts.append("без ответа \(progress.leftOut)") }
      if progress.closed > 0 { parts.append("не успели \(progress.closed)") }
      return parts.joined(separator: ", ") + "."
    },
    reviewAdvice: "Чтобы изменить ответ, выберите вопрос и нажмите Enter.",
    standingSkipped: "пропущен",
    standingDeclined: "не хочу отвечать",
    standingClosed: "время вышло",
    standingPartly: "не до конца",
    standingOpen: "нет ответа",
    finishRow: "Сдать ответы",
    finishQuestion: "Сдать ответы?",
    finishAbout: { leftOut in
      let base = "После этого изменить ответы будет нельзя."
      guard leftOut > 0 else { return base }
      return "Без ответа: \(russianCount(leftOut, "вопрос", "вопроса", "вопросов")). " + base
    },
    finishYes: "Да, сдать",
    finishNo: "Нет, вернуться к обзору",
    farewellTitle: "Спасибо!",
    farewell: "Ваши ответы записаны. Больше ничего делать не нужно.",
    farewellKey: "закончить",

    stopQuestion: "Прервать работу?",
    stopAbout: "Ответы уже сохранены. Продолжить можно позже с тем же кодом.",
    stopYes: "Да, прервать",
    stopNo: "Нет, отвечать дальше",
    interrupted: "Работа прервана. Ответы сохранены; чтобы продолжить, введите тот же код.",
    trial: Trial(
      openingPromise:
        "Это проба: ответы не сохраняются. К любому вопросу можно вернуться и изменить ответ, пока вы не закончили.",
      farewell: "Проба закончена. Ответы не сохранены.",
      stopAbout: "Это проба: ответы не сохраняются, продолжить её потом нельзя.",
      interrupted: "Проба прервана, ничего не сохранено.",
      stop: { "\($0) – прервать. Это проба: ответы не сохраняются." }),
    failureTitle: "Последний ответ не записан",
    failure: { error in
      switch error {
      case .busy: "Хранилище ответов сейчас занято."
      case .full: "На диске не осталось места."
      case .notWritable: "Хранилище ответов закрыто для записи."
      case .closed: "Эту работу закрыли или продолжили на другом месте."
      case .failed: "Хранилище ответов не отвечает."
      }
    },
    failureAdvice: "Позовите взрослого, который проводит опрос. Все прежние ответы целы.",
    retryAction: "попробовать ещё раз",

    codeTitle: "Введите код",
    codePrompt: "Код напечатан на вашей карточке. Дефисы, пробелы и регистр букв не важны, раскладка тоже.",
    codeInvalid: "Такого кода не бывает: сверьте каждый знак с карточкой.",
    codeAmbiguous: "Этот набор можно прочитать по-разному. Какой код на вашей карточке?",
    codeOther: "Никакой из них, ввести заново",
    codeHelp: [
      "Код стоит на карточке, которую вам дали: десять букв и цифр, например XXXX-XXXX-XX.",
      "Наберите его и нажмите Enter. Ошибку можно стереть клавишей Backspace, всё сразу – Esc.",
      "Если код не подходит или карточки нет, позовите взрослого, который проводит опрос.",
    ],
    choiceHelp: ["Нажмите цифру у нужной строки или выберите её стрелками ↑ ↓ и нажмите Enter."],
    clearAction: "стереть всё",
    codeNotice: { notice in
      switch notice {
      case .unknown: "Этот код здесь не открыт. Сверьте его с карточкой или спросите взрослого."
      case .finished: "По этому коду ответы уже сданы. Спросите взрослого."
      case .inUse: "С этим кодом сейчас работают на другом месте. Спросите взрослого."
      case .notPermitted: "По этому коду начинать ещё нельзя. Спросите взрослого."
      }
    },
    resumeTitle: "Вы уже начинали",
    resumeAbout: { settled, total in
      "Пройдено \(settled) из \(russianCount(total, "вопроса", "вопросов", "вопросов"))."
    },
    resumeGoOn: "Продолжить с того же места",
    resumeStartAgain: "Начать заново",
    startAgainQuestion: "Точно начать заново?",
    startAgainAbout: "Прежние ответы не будут засчитаны.",
    startAgainYes: "Да, начать заново",
    startAgainNo: "Нет, продолжить прежнее",

    plainAnswer: { options in "Введите номер ответа от 1 до \(options):" },
    plainSeveral: { mayBeNone in "Введите номера через пробел" + (mayBeNone ? " (0 – ни одного):" : ":") },
    plainNumber: "Введите число:",
    plainText: "Введите ответ одной строкой:",
    plainProceed: "Нажмите Enter, чтобы идти дальше:",
    plainReview: "Введите номер вопроса, чтобы вернуться к нему, или «сдать»:",
    plainPresent: { answer in "Ваш ответ сейчас: \(answer)" },
    plainNotUnderstood: "Это непонятно. Введите «?», чтобы узнать, что здесь можно ввести.",
    plainHelp: [
      "Что можно ввести:",
      "номер ответа – ответить и идти дальше;",
      "номера через пробел – где можно отметить несколько;",
      "назад – к прошлому вопросу; дальше – к следующему;",
      "пропустить – оставить вопрос без ответа, если это разрешено;",
      "не хочу отвечать – если опросник это разрешает, так и будет записано;",
      "обзор – все вопросы списком; оттуда можно сдать ответы;",
      "пауза – время стоит, пока вы не нажмёте Enter;",
      "позвать – взрослый увидит, что вы зовёте;",
      "выход – прервать: ответы сохранятся;",
      "? – эта помощь.",
    ],
    plainYesNo: "Введите номер:",
    plainRetry: "Enter – попробовать ещё раз, «выход» – прервать:"
  )
}
