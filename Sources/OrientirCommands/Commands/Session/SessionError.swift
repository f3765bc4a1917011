/// What can go wrong with sessions.
enum SessionError: Error, Hashable, Sendable {
  /// No session is open at which a pupil could sit down.
  case noneOpen
  case noSuchSession(Int, known: [Int])
  case severalOpen([Int])
  /// Nobody has a code in the class.
  case noCodes(schoolClass: String)
  /// The same class is at work on the same questionnaire already.
  case openAlready(Int, schoolClass: String)
  /// The session was closed.
  case closed(Int)
  /// The code belongs to no open session.
  case notExpected
  case allFinished
  case notPermitted
  /// Another seat is at work with the code.
  case codeInUse
  case twice(questionnaire: String)
  /// Everybody has finished.
  case nobodyMissing(Int)
  /// A part takes longer than the lesson.
  case partTooLong(questionnaire: String, minutes: Int, lesson: Int)
  case kioskNeedsTerminal
  case noSuchProgramme(String, near: String?, known: [String])
  /// A programme's file has errors, which were shown.
  case brokenProgramme(String)
  /// Nothing was named to be answered.
  case nothingToAnswer
}
