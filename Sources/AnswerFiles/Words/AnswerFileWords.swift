import Language

/// What this target says: one property a message, one file a language.
///
/// Names of columns arrive here already made safe; values of answers never do.
struct AnswerFileWords: Sendable {
  let sheet: SheetWords
  let form: FormWords
  let fhir: FhirAnswerWords
  let inColumn: @Sendable (String) -> String
  let meant: @Sendable (String) -> String

  let empty: String
  let headerOnly: String
  let utf16: String
  let unknownColumn: @Sendable (String) -> String
  /// A heading over names and the like.
  let personalColumn: @Sendable (String) -> String
  /// After `meant`, where the name was typed in Russian letters.
  let inLatin: String
  let nothingToAnswer: @Sendable (String) -> String
  let foreignColumns: @Sendable (_ questionnaire: String, _ first: String, _ count: Int) -> String
  let emptyColumnName: String
  let repeatedColumn: @Sendable (String) -> String
  let missingColumn: @Sendable (String) -> String
  let tooManyColumns: @Sendable (Int) -> String
  let jsonArray: String
  let moreProblems: @Sendable (Int) -> String

  let unterminatedQuote: String
  let textAfterQuote: String
  let strayQuote: String
  let loneCarriageReturn: String
  let tooFewCells: @Sendable (_ found: Int, _ expected: Int) -> String
  let tooManyCells: @Sendable (_ found: Int, _ expected: Int) -> String
  let notUTF8: String
  let nul: String

  let missingCode: String
  let wrongCode: String
  let repeatedCode: @Sendable (Int) -> String
  let longerThan: @Sendable (Int) -> String
  let wrongGrade: String
  let gradeAgainstClass: String
  let controlInAttribute: String
  let wrongSex: String
  let wrongSpecialNeeds: String
  let wrongOrigin: @Sendable (String) -> String
  let givenTwice: String
  let wrongTime: String
  let wrongOrder: String

  let unknownOption: @Sendable (String) -> String
  let notAStep: @Sendable (String) -> String
  let notANumber: String
  let dashForGap: String
  let wordForNumber: @Sendable (String) -> String
  let numberOutside: @Sendable (_ from: String, _ to: String) -> String
  let tooManyDecimals: @Sendable (Int) -> String
  let tooFewOptions: @Sendable (Int) -> String
  let tooManyOptions: @Sendable (Int) -> String
  let standsAlone: @Sendable (String) -> String
  let repeatedOption: String
  let declinedInPart: String

  let unexpectedCharacter: String
  let unexpectedEnd: String
  let textAfterValue: String
  let wrongEscape: String
  let loneSurrogate: String
  let controlCharacter: String
  let wrongJSONNumber: String
  let tooDeep: @Sendable (Int) -> String
  let repeatedMember: @Sendable (String) -> String
  let lineTooLong: @Sendable (Int) -> String
  let unknownMember: @Sendable (String) -> String
  let objectExpected: String
  let textExpected: String
  let numberExpected: String
  let textOrNumberExpected: String
  let truthExpected: String
  let optionsExpected: String
  let partsExpected: String
  let itemListExpected: String

  let missingValue: String
  let notACount: @Sendable (Int) -> String
  let specialNeedsExceed: String
  let repeatedClass: @Sendable (Int) -> String
}
