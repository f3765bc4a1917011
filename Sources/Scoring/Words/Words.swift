import Language

/// Everything that this target says, in one language.
struct Words: Sendable {
  let problems: ProblemWords
  let credits: CreditWords
  let levels: LevelWords
  let comparisons: ComparisonWords
  let paths: PathWords
  let remarks: RemarkWords
  let outside: OutsideWords

  /// The words of a language.
  static func of(_ language: InterfaceLanguage) -> Words {
    switch language {
    case .russian: .russian
    case .english: .english
    }
  }

  /// A problem in both languages, for an error that carries it.
  static func problem(_ make: (ProblemWords) -> String) -> LocalizedText {
    LocalizedText(ru: make(Words.russian.problems), en: make(Words.english.problems))
  }
}

/// What is wrong with a module's parameter, and what is legal.
struct ProblemWords: Sendable {
  typealias Token = @Sendable (String) -> String
  /// The likely meaning, or else the known words, to follow a complaint about an unknown one.
  let meant: @Sendable (_ likely: String?, _ known: [String]) -> String
  let unknownScale: Token
  let unknownItem: Token
  let unknownOption: @Sendable (_ code: String, _ item: String) -> String
  let unknownKey: Token
  let unknownLanguage: Token
  let missingKey: Token
  let missingLanguages: @Sendable ([String]) -> String
  let repeated: Token
  let needsIdentifier: String
  let needsText: @Sendable (_ languages: [String]) -> String
  let needsMap: @Sendable (_ keys: [String]) -> String
  let needsItem: @Sendable (_ kind: String) -> String
  let wrongKind: @Sendable (_ item: String, _ actual: String, _ needed: String) -> String
  let needsOptions: @Sendable (_ item: String) -> String
  let needsScales: @Sendable (_ least: Int, _ most: Int) -> String
  let needsHexagon: String
  let mixedMethods: @Sendable ([String]) -> String
  let needsFacts: @Sendable (_ most: Int) -> String
  let needsPaths: String
  let standsAlone: Token
  let bothUndecided: Token
  let needsWhole: @Sendable (_ least: Int, _ most: Int) -> String
  let needsShare: String
  let needsFileName: @Sendable (_ longest: Int) -> String
  let needsOutputs: @Sendable (_ most: Int) -> String
  let needsNumber: String
  let needsRange: String
  let needsOneOf: @Sendable ([String]) -> String
  let needsSeconds: @Sendable (_ most: Int) -> String
  let nothingRun: String
  let creditedTwice: @Sendable (_ scale: String) -> String
  let unevenWeight: @Sendable (_ weight: String, _ denominator: Int) -> String
  let largeWeight: @Sendable (_ most: Int) -> String
  let tooManyPoints: String
}

/// The way from answers to a raw score.
struct CreditWords: Sendable {
  let scale: @Sendable (_ title: String, _ id: String, _ method: String) -> String
  let sum: String
  let mean: String
  let share: String
  let count: String
  let answer: @Sendable (_ column: String, _ value: String) -> String
  let chosen: @Sendable (_ column: String, _ code: String) -> String
  let chosenSeveral: @Sendable (_ column: String, _ codes: String) -> String
  let chosenNone: @Sendable (_ column: String) -> String
  let mirrored: @Sendable (_ arithmetic: String) -> String
  let subtracted: @Sendable (_ arithmetic: String) -> String
  let counted: @Sendable (_ points: String) -> String
  let notCounted: String
  let possible: @Sendable (_ least: String, _ most: String) -> String
  let missing: @Sendable (_ column: String) -> String
  let declined: @Sendable (_ column: String) -> String
  let notShown: @Sendable (_ column: String) -> String
  let total: @Sendable (_ arithmetic: String) -> String
  let totalCounted: @Sendable (_ points: String) -> String
  let complete: @Sendable (_ shown: Int) -> String
  let gaps: @Sendable (_ columns: String, _ missing: Int, _ shown: Int) -> String
  let allowed: @Sendable (_ atMost: Int) -> String
  let allowedNone: String
  let allowedAny: String
  let leftOut: String
  let overAnswered: String
  let prorated: @Sendable (_ arithmetic: String) -> String
  let meanOf: @Sendable (_ arithmetic: String) -> String
  let shareOf: @Sendable (_ arithmetic: String) -> String
  let raw: @Sendable (_ score: String, _ least: String, _ most: String) -> String
  let nothingAnswered: String
  let tooManyMissing: @Sendable (_ missing: Int, _ atMost: Int) -> String
  let nothingShown: String
}

/// The way from a raw score to a level.
struct LevelWords: Sendable {
  let level: @Sendable (_ name: String, _ interval: String) -> String
  let none: String
  let outside: @Sendable (_ score: String) -> String
  let answers: String
  let norms: String
  let source: @Sendable (_ source: String) -> String
}

/// What the modules that compare scales within one pupil say.
struct ComparisonWords: Sendable {
  let noScore: @Sendable (_ scales: String) -> String
  let order: @Sendable (_ order: String) -> String
  let leading: @Sendable (_ titles: String, _ score: String) -> String
  let code: @Sendable (_ code: String) -> String
  let tiesInCode: String
  let difference: @Sendable (_ arithmetic: String) -> String
  let pairs: @Sendable (_ pairs: String) -> String
  let consistency: @Sendable (_ name: String) -> String
  let consistencyOpen: String
}

/// What `steps` and `concordance` say.
struct PathWords: Sendable {
  let fact: @Sendable (_ item: String, _ answer: String, _ title: String) -> String
  let factOpen: @Sendable (_ item: String, _ answer: String, _ next: String) -> String
  let factMissing: @Sendable (_ item: String) -> String
  let facts: @Sendable (_ done: Int, _ all: Int) -> String
  let noFacts: String
  let chosen: @Sendable (_ item: String, _ answer: String) -> String
  let unanswered: @Sendable (_ item: String) -> String
  let undecided: @Sendable (_ code: String) -> String
  let noPath: @Sendable (_ code: String) -> String
  let profileFits: @Sendable (_ profile: String, _ wanted: String) -> String
  let profileDiffers: @Sendable (_ profile: String, _ wanted: String) -> String
  let anySubjects: String
  let allOf: @Sendable (_ wanted: String, _ lacking: String?) -> String
  let anyOf: @Sendable (_ wanted: String, _ found: String?) -> String
  let level: @Sendable (_ name: String) -> String
  let noLevel: String
  let nothing: String
}

/// What the validity modules say.
struct RemarkWords: Sendable {
  let run: @Sendable (_ length: Int, _ value: String, _ from: String, _ to: String) -> String
  let noRun: String
  let fast: @Sendable (_ fast: Int, _ timed: Int, _ seconds: String) -> String
  let noTimes: String
  let gaps: @Sendable (_ missing: Int, _ shown: Int) -> String
  let nothingShown: String
  let reached: @Sendable (_ value: String, _ limit: String) -> String
  let notReached: @Sendable (_ value: String, _ limit: String) -> String
}
