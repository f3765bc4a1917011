import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct `Scores from outside` {
  private let run = OutsideSource(
    program: "balance.py",
    run: .init(module: "balance-index", version: Version(1, 2, 0), digest: String(repeating: "3f", count: 32))
  )

  private func output(_ id: String) -> OutsideOutput {
    OutsideOutput(id: id, title: LocalizedText(ru: id, en: id), from: Fraction(0), to: Fraction(1))
  }

  private func sheet() throws -> ScoreSheet {
    let outputs = ParameterValue.list([
      Fixtures.map([
        ("id", .text("balance")), ("title", Fixtures.localized("balance")), ("from", .text("0")),
        ("to", .text("1")),
      ])
    ])
    let use = ModuleUse(
      module: "outside",
      parameters: [ParameterEntry("program", .text("balance.py")), ParameterEntry("outputs", outputs)])
    let questionnaire = Fixtures.hexagon().scored(by: [
      use, Fixtures.use("riasec", [("scales", Fixtures.texts(Fixtures.hexagonScales))]),
    ])
    return try Scorer(questionnaire).score(Fixtures.sheet(Answers(), of: questionnaire))
  }

  @Test func `take the place of what waited for their program, with the module's mark`() throws {
    var sheet = try sheet()
    let count = sheet.outputs.count
    sheet.add(OutsideScores(source: run, values: [.init(output: output("balance"), number: 0.25)]))
    #expect(sheet.outputs.count == count)
    let result = try #require(sheet.outputs.first { $0.output.id == "balance" })
    #expect(result.value == .number(0.25) && result.outsideReason == nil)
    #expect(result.output.outside?.run?.mark == "balance-index 1.2.0 · 3f3f3f3f3f3f")
  }

  @Test func `of a program that nothing waits for stand behind all others`() throws {
    var sheet = try sheet()
    let reason = OutsideReason(id: "too-few", text: LocalizedText(ru: "мало", en: "few"))
    let other = OutsideSource(program: "other.py", run: run.run)
    sheet.add(
      OutsideScores(
        source: other, values: [.init(output: output("second"), number: nil, reason: .said(reason))]))
    #expect(sheet.outputs.last?.output.id == "second")
    #expect(sheet.outputs.last?.outsideReason == .said(reason))
    #expect(sheet.outputs.last?.value == nil)
  }

  @Test func `replace nothing that is ours and nothing of another program`() throws {
    var sheet = try sheet()
    let before = sheet
    let other = OutsideSource(program: "other.py", run: run.run)
    for id in ["realistic", "riasec-differentiation", "balance"] {
      sheet.add(OutsideScores(source: other, values: [.init(output: output(id), number: 1)]))
    }
    sheet.add(
      OutsideScores(source: run, values: [.init(output: output("riasec-differentiation"), number: 1)]))
    #expect(sheet == before)
  }
}
