import Psychometrics
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct SynonymsTests {
  private static let pairs: ParameterValue = .list(
    Fixtures.hexagonScales.map { Fixtures.texts(["\($0)-1", "\($0)-2"]) })
  private static let use = Fixtures.use("synonyms", [("pairs", pairs), ("below", .text("0.2"))])

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Synonyms.self, in: Fixtures.hexagon(), use: Self.use) == [])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `it is the correlation over the pairs`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var answers = Answers()
    var values: [Double?] = []
    for item in Fixtures.hexagon().items {
      let value = random.below(8) == 0 ? nil : random.below(5)
      answers[item.id] = value.map { .rating($0) }
      values.append(value.map { Double($0) })
    }
    let expected = ItemPairs((0..<6).map { ItemPairs.Pair(2 * $0, 2 * $0 + 1) }).coefficient(values)
    let sheet = try Fixtures.score(answers, of: Fixtures.hexagon().scored(validity: [Self.use]))
    let ours = sheet.number("synonyms-correlation")
    #expect((expected == nil) == (ours == nil))
    if let expected, let ours {
      #expect(abs(expected - ours) < 1e-12)
      #expect(sheet.value("synonyms") == .flag(ours < 0.2))
    }
  }

  @Test func `bad pairs are refused with their place`() {
    func path(_ pairs: ParameterValue) -> [String]? {
      Fixtures.refusal(Fixtures.hexagon().scored(validity: [Fixtures.use("synonyms", [("pairs", pairs)])]))?
        .refused?.path
    }
    #expect(path(.list([Fixtures.texts(["a", "b"])])) == ["pairs"])
    let one = Fixtures.texts(["realistic-1", "realistic-2"])
    #expect(path(.list([one, one, Fixtures.texts(["realistic-1", "zz"])])) == ["pairs", "2", "1"])
    #expect(path(.list([one, one, Fixtures.texts(["realistic-1", "realistic-1"])])) == ["pairs", "2"])
  }
}
