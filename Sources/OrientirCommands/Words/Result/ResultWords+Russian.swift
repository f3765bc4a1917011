import Language

extension ResultWords {
  static let russian = ResultWords(
    reportColumns: ["отчёт", "о чём"],
    cohortTitle: "сводный отчёт по одному опроснику и одной волне",
    formats: "Форматы",
    reportWritten: { "Отчёт: \($0)" },
    counting: "Сводка",
    preliminary: "Волна ещё открыта: отчёт предварительный.",
    askBeforeShowing:
      "Сейчас на экране появится результат. Если рядом кто-то есть, решите, показывать ли. Enter – показать: ",
    otherEditions: {
      "Не вошло: \(russianCount($0, "лист", "листа", "листов")) других редакций; отчёт по редакции \($1)."
    },
    sheets: { questionnaire, count, remarks in
      "\(questionnaire): \(russianCount(count, "лист", "листа", "листов")), с замечаниями \(remarks)"
    }
  )
}
