import Language

/// A study profile of the upper school (grades 10 and 11).
public struct StudyProfile: Hashable, Sendable {
  /// Who defines it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The federal standard.
    case federal
    /// A class that schools open with partners: engineering, medical, pedagogical.
    case `class`
  }

  public let id: String
  public let kind: Kind
  public let title: LocalizedText
  public let about: LocalizedText
  public let types: TypeProfile
  public let objects: [String]
  /// Fields of interest, by the ids of that questionnaire's scales.
  public let interests: [String]
  /// Subjects that are studied at the advanced level, by their ids in `Guidance.subjects`.
  public let subjects: [String]
  /// Fields of study that it commonly leads to, by code.
  public let fields: [String]

  /// Makes a profile.
  public init(
    id: String, kind: Kind, title: LocalizedText, about: LocalizedText, types: TypeProfile,
    objects: [String], interests: [String], subjects: [String], fields: [String]
  ) {
    (self.id, self.kind, self.title, self.about) = (id, kind, title, about)
    (self.types, self.objects, self.interests) = (types, objects, interests)
    (self.subjects, self.fields) = (subjects, fields)
  }
}
