import Language
import Notation

/// What is said of workbooks.
struct SheetWords: Sendable {
  let damaged: String
  let oldOrLocked: String
  let damagedPart: @Sendable (String) -> String
  let tooManyParts: @Sendable (Int) -> String
  let tooLarge: @Sendable (Int) -> String
  let tooManyCells: @Sendable (Int) -> String
  let noSheet: String
  let noSuchSheet: @Sendable (_ name: String, _ known: String) -> String
  let sheetOfText: String
  let errorValue: @Sendable (String) -> String
  let textMissing: String
  let wrongReference: String
  let wrongNumber: String
  let textTooLong: String
  let outsideTable: String

  func message(of problem: SheetProblem) -> String {
    switch problem {
    case .damaged: damaged
    case .oldOrLocked: oldOrLocked
    case .damagedPart(let name): damagedPart(AnswerFileWords.safe(name))
    case .tooManyParts(let most): tooManyParts(most)
    case .tooLarge(let megabytes): tooLarge(megabytes)
    case .tooManyCells(let most): tooManyCells(most)
    case .noSheet: noSheet
    case .noSuchSheet(let name, let known):
      noSuchSheet(AnswerFileWords.safe(name), AnswerFileWords.list(known))
    case .sheetOfText: sheetOfText
    case .errorValue(let value): errorValue(AnswerFileWords.safe(value))
    case .textMissing: textMissing
    case .wrongReference: wrongReference
    case .wrongNumber: wrongNumber
    case .textTooLong: textTooLong
    case .outsideTable: outsideTable
    }
  }
}
