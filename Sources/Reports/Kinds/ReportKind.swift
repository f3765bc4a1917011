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
  /// `nil` where every sheet counts.
  public var selection: SelectionFact?

  /// Makes the input.
  public init(
    questionnaire: Questionnaire, frequencies: CohortFrequencies, enrolment: [EnrolmentCount] = [],
    unfinished: [UnfinishedCount] = [], wave: WaveFacts, policy: DisclosurePolicy = .init(),
    language: InterfaceLanguage, madeOn: ReportDate, generator: String, selection: SelectionFact? = nil
  ) {
    self.selection = selection
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

/// That sheets with remarks were taken out because somebody asked for it.
public struct SelectionFact: Hashable, Sendable {
  public var selection: RemarkSelection
  public var dropped: Int
  /// Whether schools and grades stand together in one group.
  public var isCollapsed: Bool

  /// Makes the fact.
  public init(_ selection: RemarkSelection, dropped: Int, isCollapsed: Bool) {
    (self.selection, self.dropped, self.isCollapsed) = (selection, dropped, isCollapsed)
  }
}
