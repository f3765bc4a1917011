/// Psychometric synonyms or antonyms: pairs of items that the whole sample answers alike, or oppositely.
///
/// A pair belongs where the items' correlation over the sample reaches a critical value (usually 0.60 or −0.60). A respondent's figure is the
/// correlation over the pairs between the answers to their first and to their second items: near 1 for synonyms (near −1 for antonyms)
/// where the questions were read. Meade A. W., Craig S. B. Psychological Methods, 2012, 17, 437–455; Goldberg's antonyms in
/// Johnson J. A. Journal of Research in Personality, 2005, 39, 103–129.
public struct ItemPairs: Hashable, Sendable {
  /// Two items by their index, the later first.
  public struct Pair: Hashable, Sendable {
    public let later: Int
    public let earlier: Int

    /// Makes a pair of different items in any order.
    public init(_ one: Int, _ other: Int) {
      later = max(one, other)
      earlier = min(one, other)
    }
  }

  /// By the earlier item, then the later.
  public let pairs: [Pair]

  /// Takes pairs that were chosen otherwise, by their meaning for instance.
  public init(_ pairs: [Pair]) { self.pairs = pairs }

  /// All pairs whose correlation, over the rows that have both items, is at least `critical`.
  public static func synonyms(_ statistics: SufficientStatistics, from critical: Double) -> ItemPairs {
    chosen(statistics) { $0 >= critical }
  }

  /// All pairs whose correlation, over the rows that have both items, is at most `critical`.
  public static func antonyms(_ statistics: SufficientStatistics, to critical: Double) -> ItemPairs {
    chosen(statistics) { $0 <= critical }
  }

  private static func chosen(_ statistics: SufficientStatistics, where isWanted: (Double) -> Bool)
    -> ItemPairs
  {
    let items = 0..<statistics.itemCount
    return ItemPairs(
      items.flatMap { earlier in
        items.dropFirst(earlier + 1).filter { later in
          statistics.correlation(later, earlier).map(isWanted) ?? false
        }.map { Pair($0, earlier) }
      })
  }

  /// How many pairs have both answers.
  public func answeredCount(_ answers: [Double?]) -> Int {
    pairs.count { Self.values($0, answers) != nil }
  }

  /// −1…1; `nil` under three pairs with both answers, or where one side of them is the same throughout.
  public func coefficient(_ answers: [Double?]) -> Double? {
    var correlation = Correlation()
    for pair in pairs {
      if let (later, earlier) = Self.values(pair, answers) { correlation.add(later, earlier) }
    }
    return correlation.count > 2 ? correlation.coefficient : nil
  }

  private static func values(_ pair: Pair, _ answers: [Double?]) -> (Double, Double)? {
    guard answers.indices.contains(pair.later), answers.indices.contains(pair.earlier),
      let later = answers[pair.later], let earlier = answers[pair.earlier]
    else { return nil }
    return (later, earlier)
  }
}
