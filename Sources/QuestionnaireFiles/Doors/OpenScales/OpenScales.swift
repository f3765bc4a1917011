import Language
import QuestionnaireModel

/// Open Scale Definitions (`.osd`): JSON with a definition and its translations.
///
/// Scores are counted as the project's own web runner 1.0.0 counts them, also where that departs from its specification; each
/// departure, and everything that cannot be held, is told by a note.
enum OpenScales: QuestionnaireDoor {
  static let description = DoorDescription(
    id: "osd", title: LocalizedText(ru: "Определение шкалы OpenScales", en: "OpenScales scale definition"),
    endings: ["osd"], reads: true, writes: true)

  static func read(_ files: [DoorFile], _ report: inout Report) -> SourceNode? {
    guard let file = files.first else { return nil }
    return OSDReading.read(file, &report)
  }

  static func write(_ questionnaire: Questionnaire) -> DoorOutput { OSDWriting.write(questionnaire) }
}
