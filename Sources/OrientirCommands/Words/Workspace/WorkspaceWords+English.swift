import Language

extension WorkspaceWords {
  static let english = WorkspaceWords(
    created: { "Workspace created: \($0)" },
    inOrder: { "In order: the databases are sound, \(englishCount($0, "sheet", "sheets")) checked." },
    backedUp: { "Copy written and checked: \($0)" },
    waveOpened: { "The wave ‘\($0)’ is open." },
    waveClosed: { "The wave ‘\($0)’ is closed: its reports are no longer preliminary." },
    unfinished: {
      "Begun and not finished: \(englishCount($0, "pupil", "pupils")). If they finish now, their sheets will not count in the report."
    },
    waveColumns: ["wave", "state", "opened", "closed", "sheets"],
    waveIsOpen: "open",
    waveIsClosed: "closed",
    noWaves: "There are no waves yet. Open one: orientir wave open \"Autumn 2026\"",
    codesIssued: { "Issued for class \($1): \(englishCount($0, "code", "codes"))." },
    codesAdvice: "Note by hand on paper who received which code, and keep the list away from this computer.",
    codeColumns: ["code", "school", "class", "grade", "profile", "sex", "special needs", "sheets"],
    codeUse: { use in
      let done = use.sheets > 0 ? "done \(use.sheets)" : nil
      let begun = use.isBegun ? "begun" : nil
      let parts = [done, begun].compactMap { $0 }
      return parts.isEmpty ? "unused" : parts.joined(separator: ", ")
    },
    codeUses: { all, done, begun, unused in
      "Codes: \(all); with answers: \(done), only begun: \(begun), unused: \(unused)."
    },
    noCodes: "No codes have been issued yet.",
    codeMoved: "Changed; what was before is kept with its date.",
    finding: { $0.english },
    legalName: "a name is needed",
    legalReason: "a reason in words is needed",
    legalGradeOfClass: { "class ‘\($0)’ is of grade \($1)" },
    legalClass: "a class with its grade, such as 9А, is needed, or --grade beside it",
    legalCount: "a whole number from 1 to 10000 is needed",
    legalGrade: "a grade from 1 to 12 is needed",
    legalShare: "a number from 0 to 1 is needed",
    legalYesNo: "yes or no is needed",
    legalSex: "f or m is needed",
    legalMinimum: "a whole number not under 10 is needed",
    legalGrades: "a grade or a range such as 8-11 is needed",
    legalLanguage: "ru or en is needed"
  )
}
