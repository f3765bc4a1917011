import QuestionnaireModel

/// A file is named after the questionnaire's id.
enum FileName: LintRule {
  static let id = "file-name"

  static func check(_ draft: Draft, _ report: inout Report) {
    let id = draft.questionnaire.id
    guard let stem = draft.fileStem, !id.isEmpty, stem != id else { return }
    let (file, name) = (quoted(stem), quoted(id))
    warning(
      &report, at: draft.root.nearest("id").place,
      ru: "файл называется \(file.ru), а опросник \(name.ru); назовите их одинаково",
      en: "the file is named \(file.en), the questionnaire \(name.en); name them alike")
  }
}
