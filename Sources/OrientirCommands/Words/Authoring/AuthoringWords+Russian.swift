import Language

extension AuthoringWords {
  static let russian = AuthoringWords(
    convert: "Перевести опросник в другой формат или из другого формата.",
    convertFile: "Опросник: код или файл в любом формате, который программа читает.",
    convertTo: "Во что перевести; список форматов — без этого ключа.",
    convertOutput: "Файл или, если файлов несколько, папка (иначе на экран).",
    formats: "Форматы:",
    formatLine: { id, title, reads, writes in
      let ways = [reads ? "читает" : nil, writes ? "пишет" : nil].compactMap { $0 }.joined(separator: ", ")
      return "\(id): \(title) (\(ways))"
    },
    lost: { "Не вошло в новый файл: \(russianCount($0, "потеря", "потери", "потерь"))." },
    nothingLost: "Ничего не потеряно.",
    codebook: "Описание опросника целиком: паспорт, вопросы, ключ, уровни, примеры.",
    codebookFormat: "Вид: text, md, html, csv или json; через запятую несколько.",
    new: "Начать новый опросник: пять вопросов, и готов файл с пояснениями.",
    newID: "Имя опросника: строчные латинские буквы, цифры, дефис (club-interests).",
    newTitle: "Название (иначе программа спросит).",
    newConstruct: "О чём: interests, inclinations, qualities, readiness, abilities, monitoring.",
    newGrades: "Для каких классов: 8-11 или 9.",
    newForm: "Как отвечают: rating, yesno, pairs, tasks, survey.",
    newScales: "Шкалы через запятую; для анкеты без подсчёта — пустая строка.",
    newOutput: "Файл (иначе <имя>.yaml в этой папке).",
    fiveQuestions: "Пять вопросов о новом опроснике. Enter берёт ответ в скобках, Ctrl-C прекращает.",
    askTitle: "1. Как он называется?",
    askConstruct: "2. О чём он?",
    askGrades: "3. Для каких классов? [8-11]",
    askForm: "4. Как на него отвечают?",
    askScales: "5. Какие в нём шкалы? Через запятую, например: интерес к людям, интерес к технике",
    choices: { options in
      options.enumerated().map { "   \($0 + 1) \($1.1) (\($1.0))" }
    },
    constructNames: [
      "interests": "интересы", "inclinations": "склонности", "qualities": "профессионально важные качества",
      "readiness": "готовность к выбору профессии", "abilities": "способности", "monitoring": "мониторинг",
    ],
    formNames: [
      "rating": "оценить утверждение по пяти ступеням", "yesno": "да или нет",
      "pairs": "выбрать одно занятие из двух", "tasks": "решить задачу с верным ответом",
      "survey": "анкета без подсчёта баллов",
    ],
    notUnderstood: { "Такой ответ не подходит. Можно: \($0)" },
    endedEarly: "Ответов не хватило, файл не создан.",
    next: { path in
      """
      Создан \(path). Дальше:
        1. откройте его в текстовом редакторе и замените всё, что помечено словом ЗАМЕНИТЕ;
        2. проверьте: orientir questionnaire check \(path)
        3. попробуйте сами: orientir take \(path) --trial
      """
    },
    printClass: "Лист ответов на каждый выданный код класса.",
    idForm: { "«\($0)» не годится как имя опросника: только строчные латинские буквы, цифры и дефис" }
  )
}
