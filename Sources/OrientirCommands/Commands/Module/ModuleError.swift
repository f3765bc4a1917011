import ExternalPrograms

/// What can go wrong with programs that score.
enum ModuleError: Error, Hashable, Sendable {
  /// No person has allowed a program with this digest, in this workspace.
  case notAllowed(program: String, digest: String, path: String)
  /// The question was not answered with yes, and nobody said `--yes`.
  case confirmationMissing
  case noSuchPermission(String)
  /// `--outside` without a file of answers.
  case outsideWithStored
  /// A run over sheets failed.
  case notScored(program: String, OutsideFailure)
}
