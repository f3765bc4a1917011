import Language

extension ResultWords {
  static let english = ResultWords(
    reportColumns: ["report", "about"],
    cohortTitle: "cohort report on one questionnaire and one wave",
    formats: "Formats",
    reportWritten: { "Report: \($0)" },
    counting: "Counting",
    preliminary: "The wave is still open: the report is preliminary.",
    askBeforeShowing:
      "The result is about to appear. If somebody is near, decide whether to show it. Enter – show: ",
    otherEditions: {
      "Left out: \(englishCount($0, "sheet", "sheets")) of other editions; the report is on edition \($1)."
    },
    sheets: { questionnaire, count, remarks in
      "\(questionnaire): \(englishCount(count, "sheet", "sheets")), \(remarks) with remarks"
    }
  )
}
