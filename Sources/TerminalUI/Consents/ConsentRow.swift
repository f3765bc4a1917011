import Digests

/// One line of the list on which consents are marked; the code stands for the pupil, who is on the paper list.
public struct ConsentRow: Hashable, Sendable {
  public var code: PupilCode
  /// How it stands now: «нет», «есть с 2026-09-01».
  public var note: String
  /// Whether a consent holds already: such a line cannot be marked again.
  public var isSettled: Bool

  /// Makes a line.
  public init(code: PupilCode, note: String, isSettled: Bool) {
    (self.code, self.note, self.isSettled) = (code, note, isSettled)
  }
}

/// How the marking ended.
public enum ConsentDecision: Hashable, Sendable {
  /// Record these codes.
  case save([PupilCode])
  /// Record nothing.
  case leave
}
