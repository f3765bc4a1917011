import ResultStore

/// Words of `orientir workspace`, `wave` and `code`.
struct WorkspaceWords: Sendable {
  let created: @Sendable (String) -> String
  let inOrder: @Sendable (_ sheets: Int) -> String
  let backedUp: @Sendable (String) -> String
  let waveOpened: @Sendable (String) -> String
  let waveClosed: @Sendable (String) -> String
  let unfinished: @Sendable (Int) -> String
  let waveColumns: [String]
  let waveIsOpen: String
  let waveIsClosed: String
  let noWaves: String
  let codesIssued: @Sendable (_ count: Int, _ schoolClass: String) -> String
  let codesAdvice: String
  let codeColumns: [String]
  let codeUse: @Sendable (CodeUse) -> String
  let codeUses: @Sendable (_ all: Int, _ done: Int, _ begun: Int, _ unused: Int) -> String
  let noCodes: String
  let codeMoved: String
  let finding: @Sendable (StoreFinding) -> String
  let legalName: String
  let legalReason: String
  let legalGradeOfClass: @Sendable (_ schoolClass: String, _ grade: Int) -> String
  let legalClass: String
  let legalCount: String
  let legalGrade: String
  let legalShare: String
  let legalYesNo: String
  let legalSex: String
  let legalMinimum: String
  let legalGrades: String
  let legalLanguage: String
}
