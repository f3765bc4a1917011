import Administration
import Language
import QuestionnaireModel

extension Words {
  /// What the first section says, to stand under the instructions: one screen less before the first question.
  func openingTexts(_ sitting: Sitting) -> [String] {
    guard let index = sitting.openingSection else { return [] }
    let section = sitting.questionnaire.sections[index]
    let text = (section.text[sitting.language] ?? "").trimmed
    guard !text.isEmpty else { return [] }
    return [text] + (section.minutes.map { [sectionMinutes($0)] } ?? [])
  }
}
