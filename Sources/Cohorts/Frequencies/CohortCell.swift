/// Sheets that are counted together: one combination of what reports tell groups apart by.
public struct CohortCell: Hashable, Sendable {
  public var school: String?
  public var grade: Int?
  /// ОВЗ.
  public var specialNeeds: Bool?
  /// Study profile.
  public var profile: String?
  /// Whether a validity rule made a remark on the sheet.
  public var hasRemarks: Bool

  /// Makes a cell's key.
  public init(
    school: String? = nil, grade: Int? = nil, specialNeeds: Bool? = nil, profile: String? = nil,
    hasRemarks: Bool = false
  ) {
    self.school = school
    self.grade = grade
    self.specialNeeds = specialNeeds
    self.profile = profile
    self.hasRemarks = hasRemarks
  }
}
