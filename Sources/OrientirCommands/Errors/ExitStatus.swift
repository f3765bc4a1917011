/// The program's exit statuses, after sysexits.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  /// `questionnaire check` found errors.
  case findings = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  /// Nothing may be shown: every group is too small.
  case nothingToShow = 69
  case defect = 70
  case cannotCreate = 73
  case inputOutput = 74
  /// Somebody else is writing: try again.
  case busy = 75
  case notPermitted = 77
  case configuration = 78
  case interrupted = 130
}
