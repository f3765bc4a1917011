import Language
import QuestionnaireModel
import Synchronization
import Testing

@testable import Scoring

@Suite struct ModuleConformanceTests {
  private func checks(_ module: any ScoringModule.Type, _ parameters: [(String, ParameterValue)] = [])
    -> Set<ConformanceFinding.Check>
  {
    let use = Fixtures.use(module.description.id, parameters)
    return Set(ModuleConformance.findings(for: module, in: Fixtures.hexagon(), use: use).map(\.check))
  }

  @Test func `a good module has no findings`() {
    #expect(checks(Good.self) == [])
  }

  @Test func `a module that reads its place in the block is caught`() {
    #expect(checks(PlaceReader.self).isSuperset(of: [.blocks, .rowOrder]))
  }

  @Test func `a module with a memory is caught`() {
    #expect(checks(Counter.self).contains(.pure))
  }

  @Test func `a value outside the choices and a silent explanation are caught`() {
    #expect(checks(Overflowing.self) == [.outputs, .explain])
  }

  @Test func `missing texts and citations are caught`() {
    #expect(checks(Wordless.self) == [.description])
  }

  @Test func `a module that writes what is not its own is caught`() {
    #expect(checks(Trespasser.self).contains(.trespass))
    #expect(checks(Inflater.self).isSuperset(of: [.trespass, .counts]))
  }

  @Test func `parameters that are described and not read are caught`() {
    #expect(checks(Careless.self, [("limit", .text("3"))]) == [.parameters])
    // And a use that is not legal.
    let findings = ModuleConformance.findings(
      for: Longstring.self, in: Fixtures.hexagon(), use: Fixtures.use("longstring", [("limit", .text("1"))]))
    #expect(findings.contains { $0.check == .parameters && $0.message.hasPrefix("a legal use was refused") })
  }
}

// MARK: Modules made for these tests

private func description(_ id: String, parameters: [ParameterDescription] = []) -> ModuleDescription {
  ModuleDescription(
    id: id, version: Version(1, 0, 0), family: .scoring, title: Fixtures.text("title"),
    summary: Fixtures.text("summary"), parameters: parameters, outputs: Fixtures.text("outputs"),
    citations: ["Nobody. Nothing. 1900."])
}

/// Writes the label that `rule` gives for a row and explains it.
private struct Labelled: PreparedScoring {
  var id = "label"
  var title = Fixtures.text("label")
  var isExplained = true
  let rule: @Sendable (_ row: Int, _ answers: AnswerBlock, _ scores: inout ScoreBlock) -> Int32

  var outputs: [ScoreOutput] {
    let choices = ["a", "b", "c"].map { ScoreOutput.Choice(id: $0, title: Fixtures.text($0)) }
    return [ScoreOutput(id: id, title: title, kind: .label(choices))]
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    guard let slot = scores.layout.slot(of: id) else { return }
    for row in 0..<answers.count {
      scores.codes[slot * scores.capacity + row] = rule(row, answers, &scores)
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  { isExplained ? [TraceLine(subject: id, language == .russian ? "так" : "so")] : [] }
}

/// The answer to the first item, as far as there is one.
private func first(_ row: Int, _ answers: AnswerBlock) -> Int32 {
  let cell = answers.narrow(0, row)
  return AnswerCode.isAnswer(cell) ? Int32(cell) % 3 : -1
}

private enum Good: ScoringModule {
  static let description = ScoringTests.description("good")
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Labelled { row, answers, _ in first(row, answers) } }
}

private enum PlaceReader: ScoringModule {
  static let description = ScoringTests.description("place-reader")
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Labelled { row, _, _ in Int32(row % 3) } }
}

private enum Counter: ScoringModule {
  static let description = ScoringTests.description("counter")
  static let count = Atomic<Int>(0)
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Labelled { _, _, _ in Int32(count.add(1, ordering: .relaxed).newValue % 101 % 3) } }
}

private enum Overflowing: ScoringModule {
  static let description = ScoringTests.description("overflowing")
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Labelled(isExplained: false) { _, _, _ in 3 } }
}

private enum Wordless: ScoringModule {
  static let description = ModuleDescription(
    id: "wordless", version: Version(1, 0, 0), family: .scoring, title: Fixtures.text("title"),
    summary: LocalizedText([.russian: "только по-русски"]), parameters: [], outputs: Fixtures.text("outputs"),
    citations: [" "])
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Labelled(title: .empty) { row, answers, _ in first(row, answers) } }
}

private enum Trespasser: ScoringModule {
  static let description = ScoringTests.description("trespasser")
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    Labelled { row, answers, scores in
      scores.points[row] += 1
      return first(row, answers)
    }
  }
}

private enum Inflater: ScoringModule {
  static let description = ScoringTests.description("inflater")
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    Labelled { row, answers, scores in
      scores.answered[row] = scores.shown[row] + 1
      return first(row, answers)
    }
  }
}

private enum Careless: ScoringModule {
  static let description = ScoringTests.description(
    "careless", parameters: [ParameterDescription("limit", about: Fixtures.text("limit"), isRequired: true)])
  static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { Labelled { row, answers, _ in first(row, answers) } }
}
