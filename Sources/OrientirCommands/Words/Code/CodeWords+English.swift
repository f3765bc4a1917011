import Language

extension CodeWords {
  static let english = CodeWords(
    helpSlips: "Write slips with the codes to hand out: .html, .pdf or .txt; a new file.",
    helpList: "Write a list with an empty column for names: .html, .pdf or .txt; a new file.",
    helpPrint: "Print slips with issued codes, and the list for names.",
    helpUnused: "Only codes that nobody has answered with.",
    helpTitle: "The questionnaire whose title stands on the slip.",
    helpWave: "The wave whose name stands on the slip.",
    helpReplace:
      "A lost slip: issue a new code in place of the old one; the pupil keeps attributes and answers.",
    helpReason: "Why the code was replaced.",
    helpSlip: "Write a slip with the new code: .html, .pdf or .txt; a new file.",
    slipsWritten: { "Slips: \($1) (\(englishCount($0, "code", "codes"))). Print them and cut them apart." },
    listWritten: { "List: \($0)" },
    filesAdvice: "Only you can read these files; delete them after printing.",
    listAdvice:
      "Write the names into the list by hand; keep it under lock and destroy it when the work is done.",
    legalFile: "a file name that ends in .html, .pdf or .txt is needed",
    sameFile: "slips and list need files of their own",
    nothingToPrint: "There are no unused codes.",
    replaced:
      "The new code is issued. The old one opens nothing any more; attributes, finished and begun answers went over to the new one.",
    replacedAdvice: "On the paper list strike out the old code and write in the new one.",
    inPlaceOf: { "in place of \($0.joined(separator: ", "))" },
    alreadyReplaced: "another code has taken the place of this one already",
    alreadyReplacedHint:
      "orientir code list shows which code was issued in its place; only the last one can be replaced.",
    issuedAnyway: {
      "The codes are issued (\($0), class \($1)); they stand above. To write the slips again: orientir code print --class \($1) --unused -o FILE.html"
    }
  )
}
