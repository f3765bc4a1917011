import Language
import Notation

extension AnswerFileWords {
  /// Options and steps that a message lists before it breaks off.
  private static let mostListed = 12

  /// An issue in words, with the column it concerns.
  func message(of issue: AnswerFileIssue) -> String {
    let text = message(of: issue.problem)
    let named = issue.column.map { inColumn(Self.safe($0)) + text } ?? text
    return issue.cell.map { Self.safe($0) + ": " + named } ?? named
  }

  static func safe(_ name: String) -> String { SafeText(name, limit: 60).text }

  static func list(_ values: [some CustomStringConvertible]) -> String {
    let listed = values.prefix(mostListed).map { safe($0.description) }.joined(separator: ", ")
    return values.count > mostListed ? listed + ", …" : listed
  }

  private static func hasCyrillic(_ name: String) -> Bool {
    name.unicodeScalars.contains { (0x0400...0x04FF).contains($0.value) }
  }

  private func hint(_ meant: String?) -> String { meant.map { self.meant(Self.safe($0)) } ?? "" }

  func message(of problem: AnswerFileProblem) -> String {
    switch problem {
    case .empty: empty
    case .headerOnly: headerOnly
    case .utf16: utf16
    case .sheet(let problem): sheet.message(of: problem)
    case .form(let problem): form.message(of: problem)
    case .foreignColumns(let questionnaire, let first, let count):
      foreignColumns(Self.safe(questionnaire), Self.list(first), count)
    case .unknownColumn(let name, nil) where AttributeColumn.isPersonal(name): personalColumn(Self.safe(name))
    case .unknownColumn(let name, let meant):
      unknownColumn(Self.safe(name)) + hint(meant)
        + (meant?.allSatisfy(\.isASCII) == true && Self.hasCyrillic(name) ? inLatin : "")
    case .nothingToAnswer(let name): nothingToAnswer(Self.safe(name))
    case .emptyColumnName: emptyColumnName
    case .repeatedColumn(let name): repeatedColumn(Self.safe(name))
    case .missingColumn(let name): missingColumn(Self.safe(name))
    case .tooManyColumns(let most): tooManyColumns(most)
    case .jsonArray: jsonArray
    case .moreProblems(let most): moreProblems(most)
    case .unterminatedQuote: unterminatedQuote
    case .textAfterQuote: textAfterQuote
    case .strayQuote: strayQuote
    case .loneCarriageReturn: loneCarriageReturn
    case .tooFewCells(let found, let expected): tooFewCells(found, expected)
    case .tooManyCells(let found, let expected): tooManyCells(found, expected)
    case .notUTF8: notUTF8
    case .nul: nul
    case .missingCode: missingCode
    case .wrongCode: wrongCode
    case .repeatedCode(let line): repeatedCode(line)
    case .longerThan(let most): longerThan(most)
    case .wrongGrade: wrongGrade
    case .gradeAgainstClass: gradeAgainstClass
    case .controlInAttribute: controlInAttribute
    case .wrongSex: wrongSex
    case .wrongSpecialNeeds: wrongSpecialNeeds
    case .wrongOrigin(let known): wrongOrigin(Self.list(known))
    case .givenTwice: givenTwice
    case .wrongTime: wrongTime
    case .wrongOrder: wrongOrder
    case .unknownOption(let known): unknownOption(Self.list(known))
    case .notAStep(let known): notAStep(Self.list(known))
    case .notANumber: notANumber
    case .dashForGap: dashForGap
    case .wordForNumber(let known): wordForNumber(Self.list(known))
    case .numberOutside(let from, let to): numberOutside(from, to)
    case .tooManyDecimals(let most): tooManyDecimals(most)
    case .tooFewOptions(let least): tooFewOptions(least)
    case .tooManyOptions(let most): tooManyOptions(most)
    case .standsAlone(let options): standsAlone(Self.list(options))
    case .repeatedOption: repeatedOption
    case .declinedInPart: declinedInPart
    case .json(let problem): message(of: problem)
    case .lineTooLong(let most): lineTooLong(most)
    case .unknownMember(let name, let meant): unknownMember(Self.safe(name)) + hint(meant)
    case .wrongType(let type): message(of: type)
    case .otherResource(let type): fhir.otherResource(Self.safe(type))
    case .noResponses: fhir.noResponses
    case .otherQuestionnaire(let id, let expected):
      fhir.otherQuestionnaire(Self.safe(id), Self.safe(expected))
    case .enteredInError: fhir.enteredInError
    case .unknownLink(let link, let meant): fhir.unknownLink(Self.safe(link)) + hint(meant)
    case .severalAnswers: fhir.severalAnswers
    case .noValue: fhir.noValue
    case .damagedExtension: fhir.damagedExtension
    case .missingValue: missingValue
    case .notACount: notACount(EnrolmentReader.mostPupils)
    case .specialNeedsExceed: specialNeedsExceed
    case .repeatedClass(let line): repeatedClass(line)
    }
  }

  private func message(of problem: JSONProblem) -> String {
    switch problem {
    case .unexpectedCharacter: unexpectedCharacter
    case .unexpectedEnd: unexpectedEnd
    case .textAfterValue: textAfterValue
    case .wrongEscape: wrongEscape
    case .loneSurrogate: loneSurrogate
    case .controlCharacter: controlCharacter
    case .wrongNumber: wrongJSONNumber
    case .tooDeep(let most): tooDeep(most)
    case .repeatedMember(let name): repeatedMember(Self.safe(name))
    }
  }

  private func message(of type: JSONType) -> String {
    switch type {
    case .object: objectExpected
    case .text: textExpected
    case .number: numberExpected
    case .textOrNumber: textOrNumberExpected
    case .truth: truthExpected
    case .options: optionsExpected
    case .parts: partsExpected
    case .itemList: itemListExpected
    }
  }
}
