/// What a questionnaire is about.
public enum Construct: String, CaseIterable, Sendable, Hashable {
  case interests, inclinations, qualities, readiness, abilities, monitoring
}
