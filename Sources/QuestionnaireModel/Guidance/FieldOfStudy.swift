import Language

/// An enlarged group of professions and specialties (УГПС).
public struct FieldOfStudy: Hashable, Sendable {
  /// Of the form `09.00.00`.
  public let code: String
  public let title: LocalizedText
  public let about: LocalizedText
  public let types: TypeProfile
  /// Klimov's objects of labour, the main one first.
  public let objects: [String]
  /// School subjects that help in learning, by their ids in `Guidance.subjects`.
  public let subjects: [String]

  /// Makes a field.
  public init(
    code: String, title: LocalizedText, about: LocalizedText, types: TypeProfile, objects: [String],
    subjects: [String]
  ) {
    (self.code, self.title, self.about) = (code, title, about)
    (self.types, self.objects, self.subjects) = (types, objects, subjects)
  }

  /// The first two digits, as people say it: `09`.
  public var shortCode: String { String(code.prefix(2)) }
}
