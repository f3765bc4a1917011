import Language

/// Words of the home screen.
struct HomeWords: Sendable {
  let title: String
  let leave: String
  let back: String
  let noWorkspace: @Sendable (_ path: String) -> String
  let noWave: String
  let waveOpen: @Sendable (_ names: [String]) -> String
  let sessionOpen: @Sendable (_ id: Int, _ schoolClass: String, _ finished: Int, _ expected: Int) -> String
  let noSession: String
  let sameCommand: @Sendable (_ command: String) -> String

  // What can be done
  let createWorkspace: String
  let openWave: String
  let openSession: String
  let board: String
  let closeSession: String
  let makeup: String
  let kiosk: String
  let codes: String
  let newCodes: String
  let enter: String
  let result: String
  let report: String
  let trial: String
  let backup: String

  // What is asked
  let askWave: String
  let askWaveAbout: String
  let askQuestionnaires: String
  let askQuestionnairesAbout: String
  let askQuestionnaire: String
  let readingQuestionnaires: String
  let noQuestionnaires: String
  let askClass: String
  let askClassAbout: String
  let askSchool: String
  let askSchoolAbout: String
  let askCount: String
  let askCountAbout: @Sendable (_ known: Int) -> String
  let askShowResult: String
  let yes: String
  let no: String
  let askSession: String
  let askCode: String
  let askCodeAbout: String
  let askAudience: String
  let audiences: [String]
  let askReportFile: String
  let askReportFileAbout: String
  let askFolder: String
  let askFolderAbout: String
  let nothingStored: String

  // Doing it
  let confirmTitle: String
  let confirmAbout: @Sendable (_ command: String) -> String
  let confirmYes: String
  let confirmNo: String
  let pressEnter: String
}

extension CommandWords {
  /// The words of the home screen.
  var home: HomeWords { language == .russian ? .russian : .english }
}
