import Cohorts
import Language
import QuestionnaireModel

extension Words {
  static let english = Words(
    language: .english,
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    reason: { reason in
      switch reason {
      case .smallGroup: "the group is smaller than the minimum"
      case .smallCount: "so few pupils that they could be recognised"
      case .complementary: "a hidden number could be computed from it"
      case .allAlike: "everyone in a small group has the same"
      case .linked: "a number hidden in another table could be computed from it"
      }
    },
    hiddenMeans: { "* — hidden: " + $0.joined(separator: "; ") + "." },
    noteTitle: { kind in
      switch kind {
      case .information: "For information"
      case .attention: "Please note"
      case .preliminary: "Preliminary"
      case .simulated: "Not real answers"
      }
    },
    madeBy: { made in
      ([made.generator] + [made.madeOn].compactMap { $0.map { "made on \($0.text(in: .english))" } })
        .joined(separator: " · ")
    },
    cohort: .english, figures: .english, method: .english, individual: .english, paper: .english,
    codebook: .english, quality: .english)
}

extension Words.Cohort {
  static let english = Words.Cohort(
    kindTitle: "Analytical note on one questionnaire",
    title: { "Analytical note on the results of “\($0)”" },
    selected: { which, dropped, isCollapsed in
      let which = which == .withoutStrong ? "on which independent signs agree" : "with remarks"
      let groups =
        isCollapsed
        ? " Schools and grades are not told apart: beside the report on all sheets the answers of small groups would show."
        : ""
      return
        "Sheets \(which) were taken out on request: \(dropped). The report on all sheets is made without --remarks.\(groups)"
    },
    preliminary: { wave in
      "The wave “\(wave)” is still open. The numbers will change; this note is for work inside the house only."
    },
    simulated: { made, all in
      made == all
        ? "All \(englishCount(all, "sheet", "sheets")) in this note were made up by the program for trials and training. "
          + "Nothing about children follows from them."
        : "\(englishCount(made, "sheet", "sheets")) of \(all) were made up by the program for trials and training. "
          + "Nothing about children follows from this note."
    },
    everythingSuppressed: { minimum in
      "No result may be shown: every group has fewer than \(minimum) pupils or is so uniform that single pupils could "
        + "be recognised. Only coverage follows."
    },
    tookPart: { finished, schools, share in
      englishCount(finished, "pupil", "pupils") + " from " + englishCount(schools, "school", "schools")
        + " took part" + (share.map { " (\($0) of the pupils enrolled)." } ?? ".")
    },
    instrument: "What was measured with",
    instrumentTable: "About the questionnaire",
    property: "What",
    value: "Value",
    questionnaire: "Questionnaire",
    edition: "Edition",
    authors: "Authors",
    purpose: "Purpose",
    theory: "Theory",
    licence: "Licence",
    status: "State of the text",
    statusText: { status in
      switch status {
      case .draft: "draft: not yet read by independent specialists"
      case .reviewed: "read by independent specialists"
      }
    },
    norms: "Norms",
    normsText: { norms in
      switch norms {
      case .none: "no norms established: results cannot be compared with what is usual"
      case .provisional: "provisional norms: to be used with care"
      case .established: "norms established"
      }
    },
    evidence: "What is known of reliability",
    questions: "Length",
    questionCount: { items, minutes in
      englishCount(items, "question", "questions") + ", about " + englishCount(minutes, "minute", "minutes")
    },
    modules: "Scoring rules",
    digest: "Digest",
    sources: "Sources",
    conclusions: "Conclusions and recommendations",
    conclusionsHint:
      "This part is written by a specialist. The program draws no conclusions: it counts, and shows how many answers each "
      + "number rests on.",
    provenance: "About the data",
    wave: { name, isOpen in "Wave: “\(name)”" + (isOpen ? ", open." : ", closed.") },
    period: { "Period: \($0)." },
    sheets: { "Sheets in this note: \(NumberText(.english).integer($0))." },
    program: { "Computed by \($0)." },
    frequenciesOnly:
      "The note is made from summary frequencies: no names, no codes and no single pupil's answers are in it."
  )
}

extension Words.Method {
  static let english = Words.Method(
    title: "How the figures are computed",
    coverage:
      "Coverage = finished ÷ enrolled, from the numbers of pupils and never as a mean of percentages.",
    percent: "Percentages are computed from the counts and rounded once, to one decimal.",
    rounding: "Rounded percentages may not add up to 100.",
    missing: { scale, rule, atMost in
      switch rule {
      case .refuse:
        switch atMost ?? 0 {
        case 0: "\(scale): no score where an answer is missing."
        default: "\(scale): no score where more than \(atMost ?? 0) answers are missing."
        }
      case .prorate:
        "\(scale): up to \(englishCount(atMost ?? 0, "missing answer is", "missing answers are")) made up for from the "
          + "answers given; beyond that there is no score."
      case .leaveOut:
        "\(scale): missing answers add nothing."
          + (atMost.map { " No score where more than \($0) are missing." } ?? "")
      }
    },
    statistics:
      "SD is the standard deviation with divisor n − 1; median and quartiles interpolate linearly (type 7).",
    levels:
      "Levels are looked up on the exact score; an interval holds its lower limit and not its upper one.",
    smallGroups: { minimum, smallest in
      "Groups of fewer than \(minimum) pupils are not shown. Counts from 1 to \(smallest - 1) are hidden or joined with the "
        + "neighbouring level."
    },
    complementary:
      "What a hidden number could be computed from is hidden too. Coverage is shown in full, since it holds no answers; "
      + "the line on special needs is the exception.",
    order: "Schools stand in alphabetical order. The program makes no rankings.",
    remarks: "Sheets with remarks are not left out: figures are given with them and, where possible, without."
  )
}
