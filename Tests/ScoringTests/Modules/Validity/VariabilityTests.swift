import Psychometrics
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct VariabilityTests {
  private static let use = Fixtures.use("variability", [("below", .text("0.5"))])
  private static let questionnaire = Fixtures.hexagon()

  private static func answers(_ values: [Int?]) -> Answers {
    var answers = Answers()
    for (item, value) in zip(questionnaire.items, values) { answers[item.id] = value.map { .rating($0) } }
    return answers
  }

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Variability.self, in: Self.questionnaire, use: Self.use) == [])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `it is the deviation of the answers as shown`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values: [Int?] = (0..<12).map { _ in random.below(6) == 0 ? nil : random.below(5) }
    let sheet = try Fixtures.score(Self.answers(values), of: Self.questionnaire.scored(validity: [Self.use]))
    let expected = ResponseVariability.deviation(values.map { $0.map { Double($0) } })
    let ours = sheet.number("variability-deviation")
    #expect((expected == nil) == (ours == nil))
    if let expected, let ours {
      #expect(abs(expected - ours) < 1e-12)
      #expect(sheet.value("variability") == .flag(ours < 0.5))
    }
  }

  @Test func `one answer throughout is a remark, reversed items or not`() throws {
    let sheet = try Fixtures.score(
      Self.answers(Array(repeating: 3, count: 12)), of: Self.questionnaire.scored(validity: [Self.use]))
    #expect(sheet.number("variability-deviation") == 0 && sheet.value("variability") == .flag(true))
    #expect(sheet.remarkFamilies == [.monotony])
  }

  @Test func `ratings on different scales cannot be mixed`() {
    let refused = Fixtures.refusal(Fixtures.mixed.scored(validity: [Self.use]))?.refused
    #expect(refused?.path == ["items"] && refused?.english.contains("degree, liking") == true)
  }
}
