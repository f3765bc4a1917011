import Language
import QuestionnaireModel

extension Words.Individual {
  static let english = Words.Individual(
    pupilTitle: { "Your result: “\($0)”" },
    parentTitle: { "Your child's result: “\($0)”" },
    psychologistTitle: { "Sheet: “\($0)”" },
    answeredOn: { "Answered on \($0)" },
    code: { "Code: \($0)" },
    simulated: "These answers were made up by the program for a trial. There is no pupil behind them.",
    unsupervised:
      "Answered in a browser, unsupervised: who answered, and where, is not known. Such sheets do not enter norms.",
    pupilIntro: [
      "There are no good or bad results here. These are your own answers, put together.",
      "They show what is close to you now. In half a year it may be something else, and that is fine.",
    ],
    parentIntro: [
      "This is neither a mark nor a forecast. The questionnaire puts your child's own answers together.",
      "Interests change at this age. The best use of this page is to talk about it.",
    ],
    profile: "What came out",
    profileHint: "A bar shows how much of what is possible a scale has reached. It compares you with nobody.",
    noScore: "no score",
    someWithoutScore: "“No score” stands where there were too few answers. That is neither good nor bad.",
    allWithoutScore:
      "There were too few answers to work out any of the scales. That is neither good nor bad: there is just nothing to show yet.",
    noScoreReason: { missing, atMost in
      "missing answers: \(missing)" + (atMost.map { ", allowed: \($0)" } ?? "")
    },
    notShown: "the scale's questions were not shown",
    whatItSays: "What it means",
    levelLine: { scale, level, meaning in "\(scale) — \(level). \(meaning)" },
    noLevels: "Nothing here compares with others: the bars show these answers alone.",
    directions: Leading(
      heading: "Which directions are closer to you",
      one: { "Closest to you now: \($0)." },
      several: { "Several directions are equally close: \($0.joined(separator: "; "))." },
      allAlike: "No direction stands out yet. That is an answer too: there is time to try different things."),
    closest: Leading(
      heading: "What is closer to you now",
      one: { "Closest to you now: “\($0)”." },
      several: { "Several are equally close: “\($0.joined(separator: "”; “"))”." },
      allAlike: "Nothing stands out yet: the answers are evenly spread. That is an answer too."),
    alsoNear: { "A little further: \($0.joined(separator: "; "))." },
    notOneProfession:
      "Every direction holds many occupations, and many occupations join several directions. There is no need to choose one "
      + "now.",
    stepsDone: "What is done",
    stepsNext: "What could come next",
    whatNext: "What next",
    nextSteps: [
      "Think of things you did without noticing the time. Are they like what is shown above?",
      "Pick two or three directions and try something in each: a club, a visit, a short course, a talk with somebody who works "
        + "like that.",
      "If something surprised you or you want to talk it over, go to the school psychologist. You need not show this page to "
        + "anybody.",
    ],
    nextStepsWithoutDirections: [
      "See what here is like you, and what surprised you.",
      "Pick one small thing that you could try within the next two weeks.",
      "If you want to talk the result over, go to the school psychologist. You need not show this page to anybody.",
    ],
    nextStepsWithoutScores: [
      "If you want to see a result, ask the adult who held the survey whether you may answer again.",
      "If the questions were unclear or unpleasant, you can tell the school psychologist.",
    ],
    parentNext: [
      "Ask what of this rings true and what was a surprise.",
      "Help to try different things: a club, an open day, a talk with somebody in the field.",
      "The school psychologist can explain the scales and answer questions.",
    ],
    scales: "Scales",
    scale: "Scale",
    raw: "Score",
    range: "Possible",
    answered: "Answered",
    missing: "Missing",
    level: "Level",
    basis: "What the level rests on",
    note: "Note",
    prorated: "made up for from the answers given",
    basisName: { basis in
      switch basis {
      case .answers: "what the answers mean"
      case .norms: "norms"
      case .source: "a publication"
      }
    },
    noBand: "no levels",
    outputs: "What else was computed",
    output: "Figure",
    value: "Value",
    nothingSaid: "cannot be said",
    fromOutside: { "\($0) (outside: \($1))" },
    outsideModule: { "outside module \($0)" },
    outsideNotRun: "not scored: the module has not been run",
    outsideFailed: "not scored: the module failed",
    remarks: "What to look at",
    noRemarks: "The rules made no remarks.",
    strongRemark: { "Independent signs agree: \($0). Look at the sheet more closely before you rely on it." },
    remarkHint:
      "A remark excludes nothing and is not shown to the pupil. The decision is yours, from the sheet and a talk with the pupil.",
    uncertainty: "Precision",
    uncertaintyText:
      "The standard error of measurement is not known: the scales' reliability has not been estimated on a sufficient sample "
      + "yet. Do not take a small gap between scores for a difference.",
    norms: "Norms",
    normsText: { norms in
      switch norms {
      case .none: "No norms are established: a score cannot be called high or low compared with others."
      case .provisional: "The norms are provisional: compare with care."
      case .established: "Norms are established."
      }
    },
    source: "What it was computed with",
    doNotCompare:
      "The scales compare preferences within one person. Different pupils cannot be compared by them.")
}

extension Words.Paper {
  static let english = Words.Paper(
    form: "Question form",
    answerSheet: "Answer sheet",
    code: "Code",
    codeHint: "Copy the code from your slip: four symbols, four and two. Do not write your name.",
    checkSymbols: "check",
    instructions: [
      "Answer on the answer sheet: put a cross in the box.",
      "A mistake? Fill the whole box and put a cross in another one.",
    ],
    skipping: "If you do not want to answer a question, leave its line empty.",
    noSkipping: "Please try to answer every question.",
    minutes: { "It takes about \(englishCount($0, "minute", "minutes"))." },
    atMost: { least, most, options in
      if most == 1 { return "Mark one answer only." }
      if least == most { return "Mark exactly \(englishCount(most, "answer", "answers"))." }
      if least > 1 {
        return most >= options ? "Mark at least \(least) answers." : "Mark \(least) to \(most) answers."
      }
      return most >= options
        ? "You may mark several answers, as many as fit." : "You may mark several answers, \(most) at most."
    },
    upTo: { "\($0) at most" },
    alone: "only by itself",
    number: { from, to, unit in "Write a number from \(from) to \(to)" + (unit.isEmpty ? "." : " (\(unit)).")
    },
    chooseOne: "Choose what is closer to you.",
    required: "must be answered",
    lines: "Write your answer on the answer sheet.",
    onlyIf: { "Answer only if \($0)." },
    question: { "No. \($0)" },
    answered: { "you answered question \($0)" },
    isOneOf: { item, options in "question \(item) is marked \(options.joined(separator: " or "))" },
    includes: { item, option in "your answers to question \(item) include \(option)" },
    atLeast: { item, limit in "your answer to question \(item) is \(limit) or more" },
    atMostValue: { item, limit in "your answer to question \(item) is \(limit) or less" },
    and: " and ",
    or: " or ",
    not: { "it is not so that \($0)" },
    sheetHint: "One cross a line. Lines with the sign ☐☐ may have several.",
    noFreeText:
      "Write no names here, and nothing that somebody must know at once: go straight to a grown-up you trust.",
    filledBy: "Filled in by the organiser: class, date",
    thanks: "Thank you! Hand in both sheets.",
    edition: { id, version, digest in "\(id) \(version) · \(digest)" })
}
