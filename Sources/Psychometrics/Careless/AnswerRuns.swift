/// Runs of equal answers in the order they were given: long ones say that the questions may not have been read.
///
/// Johnson J. A. Journal of Research in Personality, 2005, 39, 103–129 (the longest); Meade A. W., Craig S. B. Psychological Methods, 2012, 17,
/// 437–455 (the average too). A missing answer ends a run and is a run of its own, of length 1, for the average; it is never the longest.
public struct AnswerRuns: Hashable, Sendable {
  /// The longest run of equal answers, at least 1.
  public let longest: Int
  /// Answers and gaps over the number of runs: 1 where neighbours always differ.
  public let average: Double

  /// Counts the runs of one respondent's answers; `nil` where every answer is missing.
  public init?<Answer: Equatable>(_ answers: [Answer?]) {
    guard answers.contains(where: { $0 != nil }) else { return nil }
    var (runs, length, longest) = (0, 0, 1)
    var last: Answer?
    for answer in answers {
      if let answer, answer == last {
        length += 1
      } else {
        runs += 1
        length = 1
      }
      last = answer
      longest = max(longest, length)
    }
    self.longest = longest
    average = Double(answers.count) / Double(runs)
  }
}
