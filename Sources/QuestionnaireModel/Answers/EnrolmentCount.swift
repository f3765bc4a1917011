/// How many pupils a class has on its roll: what coverage is measured against.
public struct EnrolmentCount: Hashable, Sendable {
  public var school: String
  /// The district or settlement the school belongs to, where it is said.
  public var territory: String?
  /// 1…12.
  public var grade: Int
  /// «9А»; `nil` where the count is that of the whole grade.
  public var schoolClass: String?
  /// 0 or more.
  public var enrolled: Int
  /// Pupils with ОВЗ among them, 0…enrolled; `nil` where it is not known.
  public var specialNeedsEnrolled: Int?

  /// Makes a count.
  public init(
    school: String, territory: String? = nil, grade: Int, schoolClass: String? = nil, enrolled: Int,
    specialNeedsEnrolled: Int? = nil
  ) {
    self.school = school
    self.territory = territory
    self.grade = grade
    self.schoolClass = schoolClass
    self.enrolled = enrolled
    self.specialNeedsEnrolled = specialNeedsEnrolled
  }
}
