import Language

extension Words {
  static let english = Words(
    problems: ProblemWords(
      meant: { likely, known in
        if let likely { return "; did you mean “\(likely)”?" }
        guard !known.isEmpty else { return "" }
        return "; there are: " + known.prefix(20).joined(separator: ", ") + (known.count > 20 ? " …" : "")
      },
      unknownScale: { "there is no scale “\($0)”" },
      unknownItem: { "there is no item “\($0)”" },
      unknownOption: { "item “\($1)” has no option “\($0)”" },
      unknownKey: { "unknown key “\($0)”" },
      unknownLanguage: { "the questionnaire has no language “\($0)”" },
      missingKey: { "the key “\($0)” is missing" },
      missingLanguages: { "the text lacks these languages: \($0.joined(separator: ", "))" },
      repeated: { "“\($0)” stands twice; leave one" },
      needsIdentifier: "a name of small Latin letters, digits and hyphens is needed, such as leading",
      needsText: { "a text by language is needed: {\($0.map { "\($0): …" }.joined(separator: ", "))}" },
      needsMap: { "these keys are needed: {\($0.joined(separator: ", "))}" },
      needsItem: { "the id of an item of kind \($0) is needed" },
      wrongKind: { "item “\($0)” is of kind \($1), \($2) is needed" },
      needsOptions: { "a list of option codes of item “\($0)” is needed, and not an empty one" },
      needsScales: { "a list of scales is needed, from \($0) to \($1)" },
      needsHexagon: "exactly six scales are needed, in the order R, I, A, S, E, C",
      mixedMethods: {
        "the scales are counted in different ways and cannot be compared: \($0.joined(separator: ", "))"
      },
      needsFacts: {
        "a list of 1 to \($0) facts is needed, each {item: …, done: […], did: {…}, next: {…}}"
      },
      needsPaths: "a list of paths {field: …, profiles: […], all-of: […], any-of: […]} is needed",
      standsAlone: { "option “\($0)” stands alone and names no subject; take it out" },
      bothUndecided: { "option “\($0)” stands in paths and in undecided; leave one" },
      needsWhole: { "a whole number from \($0) to \($1) is needed" },
      needsShare: "a share above 0 and up to 1 is needed, such as 0.3",
      needsFileName: {
        "a program's file name without a folder is needed: letters, digits, dot, hyphen, underscore; at most \($0)"
      },
      needsOutputs: { "a list of 1 to \($0) scores is needed, each {id: …, title: …, from: 0, to: 1}" },
      needsNumber: "a number is needed, for example 0 or -1.5",
      needsRange: "a number not below from is needed",
      needsOneOf: { "one of these is needed: \($0.joined(separator: ", "))" },
      needsSeconds: { "a number of seconds above 0 and up to \($0) is needed" },
      nothingRun: "the questionnaire has neither ratings nor choices: there is nothing to count runs over",
      creditedTwice: {
        "one answer is credited to scale “\($0)” twice; leave one line with the whole weight"
      },
      unevenWeight: { "weight \($0) does not fit the scale's denominator: a multiple of 1/\($1) is needed" },
      largeWeight: { "a weight and a scale's denominator are at most \($0) in size" },
      tooManyPoints: "the scale's points sum up too high; use smaller weights"),
    credits: CreditWords(
      scale: { "Scale “\($0)” (\($1)): \($2)" },
      sum: "sum of points",
      mean: "mean points an answer",
      share: "share of the possible",
      count: "number of answers that count",
      answer: { "\($0): answer \($1)" },
      chosen: { "\($0): option \($1) chosen" },
      chosenSeveral: { "\($0): options \($1) chosen" },
      chosenNone: { "\($0): no option chosen" },
      mirrored: { "reversed item: \($0)" },
      subtracted: { "subtracted: \($0)" },
      counted: { "counts: \($0)" },
      notCounted: "does not count: 0",
      possible: { "(possible: \($0) to \($1))" },
      missing: { "\($0): no answer" },
      declined: { "\($0): declined" },
      notShown: { "\($0): not shown, not counted" },
      total: { "Sum: \($0)" },
      totalCounted: { "Counted: \($0)" },
      complete: { "All items that were shown are answered (\($0))" },
      gaps: { "No answer: \($0) – \($1) of \($2) shown" },
      allowed: { "the scale's rule allows \(englishCount($0, "gap", "gaps"))" },
      allowedNone: "the scale's rule allows no gaps",
      allowedAny: "the scale's rule allows any gaps",
      leftOut: "a gap adds nothing",
      overAnswered: "counted over what was answered",
      prorated: { "Made up for gaps: points × shown / answered = \($0)" },
      meanOf: { "Mean: sum / answers = \($0)" },
      shareOf: { "Share: (sum − least) / (most − least) = \($0)" },
      raw: { "Raw score: \($0) (possible: \($1) to \($2))" },
      nothingAnswered: "No raw score: no item of the scale has an answer that can be counted",
      tooManyMissing: { "No raw score: \($0) without an answer, \($1) allowed" },
      nothingShown: "No raw score: the scale's items were not shown"),
    levels: LevelWords(
      level: { "Level “\($0)”: \($1)" },
      none: "No level: there is no raw score",
      outside: { "No level: a score of \($0) lies in no interval" },
      answers: "Basis: what the answers themselves mean",
      norms: "Basis: norms",
      source: { "Basis: a source – \($0)" }),
    comparisons: ComparisonWords(
      noScore: { "Nothing to compare: no score on \($0)" },
      order: { "By falling scores: \($0)" },
      leading: { "Highest score \($1): \($0)" },
      code: { "Code: \($0)" },
      tiesInCode: "Equal scores stand in brackets: their order is not determined",
      difference: { "Highest minus lowest score: \($0)" },
      pairs: { "First two letters and their distance on the hexagon: \($0)" },
      consistency: { "Consistency: \($0)" },
      consistencyOpen: "Scores are tied and the distances differ: consistency is not determined"),
    paths: PathWords(
      fact: { "\($0): answer \($1) → done: \($2)" },
      factOpen: { "\($0): answer \($1) → next step: \($2)" },
      factMissing: { "\($0): no answer, does not count as done" },
      facts: { "\($0) of \($1) done" },
      noFacts: "None of the questions on steps is answered: nothing can be said",
      chosen: { "\($0): \($1)" },
      unanswered: { "\($0): no answer, so nothing can be compared" },
      undecided: { "Option “\($0)” says that no field has been chosen yet" },
      noPath: { "The questionnaire describes no path for option “\($0)”, so nothing can be compared" },
      profileFits: { "The study profile leads to the field: \($0) is among \($1)" },
      profileDiffers: { "The study profile leads elsewhere: \($0) is not among \($1)" },
      anySubjects: "Any subjects fit: the path names none",
      allOf: { wanted, lacking in
        "All of these subjects are needed: \(wanted)" + (lacking.map { " – lacking: \($0)" } ?? " – chosen")
      },
      anyOf: { wanted, found in
        "One of these subjects is needed: \(wanted)" + (found.map { " – chosen: \($0)" } ?? " – none chosen")
      },
      level: { "Outcome: \($0)" },
      noLevel: "No outcome",
      nothing: "nothing"),
    remarks: RemarkWords(
      run: {
        "Longest run of equal answers: \($0) (answer \($1), "
          + ($2 == $3 ? "item \($2))" : "items \($2) to \($3))")
      },
      noRun: "No answers to count runs over: nothing to judge",
      fast: { "Faster than \($2) s: \($0) of \(englishCount($1, "timed answer", "timed answers"))" },
      noTimes: "Response times are unknown: nothing to judge",
      gaps: { "Without an answer: \($0) of \($1) shown" },
      nothingShown: "No question was shown: nothing to judge",
      reached: { "\($0) is at or above the limit of \($1): worth a look" },
      notReached: { "\($0) is below the limit of \($1): no remark" }),
    outside: .english)
}
