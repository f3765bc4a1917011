import Language

extension WorkspaceWords {
  static let russian = WorkspaceWords(
    created: { "Рабочая папка создана: \($0)" },
    inOrder: { "В порядке: базы целы, проверено \(russianCount($0, "лист", "листа", "листов"))." },
    backedUp: { "Копия записана и проверена: \($0)" },
    waveOpened: { "Волна «\($0)» открыта." },
    waveClosed: { "Волна «\($0)» закрыта: отчёты по ней больше не предварительные." },
    unfinished: {
      "Начали и не закончили: \(russianCount($0, "ученик", "ученика", "учеников")). Если они закончат теперь, их листы в отчёт не войдут."
    },
    waveColumns: ["волна", "состояние", "открыта", "закрыта", "листов"],
    waveIsOpen: "открыта",
    waveIsClosed: "закрыта",
    noWaves: "Волн пока нет. Открыть: orientir wave open \"Осень 2026\"",
    codesIssued: { "Выдано для класса \($1): \(russianCount($0, "код", "кода", "кодов"))." },
    codesAdvice:
      "Кто какой код получил, запишите от руки на бумажный список и храните его отдельно от этого компьютера.",
    codeColumns: ["код", "школа", "класс", "параллель", "профиль", "пол", "ОВЗ", "листы"],
    codeUse: { use in
      let done = use.sheets > 0 ? "сдано \(use.sheets)" : nil
      let begun = use.isBegun ? "начат" : nil
      let parts = [done, begun].compactMap { $0 }
      return parts.isEmpty ? "не использован" : parts.joined(separator: ", ")
    },
    codeUses: { all, done, begun, unused in
      "Кодов: \(all); с ответами: \(done), только начали: \(begun), не использованы: \(unused)."
    },
    noCodes: "Коды ещё не выданы.",
    codeMoved: "Сведения изменены; прежние сохранены с датой.",
    finding: { $0.russian },
    legalName: "нужно название",
    legalReason: "нужна причина словами",
    legalGradeOfClass: { "у класса «\($0)» параллель \($1)" },
    legalClass: "нужен класс с параллелью, например 9А, или отдельно --grade",
    legalCount: "нужно целое число от 1 до 10000",
    legalGrade: "нужна параллель от 1 до 12",
    legalShare: "нужно число от 0 до 1",
    legalYesNo: "нужно yes или no",
    legalSex: "нужно f или m",
    legalMinimum: "нужно целое число не меньше 10",
    legalGrades: "нужна параллель или промежуток, например 8-11",
    legalLanguage: "нужно ru или en"
  )
}
