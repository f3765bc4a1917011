import Digests
import QuestionnaireModel

/// The number of a stored sheet.
public struct SheetID: RawRepresentable, Hashable, Sendable, Comparable {
  public let rawValue: Int

  /// Makes a sheet's number.
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A finished sheet on its way into the store.
public struct NewSheet: Hashable, Sendable {
  /// Code, attributes at the time of answering, wave by its name, and answers.
  public var respondent: RespondentSheet
  /// The live sitting that it came from; `nil` for imports and paper.
  public var sittingID: SittingID?
  public var startedOn: Day?
  public var finishedOn: Day

  /// Makes a sheet to be stored.
  public init(
    respondent: RespondentSheet, sittingID: SittingID? = nil, startedOn: Day? = nil, finishedOn: Day
  ) {
    self.respondent = respondent
    self.sittingID = sittingID
    self.startedOn = startedOn
    self.finishedOn = finishedOn
  }

  /// Whether another sheet says the same of the same pupil; days and sittings may differ, so that a file that is
  /// imported again tomorrow changes nothing.
  public func saysTheSame(as other: NewSheet) -> Bool { respondent == other.respondent }
}

/// Why a sheet stands aside.
public struct Voiding: Hashable, Sendable {
  public var at: Timestamp
  public var reason: String

  /// Makes a voiding.
  public init(at: Timestamp, reason: String) { (self.at, self.reason) = (at, reason) }
}

/// A sheet as it lies in the store.
public struct StoredSheet: Hashable, Sendable {
  public var id: SheetID
  public var content: NewSheet
  /// Came in after its wave was closed: counts for coverage only.
  public var isAfterClosing: Bool
  public var voiding: Voiding?

  /// Makes a stored sheet.
  public init(id: SheetID, content: NewSheet, isAfterClosing: Bool = false, voiding: Voiding? = nil) {
    (self.id, self.content, self.isAfterClosing, self.voiding) = (id, content, isAfterClosing, voiding)
  }

  /// Code, attributes, wave and answers.
  public var respondent: RespondentSheet { content.respondent }
}

/// What became of one sheet that was handed to the store.
public enum StoreOutcome: Hashable, Sendable {
  case stored(SheetID)
  /// The same sheet lies there; nothing was changed.
  case alreadyThere(SheetID)
  /// The code has a different sheet of this edition in this wave; it was left as it is and this one was refused.
  case conflicting(SheetID)

  /// The sheet that lies in the store.
  public var sheet: SheetID {
    switch self {
    case .stored(let id), .alreadyThere(let id), .conflicting(let id): id
    }
  }
}

/// Which sheets are wanted; what is `nil` does not matter.
public struct SheetFilter: Hashable, Sendable {
  /// Which wave a sheet belongs to.
  public enum Wave: Hashable, Sendable {
    case named(String)
    /// Sheets outside any wave.
    case none
  }

  /// Id of the questionnaire, every edition.
  public var questionnaire: String?
  /// Editions.
  public var digests: Set<Digest>?
  public var wave: Wave?
  public var schools: Set<String>?
  public var grades: Set<Int>?
  /// Every code that the pupil of this one has had.
  public var code: PupilCode?
  /// Sheets that came after their wave was closed.
  public var includesAfterClosing = true
  public var includesVoided = false

  /// Makes a filter that lets every sheet through that is not voided.
  public init(
    questionnaire: String? = nil, digests: Set<Digest>? = nil, wave: Wave? = nil, schools: Set<String>? = nil,
    grades: Set<Int>? = nil, code: PupilCode? = nil, includesAfterClosing: Bool = true,
    includesVoided: Bool = false
  ) {
    self.questionnaire = questionnaire
    self.digests = digests
    self.wave = wave
    self.schools = schools
    self.grades = grades
    self.code = code
    self.includesAfterClosing = includesAfterClosing
    self.includesVoided = includesVoided
  }
}
