import Language

/// Why a questionnaire's scoring cannot be prepared, or a block not scored.
public enum ScoringError: Error, Hashable, Sendable {
  case unknownModule(String, known: [String])
  /// A scoring module under `validity`, or the other way round.
  case wrongFamily(module: String)
  case unknownParameter(module: String, name: String, known: [String])
  case missingParameter(module: String, name: String)
  /// `path` leads from the parameter's name inwards (keys, list positions from 0 as text).
  case badParameter(module: String, path: [String], problem: LocalizedText)
  /// Two steps of one questionnaire give an output of the same id.
  case repeatedOutput(module: String, output: String)
  /// A block that was made for another questionnaire.
  case foreignBlock
}
