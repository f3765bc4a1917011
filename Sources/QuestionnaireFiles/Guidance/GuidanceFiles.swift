import QuestionnaireModel

/// The files that guidance lies in, by their names in the folder `Occupations`.
public enum GuidanceFiles {
  public static let folder = "Occupations"
  public static let fields = "fields-of-study.yaml"
  public static let occupations = "occupations.yaml"
  public static let profiles = "study-profiles.yaml"
  public static let onet = "onet-interests.csv"

  public static let all = [fields, occupations, profiles, onet]
}

/// What reading the guidance gave.
public struct GuidanceReading: Sendable {
  /// What could be read; what has an error is left out.
  public var guidance: Guidance
  /// By file, in the order of their places.
  public var findings: [Finding]

  /// Whether something was left out.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
