import Language
import QuestionnaireModel

extension CodebookWords {
  static let russian = CodebookWords(
    subtitle: "Описание опросника: паспорт, вопросы, ключ",
    passport: "Паспорт",
    construct: "О чём",
    constructName: {
      switch $0 {
      case .interests: "интересы"
      case .inclinations: "склонности"
      case .qualities: "профессионально важные качества"
      case .readiness: "готовность к выбору"
      case .abilities: "способности"
      case .monitoring: "мониторинг"
      }
    },
    forWhom: "Для кого",
    audience: { respondent, grades in
      let spoken =
        grades.count == 1
        ? "\(grades.lowerBound) класс" : "\(grades.lowerBound)–\(grades.upperBound) классы"
      return switch respondent {
      case .pupil: "обучающиеся, \(spoken)"
      case .parent: "родители и другие законные представители, \(spoken)"
      case .school: "образовательная организация, \(spoken)"
      }
    },
    adapts: "Форма простым языком для",
    languages: "Языки",
    instructions: "Инструкция",
    questions: "Вопросы",
    number: "№",
    id: "Код",
    section: "Раздел",
    question: "Вопрос",
    answers: "Ответы",
    shownWhen: "Когда показывается",
    kind: {
      switch $0 {
      case "choice": "выбор одного"
      case "task": "задача"
      case "rating": "оценка"
      case "ratings": "несколько оценок"
      case "multiple": "выбор нескольких"
      case "number": "число"
      case "text": "свободный текст, не подсчитывается"
      default: "пояснение"
      }
    },
    chosen: { atLeast, atMost in
      atLeast == atMost ? "выбрать \(atLeast)" : "выбрать от \(atLeast) до \(atMost)"
    },
    within: { from, to, unit in "от \(from) до \(to)" + (unit.isEmpty ? "" : " (\(unit))") },
    worth: { "стоит \($0)" },
    seconds: { "время: \($0) с" },
    minutes: { "время на раздел: \($0) мин" },
    shuffled: "вопросы в случайном порядке",
    responses: "Шкалы ответов",
    value: "Значение",
    text: "Текст",
    scales: "Шкалы и ключ",
    noScales: "Шкал нет: ответы сводятся в доли, баллов этот опросник не даёт.",
    scale: "Шкала",
    method: "Как считается",
    methodName: { method, isIpsative in
      let name =
        switch method {
        case .sum: "сумма баллов"
        case .mean: "средний балл ответа"
        case .share: "доля возможного, от 0 до 1"
        case .count: "число ответов, принёсших баллы"
        }
      return isIpsative ? name + "; ипсативная: сравнивать можно только внутри одного человека" : name
    },
    missing: "Пропуски",
    missingRule: { rule, atMost in
      switch (rule, atMost) {
      case (.refuse, 0?), (.refuse, nil): "при пропуске балла нет"
      case (.refuse, let most?): "балл есть, если пропусков не больше \(most)"
      case (.prorate, let most): "пересчёт на полное число ответов, если пропусков не больше \(most ?? 0)"
      case (.leaveOut, nil): "пропуск ничего не прибавляет"
      case (.leaveOut, let most?): "пропуск ничего не прибавляет, если их не больше \(most)"
      }
    },
    range: "Границы",
    questionCount: "Вопросов",
    key: { "Ключ: \($0)" },
    points: "Баллы",
    direct: "прямой",
    mirrored: "обратный",
    times: { "× \($0)" },
    minus: "вычитается",
    bands: { "Уровни: \($0)" },
    level: "Уровень",
    from: "От",
    below: "Меньше",
    pupil: "Обучающемуся",
    parent: "Родителям",
    psychologist: "Психологу",
    scoring: "Модули подсчёта",
    module: "Модуль",
    parameters: "Настройки",
    validity: "Замечания к листу",
    examples: "Разобранные примеры",
    example: "Пример",
    expected: "Что должно получиться",
    missingScore: "балла нет",
    honest:
      "Программа пересчитывает каждый пример при проверке файла; расхождение считается ошибкой."
  )
}
