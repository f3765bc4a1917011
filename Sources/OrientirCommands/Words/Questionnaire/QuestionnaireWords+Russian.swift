import Language
import QuestionnaireModel

extension QuestionnaireWords {
  static let russian = QuestionnaireWords(
    listColumns: ["опросник", "о чём", "параллели", "минут", "вопросов", "версия", "название"],
    noneFound: { "Опросников не найдено. Искали в: \($0.joined(separator: ", "))" },
    construct: {
      switch $0 {
      case .interests: "интересы"
      case .inclinations: "склонности"
      case .qualities: "ПВК"
      case .readiness: "готовность"
      case .abilities: "способности"
      case .monitoring: "мониторинг"
      }
    },
    minutes: { russianCount($0, "минута", "минуты", "минут") },
    grades: {
      $0.lowerBound == $0.upperBound ? "\($0.lowerBound) класс" : "\($0.lowerBound)–\($0.upperBound) классы"
    },
    items: { russianCount($0, "вопрос", "вопроса", "вопросов") },
    status: { $0 == .draft ? "черновик: тексты ещё не рецензированы" : "рецензирован" },
    norms: {
      switch $0 {
      case .none: "нормы не установлены"
      case .provisional: "нормы предварительные"
      case .established: "нормы установлены"
      }
    },
    findings: { errors, warnings in
      "\(russianCount(errors, "ошибка", "ошибки", "ошибок")), "
        + russianCount(warnings, "предупреждение", "предупреждения", "предупреждений")
    },
    edition: "Редакция",
    languages: "Языки",
    authors: "Авторы",
    purpose: "Назначение",
    theory: "Основание",
    licence: "Лицензия",
    statusTitle: "Состояние",
    normsTitle: "Нормы",
    evidence: "Что известно",
    citations: "Источники",
    scales: "Шкалы",
    sections: "Разделы",
    modules: "Модули подсчёта",
    remarks: "Замечания к листу",
    file: "Файл",
    checked: { file, examples in
      "\(file): в порядке, посчитано \(russianCount(examples, "пример", "примера", "примеров"))"
    },
    nothingToCheck: "Проверять нечего: ни файлов, ни опросников в папках."
  )
}
