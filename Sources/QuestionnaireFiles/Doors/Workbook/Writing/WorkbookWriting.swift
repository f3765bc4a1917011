import Language
import QuestionnaireModel

/// Writes a questionnaire's own tree as sheets, so that what the tree has and no column takes goes to the column `more`.
struct WorkbookWriting {
  let questionnaire: Questionnaire
  let tree: SourceNode
  /// Russian first, as people write them.
  let languages: [LanguageTag]
  var settings: SheetRows
  var survey: SheetRows
  var choices: SheetRows
  var scales: SheetRows
  var scoring: SheetRows
  var examples: SheetRows

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    tree = QuestionnaireTree.tree(questionnaire)
    languages = questionnaire.languages.sorted { $0 == .russian && $1 != .russian }
    settings = SheetRows(.settings, languages)
    survey = SheetRows(.survey, languages)
    choices = SheetRows(.choices, languages)
    scales = SheetRows(.scales, languages)
    scoring = SheetRows(.scoring, languages)
    examples = SheetRows(.examples, languages)
    writeSettings()
    writeSurvey()
    writeScales()
    writeScoring()
    writeExamples()
  }

  /// The sheets that have rows, the survey first.
  var files: [DoorFile] {
    [survey, choices, scales, scoring, settings, examples].filter { !$0.isEmpty }.map {
      DoorFile(name: "\(questionnaire.id).\($0.kind.ending)", bytes: $0.bytes)
    }
  }

  /// `hands; mind -1`.
  static func credits(_ node: SourceNode?) -> String? {
    node?.entries.map { entries in
      entries.map { entry in
        let weight = entry.value.text ?? "1"
        return weight == "1"
          ? entry.key : entry.key + " " + weight.map { $0 == "." ? "," : String($0) }.joined()
      }.joined(separator: "; ")
    }
  }

  static func yes(_ node: SourceNode?) -> String? {
    node?.text.map { $0 == "true" ? "yes" : "no" }
  }

  /// The entries of a map whose keys have no column.
  static func rest(_ node: SourceNode, _ known: Set<String>) -> [SourceEntry] {
    (node.entries ?? []).filter { !known.contains($0.key) }
  }
}
