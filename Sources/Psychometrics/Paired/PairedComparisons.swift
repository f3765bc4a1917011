/// Who was preferred to whom, how often: counts of paired comparisons, which add up.
///
/// A pair that was not answered is simply not among the counts.
public struct PairedComparisons: Hashable, Sendable {
  /// How many things are compared.
  public let size: Int
  private var wins: [Int]
  private var ties: [Int]

  /// Makes counts without a comparison.
  public init(size: Int) {
    precondition(size >= 0, "things compared cannot be fewer than none")
    self.size = size
    wins = [Int](repeating: 0, count: size * size)
    ties = [Int](repeating: 0, count: size * size)
  }

  /// Adds `count` comparisons in which one thing was preferred to another; a thing is not compared with itself.
  public mutating func add(preferred: Int, over other: Int, count: Int = 1) {
    precondition(preferred != other && count >= 0, "two different things, not negatively often")
    wins[preferred * size + other] += count
  }

  /// Adds `count` comparisons without a preference.
  public mutating func addTie(_ first: Int, _ second: Int, count: Int = 1) {
    precondition(first != second && count >= 0, "two different things, not negatively often")
    ties[first * size + second] += count
    ties[second * size + first] += count
  }

  /// Adds the comparisons of other counts of the same things.
  public mutating func merge(_ other: PairedComparisons) {
    precondition(other.size == size, "comparisons of different things do not merge")
    for index in wins.indices {
      wins[index] += other.wins[index]
      ties[index] += other.ties[index]
    }
  }

  /// How often the first was preferred to the second.
  public func wins(_ first: Int, over second: Int) -> Int { wins[first * size + second] }

  /// How often neither was preferred.
  public func ties(_ first: Int, _ second: Int) -> Int { ties[first * size + second] }

  /// All comparisons without a preference.
  public var tieCount: Int { ties.reduce(0, +) / 2 }

  /// Preferences with ties counted half to each, as a share; `nil` for a pair that was never compared.
  public func share(_ first: Int, over second: Int) -> Double? {
    let doubled = 2 * wins(first, over: second) + ties(first, second)
    let all = 2 * (wins(first, over: second) + wins(second, over: first) + ties(first, second))
    return all > 0 ? Double(doubled) / Double(all) : nil
  }

  /// Groups of things within which everything was preferred to everything, if through others: one group is what a scale needs.
  public var connectedGroups: [[Int]] {
    let size = size
    func reached(_ start: Int, _ goes: (Int, Int) -> Bool) -> Set<Int> {
      var (found, open) = (Set([start]), [start])
      while let next = open.popLast() {
        for other in 0..<size where !found.contains(other) && goes(next, other) {
          found.insert(other)
          open.append(other)
        }
      }
      return found
    }
    func beats(_ i: Int, _ j: Int) -> Bool { i != j && (wins(i, over: j) > 0 || ties(i, j) > 0) }
    var (groups, placed) = ([[Int]](), Set<Int>())
    for start in 0..<size where !placed.contains(start) {
      let group = reached(start, beats).intersection(reached(start) { beats($1, $0) })
      placed.formUnion(group)
      groups.append(group.sorted())
    }
    return groups
  }
}
