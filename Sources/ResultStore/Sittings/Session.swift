import Digests
import QuestionnaireModel

/// One class at work on one or several questionnaires: what was opened, for whom, and when it was closed.
public struct Session: Hashable, Sendable {
  /// Counts the sessions of a workspace from 1.
  public var id: Int
  public var school: String?
  public var schoolClass: String
  public var wave: String
  public var openedAt: Timestamp
  public var closedAt: Timestamp?
  /// The editions that are answered, in this order; frozen when the session opened.
  public var parts: [QuestionnaireIdentity]
  /// The codes that are expected, in order.
  public var codes: [PupilCode]
  public var settings: SessionSettings

  /// Makes a session that is about to be opened; the store gives it its number.
  public init(
    school: String?, schoolClass: String, wave: String, openedAt: Timestamp, parts: [QuestionnaireIdentity],
    codes: [PupilCode], settings: SessionSettings = SessionSettings()
  ) {
    (id, closedAt) = (0, nil)
    self.school = school
    self.schoolClass = schoolClass
    self.wave = wave
    self.openedAt = openedAt
    self.parts = parts
    self.codes = codes
    self.settings = settings
  }

  public var isOpen: Bool { closedAt == nil }
}

/// What the psychologist decided for a session.
public struct SessionSettings: Codable, Hashable, Sendable {
  /// Whether a pupil may see a short result after the last question.
  public var showsResult: Bool
  /// Whether only codes with a recorded consent may begin.
  public var needsConsent: Bool
  /// The least length of the break between two parts, in minutes; 0 for none.
  public var breakMinutes: Int
  /// What a pupil is asked before the first question, by language; empty where nothing is asked.
  public var assent: [String: String]
  /// The programme's id; `nil` where questionnaires were named one by one.
  public var programme: String?

  /// Makes settings.
  public init(
    showsResult: Bool = false, needsConsent: Bool = false, breakMinutes: Int = 0,
    assent: [String: String] = [:], programme: String? = nil
  ) {
    self.showsResult = showsResult
    self.needsConsent = needsConsent
    self.breakMinutes = breakMinutes
    self.assent = assent
    self.programme = programme
  }
}

/// How one pupil stands at one part of a session, without any answer.
public struct SessionSitting: Hashable, Sendable {
  public enum State: String, Hashable, Sendable { case live, finished, abandoned }

  public var sitting: SittingID
  public var code: PupilCode
  /// The questionnaire's id.
  public var questionnaire: String
  public var state: State
  /// Where the pupil sits; `nil` where no seat was named.
  public var seat: String?
  /// Items answered or left out so far.
  public var settled: Int
  /// Items to answer when the sitting began; `nil` where not known.
  public var items: Int?
  public var startedAt: Timestamp
  /// When something was last recorded.
  public var touchedAt: Timestamp
  /// Since when the pupil calls the adult; `nil` where nobody is called.
  public var calledAt: Timestamp?
}
