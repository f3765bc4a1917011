import Language
import QuestionnaireModel

extension CodebookWords {
  static let english = CodebookWords(
    subtitle: "Codebook: passport, questions, key",
    passport: "Passport",
    construct: "About",
    constructName: {
      switch $0 {
      case .interests: "interests"
      case .inclinations: "inclinations"
      case .qualities: "professionally important qualities"
      case .readiness: "readiness to choose"
      case .abilities: "abilities"
      case .monitoring: "monitoring"
      }
    },
    forWhom: "For whom",
    audience: { respondent, grades in
      let spoken =
        grades.count == 1 ? "grade \(grades.lowerBound)" : "grades \(grades.lowerBound)–\(grades.upperBound)"
      return switch respondent {
      case .pupil: "pupils, \(spoken)"
      case .parent: "parents and other legal representatives, \(spoken)"
      case .school: "a school, \(spoken)"
      }
    },
    adapts: "Plain-language form of",
    languages: "Languages",
    instructions: "Instructions",
    questions: "Questions",
    number: "No.",
    id: "Id",
    section: "Section",
    question: "Question",
    answers: "Answers",
    shownWhen: "Shown when",
    kind: {
      switch $0 {
      case "choice": "choose one"
      case "task": "task"
      case "rating": "rating"
      case "ratings": "several ratings"
      case "multiple": "choose several"
      case "number": "number"
      case "text": "free text, not scored"
      default: "note"
      }
    },
    chosen: { atLeast, atMost in
      atLeast == atMost ? "choose \(atLeast)" : "choose \(atLeast) to \(atMost)"
    },
    within: { from, to, unit in "\(from) to \(to)" + (unit.isEmpty ? "" : " (\(unit))") },
    worth: { "worth \($0)" },
    seconds: { "time: \($0) s" },
    minutes: { "time for the section: \($0) min" },
    shuffled: "questions in random order",
    responses: "Response scales",
    value: "Value",
    text: "Text",
    scales: "Scales and key",
    noScales: "There are no scales: the answers are summed up as shares, this questionnaire gives no scores.",
    scale: "Scale",
    method: "How it is counted",
    methodName: { method, isIpsative in
      let name =
        switch method {
        case .sum: "sum of points"
        case .mean: "mean points of an answer"
        case .share: "share of what is possible, 0 to 1"
        case .count: "number of answers that brought points"
        }
      return isIpsative ? name + "; ipsative: to be compared only within one person" : name
    },
    missing: "Missing answers",
    missingRule: { rule, atMost in
      switch (rule, atMost) {
      case (.refuse, 0?), (.refuse, nil): "a missing answer leaves no score"
      case (.refuse, let most?): "scored with at most \(most) missing"
      case (.prorate, let most): "prorated with at most \(most ?? 0) missing"
      case (.leaveOut, nil): "a missing answer adds nothing"
      case (.leaveOut, let most?): "missing answers add nothing, at most \(most)"
      }
    },
    range: "Range",
    questionCount: "Questions",
    key: { "Key: \($0)" },
    points: "Points",
    direct: "direct",
    mirrored: "reversed",
    times: { "× \($0)" },
    minus: "subtracted",
    bands: { "Levels: \($0)" },
    level: "Level",
    from: "From",
    below: "Below",
    pupil: "For the pupil",
    parent: "For parents",
    psychologist: "For the psychologist",
    scoring: "Scoring modules",
    module: "Module",
    parameters: "Parameters",
    validity: "Remarks on a sheet",
    examples: "Worked examples",
    example: "Example",
    expected: "What must come out",
    missingScore: "no score",
    honest: "The program scores every example whenever the file is checked; a difference is an error."
  )
}
