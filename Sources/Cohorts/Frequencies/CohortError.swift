import Scoring

/// Why sheets cannot be counted together.
public enum CohortError: Error, Hashable, Sendable {
  /// A sheet of another edition of the questionnaire than the scorer's.
  case foreignSheet
  /// Frequencies of another edition, or scored by other versions of the modules.
  case differentScoring
  case scoring(ScoringError)
}
