import Digests
import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import Reports

/// The script's pure pieces in a real browser, against the Swift code that they must equal.
@Suite(
  .enabled(if: HeadlessBrowser.executable != nil, "skipped: no Chromium; apt-get install -y chromium"),
  .timeLimit(.minutes(20)))
struct `The form's script` {
  private static func browser(_ form: Questionnaire = FormExample.questionnaire) throws -> HeadlessBrowser {
    let browser = try HeadlessBrowser(width: 800, height: 600)
    let data = FormData(BrowserForm.Input(questionnaire: form, language: .russian)).json
    // `var`, so that another form can take its place.
    try browser.evaluate("var form = \(data), words = form.words; \(FormScript.core)")
    return browser
  }

  @Test func `hides the same items as Routing, for random conditions and answers`() throws {
    let browser = try Self.browser()
    var generator = SeededGenerator(seed: 20_261_123)
    var hiddenItems = 0
    for _ in 0..<60 {
      var questionnaire = FormExample.questionnaire
      for index in questionnaire.items.indices {
        questionnaire.items[index].condition = RandomForm.condition(before: index, using: &generator)
      }
      // The order of presentation is the sections', not the file's.
      questionnaire.sections[1].items.shuffle(using: &generator)
      let routing = Routing(questionnaire, layout: AnswerLayout(questionnaire))
      let coding = AnswerCoding(questionnaire)
      var rows: [String] = []
      var expected: [[Bool]] = []
      for _ in 0..<60 {
        let answers = RandomForm.answers(questionnaire, using: &generator)
        rows.append(RandomForm.script(answers, questionnaire))
        expected.append(routing.hidden(in: coding.row(for: answers)))
      }
      hiddenItems += expected.joined().count { $0 }
      let data = FormData(BrowserForm.Input(questionnaire: questionnaire, language: .russian)).json
      let hidden = try browser.evaluate(
        "form = \(data); [\(rows.joined(separator: ","))].map((answers) => hiddenItems(form, answers))")
      #expect(try JSONDecoder().decode([[Bool]].self, from: Data(hidden.utf8)) == expected)
    }
    #expect(hiddenItems > 3_000, "too few hidden items to prove anything: \(hiddenItems)")
  }

  @Test func `reads codes as CodeReading does`() throws {
    let browser = try Self.browser()
    var generator = SeededGenerator(seed: 7)
    var typed = ["", "абвг", "AAAA-AAAA-AA", "1234567890", "  ", "ßßßß", "ФФФФФФФФФФ"]
    let swaps: [[Character: Character]] = [
      [
        "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "P": "Р", "T": "Т", "X": "Х",
        "Y": "У",
      ],
      [
        "Q": "й", "W": "ц", "E": "у", "R": "к", "T": "е", "Y": "н", "U": "г", "A": "ф", "S": "ы", "D": "в",
        "B": "и",
      ],
    ]
    for round in 0..<600 {
      var text = PupilCode.random(using: &generator).description
      if round % 3 > 0 { text = String(text.map { swaps[round % 3 - 1][$0] ?? $0 }) }
      if round % 5 == 0 { text = text.lowercased().replacingOccurrences(of: "-", with: " – ") }
      if round % 7 == 0 { text.remove(at: text.startIndex) }
      if round % 11 == 0 { text = String(text.reversed()) }
      if round % 13 == 0 { text = text.decomposedStringWithCanonicalMapping }
      typed.append(text)
    }
    let list = typed.map(HeadlessBrowser.literal).joined(separator: ",")
    let read = try browser.evaluate("[\(list)].map(readCodes)")
    let expected = typed.map { text -> [String] in
      switch CodeReading(typed: text) {
      case .invalid: []
      case .code(let code): [code.description]
      case .ambiguous(let codes): codes.map(\.description)
      }
    }
    #expect(try JSONDecoder().decode([[String]].self, from: Data(read.utf8)) == expected)
    #expect(expected.count { $0.count == 1 } > 300)
  }

  @Test func `draws codes whose check symbols fit`() throws {
    let drawn = try Self.browser().evaluate("Array.from({length: 200}, drawnCode)")
    let codes = try JSONDecoder().decode([String].self, from: Data(drawn.utf8))
    #expect(Set(codes).count == 200)
    for code in codes { #expect(PupilCode(code)?.description == code) }
  }

  @Test(arguments: [
    ("7", "70"), (" 7,5 ", "75"), ("-0.5", "-5"), ("−0,5", "-5"), ("0", "0"), ("-0", "0"), ("7.50", "75"),
    ("20", "200"), ("1 0", "100"), ("7.55", "знаков после запятой"), ("семь", "не число"),
    ("1e3", "не число"),
    ("", "не число"), ("7,", "70"), ("--7", "не число"), ("12345678901", "не число"),
  ])
  func `reads typed numbers exactly`(typed: String, expected: String) throws {
    let read = try Self.browser().evaluate(
      "(({value, problem}) => problem || String(value))(readNumber(form.items[3], \(HeadlessBrowser.literal(typed))))"
    )
    #expect(
      expected.first?.isNumber ?? false || expected.hasPrefix("-")
        ? read == expected : read.contains(expected))
  }

  @Test func `says numbers with their nouns`() throws {
    let browser = try Self.browser()
    for number in [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112] {
      let said = try browser.evaluate("say('{1:вопрос|вопроса|вопросов}', \(number))")
      #expect(said == russianCount(number, "вопрос", "вопроса", "вопросов"))
      #expect(
        try browser.evaluate("say('{1:answer|answers}', \(number))")
          == englishCount(number, "answer", "answers"))
    }
  }

  @Test func `the check sum is that of zip files`() throws {
    #expect(try Self.browser().evaluate("checkSum(encoder.encode('123456789'))") == "[203,244,57,38]")
  }
}
