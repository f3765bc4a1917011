import Language

extension CodeWords {
  static let english = CodeWords(
    helpSlips: "Write slips with the codes to hand out: .html, .pdf or .txt; a new file.",
    helpList: "Write a list with an empty column for names: .html, .pdf or .txt; a new file.",
    helpPrint: "Print slips with issued codes, and the list for names.",
    helpUnused: "Only codes that nobody has answered with.",
    helpTitle: "The questionnaire whose title stands on the slip.",
    helpWave: "The wave whose name stands on the slip.",
    slipsWritten: { "Slips: \($1) (\(englishCount($0, "code", "codes"))). Print them and cut them apart." },
    listWritten: { "List: \($0)" },
    listAdvice:
      "Write the names into the list by hand. After printing delete the files with codes; keep the list under lock and destroy it when the work is done.",
    legalFile: "a file name that ends in .html, .pdf or .txt is needed",
    sameFile: "slips and list need files of their own",
    nothingToPrint: "There are no unused codes.",
    issuedAnyway: {
      "The codes are issued (\($0), class \($1)); they stand above. To write the slips again: orientir code print --class \($1) --unused -o FILE.html"
    }
  )
}
