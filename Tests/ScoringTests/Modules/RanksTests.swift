import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct RanksTests {
  private let questionnaire = Fixtures.pairs.scored(by: [Fixtures.ranksUse])

  /// Answers by pair: nature/technology, nature/human, nature/sign, technology/human, technology/sign, human/sign.
  private func answers(_ codes: String) -> Answers {
    Answers(
      Dictionary(uniqueKeysWithValues: codes.enumerated().map { ("p\($0 + 1)", Answer.choice(String($1))) }))
  }

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Ranks.self, in: Fixtures.pairs, use: Fixtures.ranksUse) == [])
  }

  @Test(arguments: [
    ("aaabaa", ["nature"], "nature > human > technology > sign"),
    ("aaabab", ["nature"], "nature > (technology human sign)"),
    ("aaaabb", ["nature"], "nature > sign > technology > human"),
    ("baaaaa", ["technology"], "technology > nature > human > sign"),
    ("abaaba", ["nature", "human"], "(nature human) > (technology sign)"),
  ])
  func `equal scores take equal places`(codes: String, leading: [String], order: String) throws {
    let sheet = try Fixtures.score(answers(codes), of: questionnaire)
    #expect(sheet.members("leading") == leading)
    #expect(sheet.text("leading-order") == order)
  }

  @Test func `a missing answer leaves the order open`() throws {
    let sheet = try Fixtures.score(answers("aaaab"), of: questionnaire)
    #expect(sheet.value("leading") == nil)
    #expect(sheet.derived.isEmpty)
  }

  @Test func `the title can be given and the order says which it is`() throws {
    let titled = Fixtures.pairs.scored(by: [Fixtures.ranksUse.with("title", Fixtures.localized("nearest"))])
    let sheet = try Fixtures.score(answers("aaaaaa"), of: titled)
    #expect(sheet.outputs.first?.output.title == LocalizedText(ru: "nearest-ру", en: "nearest"))
    #expect(sheet.derived.first?.title == LocalizedText(ru: "nearest-ру: порядок", en: "nearest: order"))
  }

  @Test func `the way to the leaders is told`() throws {
    let sheet = Fixtures.sheet(answers("aaabaa"), of: questionnaire)
    let order = try Scorer(questionnaire).explain(sheet, subject: "leading-order", in: .english)
    #expect(order.map(\.text) == ["By falling scores: nature 3 > human 2 > technology 1 > sign 0"])
    let leading = try Scorer(questionnaire).explain(sheet, subject: "leading", in: .russian)
    #expect(leading.map(\.text) == ["Наибольший балл 3: nature-ру"])
  }

  @Test func `bad parameters are refused`() {
    func path(_ name: String, _ value: ParameterValue) -> [String]? {
      Fixtures.refusal(Fixtures.pairs.scored(by: [Fixtures.ranksUse.with(name, value)]))?.refused?.path
    }
    #expect(path("id", .text("Ведущие")) == ["id"])
    #expect(path("id", .text("")) == ["id"])
    #expect(path("scales", .text("nature")) == ["scales"])
    #expect(path("scales", Fixtures.texts(["nature", "natur"])) == ["scales", "1"])
    #expect(path("title", .text("leading")) == ["title"])
    #expect(path("title", Fixtures.map([("ru", .text("да"))])) == ["title"])
    #expect(
      path("title", Fixtures.map([("ru", .text("да")), ("en", .text("yes")), ("de", .text("ja"))]))
        == ["title", "de"])
    let unknown = Fixtures.pairs.scored(by: [Fixtures.ranksUse.with("order", .text("x"))])
    #expect(
      Fixtures.refusal(unknown)
        == .unknownParameter(module: "ranks", name: "order", known: ["id", "scales", "title"]))
    let twice = Fixtures.pairs.scored(by: [Fixtures.ranksUse, Fixtures.ranksUse])
    #expect(Fixtures.refusal(twice) == .repeatedOutput(module: "ranks", output: "leading"))
    let misplaced = Fixtures.pairs.scored(validity: [Fixtures.ranksUse])
    #expect(Fixtures.refusal(misplaced) == .wrongFamily(module: "ranks"))
  }
}
