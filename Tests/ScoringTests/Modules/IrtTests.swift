import Psychometrics
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct IrtTests {
  static let a = ["1.2", "0.8", "0.5", "2", "1", "1.5", "0.9", "0.7", "1.1", "1.3", "0.6", "0.4"]
  static let b = ["-1.5", "-0.5", "0.5", "1.5"]

  static let use = Fixtures.use(
    "irt",
    [
      ("id", .text("theta")), ("source", Fixtures.localized("made up")),
      (
        "items",
        .list(
          zip(Fixtures.hexagon().items, a).map { item, slope in
            Fixtures.map([
              ("item", .text(item.id)), ("a", .text(slope)), ("b", Fixtures.texts(b)),
              ("turned", .text(item.id.hasSuffix("2") ? "true" : "false")),
            ])
          })
      ),
    ])

  static func scale() throws -> IrtScale {
    try IrtScale(
      a.map {
        try GradedItem(
          discrimination: try #require(Double($0)), difficulties: b.compactMap { Double($0) })
      })
  }

  static func pattern(_ answers: Answers) -> [Int?] {
    Fixtures.hexagon().items.map { item in
      if case .rating(let value)? = answers[item.id] {
        item.id.hasSuffix("2") ? 4 - value : value
      } else {
        nil
      }
    }
  }

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Irt.self, in: Fixtures.hexagon(), use: Self.use) == [])
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `it is the expected a posteriori estimate with its error`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var answers = Answers()
    for item in Fixtures.hexagon().items where random.below(5) > 0 {
      answers[item.id] = .rating(random.below(5))
    }
    let expected = EapScorer(try Self.scale()).estimate(Self.pattern(answers))
    let sheet = try Fixtures.score(answers, of: Fixtures.hexagon().scored(by: [Self.use]))
    #expect(sheet.number("theta") == expected?.theta && sheet.number("theta-se") == expected?.standardError)
  }

  @Test func `too few answers give a reason`() throws {
    let questionnaire = Fixtures.hexagon().scored(by: [Self.use.with("at-least", .text("6"))])
    let sheet = try Fixtures.score(Answers(["realistic-1": .rating(2)]), of: questionnaire)
    #expect(
      sheet.outputs.first { $0.output.id == "theta" }?.reason == .tooManyMissing(missing: 11, atMost: 6))
  }

  @Test(arguments: [
    ("a", ParameterValue.text("0"), ["items", "0", "a"]),
    ("b", Fixtures.texts(["1", "0", "2", "3"]), ["items", "0", "b"]),
    ("b", Fixtures.texts(["1", "2"]), ["items", "0", "b"]), ("item", .text("zz"), ["items", "0", "item"]),
  ])
  func `impossible parameters are refused with their place`(
    key: String, value: ParameterValue, path: [String]
  ) {
    var entries = [
      ("item", ParameterValue.text("realistic-1")), ("a", .text("1")), ("b", Fixtures.texts(Self.b)),
    ]
    entries = entries.map { $0.0 == key ? (key, value) : $0 }
    let use = Self.use.with("items", .list([Fixtures.map(entries)]))
    #expect(Fixtures.refusal(Fixtures.hexagon().scored(by: [use]))?.refused?.path == path)
  }

  @Test func `parameters without a source are refused`() {
    guard
      case .missingParameter("irt", "source")? = Fixtures.refusal(
        Fixtures.hexagon().scored(by: [Self.use.with("source", nil)]))
    else {
      Issue.record("not refused")
      return
    }
  }
}
