import Cohorts
import Language
import QuestionnaireModel

/// A kind of report on a cohort: one file each in this folder, one line in `ReportKinds.all`.
public protocol ReportKind: Sendable {
  /// The word after `report cohort`.
  static var id: String { get }
  /// What the kind is called in a list.
  static func title(in language: InterfaceLanguage) -> String
  /// Builds the document; throws where the figures do not reconcile, never prints a wrong total.
  static func build(_ input: CohortReportInput) throws(ReportError) -> Document
}

/// The kinds that come with the program.
public enum ReportKinds {
  public static let all: [any ReportKind.Type] = [CohortReport.self]
}

/// Everything that a cohort report is made from.
public struct CohortReportInput: Sendable {
  public var questionnaire: Questionnaire
  public var frequencies: CohortFrequencies
  public var enrolment: [EnrolmentCount]
  /// Sittings begun and not finished; begun = these + finished sheets.
  public var unfinished: [UnfinishedCount]
  public var wave: WaveFacts
  public var policy: DisclosurePolicy
  public var language: InterfaceLanguage
  public var madeOn: ReportDate
  /// «Ориентир 0.1.0».
  public var generator: String

  /// Makes the input.
  public init(
    questionnaire: Questionnaire, frequencies: CohortFrequencies, enrolment: [EnrolmentCount] = [],
    unfinished: [UnfinishedCount] = [], wave: WaveFacts, policy: DisclosurePolicy = .init(),
    language: InterfaceLanguage, madeOn: ReportDate, generator: String
  ) {
    self.questionnaire = questionnaire
    self.frequencies = frequencies
    self.enrolment = enrolment
    self.unfinished = unfinished
    self.wave = wave
    self.policy = policy
    self.language = language
    self.madeOn = madeOn
    self.generator = generator
  }
}

/// The wave that a report is about.
public struct WaveFacts: Hashable, Sendable {
  public var name: String
  public var isOpen: Bool
  /// Days of the first and last sheet, where they are known.
  public var from: ReportDate?
  public var to: ReportDate?

  /// Makes the facts.
  public init(name: String, isOpen: Bool, from: ReportDate? = nil, to: ReportDate? = nil) {
    (self.name, self.isOpen, self.from, self.to) = (name, isOpen, from, to)
  }
}
