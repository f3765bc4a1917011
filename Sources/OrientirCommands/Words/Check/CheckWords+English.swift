import Language

extension CheckWords {
  static let english = CheckWords(
    data: "An answer file: check the key against what people really answered.",
    against: "The earlier copy of the questionnaire, or its folder: was the version raised.",
    oneFile: "With --data one questionnaire is checked: name its file or id.",
    tooFew: { sheets, fewest in
      "\(englishCount(sheets, "sheet", "sheets")): too few to judge the key (at least \(fewest) are due); collect more"
    },
    ipsative: {
      "ipsative scales are not checked against answers (\($0.joined(separator: ", "))): in forced choice "
        + "their items correlate negatively by construction; nothing is to be done here"
    },
    goesAgainst: { item, scale, figures in
      "the higher the answer to \(item), the lower the rest of the scale \(scale) (\(text(figures))); "
        + "look whether credit lacks a minus or has one in vain"
    },
    weak: { item, scale, figures in
      "\(item) may go with the scale \(scale) by chance (\(text(figures))); read the item again"
    },
    constant: { item, count in
      "everybody answered \(item) alike (\(englishCount(count, "answer", "answers"))): it parts nobody; rewrite it or take it out"
    },
    neverChosen: { item, option, count in
      "nobody chose the option \(option) of \(item) (\(englishCount(count, "answer", "answers"))); "
        + "rewrite it or take it out"
    },
    audited: { sheets, items in
      "Key checked against answers: \(englishCount(sheets, "sheet", "sheets")), "
        + "correlations computed for \(englishCount(items, "item", "items"))."
    },
    notCompared: { id, path in
      "\(path) holds no earlier copy of the questionnaire \(id): no version to compare with."
    },
    olderBroken: { "The earlier copy \($0) has errors: no version to compare with." },
    compared: { version, path in "Compared with the earlier copy \(path), version \(version)." },
    postponed: {
      "\($0) is not compared with answers or an earlier copy yet: mend the errors first and run the command again."
    },
    sameVersion: { id, version, known, new in
      "Beware: the workspace holds answers to another edition of \(id) \(version) (\(known)), and the file has "
        + "changed since (\(new)) without a new version. Answers to both are kept and scored apart; raise the "
        + "version in the file."
    },
    readingTitle: "Reading",
    reading: { grade, ease, words in
      "grade \(grade), Flesch ease \(ease) (Russian text, \(englishCount(words, "word", "words")))"
    }
  )

  private static func text(_ figures: Figures) -> String {
    "r = \(figures.coefficient), 95 % from \(figures.least) to \(figures.most), n = \(figures.count)"
  }
}
