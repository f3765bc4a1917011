import Language
import QuestionnaireModel

/// Writes a questionnaire as an `.osd` file.
struct OSDWriting {
  static func write(_ questionnaire: Questionnaire) -> DoorOutput { DoorOutput(files: []) }
}
