extension FormLineWords {
  static let english = FormLineWords(
    damaged:
      "the line of answers is damaged: a piece was lost in copying; ask for it once more, best as a file",
    newerKind: "a newer version of the program has made the line; update Orientir",
    otherQuestionnaire: {
      "these are answers to another questionnaire, \"\($0)\"; import them with --questionnaire \($0)"
    },
    otherEdition: {
      "these are answers to another edition of the questionnaire: \($0) (\($1)…), and answers to \($2)… are imported; "
        + "name that edition's file in --questionnaire"
    },
    keyNeeded: { "the answers are sealed to the key \($0); name its file: --key FILE.key" },
    otherKey: { "the answers are sealed to another key: \($0); name its file in --key" },
    unreadable:
      "the line is whole but does not open: it was changed, or our form has not made it; ask for it anew"
  )
}
