/// How a group of pupils divides into categories, as far as it may be shown.
public struct Distribution: Hashable, Sendable {
  /// One category, or several ordered neighbours taken together.
  public struct Part: Hashable, Sendable {
    /// Indices of the categories.
    public var categories: [Int]
    public var count: Disclosed<Int>

    /// Makes a part.
    public init(categories: [Int], count: Disclosed<Int>) {
      (self.categories, self.count) = (categories, count)
    }
  }

  /// Everyone in the group: the sum of all parts.
  public var n: Int
  public var parts: [Part]

  /// Makes a distribution.
  public init(n: Int, parts: [Part]) { (self.n, self.parts) = (n, parts) }

  /// Whether a part is hidden.
  public var hasHoles: Bool { parts.contains { $0.count.value == nil } }
}

extension DisclosurePolicy {
  /// The distribution over ordered categories: neighbours are taken together until no count is small.
  ///
  /// A coarser table says more than one with holes, and nothing hidden can be computed from it.
  public func ordered(_ counts: [Int]) -> Disclosed<Distribution> {
    let n = counts.reduce(0, +)
    if let reason = reason(forGroupOf: n) { return .suppressed(reason) }
    var parts = counts.enumerated().map { (categories: [$0], count: $1) }
    while let small = parts.indices.filter({ isSmall(parts[$0].count) }).min(by: {
      parts[$0].count < parts[$1].count
    }) {
      let neighbours = [small - 1, small + 1].filter(parts.indices.contains)
      guard let neighbour = neighbours.min(by: { parts[$0].count < parts[$1].count }) else { break }
      let (low, high) = (min(small, neighbour), max(small, neighbour))
      parts[low] = (
        parts[low].categories + parts[high].categories, parts[low].count + parts[high].count
      )
      parts.remove(at: high)
    }
    if counts.count > 1, parts.count == 1 { return .suppressed(.smallCount) }
    if n < uniformGroupBelow, parts.count > 1, parts.contains(where: { $0.count == n }) {
      return .suppressed(.allAlike)
    }
    return .shown(
      Distribution(n: n, parts: parts.map { .init(categories: $0.categories, count: .shown($0.count)) }))
  }

  /// The distribution over categories without order: small counts are hidden, and further ones until none follows from the total.
  ///
  /// `avoiding` holds categories whose count another table shows: hiding them here would protect nothing.
  public func unordered(_ counts: [Int], avoiding: Set<Int> = []) -> Disclosed<Distribution> {
    let n = counts.reduce(0, +)
    if let reason = reason(forGroupOf: n) { return .suppressed(reason) }
    if n < uniformGroupBelow, counts.count > 1, counts.contains(n) { return .suppressed(.allAlike) }
    var hidden: [Int: SuppressionReason] = [:]
    for index in counts.indices where isSmall(counts[index]) { hidden[index] = .smallCount }
    func hiddenSum() -> Int { hidden.keys.reduce(0) { $0 + counts[$1] } }
    while !hidden.isEmpty, hidden.count < 2 || hiddenSum() < smallestCount {
      let open = counts.indices.filter { hidden[$0] == nil && counts[$0] > 0 && !avoiding.contains($0) }
      guard let next = open.min(by: { counts[$0] < counts[$1] }) else { return .suppressed(.smallCount) }
      hidden[next] = .complementary
    }
    return .shown(
      Distribution(
        n: n,
        parts: counts.indices.map { index in
          .init(categories: [index], count: hidden[index].map { .suppressed($0) } ?? .shown(counts[index]))
        }))
  }
}
