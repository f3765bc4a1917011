import Language

extension SlipWords {
  static let english = SlipWords(
    slipsTitle: "Slips with codes",
    listTitle: "List of codes: who got which",
    schoolClass: { "Class \($0)" },
    start: "Type this code at the computer and press Enter.",
    keep: "Show it to nobody and keep it: with it you can go on.",
    listColumns: Columns(number: "No.", code: "Code", name: "Surname, name", mark: "Signature, mark"),
    listRules: [
      "Names are written by hand only. They never go into the computer: the program knows codes and no names.",
      "The list is kept under lock, away from the computer and from sheets with answers.",
      "When the work with the codes is done, the list is destroyed.",
    ],
    pupils: { englishCount($0, "code", "codes") }
  )
}
