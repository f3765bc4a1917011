import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct OutsideTests {
  private static let outputs = ParameterValue.list([
    output("balance", "0", "1"), output("steps", "-2", "30", kind: "whole"),
  ])

  private static func output(_ id: String, _ from: String, _ to: String, kind: String? = nil)
    -> ParameterValue
  {
    var entries: [(String, ParameterValue)] = [
      ("id", .text(id)), ("title", Fixtures.localized(id)), ("from", .text(from)), ("to", .text(to)),
    ]
    if let kind { entries.append(("kind", .text(kind))) }
    return Fixtures.map(entries)
  }

  private static let use = ModuleUse(
    module: "outside",
    parameters: [
      ParameterEntry("program", .text("balance.py")), ParameterEntry("outputs", outputs),
      ParameterEntry("parameters", Fixtures.map([("limit", .text("3"))])),
    ])

  private let questionnaire = Fixtures.hexagon().scored(by: [use])

  @Test func `the module keeps the contract`() {
    let findings = ModuleConformance.findings(for: Outside.self, in: Fixtures.hexagon(), use: Self.use)
    // Whatever stands under `parameters` is the program's affair: any map is legal there.
    #expect(findings.map(\.message) == ["parameters takes a map that means nothing"])
  }

  @Test func `outputs are known before anything has run, and stay without a value and with a reason`() throws
  {
    let scorer = try Scorer(questionnaire)
    let outputs = scorer.layout.outputs.filter { $0.outside != nil }
    #expect(outputs.map(\.id) == ["balance", "steps"])
    #expect(outputs.map(\.kind) == [.number(places: 2), .number(places: 0)])
    #expect(outputs.allSatisfy { $0.isScore && $0.outside == OutsideSource(program: "balance.py") })
    let sheet = try scorer.score(Fixtures.sheet(Answers(), of: questionnaire))
    #expect(sheet.outputs.map(\.value) == [nil, nil])
    #expect(sheet.outputs.map(\.outsideReason) == [.notRun, .notRun])
    #expect(sheet.outputs.map(\.reason) == [nil, nil])
    let lines = try scorer.explain(
      Fixtures.sheet(Answers(), of: questionnaire), subject: "steps", in: .english)
    #expect(
      lines.map(\.text) == ["steps: not scored; the outside module balance.py gives it and has not been run"])
  }

  @Test func `the use tells a program what it must give`() throws {
    let uses = try OutsideUse.all(in: questionnaire)
    #expect(uses.map(\.program) == ["balance.py"])
    #expect(uses.first?.outputs.map(\.kind) == [.number, .whole])
    #expect(uses.first?.outputs.map(\.from) == [Fraction(0), Fraction(-2)])
    #expect(uses.first?.parameters.map(\.key) == ["limit"])
    #expect(try OutsideUse.all(in: Fixtures.hexagon()).isEmpty)
  }

  private func refusal(_ name: String, _ value: ParameterValue) -> (path: [String], english: String)? {
    Fixtures.refusal(Fixtures.hexagon().scored(by: [Self.use.with(name, value)]))?.refused.map {
      ($0.path, $0.english)
    }
  }

  @Test(arguments: [
    "../balance.py", "/bin/sh", "", ".hidden", "-rf", "баланс.py", "a b", String(repeating: "a", count: 65),
  ])
  func `a program is named by a plain file name`(name: String) {
    #expect(refusal("program", .text(name))?.path == ["program"])
  }

  @Test func `bad outputs are refused with their place`() {
    func refused(_ outputs: [ParameterValue]) -> [String]? { refusal("outputs", .list(outputs))?.path }
    let good = Self.output("balance", "0", "1")
    #expect(refused([]) == ["outputs"])
    #expect(refused([good, good]) == ["outputs", "1", "id"])
    #expect(refused([Self.output("realistic", "0", "1")]) == ["outputs", "0", "id"])
    #expect(refused([Self.output("Balance", "0", "1")]) == ["outputs", "0", "id"])
    #expect(refused([Self.output("balance", "2", "1")]) == ["outputs", "0", "to"])
    #expect(refused([Self.output("balance", "zero", "1")]) == ["outputs", "0", "from"])
    #expect(refused([Self.output("balance", "0", "1", kind: "flag")]) == ["outputs", "0", "kind"])
    #expect(refused(Array(repeating: good, count: 65)) == ["outputs"])
    #expect(refusal("parameters", .text("x"))?.path == ["parameters"])
  }

  @Test func `one program cannot be used twice, since its scores could not be told apart`() {
    var second = Self.use
    second.parameters[1] = ParameterEntry("outputs", .list([Self.output("other", "0", "1")]))
    let refusal = Fixtures.refusal(Fixtures.hexagon().scored(by: [Self.use, second]))?.refused
    #expect(refusal?.path == ["program"])
  }
}
