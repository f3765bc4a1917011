import Language

/// What a talk about work and study rests on: occupations, fields of study, study profiles, with the date and origin of the data.
public struct Guidance: Hashable, Sendable {
  public var fields: [FieldOfStudy]
  public var occupations: [Occupation]
  public var profiles: [StudyProfile]
  /// Titles of the school subjects by id.
  public var subjects: [String: LocalizedText]
  /// The youngest date of its files, `2026-11-23`.
  public var date: String
  /// Who made the marking, and what it is worth.
  public var origin: LocalizedText

  /// Makes guidance.
  public init(
    fields: [FieldOfStudy] = [], occupations: [Occupation] = [], profiles: [StudyProfile] = [],
    subjects: [String: LocalizedText] = [:], date: String = "", origin: LocalizedText = .empty
  ) {
    (self.fields, self.occupations, self.profiles) = (fields, occupations, profiles)
    (self.subjects, self.date, self.origin) = (subjects, date, origin)
  }

  /// The field with a code.
  public func field(_ code: String) -> FieldOfStudy? { fields.first { $0.code == code } }

  /// Puts the values of O*NET beside the occupations that name a code.
  public mutating func set(onet values: [String: TypeProfile]) {
    for place in occupations.indices {
      occupations[place].onetTypes = occupations[place].onet.flatMap { values[$0] }
    }
  }
}
