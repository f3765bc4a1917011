import Language

extension PaperWords {
  static let english = PaperWords(
    helpBy: "Initials of who keys in; the second entry needs them.",
    helpSecond: "Second entry of the same sheets by another person: for comparison, never in reports.",
    helpDifferences: "Compare two entries of paper sheets: where they differ and which is right.",
    helpResolve: "Go through the differences one by one and decide what the sheet says.",
    helpResolveBy: "Initials of who decides.",
    about: { title, wave, isSecond, initials in
      "\(title). Wave ‘\(wave)’." + (isSecond ? " Second entry." : "")
        + (initials.map { " Keyed by: \($0)" } ?? "")
    },
    waiting: { count, codes in
      "Begun and not stored: \(englishCount(count, "sheet", "sheets")) (\(codes.joined(separator: ", "))). "
        + "Type the code to go on."
    },
    secondEntry: "second entry",
    paceShort: { sheets, seconds in "sheets: \(sheets), \(seconds) s each" },
    stored: { "The sheet \($0) is stored." },
    putAside: { "The sheet \($0) is put aside: what was keyed in waits under this code." },
    back: "back",
    liveTitle: "Answers on the screen were begun with this code",
    liveAbout: { answered in
      "Saved: \(englishCount(answered, "answer", "answers")), the questionnaire is not finished. "
        + "If you store the paper sheet, the answers from the screen will not enter any report."
    },
    liveOtherCode: "take another code: the pupil will finish on the screen",
    liveEnter: "key in the paper sheet and set the answers from the screen aside",
    resumeTitle: "This sheet was begun before",
    resumeAbout: { "Cells keyed in: \($0) of \($1)." },
    resumeGoOn: "go on",
    resumeAnew: "wipe what was keyed in and begin anew",
    kept: "\nBroken off. What was keyed in is saved: type the same code to go on.",
    goingOn: { "Going on with a sheet begun before: \($0) of \($1) cells are keyed in. ‘anew’ wipes them." },
    badTyped: { "The answer to question \($0) will not do. Possible: \($1)." },
    legalOne: { "1–\($0), ‘-’ no answer" },
    legalSeveral: { options, atLeast, atMost, example in
      let least = atLeast > 1 ? ", at least \(atLeast)" : ""
      let most = atMost < options ? ", at most \(atMost)" : ""
      let spaced = example.map { ", with blanks: \($0)" } ?? ""
      return "1–\(options)\(least)\(most)\(spaced); ‘-’ no answer"
    },
    legalNumber: { from, to, decimals in
      let places = decimals > 0 ? ", up to \(englishCount(decimals, "decimal", "decimals"))" : ", whole"
      return "\(from)–\(to)\(places); ‘-’ no answer"
    },
    legalText: "the words on the sheet; ‘-’ no answer",
    differenceColumns: ["code", "questionnaire", "question", "first", "second", "decision"],
    compared: { sheets, cells, different, rate in
      "Keyed in twice: \(englishCount(sheets, "sheet", "sheets")), \(englishCount(cells, "cell", "cells")). "
        + "Different: \(different)" + (rate.isEmpty ? "." : " (\(rate) in 10,000 cells).")
    },
    decided: { decided, firstWrong in
      "Decided: \(decided). Errors of the first entry among them: \(firstWrong)."
    },
    firstEntry: "first entry",
    keyAnew: "key in anew",
    noAnswer: "no answer",
    resolveTitle: { "Difference \($0) of \($1)" },
    resolveAbout: "What does the sheet say?",
    resolveBack: "to this sheet's difference before",
    leave: "end",
    resolveLine: { number, count, code, label, text, first, second in
      "\(number) of \(count). \(code), question \(label) \(text): first entry ‘\(first)’, second ‘\(second)’."
    },
    resolvePrompt: "What does the sheet say? (1 first, 2 second, = and an answer: anew, ‘back’, empty: end) ",
    correctionReason: "corrected after the second entry",
    sittingUnderWay: { answered in
      "answers on the screen were begun with this code and not handed in (\(englishCount(answered, "answer", "answers")))"
    },
    sittingUnderWayHint:
      "let the pupil finish them (orientir take), or key the sheet in at a terminal without --plain: it will ask there.",
    noFirstEntry: "this code has no sheet that was keyed in from paper",
    noFirstEntryHint: "the first entry comes first: orientir answers enter --questionnaire …",
    secondThere: "this sheet was keyed in a second time already",
    secondThereHint: "the differences: orientir answers differences",
    sameInitials: "the first entry of this sheet was made by the same person",
    sameInitialsHint: "somebody else keys it in the second time and says so: --by \"A. B.\"",
    initialsNeeded: "initials are needed: whose entry or decision it is",
    badInitials: "the initials are empty or too long",
    initialsHint: "give them: --by \"A. B.\"",
    noSecondEntries: "nothing was keyed in a second time in this wave",
    noSecondEntriesHint: "second entry: orientir answers enter --questionnaire … --second --by \"A. B.\"")
}
