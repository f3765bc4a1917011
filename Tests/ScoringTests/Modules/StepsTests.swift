import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct StepsTests {
  private let questionnaire = Fixtures.readiness.scored(by: [Fixtures.stepsUse])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Steps.self, in: Fixtures.readiness, use: Fixtures.stepsUse) == [])
  }

  @Test(
    arguments: [
      ("yes", "yes", ["f01", "f02"]), ("partly", "no", ["f01"]), ("no", "no", []), ("no", nil, []),
      (nil, "yes", ["f02"]), (nil, nil, nil),
    ] as [(String?, String?, [String]?)])
  func `facts done are named and an unanswered one is not done`(
    first: String?, second: String?, done: [String]?
  ) throws {
    var answers = Answers()
    answers["f01"] = first.map { .choice($0) }
    answers["f02"] = second.map { .choice($0) }
    #expect(try Fixtures.score(answers, of: questionnaire).members("steps") == done)
  }

  @Test func `what is done and what comes next can be read from the choices`() throws {
    let scorer = try Scorer(questionnaire)
    let choices = try #require(scorer.layout.outputs.first).choices
    #expect(choices.map(\.id) == ["f01", "f02"])
    #expect(choices.map { $0.title[.english] } == ["did-f01", "did-f02"])
    #expect(choices.map { $0.meaning[.russian] } == ["next-f01-ру", "next-f02-ру"])
  }

  @Test func `the facts are told one by one`() throws {
    let sheet = Fixtures.sheet(Answers(["f01": .choice("no")]), of: questionnaire)
    let lines = try Scorer(questionnaire).explain(sheet, in: .english)
    #expect(
      lines.map(\.text) == [
        "0 of 2 done", "f01: answer no → next step: next-f01", "f02: no answer, does not count as done",
      ])
  }

  @Test func `bad facts are refused with their place`() throws {
    func refusal(_ facts: [ParameterValue]) -> (path: [String], russian: String, english: String)? {
      Fixtures.refusal(Fixtures.readiness.scored(by: [Fixtures.stepsUse.with("facts", .list(facts))]))?
        .refused
    }
    let good = Fixtures.fact("f01", ["yes"])
    #expect(refusal([])?.path == ["facts"])
    #expect(refusal([good, Fixtures.fact("f03", ["yes"])])?.path == ["facts", "1", "item"])
    #expect(refusal([good, good])?.path == ["facts", "1", "item"])
    #expect(refusal([Fixtures.fact("f01", ["yess"])])?.path == ["facts", "0", "done", "0"])
    #expect(refusal([Fixtures.fact("f01", ["yess"])])?.english.hasSuffix("did you mean “yes”?") == true)
    #expect(refusal([Fixtures.fact("f01", [])])?.path == ["facts", "0", "done"])
    let wrong = try #require(refusal([Fixtures.fact("exam-subjects", ["physics"])]))
    #expect(wrong.path == ["facts", "0", "item"])
    #expect(wrong.english == "item “exam-subjects” is of kind multiple, choice is needed")
    let misspelt = Fixtures.map([
      ("item", .text("f01")), ("done", Fixtures.texts(["yes"])), ("did", Fixtures.localized("did")),
      ("nxt", Fixtures.localized("next")),
    ])
    #expect(refusal([misspelt])?.path == ["facts", "0", "nxt"])
    #expect(refusal([misspelt])?.russian == "неизвестное поле «nxt»; возможно, имелось в виду «next»")
    let short = Fixtures.map([("item", .text("f01")), ("done", Fixtures.texts(["yes"]))])
    #expect(refusal([short])?.english == "the key “did” is missing")
    let silent = Fixtures.map([
      ("item", .text("f01")), ("done", Fixtures.texts(["yes"])), ("did", Fixtures.localized("did")),
      ("next", Fixtures.map([("ru", .text("дальше")), ("en", .text(" "))])),
    ])
    #expect(refusal([silent])?.path == ["facts", "0", "next"])
    #expect(refusal([silent])?.english == "the text lacks these languages: en")
  }
}
