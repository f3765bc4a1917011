/// What may be shown of a cohort: the rules between the frequencies and every report.
///
/// The limits follow the practice of statistical offices (minimum group 10, counts of 1–4 hidden) and can be set
/// higher by the owner of the data. No policy shows a group of one.
public struct DisclosurePolicy: Hashable, Sendable {
  /// Fewer pupils than this are no group: no mean, share or level of them is shown.
  public let minimumGroup: Int
  /// Counts from 1 up to below this are hidden, and no hidden count may follow from its neighbours to within fewer values.
  public let smallestCount: Int
  /// In groups below this size it is not shown that all of them gave the same.
  public let uniformGroupBelow: Int

  /// Makes a policy; limits under 2 count as 2.
  public init(minimumGroup: Int = 10, smallestCount: Int = 5, uniformGroupBelow: Int = 50) {
    self.minimumGroup = max(2, minimumGroup)
    self.smallestCount = max(2, smallestCount)
    self.uniformGroupBelow = uniformGroupBelow
  }

  /// Why nothing of a group of so many pupils may be shown; `nil` where the group is large enough.
  public func reason(forGroupOf n: Int) -> SuppressionReason? { n < minimumGroup ? .smallGroup : nil }

  /// Whether a count of pupils is too small to show.
  public func isSmall(_ count: Int) -> Bool { count > 0 && count < smallestCount }

  /// A count that is one side of a yes-or-no division of `n` pupils whose other side is not printed.
  ///
  /// Hidden where either side is small, and where all of a small group are on one side.
  public func share(_ count: Int, of n: Int) -> Disclosed<Int> {
    if let reason = reason(forGroupOf: n) { return .suppressed(reason) }
    if isSmall(count) || isSmall(n - count) { return .suppressed(.smallCount) }
    return count == n && n < uniformGroupBelow ? .suppressed(.allAlike) : .shown(count)
  }
}
