/// Sittings of a group that were begun and are not finished.
public struct UnfinishedCount: Hashable, Sendable {
  public var school: String?
  public var grade: Int?
  public var count: Int

  /// Makes a count.
  public init(school: String?, grade: Int?, count: Int) {
    (self.school, self.grade, self.count) = (school, grade, count)
  }
}
