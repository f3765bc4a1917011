import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `Keying in a sheet with single keys` {
  typealias Sample = SampleQuestionnaire

  private func dialogue(
    _ language: InterfaceLanguage = .russian, columns: Int = 80, rows: Int = 24,
    values: [String: KeyedValue] = [:], _ questionnaire: Questionnaire = Sample.everyKind
  ) -> KeyingDialogue {
    KeyingDialogue(
      KeyingSheet(questionnaire, in: language), Surroundings(language: language),
      heading: "K34Y-V3ND-8F · И. П.", values: values, columns: columns, rows: rows)
  }

  private func keys(_ text: String) -> [Key] {
    text.map { $0 == "\n" ? .enter : $0 == "\u{8}" ? .backspace : .character($0) }
  }

  @discardableResult
  private func type(_ text: String, into dialogue: inout KeyingDialogue) -> [KeyingEffect] {
    keys(text).flatMap { dialogue.handle($0) }
  }

  /// Keys for the whole sample: rating, pair, rating, two parts, marks, number, text, twelve options.
  private static let whole = "52-31" + "13\n" + "3,5\n" + "врачом\n" + "12\n"

  @Test func `one key fills a cell and goes on; the rest ends with Enter`() {
    var dialogue = dialogue()
    let effects = type(Self.whole, into: &dialogue)
    #expect(!effects.contains(.beep))
    #expect(dialogue.cell == nil, "the summary")
    #expect(
      dialogue.keyed == [
        "r01": .answer(.rating(4)), "p01": .answer(.choice("b")), "h01": .leftOut,
        "s01.can": .answer(.rating(2)), "s01.like": .answer(.rating(0)),
        "m01": .answer(.multiple(["school", "online"])), "n01": .answer(.number(35)),
        "t01": .answer(.text("врачом")), "c12": .answer(.choice("o12")),
      ])
    #expect(dialogue.handle(.enter) == [.store])
  }

  @Test(arguments: [("b", 1), ("и", 1), ("B", 1), ("ф", 0), ("a", 0), ("И", 1)])
  func `letters of options work in both layouts`(key: String, option: Int) {
    let codes = ["a", "b"]
    var dialogue = dialogue()
    type("1", into: &dialogue)
    type(key, into: &dialogue)
    #expect(
      dialogue.keyed["p01"]
        == (key == "и" || key == "И" ? .answer(.choice("b")) : .answer(.choice(codes[option]))))
  }

  @Test(arguments: ["6", "9", "0", "x", "я", "!", "\n"])
  func `a key that means nothing beeps, says what is possible and changes nothing`(key: String) {
    var dialogue = dialogue()
    #expect(type(key, into: &dialogue) == [.beep])
    #expect(dialogue.place == 0)
    #expect(dialogue.keyed.isEmpty)
    #expect(dialogue.notice?.contains("1–5") == true)
  }

  @Test func `more marks than allowed are refused when they are set, with the number`() {
    var dialogue = dialogue()
    type("52-31", into: &dialogue)
    type("12", into: &dialogue)
    #expect(type("3", into: &dialogue) == [.beep])
    #expect(dialogue.notice?.contains("Не больше 2") == true)
    #expect(dialogue.marks == [0, 1])
    // An option that stands alone, with another one.
    type("24", into: &dialogue)
    #expect(type("\n", into: &dialogue) == [.beep])
    #expect(dialogue.keyed["m01"] == nil)
    type("1\n", into: &dialogue)
    #expect(dialogue.keyed["m01"] == .answer(.multiple(["none"])))
  }

  @Test(arguments: [
    ("21\n", false), ("3,55\n", false), ("-1\n", nil), ("много\n", nil), ("20\n", true), ("\n", nil),
  ])
  func `numbers are held to their range`(typed: String, stands: Bool?) {
    var dialogue = dialogue()
    type("52-31-", into: &dialogue)
    type(typed, into: &dialogue)
    switch stands {
    case true?: #expect(dialogue.keyed["n01"]?.answer != nil)
    case false?: #expect(dialogue.keyed["n01"] == nil)
    case nil: #expect(dialogue.keyed["n01"] == .leftOut)
    }
  }

  @Test func `Backspace goes back and clears; the arrows change nothing`() {
    var dialogue = dialogue()
    type("52", into: &dialogue)
    let before = dialogue.keyed
    for key in [Key.left, .left, .right, .right, .up, .down, .end, .home] {
      #expect(!dialogue.handle(key).contains { if case .keep = $0 { true } else { false } })
    }
    #expect(dialogue.keyed == before)
    _ = dialogue.handle(.right)
    #expect(dialogue.handle(.backspace) == [.keep(column: "r01", nil)])
    #expect(dialogue.place == 0)
    #expect(dialogue.handle(.backspace) == [.beep])
  }

  @Test func `a number behind a slash leads to its question`() {
    var dialogue = dialogue()
    type("/4\n", into: &dialogue)
    #expect(dialogue.cell?.column == "s01.can")
    type(".4.2\n", into: &dialogue)
    #expect(dialogue.cell?.column == "s01.like")
    #expect(type("/77\n", into: &dialogue) == [.beep])
    #expect(dialogue.cell?.column == "s01.like")
    // What is typed and not confirmed is taken on the way out.
    type("/6\n", into: &dialogue)
    type("7", into: &dialogue)
    _ = dialogue.handle(.up)
    #expect(dialogue.keyed["n01"] == .answer(.number(70)))
  }

  @Test func `the summary names what is missing and stores only a whole sheet`() {
    var dialogue = dialogue()
    type("5", into: &dialogue)
    _ = dialogue.handle(.end)
    #expect(dialogue.frame.text.contains("Не введено: 2, 3, 4.1"))
    #expect(dialogue.handle(.enter).isEmpty)
    #expect(dialogue.place == 1)
  }

  @Test func `Escape asks, and only an answer to it ends the sheet`() {
    for (key, effect) in [("2", KeyingEffect.putAside), ("3", .drop), ("4", .leave)] {
      var dialogue = dialogue()
      type("5", into: &dialogue)
      #expect(dialogue.handle(.escape).isEmpty)
      #expect(type(key, into: &dialogue) == [effect])
    }
    var dialogue = dialogue()
    _ = dialogue.handle(.escape)
    #expect(dialogue.handle(.escape).isEmpty)
    #expect(dialogue.cover == nil)
  }

  @Test func `what was keyed before an interruption is there again, at the first open cell`() {
    var first = dialogue()
    type("52-3", into: &first)
    let second = dialogue(values: first.keyed.merging(["c12": .answer(.choice("unknown"))]) { $1 })
    #expect(second.keyed == first.keyed, "what the questionnaire does not take is left out")
    #expect(second.cell?.column == "s01.like")
  }

  private static let anyKeys: [Key] =
    [
      .enter, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(1), .function(2), .tab, .tick, .resized,
    ] + "0123456789-, ./?xыф—ab".map { .character($0) }

  @Test(arguments: 0..<60)
  func `any keys keep the values legal, and what is reported is what is held`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var dialogue = dialogue(columns: seed % 2 == 0 ? 80 : 40, rows: seed % 2 == 0 ? 24 : 12)
    var kept: [String: KeyedValue] = [:]
    for _ in 0..<400 {
      for effect in dialogue.handle(Self.anyKeys[generator.below(Self.anyKeys.count)]) {
        if case .keep(let column, let value) = effect { kept[column] = value }
        if effect == .store { #expect(dialogue.unset.isEmpty) }
      }
      #expect(kept == dialogue.keyed)
      for (cell, value) in zip(dialogue.sheet.cells, dialogue.values) {
        guard let answer = value?.answer else { continue }
        #expect(dialogue.sheet.problem(with: answer, in: cell) == nil)
      }
      #expect((0...dialogue.sheet.cells.count).contains(dialogue.place))
      let frame = dialogue.frame
      #expect(frame.lines.count == frame.rows)
      for line in frame.lines { #expect(line.reduce(0) { $0 + $1.text.displayWidth } <= frame.columns) }
    }
  }

  @Test(arguments: 0..<30)
  func `forth and back over any stretch is the identity`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var dialogue = dialogue()
    type(String(Self.whole.prefix(generator.below(12))), into: &dialogue)
    dialogue.handle(.home).forEach { _ in }
    let (before, place) = (dialogue.keyed, dialogue.place)
    let steps = generator.below(9)
    for _ in 0..<steps { _ = dialogue.handle(.right) }
    for _ in 0..<steps { _ = dialogue.handle(.left) }
    #expect(dialogue.keyed == before)
    // A field's cursor takes keys of its own; the place is the same wherever no field lies on the way.
    if steps < 6 { #expect(dialogue.place == place) }
  }

  @Test(arguments: [InterfaceLanguage.russian, .english], [(80, 24), (40, 12)])
  func `the screens`(language: InterfaceLanguage, size: (Int, Int)) {
    var pages: [String] = []
    var dialogue = dialogue(language, columns: size.0, rows: size.1)
    func keep(_ name: String) { pages.append("=== \(name) ===\n\(dialogue.frame.text)") }
    keep("first cell")
    type("9", into: &dialogue)
    keep("a wrong key")
    type("52-3", into: &dialogue)
    keep("second of several ratings")
    type("1123", into: &dialogue)
    keep("one mark too many")
    type("\n3,55\n", into: &dialogue)
    keep("number, too fine")
    type("\u{8}\nврачом", into: &dialogue)
    keep("text")
    type("\n13\n", into: &dialogue)
    keep("twelve options")
    type("\u{8}\u{8}", into: &dialogue)
    type("\u{8}", into: &dialogue)
    _ = dialogue.handle(.end)
    keep("summary of an incomplete sheet")
    type("\n", into: &dialogue)
    _ = dialogue.handle(.escape)
    keep("leaving")
    _ = dialogue.handle(.escape)
    _ = dialogue.handle(.function(2))
    type("4.2", into: &dialogue)
    keep("jump")
    type("\n", into: &dialogue)
    _ = dialogue.handle(.function(1))
    keep("help")
    let tag = language == .russian ? "ru" : "en"
    let name = "keying-\(size.0)x\(size.1).\(tag).txt"
    #expect(Snapshot.difference(pages.joined(separator: "\n"), named: name) == nil)
  }

  @Test func `sixty cells are in sight around the present one on the smallest window`() {
    let items = (1...60).map { number in
      Item(
        id: "i\(number)", kind: .rating(response: "agreement", credits: []),
        text: .init(ru: "Занятие \(number)", en: "Activity \(number)"))
    }
    var dialogue = dialogue(columns: 40, rows: 12, Sample.of(items))
    for number in 1...60 {
      #expect(dialogue.frame.text.contains("[\(String(number).padded(to: 2, alignedRight: true)):·]"))
      type("5", into: &dialogue)
    }
    #expect(dialogue.handle(.enter) == [.store])
  }

  @Test func `ASCII only means ASCII signs`() {
    var dialogue = KeyingDialogue(
      KeyingSheet(Sample.everyKind, in: .english), Surroundings(language: .english, asciiOnly: true),
      heading: "K34Y", columns: 80, rows: 24)
    type("9", into: &dialogue)
    let foreign = dialogue.frame.text.unicodeScalars.filter { $0.value > 126 }
    #expect(foreign.isEmpty, "\(String(String.UnicodeScalarView(foreign)))")
  }
}
