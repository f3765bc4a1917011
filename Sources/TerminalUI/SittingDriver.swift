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
  ///
  /// `place` says where the sitting stands among several; `nil` for one alone.
  func run(_ sitting: Sitting, place: BatteryPlace?, record: SittingRecord) throws(SittingRecordError)
    -> SittingOutcome

  /// Asks before the first question whether the pupil takes part; `nil` where the pupil left.
  func askAssent(_ text: String) -> Bool?

  /// Stands between two parts until the pupil goes on; `false` where the pupil left.
  ///
  /// `minutes` is how long the rest should be; 0 where nobody says.
  func rest(before title: String, place: BatteryPlace, minutes: Int) -> Bool

  /// Shows a pupil's short result, after asking whether somebody is looking; `text` makes its lines at a width.
  ///
  /// Nothing of it stays on the screen when this returns.
  func showResult(_ text: (_ width: Int) -> String)
}

extension SittingDriver {
  /// Holds a sitting that stands alone; see `run(_:place:record:)`.
  public func run(_ sitting: Sitting, record: SittingRecord) throws(SittingRecordError) -> SittingOutcome {
    try run(sitting, place: nil, record: record)
  }
}
