import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct BandsTests {
  private func questionnaire(basis: Band.Basis = .answers, source: String? = nil) -> Questionnaire {
    Fixtures.questionnaire(
      "q", responses: [Fixtures.response("liking", [0, 1, 2, 3])],
      scales: [Fixtures.scale("s", .mean, missing: .prorate, atMost: 9)],
      items: (0..<10).map { Fixtures.rating("r\($0)", "liking", [Fixtures.credit("s", 1)]) },
      bands: [
        Band(
          scale: "s", basis: basis, source: source,
          levels: [
            BandLevel(id: "low", from: Fraction(0), below: Fraction(7, over: 10), name: Fixtures.text("low")),
            BandLevel(
              id: "middle", from: Fraction(7, over: 10), below: Fraction(2), name: Fixtures.text("middle")),
            BandLevel(id: "high", from: Fraction(2), below: nil, name: Fixtures.text("high")),
          ])
      ])
  }

  private func answers(_ values: [Int]) -> Answers {
    Answers(Dictionary(uniqueKeysWithValues: values.enumerated().map { ("r\($0)", Answer.rating($1)) }))
  }

  @Test func `the module keeps the contract`() {
    #expect(
      ModuleConformance.findings(for: Bands.self, in: questionnaire(), use: ModuleUse(module: "bands")) == [])
  }

  // Seven tenths lie at the limit, exactly.
  @Test(arguments: [
    ([1, 1, 1, 1, 1, 1, 0, 0, 0, 0], "low", "0 ≤ 0,6 < 0,7"),
    ([1, 1, 1, 1, 1, 1, 1, 0, 0, 0], "middle", "0,7 ≤ 0,7 < 2"),
    ([2, 2, 2], "high", "2 ≤ 2"),
    ([1, 1, 0], "low", "0 ≤ 2/3 ≈ 0,67 < 0,7"),
    ([3, 3, 3, 3, 3, 3, 3, 3, 3, 3], "high", "2 ≤ 3"),
  ])
  func `levels are half-open and exact`(values: [Int], level: String, interval: String) throws {
    let sheet = try Fixtures.score(answers(values), of: questionnaire())
    #expect(sheet.scales.first?.level?.id == level)
    let lines = try Scorer(questionnaire()).explain(
      Fixtures.sheet(answers(values), of: questionnaire()), subject: "s", in: .russian)
    #expect(
      lines.suffix(2).map(\.text) == [
        "Уровень «\(level)-ру»: \(interval)", "Основание: что означают сами ответы",
      ])
  }

  @Test func `without a score there is no level`() throws {
    let lines = try Scorer(questionnaire()).explain(
      Fixtures.sheet(Answers(), of: questionnaire()), in: .english)
    #expect(lines.last?.text == "No level: there is no raw score")
  }

  @Test func `a source is named`() throws {
    let questionnaire = questionnaire(basis: .source, source: "Book, 1999")
    let lines = try Scorer(questionnaire).explain(
      Fixtures.sheet(answers([2]), of: questionnaire), in: .english)
    #expect(lines.last?.text == "Basis: a source – Book, 1999")
  }

  @Test func `a gap between levels is said, not guessed over`() throws {
    var gappy = questionnaire()
    gappy.bands[0].levels.remove(at: 1)
    let lines = try Scorer(gappy).explain(Fixtures.sheet(answers([1]), of: gappy), in: .english)
    #expect(lines.last?.text == "No level: a score of 1 lies in no interval")
  }
}
