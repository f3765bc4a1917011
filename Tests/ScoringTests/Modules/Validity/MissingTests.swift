import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct MissingTests {
  private let use = Fixtures.use("missing")

  private var questionnaire: Questionnaire {
    Fixtures.questionnaire(
      "q", responses: [Fixtures.response("liking", [0, 1])],
      items: [Fixtures.choice("c", [Fixtures.option("a"), Fixtures.option("b")])]
        + (1...10).map {
          Fixtures.rating("r\($0)", "liking", [], when: $0 == 10 ? .isOneOf(item: "c", options: ["a"]) : nil)
        } + [Item(id: "x", kind: .note)], validity: [use])
  }

  private func answers(_ code: String, without missing: [Int], declined: [Int] = []) -> Answers {
    var answers = Answers(["c": .choice(code)])
    for index in 1...10 where !missing.contains(index) {
      answers["r\(index)"] = declined.contains(index) ? .declined : .rating(1)
    }
    return answers
  }

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Missing.self, in: Fixtures.mixed, use: use) == [])
  }

  // With b, r10 is hidden: 10 answers are asked for, with a 11; notes never.
  @Test(
    arguments: [
      ("b", [], [], 0.0, false), ("b", [3], [], 0.1, true), ("b", [], [3], 0.1, true),
      ("a", [3], [], 1.0 / 11, false), ("a", [3], [4], 2.0 / 11, true), ("b", [10], [], 0, false),
    ] as [(String, [Int], [Int], Double, Bool)])
  func `what was shown and not answered counts`(
    code: String, missing: [Int], declined: [Int], share: Double, flag: Bool
  ) throws {
    let sheet = try Fixtures.score(answers(code, without: missing, declined: declined), of: questionnaire)
    #expect(sheet.number("missing-share") == share)
    #expect(sheet.value("missing") == .flag(flag))
  }

  @Test func `the way is told`() throws {
    let sheet = Fixtures.sheet(answers("a", without: [3]), of: questionnaire)
    let lines = try Scorer(questionnaire).explain(sheet, in: .english)
    #expect(
      lines.map(\.text) == [
        "Without an answer: 1 of 11 shown", "1/11 ≈ 0.09 is below the limit of 0.1: no remark",
      ])
  }

  @Test func `nothing to answer is nothing to judge`() throws {
    let notes = Fixtures.questionnaire("q", items: [Item(id: "x", kind: .note)], validity: [use])
    #expect(try Fixtures.score(Answers(), of: notes).value("missing") == nil)
  }

  @Test func `bad parameters are refused`() {
    for share in ["0", "1.1", "a tenth"] {
      let bad = questionnaire.scored(validity: [use.with("share", .text(share))])
      #expect(Fixtures.refusal(bad)?.refused?.path == ["share"])
    }
    let misplaced = questionnaire.scored(by: [use], validity: [])
    #expect(Fixtures.refusal(misplaced) == .wrongFamily(module: "missing"))
  }

  @Test func `remarks ask for attention and accuse nobody`() throws {
    let all = questionnaire.scored(validity: [
      use, Fixtures.use("too-fast"), Fixtures.use("longstring", [("limit", .text("5"))]),
    ])
    let flags = try Scorer(all).layout.outputs.filter { $0.kind == .flag }
    #expect(flags.count == 3)
    for flag in flags {
      #expect(flag.title[.russian]?.hasPrefix("Обратить внимание: ") == true)
      #expect(flag.title[.english]?.hasPrefix("Worth a look: ") == true)
      #expect(flag.meaning.languages.count == 2)
    }
  }
}
