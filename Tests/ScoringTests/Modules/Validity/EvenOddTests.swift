import Psychometrics
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct EvenOddTests {
  private static let use = Fixtures.use("even-odd")
  private static let questionnaire = Fixtures.hexagon(missing: .leaveOut)

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: EvenOdd.self, in: Self.questionnaire, use: Self.use) == [])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `it is the even–odd consistency of the keyed answers`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var answers = Answers()
    var keyed: [Double?] = []
    for (place, item) in Self.questionnaire.items.enumerated() {
      let value = random.below(9) == 0 ? nil : random.below(5)
      answers[item.id] = value.map { .rating($0) }
      // Every second item is mirrored.
      keyed.append(value.map { Double(place.isMultiple(of: 2) ? $0 : 4 - $0) })
    }
    let expected = try EvenOddConsistency(scales: (0..<6).map { [2 * $0, 2 * $0 + 1] }).coefficient(keyed)
    let sheet = try Fixtures.score(answers, of: Self.questionnaire.scored(validity: [Self.use]))
    let ours = sheet.number("even-odd-consistency")
    #expect((expected == nil) == (ours == nil))
    if let expected, let ours {
      #expect(abs(expected - ours) < 1e-12)
      #expect(sheet.value("even-odd") == .flag(ours < 0))
    }
  }

  @Test func `under three scales there is nothing to correlate`() {
    let refused = Fixtures.refusal(Fixtures.pairs.scored(validity: [Self.use]))?.refused
    #expect(refused?.path == ["scales"] && refused?.english.contains("nature") == true)
  }
}
