import Digests
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `Marking consents` {
  private static func rows(_ count: Int) -> [ConsentRow] {
    var generator = SeededGenerator(seed: 3)
    return (0..<count).map { index in
      let isSettled = index % 7 == 3
      return ConsentRow(
        code: .random(using: &generator), note: isSettled ? "есть с 2026-09-01" : "нет", isSettled: isSettled)
    }
  }

  private static func dialogue(_ count: Int, _ language: InterfaceLanguage = .russian) -> ConsentDialogue {
    ConsentDialogue(Surroundings(language: language), schoolClass: "9А", rows(count))
  }

  @discardableResult
  private static func press(_ keys: [Key], _ dialogue: inout ConsentDialogue) -> ConsentDecision? {
    for key in keys { if let decision = dialogue.handle(key) { return decision } }
    return nil
  }

  private static let space = Key.character(" ")

  @Test(arguments: InterfaceLanguage.allCases, [(40, 12), (60, 20), (80, 24), (120, 40)])
  func `screens`(language: InterfaceLanguage, size: (Int, Int)) {
    var dialogue = Self.dialogue(28, language)
    Self.press([Self.space, .down, Self.space, .character("1"), .character("2"), Self.space], &dialogue)
    let layout = dialogue.screen.layout(
      columns: size.0, rows: size.1, scroll: 0, surroundings: dialogue.surroundings)
    let shown = dialogue.screen.layout(
      columns: size.0, rows: size.1, scroll: layout.scroll(toShow: dialogue.position),
      surroundings: dialogue.surroundings)
    let name = "consents-\(size.0)x\(size.1).\(language.rawValue).txt"
    #expect(Snapshot.difference(shown.frame.text, named: name) == nil)
    #expect(shown.shows(dialogue.position))
  }

  @Test func `the space bar marks, takes back and goes on`() {
    var dialogue = Self.dialogue(5)
    #expect(
      Self.press([Self.space, Self.space, .up, Self.space, .enter], &dialogue)
        == .save([Self.rows(5)[0].code]))
  }

  @Test func `a consent that holds is not marked again`() {
    var dialogue = Self.dialogue(5)
    Self.press([.character("4"), Self.space], &dialogue)
    #expect(dialogue.position == 3 && dialogue.marks.marked.isEmpty)
    #expect(dialogue.screen.notice?.contains("withdraw") == true)
    #expect(Self.press([.enter], &dialogue) == .save([]))
  }

  @Test(arguments: [("1", 0), ("12", 11), ("28", 27), ("29", 8), ("0", 4), ("105", 4), ("281", 0)])
  func `digits go to a line`(typed: String, position: Int) {
    var dialogue = Self.dialogue(28)
    Self.press([.character("5"), .left], &dialogue)
    Self.press(typed.map { .character($0) }, &dialogue)
    #expect(dialogue.position == position)
  }

  @Test func `leaving with marks is asked twice`() {
    var dialogue = Self.dialogue(5)
    #expect(dialogue.handle(.escape) == .leave)
    Self.press([Self.space], &dialogue)
    #expect(dialogue.handle(.escape) == nil && dialogue.screen.notice != nil)
    var other = dialogue
    #expect(dialogue.handle(.escape) == .leave)
    Self.press([.down], &other)
    #expect(other.handle(.escape) == nil)
    #expect(Self.press([.enter], &other) == .save([Self.rows(5)[0].code]))
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func `any keys keep the list whole`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let keys: [Key] =
      [.up, .down, .pageUp, .pageDown, .home, .end, .escape, .tab, Self.space, Self.space, .backspace, .tick]
      + "0123456789ы".map { .character($0) }
    let count = Int.random(in: 0...40, using: &generator)
    var dialogue = Self.dialogue(count)
    for _ in 0..<200 {
      let key = keys.randomElement(using: &generator) ?? .up
      let before = dialogue.marks.marked
      if dialogue.handle(key, page: Int.random(in: 1...20, using: &generator)) != nil { break }
      #expect(dialogue.position == 0 || dialogue.marks.rows.indices.contains(dialogue.position))
      #expect(key == Self.space || dialogue.marks.marked == before)
      #expect(dialogue.marks.marked.allSatisfy { !dialogue.marks.rows[$0].isSettled })
    }
  }

  @Test func `a display runs it, and Ctrl-C records nothing`() {
    func run(_ keys: [Key]) -> ConsentDecision {
      var waiting = keys[...]
      var frames: [Frame] = []
      let display = Display(
        size: { (40, 12) }, paint: { frames.append($0) }, nextKey: { _ in waiting.popFirst() ?? .interrupt })
      let decision = ConsentScreen.run(
        Surroundings(language: .russian), display, schoolClass: "9А", Self.rows(28))
      #expect(frames.count == keys.count || frames.count == keys.count + 1)
      return decision
    }
    #expect(run([.end, Self.space, .resized, .enter]) == .save([Self.rows(28)[27].code]))
    #expect(run([Self.space, .interrupt]) == .leave)
    #expect(run([Self.space]) == .leave)
  }

  @Test func `line by line: numbers, spans, mistakes, the end of input`() {
    func run(_ lines: [String]) -> (ConsentDecision, String) {
      var waiting = lines[...]
      var said = ""
      let decision = ConsentScreen.lineByLine(
        .russian, schoolClass: "9А", Self.rows(10), input: { waiting.popFirst() }, output: { said += $0 })
      return (decision, said)
    }
    let codes = Self.rows(10).map(\.code)
    #expect(run(["1 3", "5-7, 1", ""]).0 == .save([2, 4, 5, 6].map { codes[$0] }))
    for bad in ["0", "11", "3-2", "1-", "x", "1--2", "-", "1 2 99999999999999999999"] {
      let (decision, said) = run([bad, ""])
      #expect(decision == .save([]))
      #expect(said.contains("Ничего не изменено"))
    }
    #expect(run(["4", ""]).1.contains("уже есть"))
    #expect(run(["1", "ОТМЕНА"]).0 == .leave)
    #expect(run(["1"]).0 == .leave)
    #expect(run([""]).1.contains(codes[9].description))
  }
}
