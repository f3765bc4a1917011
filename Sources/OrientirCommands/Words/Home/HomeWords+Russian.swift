extension HomeWords {
  static let russian = HomeWords(
    title: "Ориентир",
    leave: "выйти",
    back: "назад",
    noWorkspace: { "Рабочей папки ещё нет: \($0)" },
    noWave: "Волна диагностики не открыта.",
    waveOpen: { "Волна: \($0.map { "«\($0)»" }.joined(separator: ", "))" },
    sessionOpen: { id, name, finished, expected in
      "Занятие \(id), класс \(name): закончили \(finished) из \(expected)"
    },
    noSession: "Открытых занятий нет.",
    sameCommand: { "То же командой: \($0)" },

    createWorkspace: "Создать рабочую папку",
    openWave: "Открыть волну диагностики",
    openSession: "Открыть занятие с классом",
    board: "Следить, кто где",
    closeSession: "Закрыть занятие: кого не было",
    makeup: "Занятие для тех, кого не было",
    kiosk: "Посадить учеников за этот компьютер (киоск)",
    codes: "Показать коды класса",
    newCodes: "Выдать новые коды",
    enter: "Ввести бумажные листы",
    result: "Посмотреть результат ученика",
    report: "Сделать сводный отчёт",
    trial: "Попробовать опросник самому (ничего не сохраняется)",
    backup: "Сделать резервную копию",

    askWave: "Как назвать волну?",
    askWaveAbout: "Волна – один круг диагностики: например, «9 классы, октябрь 2026».",
    askQuestionnaires: "Какие опросники?",
    askQuestionnairesAbout: "Отметьте пробелом один или несколько; на них ответят в этом порядке.",
    askQuestionnaire: "Какой опросник?",
    readingQuestionnaires: "Читаю опросники…",
    noQuestionnaires: "Опросников не нашлось. Проверьте, где они лежат: orientir questionnaire list",
    askClass: "Какой класс?",
    askClassAbout: "Например, 9А.",
    askSchool: "Какая школа?",
    askSchoolAbout: "Можно оставить пустым, если школа одна.",
    askCount: "Сколько новых кодов выдать?",
    askCountAbout: { known in
      known == 0
        ? "У этого класса ещё нет кодов: впишите, сколько учеников."
        : "У этого класса уже есть коды (\(known)). Впишите, сколько добавить; 0 – не добавлять."
    },
    askShowResult: "Показать ученику в конце короткий результат?",
    yes: "Да",
    no: "Нет",
    askSession: "Какое занятие?",
    askCode: "Код участника?",
    askCodeAbout: "Как на карточке; дефисы и регистр не важны.",
    askAudience: "Для кого?",
    audiences: ["для психолога", "для ученика", "для родителя"],
    askReportFile: "В какой файл записать отчёт?",
    askReportFileAbout: "Файл .html открывается в браузере и печатается. Пусто – показать на экране.",
    askFolder: "В какую новую папку скопировать?",
    askFolderAbout: "Лучше на другой носитель, например /media/usb/orientir-2026-11-23.",
    nothingStored: "Сохранённых ответов пока нет.",

    confirmTitle: "Сделать?",
    confirmAbout: { "То же самое можно набрать в терминале:\n\n\($0)" },
    confirmYes: "Да",
    confirmNo: "Нет, назад",
    pressEnter: "Enter – вернуться на главный экран "
  )
}
