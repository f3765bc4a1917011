import Language
import QuestionnaireModel

/// REDCap data dictionaries (CSV, eighteen columns): one file a language, out only.
enum RedCap: QuestionnaireDoor {
  static let description = DoorDescription(
    id: "redcap", title: LocalizedText(ru: "Словарь данных REDCap", en: "REDCap data dictionary"),
    endings: ["redcap.csv"], reads: false, writes: true)

  static func write(_ questionnaire: Questionnaire) -> DoorOutput {
    var losses: [DoorLoss] = []
    let languages = questionnaire.languages
    let files = languages.map { language in
      var writing = RedCapWriting(questionnaire, language)
      let bytes = writing.table()
      losses = writing.losses
      let name = languages.count > 1 ? "\(questionnaire.id).\(language.rawValue)" : questionnaire.id
      return DoorFile(name: name + ".redcap.csv", bytes: bytes)
    }
    return DoorOutput(files: files, losses: OutgoingLosses.common(questionnaire) + losses)
  }
}

/// The eighteen columns in REDCap's order and words.
enum RedCapColumn: String, CaseIterable {
  case variable = "Variable / Field Name"
  case form = "Form Name"
  case sectionHeader = "Section Header"
  case type = "Field Type"
  case label = "Field Label"
  case choices = "Choices, Calculations, OR Slider Labels"
  case note = "Field Note"
  case validation = "Text Validation Type OR Show Slider Number"
  case least = "Text Validation Min"
  case most = "Text Validation Max"
  case identifier = "Identifier?"
  case branching = "Branching Logic (Show field only if...)"
  case required = "Required Field?"
  case alignment = "Custom Alignment"
  case number = "Question Number (surveys only)"
  case matrix = "Matrix Group Name"
  case ranking = "Matrix Ranking?"
  case annotation = "Field Annotation"
}
