import Administration
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `Screens of a sitting` {
  typealias Sample = SampleQuestionnaire

  @Test(arguments: [
    ("Одна строка", "Одна строка"), ("Какое число?\n\n  ┌──┐\n  │ 4│\n  └──┘\n", "Какое число? …"),
    ("Первая строка\nи вторая", "Первая строка и вторая"), ("Абзац\n\nЕщё абзац", "Абзац …"),
    ("  ┌──┐\n  │ а│\n\nЧто это?", "Что это? …"), ("Куда?\n  север\n ──┼──", "Куда? …"), ("", ""),
  ])
  func `the review shows wording, not drawings`(text: String, shown: String) {
    #expect(Sitting.wording(text) == shown)
  }

  /// Every screen of the sample at one size, one below the other.
  private func album(_ language: InterfaceLanguage, columns: Int, rows: Int) throws -> String {
    var pages: [String] = []
    var script = try DialogueScript(Sample.everyKind, language, columns: columns, rows: rows)
    func keep(_ name: String) {
      pages.append("=== \(name) ===\n\(script.text)")
    }
    keep("instructions")
    script.press(.enter)
    if script.dialogue.sitting.step == .instructions {
      keep("instructions, the rest")
      script.press(.enter)
    }
    keep("rating")
    script.press(.down, .down)
    keep("rating, the second under the mark")
    script.type("4")
    keep("pair without a text")
    script.type("2")
    keep("first of several ratings")
    script.type("1")
    keep("second of several ratings")
    script.type("2")
    keep("section")
    script.press(.enter)
    keep("marks")
    script.press(.enter)
    keep("marks, none set")
    script.type("13")
    keep("marks, two set")
    script.type("2")
    keep("marks, one too many")
    script.press(.enter)
    script.type("3,55")
    script.press(.enter)
    keep("number, too fine")
    script.press(.backspace, .enter)
    keep("note")
    script.press(.enter)
    script.type("Ветеринаром, а может быть, и программистом в большой городской больнице")
    keep("text")
    script.press(.enter)
    keep("twelve options")
    script.type("s")
    keep("twelve options, left out in vain")
    script.type("12")
    keep("twelve options, the last under the mark")
    script.press(.enter)
    keep("review")
    script.press(.enter)
    keep("finishing")
    script.press(.escape, .up, .enter)
    keep("back at the last question")
    script.type("?")
    keep("help")
    script.press(.escape)
    script.type("q")
    keep("stopping")
    script.type("2")
    script.press(.escape)
    keep("pause")
    script.type("1r")
    script.press(.enter)
    script.type("1")
    keep("farewell")
    return pages.joined(separator: "\n")
  }

  @Test(arguments: InterfaceLanguage.allCases, [(40, 12), (60, 20), (80, 24), (120, 40)])
  func `look as they were read and approved`(language: InterfaceLanguage, size: (Int, Int)) throws {
    let name = "screens-\(language.rawValue)-\(size.0)x\(size.1).txt"
    #expect(Snapshot.difference(try album(language, columns: size.0, rows: size.1), named: name) == nil)
  }

  @Test(arguments: [(60, 20), (80, 24)])
  func `with large spacing stand apart where there is room, and never scroll for it`(columns: Int, rows: Int)
    throws
  {
    var script = try DialogueScript(Sample.of([Sample.rating, Sample.many]), columns: columns, rows: rows)
    script.press(.enter)
    let normal = script.dialogue.layout
    script.press(.function(4))
    let large = script.dialogue.layout
    #expect(large.furthest == 0)
    if rows == 24 {
      #expect(Snapshot.difference(script.text, named: "screens-large-80x24.txt") == nil)
      for (before, after) in zip(normal.ranges, large.ranges) { #expect(after.count >= before.count) }
    }
    script.type("3")
    #expect(script.shownItem == "c12" && script.dialogue.layout.furthest == 0 || rows == 20)
    script.press(.function(4), .function(5))
    #expect(script.dialogue.surroundings.appearance == Appearance(theme: .contrast, spacing: .normal))
    #expect(script.dialogue.sitting.sequence == 2, "looks are no event of the sitting")
  }

  @Test func `a long text scrolls with a sign, its options come last`() throws {
    var item = Sample.rating
    let sentence = "Представьте себе длинный летний день, когда можно заняться чем угодно. "
    item.text = .init(ru: String(repeating: sentence, count: 12), en: sentence)
    var script = try DialogueScript(Sample.of([item]), columns: 40, rows: 12)
    script.press(.enter)
    var pages = [script.text]
    script.press(.pageDown)
    pages.append(script.text)
    script.press(.pageUp)
    #expect(script.text == pages[0])
    // Arrows read the text down to its end before they reach the options.
    #expect(script.dialogue.selection == nil)
    for _ in 0..<40 where script.dialogue.selection == nil { script.press(.down) }
    pages.append(script.text)
    script.press(.pageUp, .pageUp)
    #expect(!script.text.contains("►"))
    #expect(script.press(.enter).isEmpty, "what cannot be seen is not answered")
    #expect(script.text.contains("► ( ) 1"))
    script.press(.enter)
    #expect(script.answer("r01") == .rating(0))
    #expect(Snapshot.difference(pages.joined(separator: "\n=====\n"), named: "long-text-40x12.txt") == nil)
  }

  @Test func `ASCII only means ASCII for every sign`() throws {
    var script = try DialogueScript(Sample.everyKind, .english, asciiOnly: true)
    var seen = ""
    for keys in [[Key.enter], [.enter], [.down], [.enter], [.character("?")], [.escape], [.character("r")]] {
      script.press(keys)
      seen += script.text
    }
    // The Cyrillic letters on the keys stay: they are what is printed there.
    let foreign = seen.unicodeScalars.filter { $0.value > 126 && $0 != "\u{A0}" && !("А"..."я").contains($0) }
    #expect(foreign.isEmpty, "\(String(String.UnicodeScalarView(foreign)))")
    #expect(seen.contains("> ( ) 1") && seen.contains("[####"))
  }

  @Test func `hostile texts steer nothing`() throws {
    let hostile =
      "a\u{1B}[2Jb\u{1B}]0;title\u{07}c\u{9B}31md\u{202E}e\u{200B}f\u{0}g\rh\u{8}i\u{1B}]52;c;AAAA\u{1B}\\j\u{E0041}k"
    let text = LocalizedText(ru: hostile, en: hostile)
    let item = Item(
      id: "h", kind: .choice([.init(code: "a", text: text), .init(code: "b", text: text)]), text: text,
      help: text)
    var questionnaire = Sample.of([item], instructions: text, sectionText: text)
    questionnaire.title = text
    questionnaire.sections[0].title = text
    for size in [(40, 12), (80, 24)] {
      var script = try DialogueScript(questionnaire, columns: size.0, rows: size.1)
      var seen = script.text
      for key in [Key.enter, .enter, .down, .character("?"), .escape, .character("1"), .enter] {
        script.press(key)
        seen += script.text
      }
      #expect(seen.contains("a[2Jb]0;titlec31mdefghi"))
      #expect(seen.unicodeScalars.allSatisfy { $0 == "\n" || SafeText(String($0)).text == String($0) })
    }
  }

  @Test func `no frame is wider or higher than its window, at any size`() throws {
    var generator = SeededGenerator(seed: 5)
    let keys: [Key] = [
      .enter, .down, .up, .left, .right, .pageDown, .pageUp, .character("1"), .character("3"),
      .character("s"),
      .character("r"), .character("?"), .escape, .character("я"), .backspace,
    ]
    for _ in 0..<25 {
      var script = try DialogueScript(Sample.everyKind, generator.below(2) == 0 ? .russian : .english)
      for _ in 0..<40 {
        script.dialogue.resize(columns: 1 + generator.below(130), rows: 1 + generator.below(50))
        let frame = script.dialogue.layout.frame
        #expect(frame.lines.count == frame.rows)
        for line in frame.lines {
          #expect(line.reduce(0) { $0 + $1.text.displayWidth } <= frame.columns)
        }
        if let cursor = frame.cursor {
          #expect((0..<frame.rows).contains(cursor.row) && (0..<frame.columns).contains(cursor.column))
        }
        script.press(keys[generator.below(keys.count)])
      }
    }
  }

  @Test(arguments: [(39, 24), (80, 11), (20, 5), (1, 1)])
  func `a window that is too small asks to be enlarged and takes no keys`(columns: Int, rows: Int) throws {
    var script = try DialogueScript(Sample.everyKind)
    script.press(.enter, .enter)
    let before = script.text
    script.dialogue.resize(columns: columns, rows: rows)
    #expect(!script.text.contains("велосипеды"))
    #expect(script.press(.character("1"), .enter, .left).isEmpty)
    script.dialogue.resize(columns: 80, rows: 24)
    #expect(script.text == before, "it comes back by itself")
    // An interruption still works.
    script.dialogue.resize(columns: columns, rows: rows)
    #expect(script.press(.interrupt).last == .interrupt)
  }
}
