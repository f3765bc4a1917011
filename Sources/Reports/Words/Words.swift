import Cohorts
import Language
import QuestionnaireModel

/// Everything that reports say, in one language: one property a message, so that a missing one does not compile.
struct Words: Sendable {
  let language: InterfaceLanguage
  /// In the case that a date asks for.
  let months: [String]
  let reason: @Sendable (SuppressionReason) -> String
  /// What `*` stands for in a table, from the reasons in it.
  let hiddenMeans: @Sendable ([String]) -> String
  let noteTitle: @Sendable (Block.NoteKind) -> String
  let madeBy: @Sendable (Metadata) -> String
  let cohort: Cohort
  let figures: Figures
  let method: Method
  let individual: Individual
  let paper: Paper
  let codebook: CodebookWords
  let quality: QualityWords

  /// The frame of the cohort report.
  struct Cohort: Sendable {
    let kindTitle: String
    let title: @Sendable (_ questionnaire: String) -> String
    let selected: @Sendable (_ which: RemarkSelection, _ dropped: Int, _ isCollapsed: Bool) -> String
    let preliminary: @Sendable (_ wave: String) -> String
    let simulated: @Sendable (_ made: Int, _ all: Int) -> String
    let everythingSuppressed: @Sendable (_ minimum: Int) -> String
    let tookPart: @Sendable (_ finished: Int, _ schools: Int, _ share: String?) -> String
    let instrument: String
    let instrumentTable: String
    let property: String
    let value: String
    let questionnaire: String
    let edition: String
    let authors: String
    let purpose: String
    let theory: String
    let licence: String
    let status: String
    let statusText: @Sendable (Passport.Status) -> String
    let norms: String
    let normsText: @Sendable (Passport.NormStatus) -> String
    let evidence: String
    let questions: String
    let questionCount: @Sendable (_ items: Int, _ minutes: Int) -> String
    let modules: String
    let digest: String
    let sources: String
    let conclusions: String
    let conclusionsHint: String
    let provenance: String
    let wave: @Sendable (_ name: String, _ isOpen: Bool) -> String
    let period: @Sendable (String) -> String
    let sheets: @Sendable (Int) -> String
    let program: @Sendable (String) -> String
    let frequenciesOnly: String
  }

  /// Tables and charts of the cohort report.
  struct Figures: Sendable {
    let coverage: String
    let coverageByGroup: String
    let coverageByGrade: String
    let coverageByTerritory: String
    let coverageByBand: String
    let coverageSpecialNeeds: String
    let coverageChart: String
    let coverageBase: String
    let bandsOverlap: String
    let overfull: @Sendable (_ groups: [String]) -> String
    let notListed: String
    let school: String
    let grade: String
    let territory: String
    let grades: String
    let group: String
    let unknownSchool: String
    let unknownGrade: String
    let gradeName: @Sendable (Int) -> String
    let gradeHeading: @Sendable (Int) -> String
    let gradeBand: @Sendable (ClosedRange<Int>) -> String
    let allGrades: String
    let allSchools: String
    let total: String
    let enrolled: String
    let started: String
    let finished: String
    let withRemarks: String
    let coverageShare: String
    let specialNeeds: String
    let scales: String
    let scaleSummary: String
    let scale: String
    let pupils: String
    let share: String
    let range: String
    let mean: String
    let deviation: String
    let lowerQuartile: String
    let median: String
    let upperQuartile: String
    let scoredBase: @Sendable (_ scored: Int, _ sheets: Int) -> String
    let reliability: String
    let items: String
    let alpha: String
    let from: String
    let upTo: String
    let reliabilityBase: String
    let reliabilityNote: String
    let summaryBase: String
    let levels: @Sendable (_ scale: String) -> String
    let level: String
    let ranges: @Sendable (_ scale: String) -> String
    let rangeColumn: String
    let or: String
    let merged: String
    let levelChart: String
    let mergedLegend: String
    let basis: @Sendable (Band.Basis, _ source: String?) -> String
    let noLevels: String
    let ipsative: @Sendable (_ scales: [String]) -> String
    let means: String
    let meansOf: @Sendable (_ scale: String) -> String
    let meansOrder: String
    let meanIn: @Sendable (_ group: String) -> String
    let countIn: @Sendable (_ group: String) -> String
    let meansBase: String
    let leading: String
    let sharesOf: @Sendable (_ title: String) -> String
    let severalLeading: String
    let direction: String
    let category: String
    let fact: String
    let answers: String
    let answer: String
    let answeredBase: @Sendable (_ answered: Int, _ shown: Int) -> String
    let judgedBase: @Sendable (_ judged: Int, _ sheets: Int) -> String
    let severalAnswers: String
    let numberColumn: String
    let linkedItem: @Sendable (_ item: String) -> String
    let smallItem: @Sendable (_ item: String) -> String
    let smallScale: @Sendable (_ scale: String, _ reason: String) -> String
    let remarks: String
    let remarksIntro: String
    let remarkRules: String
    let rule: String
    let judged: String
    let anyRule: String
    let strongRule: String
    let comparison: String
    let meanAll: String
    let meanWithout: String
    let countWithout: String
    let noRules: String
    let remarkMeaning: @Sendable (_ rule: String, _ meaning: String) -> String
  }

  /// How the figures are computed.
  struct Method: Sendable {
    let title: String
    let coverage: String
    let percent: String
    let rounding: String
    let missing: @Sendable (_ scale: String, Scale.MissingRule, _ atMost: Int?) -> String
    let statistics: String
    let levels: String
    let smallGroups: @Sendable (_ minimum: Int, _ smallest: Int) -> String
    let complementary: String
    let order: String
    let remarks: String
  }

  /// The report on one sheet.
  struct Individual: Sendable {
    let pupilTitle: @Sendable (String) -> String
    let parentTitle: @Sendable (String) -> String
    let psychologistTitle: @Sendable (String) -> String
    let answeredOn: @Sendable (String) -> String
    let code: @Sendable (String) -> String
    let simulated: String
    let unsupervised: String
    let pupilIntro: [String]
    let parentIntro: [String]
    let profile: String
    let profileHint: String
    let noScore: String
    /// Why the bars of some scales are missing, and why all are.
    let someWithoutScore: String
    let allWithoutScore: String
    let noScoreReason: @Sendable (_ missing: Int, _ atMost: Int?) -> String
    let notShown: String
    let whatItSays: String
    let levelLine: @Sendable (_ scale: String, _ level: String, _ meaning: String) -> String
    let noLevels: String
    /// What leads among fields that one can go into.
    let directions: Leading
    /// What leads among statuses, qualities and the like.
    let closest: Leading
    let alsoNear: @Sendable ([String]) -> String
    let notOneProfession: String

    struct Leading: Sendable {
      let heading: String
      let one: @Sendable (String) -> String
      let several: @Sendable ([String]) -> String
      let allAlike: String
    }

    let stepsDone: String
    let stepsNext: String
    let whatNext: String
    let nextSteps: [String]
    /// The next steps where the page names no directions to try.
    let nextStepsWithoutDirections: [String]
    /// The next steps where too little was answered for any scale.
    let nextStepsWithoutScores: [String]
    let parentNext: [String]
    let scales: String
    let scale: String
    let raw: String
    let range: String
    let answered: String
    let missing: String
    let level: String
    let basis: String
    let note: String
    let prorated: String
    let basisName: @Sendable (Band.Basis) -> String
    let noBand: String
    let outputs: String
    let output: String
    let value: String
    let nothingSaid: String
    /// A title and the mark of the outside module that gave the value.
    let fromOutside: @Sendable (_ title: String, _ mark: String) -> String
    let outsideModule: @Sendable (_ mark: String) -> String
    let outsideNotRun: String
    let outsideFailed: String
    let remarks: String
    let noRemarks: String
    let strongRemark: @Sendable (_ families: String) -> String
    let remarkHint: String
    let uncertainty: String
    let uncertaintyText: String
    let norms: String
    let normsText: @Sendable (Passport.NormStatus) -> String
    let source: String
    let doNotCompare: String
  }

  /// The paper form.
  struct Paper: Sendable {
    let form: String
    let answerSheet: String
    let code: String
    let codeHint: String
    let checkSymbols: String
    let instructions: [String]
    let skipping: String
    let noSkipping: String
    let minutes: @Sendable (Int) -> String
    let atMost: @Sendable (_ least: Int, _ most: Int, _ options: Int) -> String
    /// Beside the boxes of the answer sheet.
    let upTo: @Sendable (Int) -> String
    let alone: String
    let number: @Sendable (_ from: String, _ to: String, _ unit: String) -> String
    let chooseOne: String
    let required: String
    let lines: String
    let onlyIf: @Sendable (String) -> String
    let question: @Sendable (Int) -> String
    let answered: @Sendable (String) -> String
    let isOneOf: @Sendable (_ item: String, _ options: [String]) -> String
    let includes: @Sendable (_ item: String, _ option: String) -> String
    let atLeast: @Sendable (_ item: String, _ limit: String) -> String
    let atMostValue: @Sendable (_ item: String, _ limit: String) -> String
    let and: String
    let or: String
    let not: @Sendable (String) -> String
    let sheetHint: String
    let noFreeText: String
    let filledBy: String
    let thanks: String
    let edition: @Sendable (_ id: String, _ version: String, _ digest: String) -> String
  }
}

extension Words {
  /// The words of a language.
  init(_ language: InterfaceLanguage) { self = language == .russian ? .russian : .english }
}
