import Language
import QuestionnaireModel

/// Our own format, written anew: what a person edits after a conversion.
enum OwnYAML: QuestionnaireDoor {
  static let isForeign = false
  static let description = DoorDescription(
    id: "yaml", title: LocalizedText(ru: "Файл опросника «Ориентира»", en: "Orientir questionnaire file"),
    endings: ["yaml", "yml"], reads: true, writes: true)

  static func write(_ questionnaire: Questionnaire) -> DoorOutput {
    DoorOutput(files: [
      DoorFile(
        name: questionnaire.id + ".yaml", text: YAMLText.text(of: QuestionnaireTree.tree(questionnaire)))
    ])
  }
}

/// Our own format as JSON, for programs.
enum OwnJSON: QuestionnaireDoor {
  static let isForeign = false
  static let description = DoorDescription(
    id: "json",
    title: LocalizedText(ru: "Файл опросника «Ориентира» в JSON", en: "Orientir questionnaire file, JSON"),
    endings: ["json"], reads: true, writes: true)

  static func write(_ questionnaire: Questionnaire) -> DoorOutput {
    let text = JSONTree.value(QuestionnaireTree.tree(questionnaire)).text(isIndented: true) + "\n"
    return DoorOutput(files: [DoorFile(name: questionnaire.id + ".json", text: text)])
  }
}
