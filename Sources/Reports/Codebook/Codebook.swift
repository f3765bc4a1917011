import Cohorts
import Language
import QuestionnaireModel
import Scoring

/// Everything that a questionnaire asks and how it is counted, as one document: for the page in the documentation, for a
/// methodologist who reviews it, for whoever reads the data later.
///
/// Made from the questionnaire alone; the same questionnaire always gives the same document.
public enum Codebook {
  /// What the codebook is made from.
  public struct Input: Sendable {
    public var questionnaire: Questionnaire
    public var language: InterfaceLanguage
    public var modules: [ModuleEdition]
    public var generator: String

    /// Makes the input.
    public init(
      questionnaire: Questionnaire, language: InterfaceLanguage, modules: [ModuleEdition], generator: String
    ) {
      self.questionnaire = questionnaire
      self.language = language
      self.modules = modules
      self.generator = generator
    }
  }

  /// The document.
  public static func document(_ input: Input) -> Document {
    let parts = CodebookParts(input)
    let title = input.questionnaire.title.named(in: input.language)
    return Document(
      metadata: Metadata(
        title: title, subtitle: parts.words.subtitle, language: input.language, generator: input.generator,
        madeOn: nil),
      blocks: parts.passport + parts.questions + parts.scales + parts.rules + parts.examples)
  }
}
