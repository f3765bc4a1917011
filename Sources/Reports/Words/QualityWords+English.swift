import Cohorts
import Language
import Psychometrics

extension QualityWords {
  static let english = QualityWords(
    title: { "Quality of the questionnaire “\($0)”" },
    base: { sheets, wave in
      englishCount(sheets, "sheet", "sheets") + (wave.map { ", wave “\($0)”" } ?? "") + "."
    },
    simulated: { made, all in
      made == all
        ? "Not real answers: all \(englishCount(all, "sheet", "sheets")) were made up by the program. Nothing about children or "
          + "about the questionnaire's quality follows from these numbers."
        : "\(englishCount(made, "sheet", "sheets")) of \(all) were made up by the program: the numbers are mixed."
    },
    howToRead: "How to read this",
    reading: [
      "Cronbach's α shows how consistently the items of one scale are answered. From 0.70 a scale is usually "
        + "thought fit for conclusions on groups, from 0.80 for a talk about one pupil; under 0.60 even groups are compared with caution only.",
      "The interval shows how α could differ with other pupils of the same kind. It is narrow only with many sheets.",
      "An item–rest correlation under 0.30 is a reason to read the item again; under zero, to look at the key.",
      "The error of measurement: how far one pupil's score may differ when it is taken again, in units of the score.",
    ],
    scales: "Scales",
    scale: "Scale",
    items: "Items",
    count: "Sheets without a gap",
    mean: "Mean",
    deviation: "SD",
    alpha: "α",
    reliability: "Consistency",
    lower: "from",
    upper: "to",
    alphaPairwise: "α pairwise",
    standardisedAlpha: "α stand.",
    omega: "ω",
    lambda6: "λ₆",
    error: "Error of measurement",
    floor: "Least score",
    ceiling: "Greatest score",
    listwise:
      "α, the mean and the figures of items rest on the sheets without a gap on the scale; “α pairwise” on all answers. “From” and “to” are the 95% interval of α; least and greatest score: the share of sheets at the ends.",
    refusal: {
      switch $0 {
      case .ipsative: "points of forced choice are bound to each other: consistency has no meaning for them"
      case .tooFewItems: "one item: consistency takes two or more"
      case .tooFewSheets: "fewer than \(ScaleQuality.fewestSheets) sheets without a gap"
      case .noVariance: "everybody has the same score"
      }
    },
    omegaRefusal: { refusal, item in
      switch refusal {
      case .fewerThanThreeItems: "ω takes three items at least"
      case .itemDoesNotVary: "one of the items was answered alike by everybody"
      case .heywood: "one factor would explain the item \(item) altogether (a Heywood case): ω would be wrong"
      case .noConvergence: "no one factor fits the answers"
      }
    },
    itemsOf: { "Items of the scale “\($0)”" },
    item: "Item",
    question: "Question",
    answered: "Answered",
    difficulty: "Share of the possible",
    itemRest: "Item–rest",
    alphaIfDropped: "α if dropped",
    itemNote: "Reversed items are already turned round. The mean is in the scale's points.",
    correlations: "Correlations of scales",
    first: "Scale",
    second: "With the scale",
    correlation: "r",
    corrected: "r without errors of measurement",
    correctedNote:
      "Corrected for attenuation: r / √(α·α′). A number above 1 says that the scales measure the same thing.",
    nothing: "The questionnaire has no scales: there is nothing whose consistency could be measured.")
}
