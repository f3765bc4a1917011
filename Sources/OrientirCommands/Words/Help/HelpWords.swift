/// Summaries of commands and options, for `--help`.
struct HelpWords: Sendable {
  let orientir: String
  let discussion: String
  let example: String

  // Options that several commands share
  let workspace: String
  let questionnaires: String
  let lang: String
  let color: String
  let quiet: String
  let questionnaire: String
  let wave: String
  let outputFile: String
  let outputFileOrFolder: String
  let listFormat: String

  let take: String
  let takeQuestionnaire: String
  let takeCode: String
  let takePlain: String
  let takeTrial: String
  let takeAscii: String

  let questionnaireGroup: String
  let questionnaireList: String
  let questionnaireShow: String
  let questionnaireCheck: String
  let checkFiles: String
  let checkStrict: String
  let questionnairePrint: String
  let printCode: String

  let codeGroup: String
  let codeIssue: String
  let codeList: String
  let codeMove: String
  let schoolClass: String
  let count: String
  let grade: String
  let school: String
  let profile: String
  let sex: String
  let specialNeeds: String
  let codeArgument: String

  let answersGroup: String
  let answersImport: String
  let importFile: String
  let answersEnter: String
  let enterCode: String
  let answersExport: String
  let answersVoid: String
  let voidReason: String

  let score: String
  let scoreAnswers: String
  let scoreFormat: String

  let resultGroup: String
  let resultShow: String
  let resultFor: String
  let resultFormat: String
  let resultExplain: String
  let explainSubject: String
  let explainAnswers: String
  let explainWithoutAnswers: String

  let reportGroup: String
  let reportList: String
  let reportCohort: String
  let reportQuality: String
  let qualityAnswers: String
  let qualityRetest: String
  let remarkSelection: String
  let reportKind: String
  let reportFormat: String
  let enrolment: String
  let minimumGroup: String
  let reportSchool: String

  let waveGroup: String
  let waveOpen: String
  let waveClose: String
  let waveList: String
  let waveName: String

  let workspaceGroup: String
  let workspaceInit: String
  let workspaceCheck: String
  let workspaceBackup: String
  let backupFolder: String

  let moduleGroup: String
  let moduleList: String
  let moduleShow: String
  let moduleID: String

  let simulate: String
  let simulateCount: String
  let simulateSeed: String
  let simulateSchools: String
  let simulateGrades: String
  let simulateClasses: String
  let simulateClassSize: String
  let simulateMissing: String
  let simulateCareless: String
  let simulateSpecialNeeds: String
  let simulateEnrolment: String
  let simulateFormat: String
}
