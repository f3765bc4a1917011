import Language

/// Comments and placeholders of a file to begin with.
struct TemplateWords: Sendable {
  let topComment: String
  let versionComment: String
  let languageComment: String
  let minutesComment: String
  let passportComment: String
  let author: String
  let purpose: String
  let theory: String
  let evidence: String
  let citation: String
  let instructionsComment: String
  let instructions: String
  let responsesComment: String
  /// From least to most.
  let agreement: [String]
  let noYes: [String]
  let scalesComment: String
  let about: String
  let sectionsComment: String
  let itemsComment: String
  let statement: @Sendable (Int) -> String
  let mirrored: @Sendable (Int) -> String
  let option: @Sendable (_ pair: Int, _ side: String) -> String
  let task: @Sendable (Int) -> String
  let rightAnswer: String
  let wrongAnswer: @Sendable (Int) -> String
  let question: @Sendable (Int) -> String
  let answer: @Sendable (Int) -> String
  let unsure: String
  let validityComment: String
  let examplesComment: String
  /// Why the answers of the example differ, for ratings.
  let unequalComments: [String]
  let exampleName: String

  static func of(_ language: InterfaceLanguage) -> TemplateWords {
    switch language {
    case .russian: .russian
    case .english: .english
    }
  }
}
