import Language

/// An occupation as pupils know it: what people do, and where it is taught.
public struct Occupation: Hashable, Sendable {
  /// How long learning takes.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    /// Vocational training of weeks or months.
    case short
    /// A college.
    case vocational
    /// A university.
    case higher
  }

  /// A usual way into the occupation.
  public struct Path: Hashable, Sendable {
    /// The code of a field of study, `09.00.00`.
    public let field: String
    public let level: Level

    /// Makes a path.
    public init(field: String, level: Level) { (self.field, self.level) = (field, level) }
  }

  public let id: String
  public let title: LocalizedText
  /// One sentence of what people do all day.
  public let does: LocalizedText
  /// The project's own marking.
  public let types: TypeProfile
  /// Klimov's objects of labour, the main one first.
  public let objects: [String]
  public let education: [Path]
  /// The O*NET-SOC code of the occupation that corresponds, and its values where the file beside has them.
  public let onet: String?
  public internal(set) var onetTypes: TypeProfile?

  /// Makes an occupation.
  public init(
    id: String, title: LocalizedText, does: LocalizedText, types: TypeProfile, objects: [String],
    education: [Path], onet: String? = nil, onetTypes: TypeProfile? = nil
  ) {
    (self.id, self.title, self.does, self.types) = (id, title, does, types)
    (self.objects, self.education) = (objects, education)
    (self.onet, self.onetTypes) = (onet, onetTypes)
  }
}
