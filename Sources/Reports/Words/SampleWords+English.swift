import Cohorts
import Language
import Psychometrics

extension SampleWords {
  static let english = SampleWords(
    sexes: "Girls and boys",
    sexesNote:
      "The difference is the girls' mean minus the boys'. d is in standard deviations (0.2 small, 0.5 medium, 0.8 large: Cohen's conventional "
      + "words), g the same corrected for small groups; Cliff's δ is how much more often a girl's score lies above a boy's than below. "
      + "Welch's p is adjusted for the number of scales (Benjamini and Hochberg). A difference of groups is not yet a fault of the questionnaire.",
    girls: "girls", boys: "boys", girlsMean: "girls' mean", boysMean: "boys' mean", cohen: "d (95 %)",
    hedges: "g",
    cliff: "δ (95 %)", welch: "Welch's p", adjusted: "adjusted p",
    tooFewSexes: { girls, boys, unknown in
      "Girls and boys cannot be compared: at least \(GroupComparison.fewestSheets) sheets of each without gaps are needed, and there are \(girls) "
        + "and \(boys)" + (unknown > 0 ? "; the sex of \(unknown) is not known" : "") + "."
    },
    grades: "Grades",
    gradesNote:
      "Means of the grades that have at least \(GroupComparison.fewestSheets) sheets without gaps. Kruskal and Wallis's test: whether the grades differ "
      + "at all; p is adjusted for the number of scales.",
    grade: "grade", kruskal: "H (Kruskal–Wallis)",
    tooFewGrades:
      "Grades cannot be compared: at least two with \(GroupComparison.fewestSheets) sheets each are needed.",
    bias: "Items that girls and boys of equal sums answer differently",
    biasNote:
      "Pupils with the same sum on the scale are compared. A: no difference or a small one, B: medium, C: large (ETS classes); items of two answers by Mantel "
      + "and Haenszel (Δ), others by Mantel's test and the difference in deviations of the item. A flagged item is one to read again; the flag alone does "
      + "not make it bad. Items of classes B and C are shown; all are in JSON.",
    biasNone: { "Items checked: \($0). None is in class B or C." },
    biasTooFew: { scales in
      "Could not be checked (\(ItemBias.fewestSheets) girls and as many boys without gaps are needed): \(scales.joined(separator: ", "))."
    },
    delta: "Δ", difference: "difference (girls − boys)", category: "ETS class",
    direction: { $0 ? "girls more often" : "boys more often" }, more: "who gives more",
    preferences: "What is chosen more often (paired comparisons)",
    preferencesNote:
      "Strength by the model of Bradley and Terry: a logarithm, 0 is the mean of all. Answers of one pupil hang together, so read the order and not the "
      + "distances.",
    share: "share of choices", strength: "strength",
    preferencesRefused: { refusal in
      switch refusal {
      case .notConnected:
        "There is no order: some scales are chosen always or never, and cannot be compared in strength."
      case .ties: "There is no order: some pairs have no preference."
      case .fewerThanTwoThings: "There is no order: fewer than two scales are compared."
      case .noConvergence: "There is no order: the computation did not converge."
      }
    },
    retest: "The second sitting",
    retestNote:
      "The same pupils again, found by their codes. r is the correlation of the two scores with its 95 % interval, ICC the share of lasting differences "
      + "(agreement), the change is the second score minus the first, the error is the standard error of measurement by the changes.",
    pairs: "pairs", change: "change", intraclass: "ICC",
    retestMatched: { both, first, second in
      "Answered both times: \(both); the first time only: \(first), the second only: \(second)."
    },
    screening: "Signs of careless answers over the whole sample",
    screeningNote:
      "How many sheets without gaps lie beyond a cut. The cuts are those of the literature and hit honest answers too; no sheet is named, nothing was taken "
      + "out. Signs that one sheet shows are made by the questionnaire's own rules (validity).",
    sign: { sign in
      switch sign {
      case .mahalanobis: "Mahalanobis distance (p < 0.001)"
      case .synonyms: "near items contradict (r < 0)"
      case .antonyms: "opposite items agree (r > 0)"
      case .personTotal: "against the sample's means (r < 0)"
      case .guttman: "Guttman errors over steps (Q3 + 1.5·IQR)"
      }
    },
    judged: "judged", beyond: "beyond", signPairs: "pairs of items",
    screeningNone: "These signs need at least \(SheetScreening.fewestSheets) sheets without gaps.",
    norms: "Draft norms",
    normsNote:
      "A sample of one's own, no norms: it stands for itself alone. The percentile is the share of scores below and half of the equal ones; T is 50 + 10·z of "
      + "the normalised score (Blom). The whole table is in JSON.",
    raw: "raw score", percentile: "percentile",
    normsNone:
      "There are no draft norms: at least \(DraftNorms.fewestSheets) sheets without gaps are needed.",
    splitHalf: "halves (Spearman–Brown)", quantiles: "Quantiles of the scores",
    quantileNote: "Quantiles of type 7 (as R has them by default) of the sum over a scale."
  )
}
