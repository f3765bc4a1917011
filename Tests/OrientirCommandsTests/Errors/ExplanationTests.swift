import Language
import OrientirTestSupport
import QuestionnaireFiles
import ResultStore
import Testing

@testable import OrientirCommands

/// Every error in both languages, read as a golden, with its exit status.
@Suite struct `Explanations` {
  static let commandErrors: [CommandError] = [
    .noSuchCommand("tak", near: "take", known: ["take", "wave"]), .noSuchFile("a.csv"),
    .isDirectory("folder"),
    .unreadable("a.csv"), .cannotWrite("out.html", reason: 28), .cannotWrite("out.html", reason: 13),
    .wrongOutput("out", needsFolder: true), .wrongOutput("out", needsFolder: false), .outputNeeded,
    .noSuchQuestionnaire("x", near: nil, known: ["a", "b"]), .brokenQuestionnaire("x", findings: []),
    .noWorkspace("w"), .workspaceExists("w"), .noSuchWave("Atumn", known: ["Autumn"]), .waveExists("Autumn"),
    .waveClosed("Autumn"), .noOpenWave, .severalOpenWaves(["A", "B"]),
    .languageLacking(questionnaire: "x", language: "en", has: ["ru"]),
    .textsLacking(questionnaire: "x", items: 3),
    .textsLacking(questionnaire: "x", items: 0), .invalidCode, .ambiguousCode, .unknownCode,
    .alreadyFinished(questionnaire: "x"), .noSheets(questionnaire: "x"), .noResultForCode,
    .severalSheets(questionnaires: ["a", "b"]),
    .noSuchSubject("realist", near: "realistic", known: ["realistic"]),
    .noSuchModule("riasek", near: "riasec", known: ["riasec"]),
    .badValue(option: "--count", value: "0", legal: "1…"), .rowsLeftOut(1), .rowsLeftOut(22),
    .noAnswersRead("a.csv"), .noAnswersToCheck("a.csv"), .badEnrolment("e.csv"),
    .noSuchSchool("Школа l", known: ["Школа 1"]),
    .nothingToChange,
    .targetExists("copy"),
    .codeNeeded, .editionUnknown(questionnaire: "x", digest: "0123456789ab"), .sheetsConflict(5),
    .sittingStorage,
    .nothingToShow, .reportFailed("x"),
  ]

  static let storeErrors: [StoreError] = [
    .missing(path: "w"), .notAFolder(path: "w"), .notEmpty(path: "w"), .alreadyExists(path: "w"),
    .noWorkspace(path: "w"), .fileMissing(.sittings), .notPermitted(path: "w"), .readOnly(path: "w"),
    .networkFolder(path: "w"),
    .cannotCreate(path: "w"), .notADatabase(.results), .foreignDatabase(.sittings),
    .newerSchema(.results, found: 9, supported: 1), .damaged(.results),
    .settingRefused(.results, setting: "synchronous"), .busy(.results), .diskFull(.sittings),
    .inputOutput(.results),
    .constraint(.results, table: "sheet"), .corruptRow(table: "sheet", column: "answers"),
    .unexpected(.results, code: 1), .invalidCode(index: 0), .codeTaken, .unknownPupil, .unknownWave("x"),
    .waveExists("x"), .waveClosed("x"), .foreignToWave("x"), .unknownSheet, .alreadyVoided, .sittingUnderWay,
    .noLiveSitting, .sittingWentOn,
  ]

  static let libraryErrors: [LibraryError] = [
    .unknown(id: "x", near: "y", known: ["y"]), .noSuchFile(path: "a"), .isDirectory(path: "a"),
    .unreadable(path: "a"), .tooLarge(path: "a", bytes: 2_000_000, most: 1_048_576),
  ]

  @Test(arguments: ["ru", "en"])
  func `say what is wrong, what to do, and end with a status`(language: String) throws {
    let words = CommandWords.words(in: language == "ru" ? .russian : .english)
    let errors: [any Error] = Self.commandErrors + Self.storeErrors + Self.libraryErrors
    let lines = errors.map { error in
      let explanation = Explanation(of: error, words)
      return "\(explanation.status.rawValue) \(explanation.message)\n   \(explanation.hint ?? "–")"
    }
    #expect(Snapshot.difference(lines.joined(separator: "\n") + "\n", named: "errors.\(language).txt") == nil)
  }

  @Test func `an error that nobody foresaw is a defect of ours and shows no content`() {
    struct Secret: Error { let answer = "a pupil's answer" }
    let explanation = Explanation(of: Secret(), .english)
    #expect(explanation.status == .defect)
    #expect(!explanation.message.contains("pupil's answer"))
  }
}
