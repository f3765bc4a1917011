import Psychometrics
import Testing

@Suite struct AnswerRunsTests {
  @Test(
    arguments: [
      ([3], 1, 1.0), ([3, 3, 3, 3], 4, 4.0), ([1, 2, 3, 4], 1, 1.0), ([1, 1, 2, 2, 2, 1], 3, 2.0),
      ([1, 1, nil, 1, 1], 2, 5.0 / 3), ([nil, nil, 5], 1, 1.0), ([5, nil, nil, nil], 1, 1.0),
    ] as [([Int?], Int, Double)])
  func `runs by hand`(answers: [Int?], longest: Int, average: Double) throws {
    let runs = try #require(AnswerRuns(answers))
    #expect(runs.longest == longest)
    #expect(runs.average == average)
  }

  @Test func `without an answer there are no runs`() {
    #expect(AnswerRuns([Int?]()) == nil)
    #expect(AnswerRuns([nil, nil] as [Int?]) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `runs read backwards are the same`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let answers = (0..<40).map { _ in
      Int.random(in: 0..<10, using: &random) == 0 ? nil : Int.random(in: 1...3, using: &random)
    }
    #expect(AnswerRuns(answers) == AnswerRuns(answers.reversed()))
  }
}
