import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct ConcordanceTests {
  private let questionnaire = Fixtures.readiness.scored(by: [Fixtures.concordanceUse])

  private func answers(_ profile: String?, _ field: String?, _ subjects: [String]?) -> Answers {
    var answers = Answers()
    answers["study-profile"] = profile.map { .choice($0) }
    answers["intended-field"] = field.map { .choice($0) }
    answers["exam-subjects"] = subjects.map { .multiple($0) }
    return answers
  }

  @Test func `the module keeps the contract`() {
    #expect(
      ModuleConformance.findings(for: Concordance.self, in: Fixtures.readiness, use: Fixtures.concordanceUse)
        == [])
  }

  @Test(
    arguments: [
      ("technology", "engineering", ["mathematics", "physics"], "agrees"),
      ("universal", "engineering", ["mathematics", "informatics", "literature"], "agrees"),
      ("humanities", "engineering", ["mathematics", "physics"], "partly"),
      ("technology", "engineering", ["mathematics", "literature"], "partly"),
      ("technology", "engineering", ["physics", "informatics"], "partly"),
      ("humanities", "engineering", ["literature"], "differs"),
      ("technology", "engineering", ["not-chosen"], "partly"),
      ("humanities", "engineering", ["not-chosen"], "differs"),
      // A path without subjects is content with any.
      ("humanities", "art", ["physics"], "agrees"),
      ("humanities", "art", ["not-chosen"], "agrees"),
      ("technology", "art", ["literature"], "partly"),
      ("technology", "not-decided", ["physics"], "undecided"),
      // No path describes law; anything unanswered leaves it open, but for a field that is not chosen yet.
      ("technology", "law", ["physics"], nil),
      (nil, "engineering", ["physics"], nil),
      ("technology", nil, ["physics"], nil),
      ("technology", "engineering", nil, nil),
      (nil, "not-decided", nil, "undecided"),
    ] as [(String?, String?, [String]?, String?)])
  func `profile and subjects are held against the field`(
    profile: String?, field: String?, subjects: [String]?, level: String?
  ) throws {
    let sheet = try Fixtures.score(answers(profile, field, subjects), of: questionnaire)
    #expect(sheet.label("path") == level)
  }

  @Test func `levels have names and meanings of their own or ours`() throws {
    let levels = Fixtures.map([
      (
        "agrees",
        Fixtures.map([("name", Fixtures.localized("fits")), ("meaning", Fixtures.localized("well"))])
      ),
      ("differs", Fixtures.map([("name", Fixtures.localized("apart"))])),
    ])
    let titled = Fixtures.readiness.scored(by: [Fixtures.concordanceUse.with("levels", levels)])
    let choices = try #require(try Scorer(titled).layout.outputs.first).choices
    #expect(choices.map(\.id) == ["agrees", "partly", "differs", "undecided"])
    #expect(choices[0].title[.english] == "fits" && choices[0].meaning[.russian] == "well-ру")
    #expect(choices[2].title[.russian] == "apart-ру")
    #expect(choices.allSatisfy { $0.title.languages.count == 2 && !$0.meaning.isEmpty })
  }

  @Test func `the way is told`() throws {
    let sheet = Fixtures.sheet(answers("technology", "engineering", ["physics"]), of: questionnaire)
    let lines = try Scorer(questionnaire).explain(sheet, subject: "path", in: .russian).map(\.text)
    #expect(
      lines == [
        "Итог: совпадает частично", "intended-field: engineering", "study-profile: technology",
        "exam-subjects: physics", "Профиль ведёт к направлению: technology есть среди technology, universal",
        "Нужны все предметы: mathematics – не хватает: mathematics",
        "Нужен хотя бы один предмет из: physics, informatics – есть physics",
      ])
    let law = Fixtures.sheet(answers("technology", "law", ["physics"]), of: questionnaire)
    #expect(
      try Scorer(questionnaire).explain(law, subject: "path", in: .english).last?.text
        == "The questionnaire describes no path for option “law”, so nothing can be compared")
  }

  @Test func `bad parameters are refused with their place`() {
    func path(_ name: String, _ value: ParameterValue) -> [String]? {
      Fixtures.refusal(Fixtures.readiness.scored(by: [Fixtures.concordanceUse.with(name, value)]))?.refused?
        .path
    }
    func one(_ field: String, _ profiles: [String], _ all: [String] = []) -> ParameterValue {
      Fixtures.map([
        ("field", .text(field)), ("profiles", Fixtures.texts(profiles)), ("all-of", Fixtures.texts(all)),
      ])
    }
    #expect(path("profile", .text("exam-subjects")) == ["profile"])
    #expect(path("subjects", .text("study-profile")) == ["subjects"])
    #expect(path("field", .text("study-profile")) == ["field"])
    #expect(path("field", .text("nowhere")) == ["field"])
    #expect(path("undecided", Fixtures.texts(["undecided"])) == ["undecided", "0"])
    #expect(path("undecided", .list([])) == nil)
    #expect(path("paths", .list([])) == ["paths"])
    #expect(path("paths", .list([one("engineer", ["technology"])])) == ["paths", "0", "field"])
    #expect(path("paths", .list([one("art", ["technolgy"])])) == ["paths", "0", "profiles", "0"])
    #expect(path("paths", .list([one("art", [])])) == ["paths", "0", "profiles"])
    #expect(
      path("paths", .list([one("art", ["universal"], ["chemistry"])])) == ["paths", "0", "all-of", "0"])
    #expect(
      path("paths", .list([one("art", ["universal"], ["not-chosen"])])) == ["paths", "0", "all-of", "0"])
    #expect(path("paths", .list([one("not-decided", ["universal"])])) == ["paths", "0", "field"])
    #expect(
      path("paths", .list([one("art", ["universal"]), one("art", ["technology"])])) == [
        "paths", "1", "field",
      ])
    #expect(path("levels", Fixtures.map([("agree", Fixtures.localized("x"))])) == ["levels", "agree"])
    #expect(
      path("levels", Fixtures.map([("agrees", Fixtures.map([("title", Fixtures.localized("x"))]))]))
        == ["levels", "agrees", "title"])
  }
}
