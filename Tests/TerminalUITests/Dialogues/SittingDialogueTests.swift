import Administration
import Language
import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `The dialogue of a sitting` {
  typealias Sample = SampleQuestionnaire

  private func started(_ items: Item..., required: Bool = false) throws -> DialogueScript {
    var script = try DialogueScript(Sample.of(items, allowsSkipping: !required))
    script.press(.enter)
    return script
  }

  @Test func `a digit answers at once and goes on`() throws {
    var script = try started(Sample.rating, Sample.pair)
    #expect(script.type("5").count == 1)
    #expect(script.answer("r01") == .rating(4))
    #expect(script.shownItem == "p01")
  }

  @Test(arguments: ["0", "6", "9"]) func `a digit without an option says so`(digit: String) throws {
    var script = try started(Sample.rating)
    #expect(script.type(digit).isEmpty)
    #expect(script.text.contains("Можно от 1 до 5"))
  }

  @Test func `arrows and Enter answer; nothing is chosen beforehand`() throws {
    var script = try started(Sample.rating)
    #expect(script.press(.enter).isEmpty)
    #expect(script.text.contains("Сначала выберите ответ"))
    script.press(.down, .down, .down, .up, .enter)
    #expect(script.answer("r01") == .rating(1))
  }

  @Test(arguments: ["s", "S", "ы", "Ы"]) func `leaving out works in both layouts`(letter: String) throws {
    var script = try started(Sample.rating, Sample.pair)
    script.type(letter)
    #expect(script.answer("r01") == nil)
    #expect(script.dialogue.sitting.standing(of: 0) == .skipped)
    #expect(script.shownItem == "p01")
  }

  @Test(arguments: ["r", "R", "к", "К"]) func `the review opens in both layouts`(letter: String) throws {
    var script = try started(Sample.rating)
    script.type(letter)
    #expect(script.dialogue.sitting.step == .review)
  }

  @Test(arguments: [Key.character("?"), .function(1), .character(","), .character("/")])
  func `help covers the question and gives it back as it was`(key: Key) throws {
    var script = try started(Sample.rating)
    script.press(.down, .down)
    let before = script.text
    script.press(key)
    #expect(script.text.contains("Помощь"))
    #expect(script.type("1").isEmpty)
    #expect(script.text == before)
    #expect(script.answer("r01") == nil)
  }

  @Test func `an item's own help stands first on the help screen, and only there`() throws {
    var item = Sample.rating
    item.help = .init(ru: "Самокат – это двухколёсная доска с рулём.", en: "A scooter is a board on wheels.")
    var script = try started(item)
    #expect(!script.text.contains("Самокат"))
    script.type("?")
    #expect(script.text.contains("Самокат"))
  }

  @Test(arguments: [Key.left, .backspace]) func `back shows the earlier answer, forward keeps it`(key: Key)
    throws
  {
    var script = try started(Sample.rating, Sample.pair)
    script.type("2")
    script.press(key)
    #expect(script.text.contains("► (•) 2"))
    script.press(.right)
    #expect(script.shownItem == "p01")
    #expect(script.answer("r01") == .rating(1))
  }

  @Test func `back at the very beginning says so`() throws {
    var script = try DialogueScript(Sample.of([Sample.rating]))
    #expect(script.press(.left).isEmpty)
    #expect(script.text.contains("назад некуда"))
  }

  @Test func `a key that comes before the question could be read counts for nothing`() throws {
    var script = try started(Sample.rating, Sample.pair)
    var dialogue = script.dialogue
    dialogue.painted(at: 10_000)
    // Painted at 1,000 already: this one is in time.
    #expect(!dialogue.handle(.character("1"), at: 10_001).isEmpty)
    dialogue.painted(at: 10_010)
    #expect(dialogue.handle(.character("1"), at: 10_259).isEmpty)
    #expect(dialogue.sitting.answers["p01"] == nil)
    #expect(!dialogue.handle(.character("2"), at: 10_260).isEmpty)
    // Nothing holds up an interruption.
    dialogue.painted(at: 10_300)
    #expect(dialogue.handle(.interrupt, at: 10_301).last == .interrupt)
    script.press(.escape)
  }

  @Test func `ten options and more take two digits and Enter`() throws {
    var script = try started(Sample.many)
    #expect(script.type("12").isEmpty)
    script.press(.enter)
    #expect(script.answer("c12") == .choice("o12"))
    var other = try started(Sample.many)
    other.type("1")
    other.press(.enter)
    #expect(other.answer("c12") == .choice("o1"))
    var third = try started(Sample.many)
    // 1, then 19 is too much: the second digit begins anew.
    third.type("19")
    #expect(third.dialogue.selection == 8)
    third.type("0")
    #expect(third.text.contains("Можно от 1 до 12"))
  }

  @Test func `Enter turns the page of a text that goes on below`() throws {
    let long = String(repeating: "Прочитайте каждый вопрос и отметьте то, что вам ближе. ", count: 12)
    var script = try DialogueScript(
      Sample.of([Sample.rating], instructions: .init(ru: long, en: long)), columns: 40, rows: 12)
    var pages = 0
    while script.text.contains("ниже"), pages < 20 {
      script.press(.enter)
      pages += 1
      #expect(script.dialogue.sitting.step == .instructions)
    }
    #expect(pages > 1)
    script.press(.enter)
    #expect(script.shownItem == "r01")
  }

  @Test func `the key line says that Enter marks while a number is typed`() throws {
    var item = Sample.many
    let options = (1...12).map {
      QuestionnaireModel.Option(code: "o\($0)", text: .init(ru: "Область \($0)", en: "Field \($0)"))
    }
    item.kind = .multiple(options, atLeast: 1, atMost: 12)
    var script = try started(item)
    #expect(script.text.contains("Отметьте хотя бы один ответ."))
    #expect(script.text.contains("Enter готово"))
    script.type("1")
    #expect(script.text.contains("Enter отметить"))
    script.type("2")
    script.press(.enter)
    #expect(
      script.text.contains("[x] 12") || script.text.contains("[✓] 12") || script.text.contains("[×] 12"))
    #expect(script.text.contains("Enter готово"))
  }

  @Test func `marks are set by digit or blank and confirmed by Enter`() throws {
    var script = try started(Sample.marks)
    script.type("1")
    script.press(.down, .character(" "))
    let saves = script.effects.filter { if case .save = $0 { true } else { false } }
    #expect(saves.isEmpty && script.effects.count == 3, "a mark alone is durable, and no answer")
    script.press(.enter)
    #expect(script.answer("m01") == .multiple(["school", "sport"]))
  }

  @Test func `numbers are typed with a comma or a dot`() throws {
    var script = try started(Sample.number)
    script.type("2,5")
    script.press(.enter)
    #expect(script.answer("n01") == .number(25))
    script.press(.up, .enter)
    #expect(script.text.contains("2,5"))
  }

  @Test(arguments: [
    ("", "нужно"), ("21", "от 0 до 20"), ("1,2,3", "не число"), ("1,25", "знаков после запятой"),
  ])
  func `a bad number is asked for again`(typed: String, word: String) throws {
    var script = try started(Sample.number, required: true)
    script.type(typed)
    #expect(script.press(.enter).isEmpty)
    #expect(script.text.contains(word))
    #expect(script.shownItem == "n01")
  }

  @Test func `letters keep their meaning beside a number, and are typed into a text`() throws {
    var script = try started(Sample.number, Sample.text)
    script.type("ы")
    #expect(script.answer("n01") == nil && script.shownItem == "t01")
    script.type("ыкй?s")
    script.press(.enter)
    #expect(script.answer("t01") == .text("ыкй?s"))
  }

  @Test func `a text is edited in Cyrillic`() throws {
    var script = try started(Sample.text)
    script.type("Врч")
    script.press(.left, .left, .character("р"), .backspace, .right, .character("а"), .end)
    script.type("!")
    script.press(.backspace, .enter)
    #expect(script.answer("t01") == .text("Врач"))
  }

  @Test func `an empty text leaves the question out, where that is allowed`() throws {
    var script = try started(Sample.text)
    script.type("  ")
    script.press(.enter)
    #expect(script.answer("t01") == nil && script.dialogue.sitting.step == .review)
    var strict = try started(Sample.text, required: true)
    #expect(strict.press(.enter).isEmpty)
    #expect(strict.shownItem == "t01")
  }

  @Test func `what was typed and not confirmed is still there on the way back`() throws {
    var script = try started(Sample.rating, Sample.text)
    script.type("3")
    script.type("Половина")
    script.press(.pageUp)
    #expect(script.shownItem == "r01")
    script.press(.right)
    #expect(script.text.contains("Половина"))
    #expect(script.answer("t01") == nil)
  }

  @Test func `a text takes two thousand characters and no more`() throws {
    var script = try started(Sample.text)
    script.type(String(repeating: "я", count: 2_003))
    #expect(script.text.contains("Слишком длинно"))
    script.press(.enter)
    #expect(script.answer("t01") == .text(String(repeating: "я", count: 2_000)))
  }

  @Test func `a pause in typing makes the text durable`() throws {
    var dialogue = try started(Sample.text).dialogue
    dialogue.painted(at: 1_000)
    #expect(!dialogue.isTimed)
    #expect(dialogue.handle(.character("В"), at: 2_000).isEmpty)
    #expect(dialogue.isTimed, "so that the driver comes back without a key")
    #expect(dialogue.handle(.tick, at: 2_500).isEmpty)
    guard case .saveDraft(let saved)? = dialogue.handle(.tick, at: 2_800).first else {
      Issue.record("not saved")
      return
    }
    #expect(saved.draft == .text("В"))
    #expect(!dialogue.isTimed && dialogue.handle(.tick, at: 3_800).isEmpty)
    // Stopping does not wait for the pause.
    _ = dialogue.handle(.character("р"), at: 4_000)
    let effects = dialogue.handle(.interrupt, at: 4_010)
    guard case .saveDraft(let last)? = effects.first else {
      Issue.record("not saved")
      return
    }
    #expect(last.draft == .text("Вр") && effects.last == .interrupt)
  }

  @Test func `the pause hides the question and stops its time`() throws {
    var script = try started(Sample.rating)
    script.press(.escape)
    #expect(script.text.contains("Пауза"))
    #expect(!script.text.contains(Sample.rating.text[.russian] ?? "?"), "no question, no answers")
    script.press(.escape, .left, .character("5"))
    #expect(script.text.contains("Пауза"), "only a decision leads out of it")
    script.press(.enter)
    #expect(script.shownItem == "r01" && !script.text.contains("Пауза"))
    script.type("З2")
    #expect(script.effects.last == .call(true) && script.text.contains("вы зовёте"))
    script.type("1")
    #expect(script.effects.last == .call(false) && script.shownItem == "r01")
    script.type("З3")
    #expect(script.text.contains("Прервать работу?"))
    script.type("1")
    #expect(script.effects.last == .interrupt)
  }

  @Test(arguments: ["d", "D", "в", "В"])
  func `not wanting to answer is its own key, where the questionnaire knows it`(letter: String) throws {
    var script = try started(Sample.rating)
    script.type(letter)
    #expect(script.shownItem == "r01" && script.text.contains("можно пропустить"))
    var questionnaire = Sample.of([Sample.rating, Sample.text])
    questionnaire.allowsDeclining = true
    var open = try DialogueScript(questionnaire)
    open.press(.enter)
    #expect(open.text.contains("В не хочу отвечать"))
    open.type(letter)
    #expect(open.answer("r01") == .declined && open.shownItem == "t01")
    open.press(.function(3))
    #expect(open.answer("t01") == .declined)
    #expect(open.text.contains("не хочу отвечать: "))
  }

  @Test func `finishing is asked about, and No is under the mark`() throws {
    var script = try started(Sample.rating)
    script.type("1")
    script.press(.enter)
    #expect(script.text.contains("► 2  Нет"))
    #expect(script.press(.enter).isEmpty)
    #expect(script.dialogue.sitting.step == .review)
    script.press(.enter)
    #expect(script.type("1").contains { if case .finish = $0 { true } else { false } })
    #expect(script.text.contains("Спасибо"))
  }

  @Test func `what is missing is named and put under the mark`() throws {
    var script = try started(Sample.rating, Sample.many)
    script.type("1r")
    #expect(script.dialogue.selection == 1)
    script.press(.up, .down, .down, .enter)
    #expect(script.text.contains("вопрос 2"))
    #expect(script.dialogue.selection == 1)
    script.press(.enter)
    #expect(script.shownItem == "c12")
  }

  @Test func `a number in the list leads to its question`() throws {
    var script = try started(Sample.rating, Sample.pair, Sample.text)
    script.type("12")
    script.press(.enter)
    script.type("2")
    script.press(.enter)
    #expect(script.shownItem == "p01")
    script.type("1")
    #expect(script.dialogue.sitting.step == .review)
  }

  @Test func `stopping is asked about; the answer Yes interrupts`() throws {
    var script = try started(Sample.rating)
    script.type("й")
    #expect(script.press(.enter).isEmpty)
    #expect(script.shownItem == "r01")
    script.type("q1")
    #expect(script.effects.last == .interrupt)
  }

  @Test func `time under help or in a window too small does not count`() throws {
    var dialogue = try started(Sample.rating).dialogue
    dialogue.painted(at: 1_000)
    _ = dialogue.handle(.character("?"), at: 2_000)
    dialogue.painted(at: 2_000)
    _ = dialogue.handle(.escape, at: 50_000)
    dialogue.painted(at: 50_000)
    dialogue.resize(columns: 10, rows: 4)
    dialogue.painted(at: 50_500)
    dialogue.resize(columns: 80, rows: 24)
    dialogue.painted(at: 90_000)
    guard case .save(let saved)? = dialogue.handle(.character("1"), at: 90_500).first else {
      Issue.record("not saved")
      return
    }
    #expect(saved.milliseconds == 2_000)
  }

  /// Presses one key again and again, as a keyboard does with a key that is held down; saving takes a while each time.
  private func hold(
    _ key: Key, in dialogue: inout SittingDialogue, from: Int, to: Int, every step: Int, saving: Int
  )
    -> [SittingEffect]
  {
    var (time, effects): (Int, [SittingEffect]) = (from, [])
    while time <= to {
      let isNew = dialogue.paintedAt
      effects += dialogue.handle(key, at: time)
      if dialogue.paintedAt == nil, isNew != nil { time += saving }
      dialogue.painted(at: time)
      time += step
    }
    return effects
  }

  @Test(arguments: [(30, 0), (33, 5), (60, 0), (33, 140), (33, 400)])
  func `a key held down answers one question`(step: Int, saving: Int) throws {
    let items = (1...5).map { number in
      var item = Sample.rating
      item.id = "r0\(number)"
      return item
    }
    let sitting = try Sitting(questionnaire: Sample.of(items), language: .russian, seed: 1)
    var dialogue = SittingDialogue(sitting, Surroundings(language: .russian), columns: 80, rows: 24)
    dialogue.painted(at: 0)
    _ = dialogue.handle(.enter, at: 1_000)
    dialogue.painted(at: 1_000)
    #expect(dialogue.sitting.step == .item(0))
    _ = hold(.character("2"), in: &dialogue, from: 2_000, to: 6_000, every: step, saving: saving)
    #expect(dialogue.sitting.step == .item(1))
    #expect(dialogue.sitting.answers == Answers(["r01": .rating(1)]))
    // Let go and pressed again, the same key answers.
    _ = dialogue.handle(.character("2"), at: 7_000)
    #expect(dialogue.sitting.step == .item(2))
  }

  @Test func `a held key still moves, deletes and types where it was pressed`() throws {
    var dialogue = try started(Sample.text).dialogue
    dialogue.painted(at: 1_000)
    _ = hold(.character("а"), in: &dialogue, from: 2_000, to: 2_300, every: 30, saving: 0)
    #expect(dialogue.field?.text == String(repeating: "а", count: 11))
    _ = hold(.backspace, in: &dialogue, from: 3_000, to: 3_120, every: 30, saving: 0)
    #expect(dialogue.field?.text == String(repeating: "а", count: 6))
  }

  @Test func `any keys whatever keep the dialogue whole`() throws {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("123456789 sыrкqй?,.0я-dвpз")
    let others: [Key] = [
      .enter, .enter, .enter, .escape, .tab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp,
      .pageDown, .function(1), .function(2), .function(3), .function(7), .tick,
    ]
    for _ in 0..<15 {
      var script = try DialogueScript(Sample.everyKind)
      for _ in 0..<150 where script.dialogue.sitting.step != .finished {
        let isLetter = generator.below(2) == 0
        let key =
          isLetter
          ? Key.character(letters[generator.below(letters.count)]) : others[generator.below(others.count)]
        script.press(key)
        #expect(script.dialogue.layout.frame.lines.count == 24)
        if let selection = script.dialogue.selection { #expect(selection >= 0) }
      }
    }
  }
}
