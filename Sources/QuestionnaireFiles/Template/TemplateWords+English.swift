private let replace = QuestionnaireTemplate.placeholder.english

extension TemplateWords {
  static let english = TemplateWords(
    topComment:
      "Put your own words wherever it says \(replace). What follows a # is not read by the program.",
    versionComment: "raise it with every change: 0.1.1, 0.2.0, 1.0.0",
    languageComment: "a second language is added as {ru: \"…\", en: \"…\"}; then every text needs it",
    minutesComment: "how many minutes it takes",
    passportComment:
      "The passport is printed in every report. Say what is there; promise nothing that nobody tested.",
    author: "\(replace): author",
    purpose: "\(replace): what the questionnaire is for and what it is not fit for",
    theory: "\(replace): which ideas it rests on and how it is built",
    evidence:
      "Not piloted yet: reliability and relations to other instruments have not been tested, there are no norms.",
    citation: "\(replace): a book or paper that the questionnaire rests on",
    instructionsComment: "The instructions stand before the first question.",
    instructions: "\(replace): what is coming, how to answer, that no answer is right or wrong",
    responsesComment: "Answers that several questions share; values in ascending order.",
    agreement: [
      "not like me at all", "rather not like me", "partly like me", "rather like me", "very much like me",
    ],
    noYes: ["no", "yes"],
    scalesComment:
      "Scales: what is counted. A scale's name (scale-1) may be replaced, here and in every credit.",
    about: "\(replace): what the scale speaks of, one or two plain sentences",
    sectionsComment:
      "The order of the questions. Each stands in exactly one section; order: shuffled mixes them.",
    itemsComment:
      "The questions. One idea, at most 12 words; credit says which scale an answer counts for, and how much.",
    statement: { "\(replace): statement \($0)" },
    mirrored: { "\(replace): statement \($0) with the opposite meaning (hence credit -1)" },
    option: { "\(replace): activity \($1 == "А" ? "A" : "B") of pair \($0)" },
    task: { "\(replace): what task \($0) asks" },
    rightAnswer: "\(replace): the right answer",
    wrongAnswer: { "\(replace): wrong answer \($0)" },
    question: { "\(replace): question \($0)" },
    answer: { "\(replace): answer \($0)" },
    unsure: "Hard to say",
    validityComment: "Remarks on a sheet: the program asks to look closer and excludes nobody.",
    examplesComment:
      "Worked examples: scores that you computed on paper. The program recomputes them and says if they differ.",
    unequalComments: [
      "The answers 4, 1 and 0 differ on purpose. A reversed item mirrors its answer: 4 - 0 = 4. Together 4 + 1 + 4 = 9,",
      "and method: mean divides by the number of answers: 9 / 3 = 3. With twos alone (the middle) a reversed item would",
      "bring what a plain one does, and nobody would notice a lost minus. A gap is written with null: q01: null.",
    ],
    exampleName: "\(replace): what kind of example this is"
  )
}
