import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct ScaleRangeTests {
  private let liking = Fixtures.response("liking", [1, 2, 3, 4, 5])

  private func range(_ scale: Scale, conditional: Int = 0, certain: Int = 10) throws -> ClosedRange<Fraction>
  {
    let items =
      [Fixtures.choice("c", [Fixtures.option("a"), Fixtures.option("b")])]
      + (0..<certain).map { Fixtures.rating("r\($0)", "liking", [Fixtures.credit(scale.id, 1)]) }
      + (0..<conditional).map {
        Fixtures.rating(
          "h\($0)", "liking", [Fixtures.credit(scale.id, 1)], when: .isOneOf(item: "c", options: ["a"]))
      }
    let questionnaire = Fixtures.questionnaire("q", responses: [liking], scales: [scale], items: items)
    return try #require(questionnaire.range(of: scale))
  }

  private func whole(_ least: Int, _ most: Int) -> ClosedRange<Fraction> { Fraction(least)...Fraction(most) }

  @Test func `a sum ranges over the spans of its items`() throws {
    #expect(try range(Fixtures.scale("s")) == whole(10, 50))
    #expect(try range(Fixtures.scale("s", missing: .prorate, atMost: 2)) == whole(10, 50))
    #expect(try range(Fixtures.scale("s", .mean, missing: .prorate, atMost: 2)) == whole(1, 5))
    #expect(try range(Fixtures.scale("s", .share)) == whole(0, 1))
    #expect(try range(Fixtures.scale("s", .count)) == whole(0, 10))
  }

  @Test func `gaps that a rule lets pass and hidden items lower a sum`() throws {
    #expect(try range(Fixtures.scale("s", missing: .leaveOut)) == whole(1, 50))
    #expect(try range(Fixtures.scale("s", missing: .leaveOut, atMost: 2)) == whole(8, 50))
    #expect(try range(Fixtures.scale("s", atMost: 1)) == whole(9, 50))
    #expect(try range(Fixtures.scale("s"), conditional: 4, certain: 6) == whole(6, 50))
    #expect(
      try range(Fixtures.scale("s", missing: .prorate, atMost: 2), conditional: 4, certain: 6) == whole(6, 50)
    )
    #expect(try range(Fixtures.scale("s", .mean), conditional: 4, certain: 6) == whole(1, 5))
  }

  @Test func `items of unequal weight widen a mean over some of them`() throws {
    let scale = Fixtures.scale("s", .mean, missing: .prorate, atMost: 1)
    let questionnaire = Fixtures.questionnaire(
      "q", responses: [liking], scales: [scale],
      items: [
        Fixtures.rating("r", "liking", [Fixtures.credit("s", 1)]),
        Fixtures.rating("t", "liking", [Fixtures.credit("s", 3)]),
      ])
    #expect(questionnaire.range(of: scale) == whole(1, 15))
    var strict = scale
    strict.missingAtMost = 0
    #expect(questionnaire.range(of: strict) == whole(2, 10))
  }

  @Test func `an option that stands alone stands outside the bounds of the others`() throws {
    let scale = Fixtures.scale("s")
    let options = (1...4).map { Fixtures.option("o\($0)", [Fixtures.credit("s", $0)]) }
    func range(_ extra: [Option]) -> ClosedRange<Fraction>? {
      Fixtures.questionnaire(
        "q", scales: [scale],
        items: [Item(id: "m", kind: .multiple(options + extra, atLeast: 2, atMost: 3))]
      ).range(of: scale)
    }
    #expect(range([]) == whole(3, 9))
    #expect(range([Fixtures.option("none", alone: true)]) == whole(0, 9))
    #expect(range([Fixtures.option("all", [Fixtures.credit("s", 20)], alone: true)]) == whole(3, 20))
  }

  @Test func `a scale that nothing credits has no range`() {
    #expect(Fixtures.mixed.scale("unused").map { Fixtures.mixed.range(of: $0) } == .some(nil))
  }
}
