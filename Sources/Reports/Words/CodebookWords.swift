import QuestionnaireModel

/// Words of the codebook: what a questionnaire asks and how it is counted.
struct CodebookWords: Sendable {
  let subtitle: String
  let passport: String
  let construct: String
  let constructName: @Sendable (Construct) -> String
  let forWhom: String
  let audience: @Sendable (Respondent, ClosedRange<Int>) -> String
  let adapts: String
  let languages: String
  let instructions: String
  let questions: String
  let number: String
  let id: String
  let section: String
  let question: String
  let answers: String
  let shownWhen: String
  let kind: @Sendable (_ kindName: String) -> String
  let chosen: @Sendable (_ atLeast: Int, _ atMost: Int) -> String
  let within: @Sendable (_ from: String, _ to: String, _ unit: String) -> String
  let worth: @Sendable (_ points: String) -> String
  let seconds: @Sendable (Int) -> String
  let minutes: @Sendable (Int) -> String
  let shuffled: String
  let responses: String
  let value: String
  let text: String
  let scales: String
  let noScales: String
  let scale: String
  let method: String
  let methodName: @Sendable (Scale.Method, _ isIpsative: Bool) -> String
  let missing: String
  let missingRule: @Sendable (Scale.MissingRule, _ atMost: Int?) -> String
  let range: String
  let questionCount: String
  let key: @Sendable (_ scale: String) -> String
  let points: String
  let direct: String
  let mirrored: String
  let times: @Sendable (_ weight: String) -> String
  let minus: String
  let bands: @Sendable (_ scale: String) -> String
  let level: String
  let from: String
  let below: String
  let pupil: String
  let parent: String
  let psychologist: String
  let scoring: String
  let module: String
  let parameters: String
  let validity: String
  let examples: String
  let example: String
  let expected: String
  let missingScore: String
  let honest: String
}
