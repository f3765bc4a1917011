import Language

extension CheckWords {
  static let russian = CheckWords(
    data: "Файл ответов: проверить ключ по тому, как на самом деле отвечали.",
    against: "Прежняя копия опросника или папка с ней: поднята ли версия.",
    oneFile: "С ключом --data проверяется один опросник: назовите его файл или код.",
    tooFew: { sheets, fewest in
      "\(russianCount(sheets, "лист", "листа", "листов")): слишком мало, чтобы судить о ключе "
        + "(нужно не меньше \(fewest)); соберите ещё"
    },
    ipsative: {
      "ипсативные шкалы по ответам не проверяются (\($0.joined(separator: ", "))): в вынужденном выборе "
        + "их вопросы связаны обратно по построению; здесь ничего делать не нужно"
    },
    goesAgainst: { item, scale, figures in
      "чем выше ответ на \(item), тем ниже остальная шкала \(scale) (\(text(figures))); "
        + "проверьте, не потерян ли в credit минус и не стоит ли он зря"
    },
    weak: { item, scale, figures in
      "связь \(item) со шкалой \(scale) может быть случайной (\(text(figures))); перечитайте вопрос"
    },
    constant: { item, count in
      "на \(item) все ответили одинаково (\(russianCount(count, "ответ", "ответа", "ответов"))): "
        + "вопрос никого не различает; перепишите или уберите его"
    },
    neverChosen: { item, option, count in
      "вариант \(option) вопроса \(item) никто не выбрал "
        + "(\(russianCount(count, "ответ", "ответа", "ответов"))); перепишите или уберите его"
    },
    audited: { sheets, items in
      "Ключ проверен по ответам: \(russianCount(sheets, "лист", "листа", "листов")), "
        + "связь со шкалой посчитана для \(russianCount(items, "вопроса", "вопросов", "вопросов"))."
    },
    notCompared: { id, path in "В \(path) нет прежней копии опросника \(id): версию сравнить не с чем." },
    olderBroken: { "Прежняя копия \($0) с ошибками: версию сравнить не с чем." },
    compared: { version, path in "Сверено с прежней копией \(path), версия \(version)." },
    postponed: {
      "С ответами и с прежней копией \($0) пока не сверяется: сначала исправьте ошибки и повторите команду."
    },
    sameVersion: { id, version, known, new in
      "Внимание: в рабочей папке уже есть ответы на другую редакцию \(id) \(version) (\(known)), а файл с тех пор "
        + "изменён (\(new)) без новой версии. Ответы на обе редакции хранятся и считаются раздельно; поднимите "
        + "version в файле."
    },
    readingTitle: "Трудность чтения",
    reading: { grade, ease, words in
      "класс \(grade), лёгкость по Флешу \(ease) (\(russianCount(words, "слово", "слова", "слов")) по-русски)"
    }
  )

  private static func text(_ figures: Figures) -> String {
    "r = \(figures.coefficient), 95 % от \(figures.least) до \(figures.most), n = \(figures.count)"
  }
}
