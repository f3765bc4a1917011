import Language

/// Several questionnaires that one class answers for one purpose, as data.
public struct Programme: Hashable, Sendable {
  public var id: String
  public var version: Version
  public var title: LocalizedText
  /// What it is for, and which note comes of it.
  public var about: LocalizedText
  public var grades: ClosedRange<Int>
  /// Ids of questionnaires, in the order in which they are answered.
  public var questionnaires: [String]
  /// How long the rest between two of them should be, in minutes; 0 for as long as the pupil likes.
  public var restMinutes: Int
  /// What a pupil is asked before the first question; empty where nothing is asked.
  ///
  /// It is the pupil's own yes, not the consent, which the parents have given on paper.
  public var assent: LocalizedText
  /// Whether a pupil may see a short result at the end.
  public var showsResult: Bool
  /// Whether only pupils whose parents have consented may begin.
  public var needsConsent: Bool

  /// Makes a programme, unchecked.
  public init(
    id: String, version: Version, title: LocalizedText, about: LocalizedText = .empty,
    grades: ClosedRange<Int>, questionnaires: [String], restMinutes: Int = 0, assent: LocalizedText = .empty,
    showsResult: Bool = false, needsConsent: Bool = false
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.about = about
    self.grades = grades
    self.questionnaires = questionnaires
    self.restMinutes = restMinutes
    self.assent = assent
    self.showsResult = showsResult
    self.needsConsent = needsConsent
  }
}
