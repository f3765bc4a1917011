import Language
import QuestionnaireModel

/// What is said while paper sheets are keyed in.
public struct KeyingWords: Sendable {
  // The sheet
  let question: @Sendable (_ label: String, _ last: String) -> String
  let choiceText: String
  let keys: @Sendable (_ legal: String) -> String
  let marked: @Sendable (_ numbers: String) -> String
  /// What may be keyed: `1–5, -`.
  let legalOne: @Sendable (_ most: Int) -> String
  let legalList: @Sendable (_ most: Int) -> String
  let legalSeveral: @Sendable (_ options: Int, _ atLeast: Int, _ atMost: Int) -> String
  let legalNumber: @Sendable (_ from: String, _ to: String, _ unit: String, _ decimals: Int) -> String
  let legalText: String

  // Notices
  let badKey: @Sendable (_ legal: String) -> String
  let tooMany: @Sendable (Int) -> String
  let isFirst: String
  let isSummary: String
  let keyThisFirst: @Sendable (_ label: String) -> String
  let summaryKeys: String
  let noSuchQuestion: @Sendable (_ last: String) -> String
  let fieldStart: String
  let fieldFull: String

  // Keys
  let leaveOutAction: String
  let jumpAction: String
  let moveAction: String
  let endAction: String
  let goAction: String
  let returnAction: String
  let storeAction: String
  let goOnAction: String

  // The summary, leaving, jumping
  let summaryTitle: String
  let incompleteTitle: String
  let summary: @Sendable (_ answered: Int, _ leftOut: Int, _ unset: Int) -> String
  let leftOut: @Sendable (_ labels: String) -> String
  let notKeyed: @Sendable (_ labels: String) -> String
  /// Sheets done and seconds a sheet.
  public let pace: @Sendable (_ sheets: Int, _ seconds: Int) -> String
  let leavingTitle: String
  let leavingAbout: String
  let leavingGoOn: String
  let leavingPutAside: String
  let leavingDrop: String
  let leavingEnd: String
  let jumpTitle: String

  // The code
  let codeTitle: String
  let codeHelp: [String]
  let help: [String]

  /// The words in a language of the interface.
  public static func speaking(_ language: InterfaceLanguage) -> KeyingWords {
    switch language {
    case .russian: .russian
    case .english: .english
    }
  }

  /// What may be keyed into a cell.
  func legal(for cell: KeyingSheet.Cell, _ words: Words) -> String {
    switch cell.form {
    case .one(let options): options.count > 9 ? legalList(options.count) : legalOne(options.count)
    case .several(let options, let atLeast, let atMost): legalSeveral(options.count, atLeast, atMost)
    case .number(let range, let unit):
      legalNumber(words.number(range.from), words.number(range.to), unit, range.decimals)
    case .text: legalText
    }
  }

  /// What may be keyed into a cell, in a language of the interface.
  public static func legal(for cell: KeyingSheet.Cell, in language: InterfaceLanguage) -> String {
    speaking(language).legal(for: cell, .speaking(language))
  }
}
