import Digests

/// How a sheet came to be.
public enum SheetOrigin: String, CaseIterable, Sendable {
  /// Answered at the terminal.
  case terminal
  /// Keyed in from a paper form.
  case paper
  /// Read from an answer file.
  case imported
  /// Made up by `simulate`.
  case simulated
  /// Answered in the browser form, unsupervised.
  case form

  /// Whether nobody saw who answered, and how.
  public var isUnsupervised: Bool { self == .form }

  /// Whether such sheets may stand behind norms: neither made-up ones nor those that nobody watched over.
  public var countsForNorms: Bool { self != .simulated && !isUnsupervised }
}

/// A pupil's sex as the optional attribute has it.
public enum Sex: String, CaseIterable, Sendable {
  case female = "f"
  case male = "m"
}

/// What is known of a pupil beside the code: never a name or a birth date.
public struct PupilAttributes: Hashable, Sendable {
  public var school: String?
  /// «9А».
  public var schoolClass: String?
  /// 1…12.
  public var grade: Int?
  public var sex: Sex?
  /// ОВЗ.
  public var specialNeeds: Bool?
  /// Study profile.
  public var profile: String?

  /// Makes a set of attributes.
  public init(
    school: String? = nil, schoolClass: String? = nil, grade: Int? = nil, sex: Sex? = nil,
    specialNeeds: Bool? = nil,
    profile: String? = nil
  ) {
    self.school = school
    self.schoolClass = schoolClass
    self.grade = grade
    self.sex = sex
    self.specialNeeds = specialNeeds
    self.profile = profile
  }
}

/// The finished answers of one respondent to one questionnaire.
public struct AnswerSheet: Hashable, Sendable {
  public var questionnaire: QuestionnaireIdentity
  /// Every answer that was given, those that routing hid in the end as well.
  public var row: AnswerRow
  /// Milliseconds for each item of the file, −1 where unknown; empty where nothing was timed.
  public var milliseconds: [Int32]
  /// Item indices in the order they were shown; empty where unknown.
  public var order: [UInt16]
  public var origin: SheetOrigin

  /// Makes a sheet.
  public init(
    questionnaire: QuestionnaireIdentity, row: AnswerRow, milliseconds: [Int32] = [], order: [UInt16] = [],
    origin: SheetOrigin
  ) {
    self.questionnaire = questionnaire
    self.row = row
    self.milliseconds = milliseconds
    self.order = order
    self.origin = origin
  }
}

/// A sheet with the code and attributes of whoever answered it.
public struct RespondentSheet: Hashable, Sendable {
  /// The pupil's code; opaque text for `score`, a checked `PupilCode` once it is in the store.
  public var code: String
  public var attributes: PupilAttributes
  public var wave: String?
  public var sheet: AnswerSheet

  /// Makes a respondent's sheet.
  public init(code: String, attributes: PupilAttributes = .init(), wave: String? = nil, sheet: AnswerSheet) {
    (self.code, self.attributes, self.wave, self.sheet) = (code, attributes, wave, sheet)
  }
}
