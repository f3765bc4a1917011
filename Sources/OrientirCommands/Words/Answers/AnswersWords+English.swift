import Language

extension AnswersWords {
  static let english = AnswersWords(
    imported: { stored, present, wave in
      "Imported into the wave ‘\(wave)’: \(englishCount(stored, "sheet", "sheets"))"
        + (present > 0 ? "; there already: \(NumberText(.english).integer(present))." : ".")
    },
    conflict: LocalizedText(
      ru: "по этому коду в этой волне уже сохранены другие ответы; строка не загружена",
      en: "other answers are stored for this code in this wave; the row was not imported"),
    importing: "Importing",
    scoring: "Scoring",
    scored: { "Scored: \(englishCount($0, "sheet", "sheets"))." },
    exported: { "Exported: \(englishCount($0, "sheet", "sheets"))." },
    helpEdition:
      "The edition, where there are several: its version or the beginning of its digest (else that of the folder).",
    otherEdition: { sheets, edition, command in
      "Left out: \(englishCount(sheets, "sheet", "sheets")) of the edition \(edition). To export them too: orientir \(command)"
    },
    classLooksLike: { given, known in
      "The class “\(given)” is typed in other letters than “\(known)”, which codes were issued to: reports take them for two "
        + "classes. Correct it in the file, or put the code right: orientir code move."
    },
    simulated: { "Made up: \(englishCount($0, "sheet", "sheets")) of ‘\($1)’. These are not real answers." },
    voided: "The sheet is void.",
    enterIntroduction: """
      Keying in paper sheets. For each row of questions type the answers without blanks: a digit or letter is an answer, ‘-’ a missing one.
      An empty line instead of a code ends. ‘back’ returns to the row before, ‘cancel’ drops the sheet.
      """,
    enterCode: "Code on the sheet: ",
    enterRow: { section, first, last, count in
      "\(section.isEmpty ? "" : section + ", ")\(first == last ? first : "\(first)–\(last)") (\(count)): "
    },
    enterTooMany: { "\($0) typed, the row has \($1) questions. Type the row again." },
    enterTooFew: { "\($0) typed, the row has \($1) questions. Mark missing answers with ‘-’." },
    enterBad: { "Sign \($0) (question \($1)) is not right: \($2). Type the row again." },
    enterOne: { "\($0) \($1) [\($2)]: " },
    enterSaved: { "The sheet is saved. Keyed in this time: \(englishCount($0, "sheet", "sheets"))." },
    enterDropped: "The sheet was not saved.",
    enterConfirm: { "Answered: \($0), missing: \($1). Save the sheet? (yes/no) " },
    yesKeys: ["yes", "y", "да"],
    noKeys: ["no", "n", "нет"]
  )
}
