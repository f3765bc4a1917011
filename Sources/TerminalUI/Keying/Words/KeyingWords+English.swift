import Language

extension KeyingWords {
  static let english = KeyingWords(
    question: { "question \($0) of \($1)" },
    choiceText: "(a choice of answers)",
    keys: { "Keys: \($0)" },
    marked: { $0.isEmpty ? "Marked: nothing" : "Marked: \($0)" },
    legalOne: { "1–\($0), - no answer" },
    legalList: { "number 1–\($0) and Enter, - no answer" },
    legalSeveral: { options, atLeast, atMost in
      let least = atLeast > 1 ? ", at least \(atLeast)" : ""
      let most = atMost < options ? ", at most \(atMost)" : ""
      return "1–\(options)\(least)\(most), Enter, - no answer"
    },
    legalNumber: { from, to, unit, decimals in
      let places = decimals > 0 ? ", up to \(englishCount(decimals, "decimal", "decimals"))" : ""
      return "\(from)–\(to)\(unit.isEmpty ? "" : " \(unit)")\(places), Enter, - no answer"
    },
    legalText: "the words on the sheet, Enter; a single - no answer",
    badKey: { "That key will not do here. Possible: \($0)." },
    tooMany: { "At most \($0). More are marked on the sheet: type ‘-’ (no answer)." },
    isFirst: "This is the first cell.",
    isSummary: "There are no cells beyond.",
    keyThisFirst: { "Question \($0) has not been keyed in yet." },
    summaryKeys: "Enter stores the sheet, Backspace goes back, / to a question.",
    noSuchQuestion: { "There is no such question: the last is \($0)." },
    fieldStart: "The cursor is at the beginning: nothing to delete before it.",
    fieldFull: "No more characters will fit.",
    leaveOutAction: "no answer",
    jumpAction: "to a question",
    moveAction: "move",
    endAction: "end",
    goAction: "go",
    returnAction: "return",
    storeAction: "store the sheet",
    goOnAction: "key in what is missing",
    summaryTitle: "The sheet is keyed in. Store it?",
    incompleteTitle: "The sheet is not complete",
    summary: { answered, leftOut, unset in
      "Answered: \(answered). No answer: \(leftOut). Not keyed in: \(unset)."
    },
    leftOut: { "No answer: \($0)" },
    notKeyed: { "Not keyed in: \($0)" },
    pace: { sheets, seconds in
      "This time: \(englishCount(sheets, "sheet", "sheets")), \(seconds) s a sheet on average."
    },
    leavingTitle: "Break off this sheet?",
    leavingAbout: "What was keyed in is saved and will wait under this code.",
    leavingGoOn: "go on keying",
    leavingPutAside: "put it aside and take another sheet",
    leavingDrop: "wipe what was keyed in from this sheet",
    leavingEnd: "put it aside and end the work",
    jumpTitle: "To the question with the number:",
    codeTitle: "The code on the sheet",
    codeHelp: [
      "Type the code on the paper sheet and press Enter: capitals or small letters, any keyboard layout.",
      "An empty line and Enter, or Esc, ends the work.",
    ],
    help: [
      "A digit is the number of the cell on the form. It fills the cell and goes on to the next.",
      "‘-’ or Space: the sheet has no answer there.",
      "Backspace goes back and clears the cell before. The arrows move and change nothing.",
      "/ (or F2) and a number go to a question. Where words or a number are asked, Enter ends the answer.",
      "Several answers: digits set and take away marks, Enter is done.",
      "Esc breaks off the sheet. Everything keyed in is saved after every key.",
    ])
}
