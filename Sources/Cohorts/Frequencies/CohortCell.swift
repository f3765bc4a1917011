import Scoring

/// Sheets that are counted together: one combination of what reports tell groups apart by.
public struct CohortCell: Hashable, Sendable {
  public var school: String?
  public var grade: Int?
  /// ОВЗ.
  public var specialNeeds: Bool?
  /// Study profile.
  public var profile: String?
  /// How much the sheet asks to be looked at.
  public var attention: Attention

  /// Makes a cell's key.
  public init(
    school: String? = nil, grade: Int? = nil, specialNeeds: Bool? = nil, profile: String? = nil,
    attention: Attention = .none
  ) {
    self.school = school
    self.grade = grade
    self.specialNeeds = specialNeeds
    self.profile = profile
    self.attention = attention
  }

  /// Whether a validity rule made a remark on the sheet.
  public var hasRemarks: Bool { attention > .none }
}
