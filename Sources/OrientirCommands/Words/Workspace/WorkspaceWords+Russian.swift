import Language

extension WorkspaceWords {
  static let russian = WorkspaceWords(
    created: { "Рабочая папка создана: \($0)" },
    inOrder: { "В порядке: базы целы, проверено \(russianCount($0, "лист", "листа", "листов"))." },
    backedUp: { "Копия записана и проверена: \($0)" },
    waveOpened: { "Волна «\($0)» открыта." },
    waveClosed: { "Волна «\($0)» закрыта: отчёты по ней больше не предварительные." },
    waveColumns: ["волна", "состояние", "открыта", "закрыта", "листов"],
    waveIsOpen: "открыта",
    waveIsClosed: "закрыта",
    noWaves: "Волн пока нет. Открыть: orientir wave open \"Осень 2026\"",
    codesIssued: { "Выдано для класса \($1): \(russianCount($0, "код", "кода", "кодов"))." },
    codesAdvice:
      "Кто какой код получил, запишите от руки на бумажный список и храните его отдельно от этого компьютера.",
    codeColumns: ["код", "школа", "класс", "параллель", "профиль", "пол", "ОВЗ"],
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
