/// Words of the commands that write questionnaires: `questionnaire new`, `convert`, `codebook`.
struct AuthoringWords: Sendable {
  let convert: String
  let convertFile: String
  let convertTo: String
  let convertOutput: String
  let formats: String
  let formatLine: @Sendable (_ id: String, _ title: String, _ reads: Bool, _ writes: Bool) -> String
  let lost: @Sendable (Int) -> String
  let nothingLost: String
  let codebook: String
  let codebookFormat: String
  let new: String
  let newID: String
  let newTitle: String
  let newConstruct: String
  let newGrades: String
  let newForm: String
  let newScales: String
  let newOutput: String
  let fiveQuestions: String
  let askTitle: String
  let askConstruct: String
  let askGrades: String
  let askForm: String
  let askScales: String
  let choices: @Sendable ([(String, String)]) -> [String]
  let constructNames: [String: String]
  let formNames: [String: String]
  let notUnderstood: @Sendable (_ legal: String) -> String
  let endedEarly: String
  let next: @Sendable (_ path: String) -> String
  let printClass: String
  let idForm: @Sendable (_ id: String) -> String
}
