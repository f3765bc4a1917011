import Language

extension GeneralWords {
  static let russian = GeneralWords(
    moduleColumns: ["модуль", "версия", "вид", "название"],
    family: { $0 == "validity" ? "замечания к листу" : "подсчёт" },
    parameters: "Параметры:",
    noParameters: "нет",
    required: "обязательно",
    optional: "необязательно",
    standard: { "по умолчанию \($0)" },
    outputs: "Что добавляет:",
    sources: "Источники:",
    written: { "Записано: \($0)" },
    yes: "да",
    no: "нет",
    none: "нет",
    progress: { label, done, all in
      "\(label): \(NumberText(.russian).integer(done)) из \(NumberText(.russian).integer(all))"
    }
  )
}
