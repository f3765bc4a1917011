import Language
import QuestionnaireModel

/// What a person says of a questionnaire that is to be written: the answers to the five questions of `questionnaire new`.
public struct QuestionnaireOutline: Hashable, Sendable {
  /// How its questions are answered.
  public enum Form: String, CaseIterable, Sendable { case rating, yesno, pairs, tasks, survey }

  public var id: String
  public var title: String
  public var construct: Construct
  public var grades: ClosedRange<Int>
  public var form: Form
  /// Names of scales in the person's language; none for a survey.
  public var scales: [String]
  public var language: InterfaceLanguage

  /// Makes an outline.
  public init(
    id: String, title: String, construct: Construct, grades: ClosedRange<Int>, form: Form, scales: [String],
    language: InterfaceLanguage
  ) {
    self.id = id
    self.title = title
    self.construct = construct
    self.grades = grades
    self.form = form
    self.scales = scales
    self.language = language
  }
}

/// A commented file to begin with: it can be checked and tried at once, and says at each place what to put there.
public enum QuestionnaireTemplate {
  /// The word by which a place that still wants a text of one's own is known; the rule `placeholder` finds it.
  public static let placeholder = (russian: "ЗАМЕНИТЕ", english: "REPLACE")

  /// The file's text.
  public static func text(_ outline: QuestionnaireOutline) -> String {
    let parts = TemplateParts(outline)
    return [parts.head, parts.responses, parts.scales, parts.sections, parts.items, parts.closing]
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
