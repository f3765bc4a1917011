/// The correlation of one respondent's answers with the sample's item means: whether what most agree with is agreed with more.
///
/// Curran P. G. Journal of Experimental Social Psychology, 2016, 66, 4–19; Donlon T. F., Fischer F. E. (1968) for tests. The respondent's own
/// answers are part of the means, as in the usual programs: with dozens of respondents that hardly shows.
public struct PersonTotalCorrelation: Hashable, Sendable {
  /// By item; `nil` where nobody answered.
  public let means: [Double?]

  /// Takes the means over all who answered an item.
  public init(_ statistics: SufficientStatistics) {
    means = (0..<statistics.itemCount).map { statistics.pairwiseMean($0) }
  }

  /// −1…1 over the items answered; `nil` under three of them, or where the answers or the means do not vary there.
  public func coefficient(_ answers: [Double?]) -> Double? {
    var correlation = Correlation()
    for case let (answer?, mean?) in zip(answers, means) { correlation.add(answer, mean) }
    return correlation.count > 2 ? correlation.coefficient : nil
  }
}
