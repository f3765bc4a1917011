import Administration
import Digests
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `The plain driver` {
  typealias Sample = SampleQuestionnaire

  /// A dialogue with scripted lines; what is typed stands in the transcript as it would on a screen.
  private final class Table {
    var lines: [String]
    var transcript = ""
    var recorded: [SittingEffect] = []
    var failures: [SittingRecordError?] = []
    var time = 0

    init(_ lines: [String]) { self.lines = lines }

    func driver(_ language: InterfaceLanguage = .russian) -> PlainDriver {
      PlainDriver(
        language: language,
        input: {
          self.time += 1_000
          guard !self.lines.isEmpty else { return nil }
          let line = self.lines.removeFirst()
          self.transcript += line.filter { !$0.isNewline } + "\n"
          return line
        }, output: { self.transcript += $0 }, clock: { self.time })
    }

    var record: SittingRecord {
      SittingRecord { effect throws(SittingRecordError) in
        if !self.failures.isEmpty, let failure = self.failures.removeFirst() { throw failure }
        self.recorded.append(effect)
      }
    }

    var answers: Answers {
      var restored = RestoredSitting()
      recorded.forEach { restored.apply($0) }
      return restored.answers
    }

    var isFinished: Bool { recorded.contains { if case .finish = $0 { true } else { false } } }
  }

  private static let russianScript = [
    "?", "", "назад", "чего?", "", "9", "", "4", "обзор", "7", "1", "5", "a", "3", "пропустить", "2",
    "", "1 2 3",
    "нет", "1 none", "0", "1, 2", "много", "3,55", "21", "3,5", "дальше", "", "Ветеринаром", "пропустить",
    "13", "12",
    "сдай", "6", "Врачом", "сдать", "2", "сдать ответы", "1",
  ]

  private static let englishScript = [
    "help", "", "back", "what?", "", "9", "", "4", "review", "7", "1", "5", "b", "skip", "2", "", "1 2 3",
    "1 2", "3.5",
    "", "A vet", "skip", "12", "hand in", "1",
  ]

  @Test(arguments: [(InterfaceLanguage.russian, russianScript), (.english, englishScript)])
  func `speaks as it was read and approved`(language: InterfaceLanguage, script: [String]) throws {
    let table = Table(script)
    let sitting = try Sitting(questionnaire: Sample.everyKind, language: language.tag, seed: 1)
    let outcome = try table.driver(language).run(sitting, record: table.record)
    guard case .finished = outcome else {
      Issue.record("not finished")
      #expect(Snapshot.difference(table.transcript, named: "plain-\(language.rawValue).txt") == nil)
      return
    }
    #expect(table.lines.isEmpty)
    #expect(Snapshot.difference(table.transcript, named: "plain-\(language.rawValue).txt") == nil)
  }

  @Test(arguments: 0..<russianScript.count)
  func `the end of input after any line is an interruption`(count: Int) throws {
    let table = Table(Array(Self.russianScript.prefix(count)))
    let sitting = try Sitting(questionnaire: Sample.everyKind, language: .russian, seed: 1)
    #expect(try table.driver().run(sitting, record: table.record) == .interrupted)
    #expect(!table.isFinished)
    #expect(table.recorded.last == .interrupt)
    // Nothing is answered that was not typed: the same script with the rest gives the answers so far as a part.
    let answered = table.answers.byItem.count
    #expect(answered <= count)
    #expect(table.transcript.hasSuffix("введите тот же код.\n"))
  }

  @Test(arguments: [
    ("4\r\n", Answer?.some(.rating(3))), ("4\n", .rating(3)), ("  4\t ", .rating(3)),
    ("\u{FEFF}4", .rating(3)),
    ("04", .rating(3)), ("Пропустить\r", nil), (" SKIP ", nil),
  ])
  func `line ends and stray blanks do not matter`(line: String, answer: Answer?) throws {
    let table = Table(["\r\n", line])
    let sitting = try Sitting(
      questionnaire: Sample.of([Sample.rating, Sample.pair]), language: .russian, seed: 1)
    _ = try table.driver().run(sitting, record: table.record)
    #expect(table.answers["r01"] == answer)
  }

  @Test(arguments: ["0", "6", "-1", "1.", "один", "4 5", "99999999999999999999", "", "\u{1B}[A", "дa"])
  func `a bad answer is asked again and changes nothing`(line: String) throws {
    let table = Table(["", line, "4"])
    let sitting = try Sitting(
      questionnaire: Sample.of([Sample.rating, Sample.pair]), language: .russian, seed: 1)
    _ = try table.driver().run(sitting, record: table.record)
    #expect(table.answers == Answers(["r01": .rating(3)]))
    #expect(table.transcript.components(of: "Введите номер ответа от 1 до 5:") == 2)
    #expect(
      table.transcript.components(of: "Чинить велосипеды") == 1, "the question itself is not read out again")
  }

  @Test func `an option can be named by its code`() throws {
    let table = Table(["", "B"])
    let sitting = try Sitting(
      questionnaire: Sample.of([Sample.pair, Sample.rating]), language: .russian, seed: 1)
    _ = try table.driver().run(sitting, record: table.record)
    #expect(table.answers["p01"] == .choice("b"))
  }

  @Test func `hostile texts bring no control sequence into the output`() throws {
    let hostile = "a\u{1B}[2Jb\u{9B}c\u{202E}d\u{1B}]52;c;AAAA\u{7}e\rf\u{0}g"
    let text = LocalizedText(ru: hostile, en: hostile)
    let item = Item(
      id: "h", kind: .choice([.init(code: "a", text: text), .init(code: "b", text: text)]), text: text,
      help: text)
    var questionnaire = Sample.of([item, Sample.text], instructions: text, sectionText: text)
    questionnaire.title = text
    questionnaire.sections[0].title = text
    let table = Table(["", "", "?", "\u{1B}[A", "1", "x\u{1B}[31my", "обзор", "назад"])
    let sitting = try Sitting(questionnaire: questionnaire, language: .russian, seed: 1)
    var output = ""
    let driver = PlainDriver(
      language: .russian, input: { table.lines.isEmpty ? nil : table.lines.removeFirst() },
      output: { output += $0 },
      clock: { 0 })
    _ = try driver.run(sitting, record: table.record)
    #expect(output.contains("a[2Jbcd]52;c;AAAAefg"))
    #expect(
      output.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\u{A0}" || SafeText(String($0)).text == String($0)
      })
    #expect(table.answers["t01"] == .text("x[31my"))
  }

  @Test func `a failed recording is told and can be tried again`() throws {
    let table = Table(["", "4", "", "1"])
    table.failures = [nil, .busy, nil]
    let sitting = try Sitting(
      questionnaire: Sample.of([Sample.rating, Sample.pair]), language: .russian, seed: 1)
    _ = try table.driver().run(sitting, record: table.record)
    #expect(table.answers == Answers(["r01": .rating(3), "p01": .choice("a")]))
    #expect(table.transcript.contains("Последний ответ не записан"))
  }

  @Test(arguments: [["", "4", "выход"], ["", "4"]])
  func `who gives up after a failure leaves with the error`(lines: [String]) throws {
    let table = Table(lines)
    table.failures = [nil, .full]
    let sitting = try Sitting(
      questionnaire: Sample.of([Sample.rating, Sample.pair]), language: .russian, seed: 1)
    #expect(throws: SittingRecordError.full) { try table.driver().run(sitting, record: table.record) }
    #expect(table.answers == Answers())
  }

  @Test func `a code is asked until it passes`() throws {
    let code = try #require(PupilCode(values: [0, 1, 2, 3, 4, 5, 6, 7]))
    let table = Table(["", "ABCD", code.symbols.lowercased() + "\r"])
    #expect(table.driver().askCode(notice: .unknown) == code)
    #expect(table.transcript.contains("не открыт"))
    #expect(table.transcript.contains("Такого кода не бывает"))
    #expect(Table(["выход"]).driver().askCode(notice: nil) == nil)
    #expect(Table(["ABCD"]).driver().askCode(notice: nil) == nil)
  }

  @Test func `resuming is asked, starting again twice`() {
    func ask(_ lines: String...) -> ResumeChoice? {
      let progress = Sitting.Progress(number: nil, total: 30, settled: 12, leftOut: 0)
      return Table(lines).driver().askResume(title: "Рабочие интересы", progress: progress)
    }
    #expect(ask("1") == .goOn)
    #expect(ask("3", "да", "", "1") == .goOn)
    #expect(ask("2", "1") == .startAgain)
    #expect(ask("2", "2", "1") == .goOn)
    #expect(ask() == nil)
    #expect(ask("2") == nil)
    #expect(ask("2", "выход") == nil)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
