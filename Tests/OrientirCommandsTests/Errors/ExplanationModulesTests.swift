import ExternalPrograms
import Language
import Testing

@testable import OrientirCommands

@Suite struct `Words for outside modules` {
  private static let failures: [(OutsideFailure, OrientirCommands.ExitStatus)] = [
    (.badName("имя.sh"), .badData), (.notAProgram("x.py"), .badData),
    (.tooLarge("x.py", most: 16 << 20), .badData),
    (.containmentMissing(["bwrap", "prlimit"]), .configuration),
    (.containmentFailed("bwrap: No permissions to create new namespace"), .configuration),
    (.cannotStart, .badData),
    (.timedOut(seconds: 120), .badData), (.processorTimeSpent(seconds: 30), .badData),
    (.killed(signal: 11), .badData), (.ended(status: 1), .badData),
    (.refused(LocalizedText(ru: "другой опросник", en: "another questionnaire")), .badData),
    (.otherProtocol("2"), .badData), (.tooFewLines(got: 1, expected: 7), .badData),
    (.tooManyLines(expected: 7), .badData), (.otherOutputs(expected: ["a"], got: ["b"]), .badData),
    (.takenOutput("a"), .badData), (.unstable(output: "a"), .badData), (.changedDescription, .badData),
  ]

  private static let needs: [ReplyProblem.Needed] = [
    .object, .list, .number, .identifier, .version, .text(most: 200), .texts, .range, .oneOf(["a", "b"]),
    .score,
  ]
  private static let problems: [ReplyProblem] = [
    .tooLong(most: 65_536), .notUTF8, .notJSON, .repeatedField("a"), .unknownField("a"), .missingField("a"),
    .wrongSheet(expected: 3), .unknownOutput("a"), .missingOutput("a"), .notFinite(output: "a"),
    .outOfRange(output: "a"), .notWhole(output: "a"), .unknownReason(output: "a"),
    .tooMany(field: "a", most: 3),
  ]
  private static let everyProblem = problems + needs.map { ReplyProblem.wrongValue(field: "a", needs: $0) }

  @Test(arguments: failures) func `every failure has words and a remedy in both languages`(
    failure: OutsideFailure, status: OrientirCommands.ExitStatus
  ) {
    let russian = Explanation(of: failure, .russian)
    let english = Explanation(of: failure, .english)
    #expect(russian.status == status && english.status == status)
    #expect(russian.message != english.message && !russian.message.isEmpty && !english.message.isEmpty)
    #expect(russian.hint != english.hint && russian.hint != nil && english.hint != nil)
    #expect(russian.message.unicodeScalars.contains { ("а"..."я").contains($0) })
    #expect(!english.message.replacing("имя", with: "").unicodeScalars.contains { ("а"..."я").contains($0) })
  }

  @Test(arguments: everyProblem) func `every fault of a line has words in both languages`(
    problem: ReplyProblem
  ) {
    let russian = Explanation(of: OutsideFailure.badLine(2, problem), .russian).message
    let english = Explanation(of: OutsideFailure.badLine(2, problem), .english).message
    #expect(russian.hasPrefix("строка 2 ответа: ") && english.hasPrefix("line 2 of the reply: "))
    #expect(russian.count > 20 && english.count > 24)
  }

  @Test func `what is missing is named by its packages`() {
    let explanation = Explanation(
      of: OutsideFailure.containmentMissing(["bwrap", "prlimit", "setpriv"]), .english)
    #expect(explanation.hint?.contains("apt-get install bubblewrap util-linux)") == true)
    #expect(explanation.message.contains("bwrap, prlimit, setpriv"))
  }

  @Test(arguments: OutsideCheck.allCases) func `every check has a name`(check: OutsideCheck) {
    #expect(!ModuleWords.russian.tryChecks(check).isEmpty)
    #expect(ModuleWords.russian.tryChecks(check) != ModuleWords.english.tryChecks(check))
  }
}
