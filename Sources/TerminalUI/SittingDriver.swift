import Administration
import Digests
import QuestionnaireModel

/// How a sitting ended.
public enum SittingOutcome: Hashable, Sendable {
  /// The answers were handed in and recorded.
  case finished(AnswerSheet)
  /// The pupil stopped, or the program was told to; everything answered is recorded.
  case interrupted
}

/// What a pupil decides about an unfinished sitting.
public enum ResumeChoice: Hashable, Sendable { case goOn, startAgain }

/// A way to hold a sitting at a terminal.
public protocol SittingDriver {
  /// Asks for a code until one passes its check symbols; `nil` where the pupil left or input ended.
  ///
  /// `notice` says why the code before opened nothing.
  func askCode(notice: CodeNotice?) -> PupilCode?

  /// Asks whether to go on with an unfinished sitting; starting again is asked twice. `nil` where the pupil left.
  func askResume(title: String, progress: Sitting.Progress) -> ResumeChoice?

  /// Holds a sitting to its end or interruption.
  ///
  /// Throws the record's error where an effect could not be made durable and the pupil gave up trying; nothing
  /// after the last durable effect was acknowledged.
  func run(_ sitting: Sitting, record: SittingRecord) throws(SittingRecordError) -> SittingOutcome
}
