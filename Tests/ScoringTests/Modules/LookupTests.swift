import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct LookupTests {
  private static let questionnaire = Fixtures.questionnaire(
    "matrix",
    items: [
      Fixtures.choice("object", ["human", "technology", "art"].map { Fixtures.option($0) }),
      Fixtures.choice("work", ["lead", "make"].map { Fixtures.option($0) }),
    ])

  private static func cell(_ id: String, _ when: [(String, ParameterValue)]) -> ParameterValue {
    Fixtures.map([("id", .text(id)), ("title", Fixtures.localized(id)), ("when", Fixtures.map(when))])
  }

  private static let use = Fixtures.use(
    "lookup",
    [
      ("id", .text("cell")), ("items", Fixtures.texts(["object", "work"])),
      (
        "cells",
        .list([
          cell("manager", [("object", .text("human")), ("work", .text("lead"))]),
          cell("engineer", [("object", Fixtures.texts(["technology", "human"])), ("work", .text("make"))]),
          cell("artist", [("object", .text("art"))]),
        ])
      ),
    ])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Lookup.self, in: Self.questionnaire, use: Self.use) == [])
  }

  @Test(arguments: [
    ("human", "lead", "manager"), ("human", "make", "engineer"), ("technology", "make", "engineer"),
    ("art", "lead", "artist"),
    ("art", "make", "artist"), ("technology", "lead", nil), ("technology", nil, nil),
  ])
  func `a combination has its cell`(object: String, work: String?, cell: String?) throws {
    var answers = Answers(["object": .choice(object)])
    answers["work"] = work.map { .choice($0) }
    #expect(try Fixtures.score(answers, of: Self.questionnaire.scored(by: [Self.use])).label("cell") == cell)
  }

  @Test func `otherwise takes what no cell names`() throws {
    let other = Fixtures.map([("id", .text("none")), ("title", Fixtures.localized("none"))])
    let questionnaire = Self.questionnaire.scored(by: [Self.use.with("otherwise", other)])
    let sheet = try Fixtures.score(
      Answers(["object": .choice("technology"), "work": .choice("lead")]), of: questionnaire)
    #expect(sheet.label("cell") == "none")
  }

  @Test func `cells that overlap are refused with their names`() {
    let cells: ParameterValue = .list([
      Self.cell("one", [("object", .text("art"))]), Self.cell("two", [("work", .text("make"))]),
    ])
    let refused = Fixtures.refusal(Self.questionnaire.scored(by: [Self.use.with("cells", cells)]))?.refused
    #expect(refused?.path == ["cells", "1", "when"] && refused?.english.contains("“one” and “two”") == true)
  }
}
