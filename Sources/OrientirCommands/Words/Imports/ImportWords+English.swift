import Language

extension ImportWords {
  private static func list(_ names: [String]) -> String {
    let listed = names.prefix(8).map { "‘\(SafeText($0, limit: 40).text)’" }.joined(separator: ", ")
    return names.count > 8 ? listed + " and \(names.count - 8) more" : listed
  }

  static let english = ImportWords(
    layout: "Whose columns: own or web-form (a form's export); else found out from the headings.",
    sheet: "Sheet of an XLSX workbook (else the first).",
    mapping: "Mapping file: which column is which question, which text is which answer.",
    writeMapping: "Write the mapping file of a form's export and import nothing.",
    leaveUnmatched: "Leave out columns that were not understood and rows with such answers, take the rest.",
    issueCodes: "Issue a new code to every row that has none.",
    codesOut: "File for which row got which code (else the screen).",
    sameRows: "Rows without a code that are the same as some already imported: skip or add.",
    attributes: [
      "code": "code", "school": "school", "class": "class", "grade": "grade", "sex": "sex",
      "special_needs": "special needs", "profile": "profile",
    ],
    summary: { columns, answers, attributes in
      "A form's export: \(englishCount(columns, "column", "columns")), \(answers) of them with answers"
        + (attributes.isEmpty ? "." : "; attributes: \(attributes.joined(separator: ", ")).")
    },
    leftOutside: { "Left outside, unread: \(list($0))." },
    unused: { "Of no use: \(list($0))." },
    byAnswers: { "Known by their answers: \(list($0))." },
    mappingWritten: { file, open in
      "Mapping file written: \(file). "
        + (open == 0
          ? "Everything was understood, nothing to fill in."
          : "Fill in its blanks (\(open)) and name it with --mapping. Nothing has been imported yet.")
    },
    twins: { "Rows that are the same (\($0)): somebody may have sent the form twice. All were imported." },
    codeColumns: ["row", "code"],
    codesIssued: { "New codes issued: \($0)." },
    codesAdvice:
      "Which row got which code is written nowhere else. Names, if there were any, are still in the export itself: keep it apart from the codes, or delete it.",
    exportOpen: { "not everything in the export ‘\($0)’ was understood; nothing was imported" },
    exportOpenHint: {
      "run it again with --write-mapping \($0), fill in the blanks of that file and import with --mapping \($0)."
    },
    badMapping: { "the mapping file ‘\($0)’ has errors" },
    badMappingHint: "correct the places named above and run the command again.",
    noExport: { "\($0) is for exports of web forms, and this file has Orientir's own columns" },
    noExportHint: "leave the option out or, if it is a form's export after all, add --layout web-form.",
    sameRowsThere: { same, all, wave in
      "the wave ‘\(wave)’ already has sheets with the same answers and attributes as \(same) of "
        + "\(englishCount(all, "row", "rows")) without a code: this file, or an earlier export of the same form, seems to be imported"
    },
    sameRowsHint:
      "to take the new rows only, add --same-rows skip; if these are other pupils who answered alike, --same-rows add."
  )
}
