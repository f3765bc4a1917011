import Language
import QuestionnaireModel

/// LimeSurvey's survey structure as tab-separated values, out only.
///
/// One file for all languages, to be imported as a survey. Neighbouring ratings on one response scale become an array, so that they stand
/// on one page as a table; the file's remarks say which of our questions has which name there.
enum LimeSurvey: QuestionnaireDoor {
  static let description = DoorDescription(
    id: "limesurvey", title: LocalizedText(ru: "Опрос LimeSurvey", en: "LimeSurvey survey"),
    endings: ["limesurvey.txt"], reads: false, writes: true)

  static func write(_ questionnaire: Questionnaire) -> DoorOutput {
    var writing = LimeSurveyWriting(questionnaire)
    let bytes = writing.table()
    return DoorOutput(
      files: [DoorFile(name: questionnaire.id + ".limesurvey.txt", bytes: bytes)],
      losses: OutgoingLosses.common(questionnaire) + writing.losses)
  }
}

/// The columns that are written, in LimeSurvey's order and words.
enum LimeSurveyColumn: String, CaseIterable {
  case kind = "class"
  case type = "type/scale"
  case name
  case relevance
  case text
  case help
  case language
  case validation
  case mandatory
  case other
  case standard = "default"
  case sameStandard = "same_default"
  case worth = "assessment_value"
  case least = "min_answers"
  case most = "max_answers"
  case alone = "exclude_all_others"
  case leastNumber = "min_num_value_n"
  case mostNumber = "max_num_value_n"
  case isWhole = "num_value_int_only"
  case shuffled = "random_group"
  case seconds = "time_limit"
}
