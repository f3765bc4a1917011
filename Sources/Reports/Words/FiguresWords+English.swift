import Language
import QuestionnaireModel

extension Words.Figures {
  static let english = Words.Figures(
    coverage: "Sample and coverage",
    coverageByGroup: "Coverage by school and grade",
    coverageByGrade: "Coverage by grade",
    coverageByTerritory: "Coverage by territory",
    coverageByBand: "Coverage by stage",
    coverageSpecialNeeds: "Coverage of pupils with special needs",
    coverageChart: "Coverage by school, in alphabetical order",
    coverageBase: "Coverage: finished ÷ enrolled. “Started” includes those who finished.",
    bandsOverlap: "The stages overlap: one grade is part of several rows. The rows do not add up.",
    overfull: { groups in
      "More finished than are enrolled: " + groups.joined(separator: ", ")
        + ". Check the enrolment list or the codes."
    },
    notListed:
      "“—” under “Enrolled”: the group is not on the enrolment list. Its sheets count as finished, not towards coverage.",
    school: "School",
    grade: "Grade",
    territory: "Territory",
    grades: "Grades",
    group: "Group",
    unknownSchool: "school not given",
    unknownGrade: "grade not given",
    gradeName: { "\($0)" },
    gradeHeading: { "grade \($0)" },
    gradeBand: { "\($0.lowerBound)–\($0.upperBound)" },
    allGrades: "all grades",
    allSchools: "All schools",
    total: "Total",
    enrolled: "Enrolled",
    started: "Started",
    finished: "Finished",
    withRemarks: "With remarks",
    coverageShare: "Coverage, %",
    specialNeeds: "Pupils with special needs",
    scales: "Results by scale",
    scaleSummary: "Scales at a glance",
    scale: "Scale",
    pupils: "Pupils",
    share: "%",
    range: "Possible score",
    mean: "Mean",
    deviation: "SD",
    lowerQuartile: "25%",
    median: "Median",
    upperQuartile: "75%",
    scoredBase: { scored, sheets in "\(scored) of \(sheets) have a score; percentages are of those." },
    reliability: "Reliability of the scales in this cohort",
    items: "Items",
    alpha: "Cronbach's α",
    from: "95% interval from",
    upTo: "to",
    reliabilityBase: "Over the sheets on which every item of the scale was answered.",
    reliabilityNote:
      "α says how well the items of a scale agree with each other: 0.70 is usually asked for conclusions on groups, 0.80 for a talk about one pupil. Where it is lower, be careful with the scale's means: careless answers or badly fitting items may be behind it. α is no proof that the scale measures what it is meant to. More figures: orientir report quality.",
    summaryBase: "Pupils: those with a score; the other figures of the row are about them.",
    levels: { "“\($0)”: pupils by level" },
    level: "Level",
    ranges: { "“\($0)”: pupils by score" },
    rangeColumn: "Score",
    or: " or ",
    merged: "Neighbouring levels with few pupils are joined.",
    levelChart: "Pupils by level, % of those with a score",
    mergedLegend: "several levels together",
    basis: { basis, source in
      switch basis {
      case .answers: "Levels say what the answers themselves mean; they compare with nobody."
      case .norms: "Levels rest on norms." + (source.map { " Source: \($0)." } ?? "")
      case .source: "Levels are taken from a publication: \(source ?? "—")."
      }
    },
    noLevels: "The scale has no levels: the table shows how scores lie in the possible range.",
    ipsative: { scales in
      "Scales that compare preferences within one person: \(scales.joined(separator: ", ")). There is no mean across pupils for them."
    },
    means: "Means by school and grade",
    meansOf: { "“\($0)”: mean score" },
    meansOrder:
      "Schools stand in alphabetical order. This is no ranking: schools and grades differ in who attends them.",
    meanIn: { "\($0), mean" },
    countIn: { "\($0), pupils" },
    meansBase: "Means are of pupils with a score; their number stands beside.",
    leading: "Directions and steps",
    sharesOf: { "\($0), %" },
    severalLeading: "several leading",
    direction: "Direction",
    category: "Value",
    fact: "Fact",
    answers: "Plans, preferences, facts",
    answer: "Answer",
    answeredBase: { answered, shown in
      "\(answered) of the \(shown) who saw the question answered it; percentages are of those."
    },
    judgedBase: { judged, sheets in "Can be said of \(judged) of \(sheets); percentages are of those." },
    severalAnswers: "Several answers could be chosen, so they add up to more than the pupils who answered.",
    numberColumn: "Figure",
    linkedItem: { "“\($0)”: not shown, since a number hidden in another table would follow from it." },
    smallItem: { "“\($0)”: not shown, fewer pupils answered than the minimum." },
    smallScale: { scale, reason in "“\(scale)”: not shown — \(reason)." },
    remarks: "What to look at",
    remarksIntro:
      "A remark does not mean that answers are untrue. It asks the psychologist to look at the sheet. No sheet is left out.",
    remarkRules: "Sheets with remarks",
    rule: "Rule",
    judged: "Checked",
    anyRule: "At least one remark",
    strongRule: "Of these: at least two independent signs agree",
    comparison: "Means with all sheets and without those that carry a remark",
    meanAll: "Mean, all",
    meanWithout: "Mean, without remarks",
    countWithout: "Pupils, without remarks",
    noRules: "The questionnaire has no rules that check sheets.",
    remarkMeaning: { rule, meaning in "\(rule). \(meaning)" })
}
