import Notation

/// What can be wrong with an answer, or enrolment, file; never with the value that is wrong, which may be an answer.
public enum AnswerFileProblem: Hashable, Sendable {
  // The file as a whole.
  case empty
  case headerOnly
  case utf16
  /// The workbook or a cell of it.
  case sheet(SheetProblem)
  /// The export of a web form, or its mapping file.
  case form(FormProblem)
  /// The columns of another questionnaire.
  case foreignColumns(questionnaire: String, first: [String], count: Int)
  case unknownColumn(String, meant: String?)
  case nothingToAnswer(String)
  case emptyColumnName
  case repeatedColumn(String)
  case missingColumn(String)
  case tooManyColumns(atMost: Int)
  case jsonArray
  /// More problems than are listed.
  case moreProblems(atMost: Int)

  // The shape of a row.
  case unterminatedQuote
  case textAfterQuote
  case strayQuote
  case loneCarriageReturn
  case tooFewCells(found: Int, expected: Int)
  case tooManyCells(found: Int, expected: Int)
  case notUTF8
  case nul

  // Codes and attributes.
  case missingCode
  case wrongCode
  case repeatedCode(firstLine: Int)
  case longerThan(Int)
  case wrongGrade
  /// The class is named after another grade: grade 9, class 10А.
  case gradeAgainstClass
  case controlInAttribute
  case wrongSex
  case wrongSpecialNeeds
  case wrongOrigin(known: [String])
  case givenTwice
  case wrongTime
  case wrongOrder

  // Answers.
  case unknownOption(known: [String])
  case notAStep(known: [Int])
  case notANumber
  /// A dash where a gap is meant.
  case dashForGap
  /// A word where a step of the response scale is due.
  case wordForNumber(known: [Int])
  case numberOutside(from: String, to: String)
  case tooManyDecimals(atMost: Int)
  case tooFewOptions(atLeast: Int)
  case tooManyOptions(atMost: Int)
  case standsAlone(options: [String])
  case repeatedOption
  case declinedInPart

  // JSON Lines.
  case json(JSONProblem)
  case lineTooLong(atMost: Int)
  case unknownMember(String, meant: String?)
  case wrongType(JSONType)

  // FHIR.
  /// A resource other than a `QuestionnaireResponse` or a `Bundle`.
  case otherResource(String)
  case noResponses
  /// Answers to another questionnaire of ours.
  case otherQuestionnaire(String, expected: String)
  case enteredInError
  case unknownLink(String, meant: String?)
  case severalAnswers
  case noValue
  /// Our own extension cannot be read.
  case damagedExtension

  // Enrolment.
  case missingValue
  case notACount
  case specialNeedsExceed
  case repeatedClass(firstLine: Int)

  /// The rule's id in a finding.
  public var rule: String {
    switch self {
    case .empty: "empty-file"
    case .headerOnly: "header-only"
    case .utf16: "utf-16"
    case .sheet(let problem): problem.rule
    case .form(let problem): problem.rule
    case .foreignColumns: "foreign-columns"
    case .unknownColumn: "unknown-column"
    case .nothingToAnswer: "nothing-to-answer"
    case .emptyColumnName: "empty-column-name"
    case .repeatedColumn: "repeated-column"
    case .missingColumn: "missing-column"
    case .tooManyColumns: "too-many-columns"
    case .jsonArray: "json-array"
    case .moreProblems: "more-problems"
    case .unterminatedQuote: "unterminated-quote"
    case .textAfterQuote: "text-after-quote"
    case .strayQuote: "stray-quote"
    case .loneCarriageReturn: "lone-carriage-return"
    case .tooFewCells: "too-few-cells"
    case .tooManyCells: "too-many-cells"
    case .notUTF8: "not-utf-8"
    case .nul: "nul"
    case .missingCode: "missing-code"
    case .wrongCode: "wrong-code"
    case .repeatedCode: "repeated-code"
    case .longerThan: "too-long"
    case .wrongGrade: "grade"
    case .gradeAgainstClass: "grade-against-class"
    case .controlInAttribute: "control-character"
    case .wrongSex: "sex"
    case .wrongSpecialNeeds: "special-needs"
    case .wrongOrigin: "origin"
    case .givenTwice: "given-twice"
    case .wrongTime: "time"
    case .wrongOrder: "order"
    case .unknownOption: "unknown-option"
    case .notAStep, .wordForNumber: "outside-scale"
    case .notANumber: "not-a-number"
    case .dashForGap: "gap"
    case .numberOutside: "number-outside"
    case .tooManyDecimals: "too-many-decimals"
    case .tooFewOptions: "too-few-options"
    case .tooManyOptions: "too-many-options"
    case .standsAlone: "stands-alone"
    case .repeatedOption: "repeated-option"
    case .declinedInPart: "declined-in-part"
    case .json: "json"
    case .lineTooLong: "line-too-long"
    case .unknownMember: "unknown-member"
    case .wrongType: "wrong-type"
    case .otherResource, .noResponses: "fhir-resource"
    case .otherQuestionnaire: "other-questionnaire"
    case .enteredInError: "entered-in-error"
    case .unknownLink: "unknown-link"
    case .severalAnswers: "several-answers"
    case .noValue: "missing-value"
    case .damagedExtension: "fhir-own"
    case .missingValue: "missing-value"
    case .notACount: "count"
    case .specialNeedsExceed: "special-needs-exceed"
    case .repeatedClass: "repeated-class"
    }
  }
}

/// What a place in a JSON line asks for.
public enum JSONType: Hashable, Sendable {
  case object, text, number, textOrNumber, truth, options, parts, itemList
}

extension AnswerFileProblem {
  /// What is wrong with the shape of a table.
  init(_ problem: DelimitedProblem) {
    self =
      switch problem {
      case .unterminatedQuote: .unterminatedQuote
      case .textAfterQuote: .textAfterQuote
      case .strayQuote: .strayQuote
      case .loneCarriageReturn: .loneCarriageReturn
      case .notUTF8: .notUTF8
      case .nul: .nul
      case .sheet(let problem): .sheet(problem)
      }
  }
}
