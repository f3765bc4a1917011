/// The six types ordered by their scores, equal ones together: ties are kept, never broken silently.
public struct RiasecOrder: Hashable, Sendable {
  /// From the highest score to the lowest; within a group the types stand in the order of the hexagon.
  public let groups: [[RiasecType]]

  /// Orders six scores given in the order of the hexagon; `nil` for another number of scores.
  ///
  /// Scores are equal where `==` says so: pass exact ones.
  public init?<Score: Comparable>(_ scores: [Score]) {
    guard scores.count == RiasecType.allCases.count else { return nil }
    let sorted = RiasecType.allCases.sorted { left, right in
      scores[left.rawValue] == scores[right.rawValue]
        ? left.rawValue < right.rawValue : scores[left.rawValue] > scores[right.rawValue]
    }
    var groups: [[RiasecType]] = []
    for type in sorted {
      if let last = groups.last?.first, scores[last.rawValue] == scores[type.rawValue] {
        groups[groups.count - 1].append(type)
      } else {
        groups.append([type])
      }
    }
    self.groups = groups
  }

  /// A code's order: its three types, then the others as equals.
  public init(_ code: RiasecCode) {
    groups = code.types.map { [$0] } + [RiasecType.allCases.filter { !code.types.contains($0) }]
  }

  /// The code with ties in brackets, ended after the group that reaches the third letter: `RIA`, `R(IA)`, `RI(AS)`, `(RIASEC)`.
  public var code: String {
    var text = ""
    var letters = 0
    for group in groups where letters < 3 {
      let part = String(group.map(\.letter))
      text += group.count > 1 ? "(\(part))" : part
      letters += group.count
    }
    return text
  }

  /// Every three-letter code that breaking the ties can give, each equally likely; one where nothing is tied.
  public var tieBrokenCodes: [RiasecCode] {
    var beginnings: [[RiasecType]] = [[]]
    for group in groups where (beginnings.first?.count ?? 3) < 3 {
      for _ in group.indices where (beginnings.first?.count ?? 3) < 3 {
        beginnings = beginnings.flatMap { beginning in
          group.filter { !beginning.contains($0) }.map { beginning + [$0] }
        }
      }
    }
    return beginnings.compactMap { RiasecCode($0) }
  }
}
