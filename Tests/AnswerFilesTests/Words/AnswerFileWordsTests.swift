import Language
import Notation
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct AnswerFileWordsTests {
  static let problems: [AnswerFileProblem] = [
    .empty, .headerOnly, .utf16, .unknownColumn("r1", meant: "r01"),
    .unknownColumn("zz", meant: nil), .unknownColumn("Фамилия", meant: nil),
    .unknownColumn("у1", meant: "u1"), .dashForGap, .wordForNumber(known: [0, 1, 2]),
    .nothingToAnswer("x01"), .emptyColumnName, .repeatedColumn("r01"), .missingColumn("code"),
    .tooManyColumns(atMost: 20_000), .jsonArray, .moreProblems(atMost: 10_000), .unterminatedQuote,
    .textAfterQuote, .strayQuote, .loneCarriageReturn, .tooFewCells(found: 1, expected: 61),
    .tooManyCells(found: 62, expected: 61), .notUTF8, .nul, .missingCode, .wrongCode,
    .repeatedCode(firstLine: 7),
    .longerThan(2_000), .wrongGrade, .gradeAgainstClass, .controlInAttribute, .wrongSex, .wrongSpecialNeeds,
    .wrongOrigin(known: ["terminal", "paper"]),
    .givenTwice, .wrongTime, .wrongOrder, .unknownOption(known: (1...20).map { "o\($0)" }),
    .notAStep(known: [0, 1, 2]), .notANumber, .numberOutside(from: "-5", to: "20.5"),
    .tooManyDecimals(atMost: 0), .tooManyDecimals(atMost: 2), .tooFewOptions(atLeast: 2),
    .tooManyOptions(atMost: 3), .standsAlone(options: ["none"]), .repeatedOption, .declinedInPart,
    .json(.unexpectedCharacter), .json(.unexpectedEnd), .json(.textAfterValue), .json(.wrongEscape),
    .json(.loneSurrogate), .json(.controlCharacter), .json(.wrongNumber), .json(.tooDeep(atMost: 8)),
    .json(.repeatedMember("r01")), .lineTooLong(atMost: 16_777_216), .unknownMember("cod", meant: "code"),
    .wrongType(.object), .wrongType(.text), .wrongType(.number), .wrongType(.textOrNumber),
    .wrongType(.truth),
    .wrongType(.options), .wrongType(.parts), .wrongType(.itemList), .missingValue, .notACount,
    .specialNeedsExceed, .repeatedClass(firstLine: 3),
    .foreignColumns(questionnaire: "work-interests", first: ["p01", "p02", "p03"], count: 117),
  ]

  static let sheetProblems: [SheetProblem] = [
    .damaged, .oldOrLocked, .damagedPart("xl/workbook.xml"), .tooManyParts(atMost: 5_000),
    .tooLarge(megabytes: 128),
    .tooManyCells(atMost: 4_000_000), .noSheet, .noSuchSheet("Лист2", known: ["Лист1"]), .sheetOfText,
    .errorValue("#N/A"), .textMissing, .wrongReference, .wrongNumber, .textTooLong(atMost: 131_072),
    .outsideTable,
  ]

  static let formProblems: [FormProblem] = [
    .noQuestion(questionnaire: "work-interests", first: ["Имя"]),
    .noQuestion(questionnaire: "work-interests", first: []),
    .unmatchedColumn("Чинить самокат", nearest: "r01"), .unmatchedColumn("Ещё", nearest: nil),
    .ambiguousColumn("Что ближе?", items: ["p01", "p02"]), .sharedItem("r01", columns: ["B", "D"]),
    .unmatchedAnswer("нравиться", group: "scale:liking", count: 21, nearest: "3"),
    .unmatchedAnswer("иногда", group: "scale:liking", count: 2, nearest: nil), .moreUnmatchedAnswers(12),
    .uncertainNumbers(group: "scale:liking", numbers: [1, 2, 3]), .itemsWithoutColumn(["r05", "c07"]),
    .noCodes,
    .answerNotUnderstood, .notAMapping, .mappingKind, .mappingItem("r1", nearest: "r01"),
    .mappingItem("zz", nearest: nil), .mappingValue(legal: ["0", "1"]), .mappingColumn("Ещё"),
    .mappingColumnTwice("Что ближе?"),
  ]

  @Test(arguments: InterfaceLanguage.allCases)
  func `every message`(language: InterfaceLanguage) {
    let place = SourceLocation(file: "a.csv", line: 2, column: 3)
    let all = Self.problems + Self.sheetProblems.map { .sheet($0) } + Self.formProblems.map { .form($0) }
    let lines = all.map { problem -> String in
      let finding = AnswerFileIssue(problem, at: place).finding
      return "[\(finding.rule)] \(finding.message.named(in: language))"
    }
    let named = AnswerFileIssue(.nul, at: place, column: "r01").finding.message.named(in: language)
    #expect(
      Snapshot.difference(
        (lines + [named]).joined(separator: "\n") + "\n", named: "messages.\(language.rawValue).txt") == nil)
  }

  @Test func `rules are told apart`() {
    let rules = Set(Self.problems.map(\.rule))
    // Listed again with other payloads: unknown-column × 4, too-many-decimals, json × 9, wrong-type × 8; a word is outside-scale.
    #expect(rules.count == Self.problems.count - 3 - 1 - 8 - 7 - 1)
  }

  @Test func `no answer and no code stands in a finding`() {
    let reading = Fixtures.csv(
      """
      code,school,r01,p01,m01,n01,t01,grade,sex,origin
      SECRETCODE,SECRETSCHOOL,777,SECRETOPTION,a|SECRETCODE,123456,SECRETTEXT,777,SECRETSEX,SECRETORIGIN
      """, codes: .checked)
    #expect(reading.issues.count == 8)
    for finding in reading.findings {
      for language in InterfaceLanguage.allCases {
        let text = finding.message.named(in: language)
        #expect(!text.contains("SECRET") && !text.contains("777") && !text.contains("123456"))
      }
    }
  }

  @Test func `hostile names of columns do not reach a terminal`() {
    let name = "\u{1B}]0;own\u{7}\u{202E}r01\u{9B}31m" + String(repeating: "x", count: 500)
    let table = Fixtures.csv("code,\(name)\nx,1\n")
    let lines = Fixtures.jsonLines(
      "{\"answers\":{\"\(name.replacing("\u{1B}", with: "\\u001b").replacing("\u{7}", with: ""))\":1}}")
    for finding in table.findings + lines.findings {
      for language in InterfaceLanguage.allCases {
        let text = finding.message.named(in: language)
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        #expect(!text.unicodeScalars.contains("\u{202E}") && text.count < 200)
      }
    }
    #expect(table.findings.count == 1 && lines.findings.count == 1)
  }
}
