import Language
import QuestionnaireModel
import Scoring

/// What the reader and the worked examples say, one property a message; a lint rule's words stand in the rule's file.
///
/// Tokens of the file come in as they are and are quoted and clipped here.
struct Words: Sendable {
  /// The kinds of value that a file has.
  enum Kind: Sendable { case map, list, text }

  // MARK: Report
  let error: String
  let warning: String
  let note: String
  let clean: String
  let count: @Sendable (_ errors: Int, _ warnings: Int) -> String

  // MARK: Syntax
  let fileTooLarge: @Sendable (_ bytes: Int, _ most: Int) -> String
  let notUTF8: String
  let controlCharacter: @Sendable (_ name: String) -> String
  let emptyFile: String
  let tooDeep: @Sendable (_ most: Int) -> String
  let anchor: @Sendable (_ text: String) -> String
  let alias: @Sendable (_ text: String) -> String
  let tag: @Sendable (_ text: String) -> String
  let mergeKey: String
  let keyIsNoText: String
  let duplicateKey: @Sendable (_ key: String, _ firstLine: Int?) -> String
  let tab: String
  let syntax: @Sendable (_ kind: SyntaxProblem.Kind, _ begun: Int?) -> String
  let decimalComma: @Sendable (_ meant: String) -> String
  let commaInText: String
  let listComma: @Sendable (_ written: String) -> String
  let longDash: @Sendable (_ meant: String) -> String

  // MARK: Values
  let wrongKind: @Sendable (_ expected: Kind, _ found: Kind) -> String
  let nothingWritten: @Sendable (_ expected: Kind) -> String
  let unknownKey: @Sendable (_ key: String, _ meant: String?, _ known: [String]) -> String
  let missingKey: @Sendable (_ key: String) -> String
  let notOneOf: @Sendable (_ value: String, _ meant: String?, _ known: [String]) -> String
  let idPattern: @Sendable (_ id: String, _ isCode: Bool) -> String
  let packHeader: String
  let packLine: String
  let packUnknown: @Sendable (_ item: String, _ option: String, _ meant: String?) -> String
  let packTwice: @Sendable (_ item: String, _ option: String) -> String
  let packMissing: @Sendable (_ count: Int, _ item: String, _ option: String) -> String
  let nothingRight: String
  let rightShare: String
  let acceptOrReads: String
  let lookAlikeID: @Sendable (_ id: String, _ letter: String) -> String
  let repeatedID: @Sendable (_ id: String, _ firstLine: Int) -> String
  let notANumber: @Sendable (_ value: String) -> String
  let notWhole: @Sendable (_ value: String) -> String
  let numberOutside: @Sendable (_ value: String, _ least: String, _ most: String) -> String
  let numberTooLong: @Sendable (_ value: String) -> String
  let notTruth: @Sendable (_ value: String) -> String
  let listCount: @Sendable (_ count: Int, _ least: Int, _ most: Int) -> String

  // MARK: Texts
  let languagesDue: @Sendable (_ languages: [String]) -> String
  let languageTag: @Sendable (_ tag: String) -> String
  let languageMissing: @Sendable (_ languages: [String]) -> String
  let languageExtra: @Sendable (_ tag: String, _ languages: [String]) -> String
  let emptyText: String

  // MARK: Parts of a questionnaire
  let isGuidance: String
  let noQuestionnaire: String
  let formatVersion: @Sendable (_ value: String) -> String
  let versionForm: @Sendable (_ value: String) -> String
  let gradesForm: @Sendable (_ value: String) -> String
  let tooManyItems: @Sendable (_ count: Int, _ most: Int) -> String
  let textDueUnlessPair: String
  let creditTwice: @Sendable (_ scale: String) -> String
  let weightZero: String
  let weightNegative: String
  let conditionForm: @Sendable (_ known: [String]) -> String
  let answeredForm: String
  let scaleOrScales: String

  // MARK: Examples
  let unknownItem: @Sendable (_ id: String, _ meant: String?) -> String
  let unknownScale: @Sendable (_ id: String, _ meant: String?, _ known: [String]) -> String
  let answerForm: @Sendable (_ kind: String) -> String
  let answerRefused: @Sendable (_ item: String, _ problem: AnswerProblem) -> String
  let scoreDiffers: @Sendable (_ scale: String, _ expected: String, _ computed: String) -> String
  let scoreMissing: @Sendable (_ scale: String, _ expected: String, _ reason: NoScore) -> String
  let scoreUnexpected: @Sendable (_ scale: String, _ computed: String) -> String
  let bandDiffers: @Sendable (_ scale: String, _ expected: String, _ computed: String?) -> String
  let labelUnknown: @Sendable (_ id: String, _ meant: String?, _ known: [String]) -> String
  let labelDiffers: @Sendable (_ id: String, _ expected: String, _ computed: String) -> String
  let flagUnknown: @Sendable (_ id: String, _ meant: String?, _ known: [String]) -> String
  let flagsDiffer: @Sendable (_ expected: [String], _ computed: [String]) -> String

  // MARK: Modules
  let unknownModule: @Sendable (_ id: String, _ meant: String?, _ known: [String]) -> String
  let wrongFamily: @Sendable (_ id: String) -> String
  let missingParameter: @Sendable (_ module: String, _ name: String) -> String
  let repeatedOutput: @Sendable (_ module: String, _ output: String) -> String
  let notScored: String

  /// Slips of people who have never written such a file.
  let slips: SlipWords

  /// The words of a language.
  static func of(_ language: InterfaceLanguage) -> Words {
    switch language {
    case .russian: russian
    case .english: english
    }
  }

  /// A message in both languages.
  static func both(_ message: (Words) -> String) -> LocalizedText {
    LocalizedText(ru: message(russian), en: message(english))
  }

  /// A token of the file made safe, short and quoted.
  static func quoted(_ token: String, in language: InterfaceLanguage) -> String {
    let safe = SafeText(token, limit: 60).text
    return language == .russian ? "«\(safe)»" : "“\(safe)”"
  }

  /// Tokens joined by commas; a long list is cut.
  static func listed(_ tokens: [String]) -> String {
    tokens.count > 30 ? tokens.prefix(30).joined(separator: ", ") + ", …" : tokens.joined(separator: ", ")
  }
}
