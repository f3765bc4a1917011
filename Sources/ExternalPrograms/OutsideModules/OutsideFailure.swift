import Language
import Notation
import Scoring

/// Why an outside module gave no scores; never an answer, a score or a line of its own that could hold one.
public enum OutsideFailure: Error, Hashable, Sendable {
  // The file
  case badName(String)
  case notAProgram(String)
  case tooLarge(String, most: Int)

  // The machine
  /// Programs without which nothing is run.
  case containmentMissing([String])
  /// The container could not be set up; the end of what bubblewrap said.
  case containmentFailed(String)
  /// The program did not start: its interpreter is not there, or it is for another machine.
  case cannotStart

  // The run
  case timedOut(seconds: Int)
  case processorTimeSpent(seconds: Int)
  /// Ended by a signal of the system.
  case killed(signal: Int32)
  /// Ended with a status other than 0.
  case ended(status: Int32)

  // The reply
  /// The module does not score this questionnaire, and says why.
  case refused(LocalizedText)
  case otherProtocol(String)
  /// A line is not what the protocol has; lines count from 1, which is the answer to the handshake.
  case badLine(Int, ReplyProblem)
  case tooFewLines(got: Int, expected: Int)
  case tooManyLines(expected: Int)
  /// The outputs are not those that the questionnaire declares for this program.
  case otherOutputs(expected: [String], got: [String])
  /// An output's id belongs to a scale or to something that the program computes itself.
  case takenOutput(String)
  /// The first sheet was scored twice and came out differently.
  case unstable(output: String)
  /// The module describes itself otherwise than before, with the same digest.
  case changedDescription
}

/// What is wrong with one line of a module's reply.
public enum ReplyProblem: Hashable, Sendable {
  case tooLong(most: Int)
  case notUTF8
  case notJSON
  /// One name twice in an object.
  case repeatedField(String)
  case unknownField(String)
  case missingField(String)
  /// The place holds something else than it should.
  case wrongValue(field: String, needs: Needed)
  /// The line answers another sheet than the one whose turn it is.
  case wrongSheet(expected: Int)
  case unknownOutput(String)
  case missingOutput(String)
  case notFinite(output: String)
  case outOfRange(output: String)
  case notWhole(output: String)
  case unknownReason(output: String)
  case tooMany(field: String, most: Int)

  /// What a place should hold.
  public enum Needed: Hashable, Sendable {
    case object, list, number, identifier, version
    /// A text of a line, without control characters, at most so long.
    case text(most: Int)
    /// Such a text in Russian and in English.
    case texts
    /// A number not below `from`.
    case range
    case oneOf([String])
    /// A number or an object with a reason.
    case score
  }
}
