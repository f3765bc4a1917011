import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct ByteSumTests {
  /// Ratings of one scale, some reversed, some of weight two in the scale beside it.
  private static let questionnaire = Fixtures.questionnaire(
    "bytes", responses: [Fixtures.response("five", [0, 1, 2, 3, 4])],
    scales: [Fixtures.scale("plain"), Fixtures.scale("double"), Fixtures.scale("mixed")],
    items: (0..<12).map { place in
      let sign = place % 3 == 2 ? -1 : 1
      return Fixtures.rating(
        "q\(place)", "five",
        [
          Fixtures.credit("plain", sign), Fixtures.credit("double", 2 * sign),
          Fixtures.credit("mixed", place == 0 ? 3 : sign),
        ])
    })

  private static func columns(_ scale: Int) throws -> [CreditColumn] {
    let layout = AnswerCoding(questionnaire).layout
    let prepared = try #require(
      try Credits.prepare(ModuleUse(module: "credits"), for: questionnaire, layout: layout)
        as? PreparedCredits)
    return prepared.columns.filter { $0.scale == scale }
  }

  @Test func `equal weights go by sixteen, different ones do not`() throws {
    #expect(ByteSum(scale: 0, try Self.columns(0)) != nil)
    #expect(ByteSum(scale: 1, try Self.columns(1)) != nil)
    #expect(ByteSum(scale: 2, try Self.columns(2)) == nil)
    #expect(ByteSum(scale: 0, []) == nil)
  }

  // A block of one goes singly, so that both ways are compared at every size about the lanes.
  @Test(arguments: [1, 15, 16, 17, 31, 32, 100], [0, 3, 40])
  func `sixteen sheets at a time give what each gives alone`(count: Int, gaps: Int) throws {
    let scorer = try Scorer(Self.questionnaire)
    var generator = SeededGenerator(seed: UInt64(count * 100 + gaps))
    let codes = [AnswerCode.missing, AnswerCode.declined, AnswerCode.notShown]
    let rows = (0..<count).map { _ in
      (0..<12).map { _ -> Int8 in
        generator.below(200) < gaps ? codes[generator.below(3)] : Int8(generator.below(5))
      }
    }
    var block = scorer.makeAnswerBlock(capacity: 128)
    var scores = scorer.makeScoreBlock(capacity: 128)
    for row in rows { block.append(AnswerRow(narrow: row, wide: [])) }
    try scorer.score(block, into: &scores)
    for (place, row) in rows.enumerated() {
      var single = scorer.makeAnswerBlock(capacity: 1)
      single.append(AnswerRow(narrow: row, wide: []))
      var alone = scorer.makeScoreBlock(capacity: 1)
      try scorer.score(single, into: &alone)
      for scale in 0..<3 {
        #expect(scores.standing(scale: scale, row: place) == alone.standing(scale: scale, row: 0))
      }
      let answered = row.filter { AnswerCode.isAnswer($0) }
      #expect(alone.standing(scale: 0, row: 0).answered == answered.count)
    }
  }

  @Test func `what a block held before does not show`() throws {
    let scorer = try Scorer(Self.questionnaire)
    var block = scorer.makeAnswerBlock(capacity: 20)
    var scores = scorer.makeScoreBlock(capacity: 20)
    for _ in 0..<20 { block.append(AnswerRow(narrow: Array(repeating: 4, count: 12), wide: [])) }
    try scorer.score(block, into: &scores)
    block.removeAll()
    for _ in 0..<20 {
      block.append(AnswerRow(narrow: Array(repeating: AnswerCode.missing, count: 12), wide: []))
    }
    try scorer.score(block, into: &scores)
    #expect(scores.standing(scale: 0, row: 19) == ScaleStanding(points: 0, answered: 0, shown: 12))
    #expect(scores.standing(scale: 2, row: 19) == ScaleStanding(points: 0, answered: 0, shown: 12))
  }
}
