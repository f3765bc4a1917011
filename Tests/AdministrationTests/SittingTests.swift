import Administration
import QuestionnaireModel
import Testing

@Suite struct `A sitting` {
  typealias Sample = SampleQuestionnaire

  @Test func `answers go on, are saved with what comes next, and count from 1`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.choice("b")]))
    let effects = try sitting.run([.proceed, .answer(.rating(2)), .answer(.choice("b"))])
    #expect(
      effects == [
        .savePosition(.init(item: nil, milliseconds: 0, sequence: 1, next: .item("a"))),
        .save(.init(item: "a", answer: .rating(2), milliseconds: 1_000, sequence: 2, next: .item("b"))),
        .save(.init(item: "b", answer: .choice("b"), milliseconds: 1_000, sequence: 3, next: .review)),
      ])
    #expect(sitting.step == .review)
  }

  @Test func `a section's text comes before its first item, in both directions`() throws {
    let items = [Sample.rating("a"), Sample.rating("b")]
    let sections = [
      Section(id: "one", items: ["a"]), Section(id: "two", text: Sample.text("two"), items: ["b"]),
    ]
    var sitting = try Sitting.of(Sample.of(sections, items))
    _ = try sitting.run([.proceed, .answer(.rating(1))])
    #expect(sitting.step == .section(1))
    _ = try sitting.run([.proceed, .back])
    #expect(sitting.step == .section(1))
    _ = try sitting.run([.back])
    #expect(sitting.shownItem == "a")
  }

  @Test func `the first section's text stands under the instructions, not on a screen of its own`() throws {
    let items = [Sample.rating("h", when: .isOneOf(item: "p", options: ["a"])), Sample.choice("p")]
    let sections = [
      Section(id: "hidden", text: Sample.text("one"), items: ["h"]),
      Section(id: "first", text: Sample.text("two"), items: ["p"]),
    ]
    var sitting = try Sitting.of(Sample.of(sections, items))
    #expect(sitting.openingSection == 1)
    _ = try sitting.run([.proceed])
    #expect(sitting.shownItem == "p")
    _ = try sitting.run([.back])
    #expect(sitting.step == .instructions)
  }

  @Test func `a section's text and a note are not missed after a jump from the review list`() throws {
    let items = ["a", "b", "c"].map { Sample.rating($0) } + [Sample.note]
    let sections = [
      Section(id: "one", items: ["a", "b"]),
      Section(id: "two", text: Sample.text("two"), items: ["x1", "c"]),
    ]
    var sitting = try Sitting.of(Sample.of(sections, items))
    _ = try sitting.run([.proceed, .answer(.rating(1)), .review, .jump(0), .answer(.rating(2))])
    #expect(sitting.shownItem == "b")
    _ = try sitting.run([.answer(.rating(1))])
    #expect(sitting.step == .section(1))
    _ = try sitting.run([.proceed])
    #expect(sitting.shownItem == "x1")
    _ = try sitting.run([.proceed])
    #expect(sitting.shownItem == "c")
  }

  @Test func `items hidden now are passed over both ways, and their answers are kept`() throws {
    let hidden = Sample.rating("h", when: .isOneOf(item: "p", options: ["a"]))
    var sitting = try Sitting.of(Sample.of([Sample.choice("p"), hidden, Sample.rating("z")]))
    _ = try sitting.run([.proceed, .answer(.choice("a")), .answer(.rating(2)), .back, .back])
    #expect(sitting.shownItem == "p")
    _ = try sitting.run([.answer(.choice("b"))])
    #expect(sitting.shownItem == "z")
    _ = try sitting.run([.back])
    #expect(sitting.shownItem == "p")
    #expect(sitting.answers["h"] == .rating(2))
    _ = try sitting.run([.answer(.choice("a"))])
    #expect(sitting.shownItem == "h")
  }

  @Test func `skipping leaves an item without an answer, and only where it is allowed`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.rating("b", isRequired: true)]))
    let effects = try sitting.run([.proceed, .skip])
    #expect(
      effects.last
        == .save(.init(item: "a", answer: nil, milliseconds: 1_000, sequence: 2, next: .item("b"))))
    #expect(throws: SittingRefusal.answerFirst) { try sitting.run([.skip]) }
    #expect(throws: SittingRefusal.answerFirst) { try sitting.run([.forward]) }
    #expect(throws: SittingRefusal.answerFirst) { try sitting.run([.answer(.declined)]) }

    var strict = try Sitting.of(Sample.of([Sample.rating("a")], allowsSkipping: false))
    _ = try strict.run([.proceed])
    #expect(throws: SittingRefusal.answerFirst) { try strict.run([.skip]) }
  }

  @Test func `not wanting to answer is an answer of its own, and only where the questionnaire knows it`()
    throws
  {
    var questionnaire = Sample.of([Sample.rating("a", isRequired: true), Sample.rating("b")])
    var plain = try Sitting.of(questionnaire)
    _ = try plain.run([.proceed])
    #expect(throws: SittingRefusal.answerFirst) { try plain.run([.decline]) }
    questionnaire.allowsDeclining = true
    var sitting = try Sitting.of(questionnaire)
    _ = try sitting.run([.proceed, .decline, .skip])
    #expect(sitting.answers == Answers(["a": .declined]))
    #expect(sitting.standing(of: 0) == .declined && sitting.standing(of: 1) == .skipped)
    #expect(sitting.missingItems.isEmpty, "a required item may be declined, not skipped")
    let row = AnswerCoding(questionnaire).answers(of: sitting.sheet.row)
    #expect(row == Answers(["a": .declined]), "the sheet keeps the two apart")
    #expect(sitting.sheet.milliseconds == [1_000, 1_000], "and says that both were seen")
  }

  @Test func `marks and typed text are durable before they are confirmed`() throws {
    let questionnaire = Sample.of([Sample.multiple("m"), Sample.free])
    var sitting = try Sitting.of(questionnaire)
    var restored = RestoredSitting()
    for effect in try sitting.run([.proceed, .toggle("a"), .toggle("b")]) { restored.apply(effect) }
    #expect(restored.drafts == ["m": .multiple(["a", "b"])], "at once")
    #expect(restored.answers == Answers())
    #expect(try Sitting.of(questionnaire, restored: restored).marks(of: 0) == ["a", "b"])
    for effect in try sitting.run([.confirm, .type("Вра")]) { restored.apply(effect) }
    #expect(restored.drafts == [:] && sitting.hasUnsavedDraft, "typing waits for a pause")
    for effect in try sitting.run([.keepDraft, .keepDraft]) { restored.apply(effect) }
    #expect(!sitting.hasUnsavedDraft)
    #expect(try Sitting.of(questionnaire, restored: restored).typed(of: 1) == "Вра")
    for effect in try sitting.run([.type("Врач"), .interrupt]) { restored.apply(effect) }
    #expect(try Sitting.of(questionnaire, restored: restored).typed(of: 1) == "Врач")
    #expect(restored.sequence == sitting.sequence)
    for effect in try sitting.run([.answer(.text("Врач"))]) { restored.apply(effect) }
    #expect(restored.drafts == [:] && restored.answers["t1"] == .text("Врач"))
  }

  @Test func `a draft that fits no item is dropped`() throws {
    let questionnaire = Sample.of([Sample.multiple("m"), Sample.free])
    let drafts: [String: Answer] = ["m": .multiple(["gone"]), "t1": .rating(1), "x": .text("x")]
    let sitting = try Sitting.of(questionnaire, restored: RestoredSitting(drafts: drafts, sequence: 3))
    #expect(sitting.marks(of: 0) == [] && sitting.typed(of: 1) == nil)
  }

  @Test func `leaving out takes an earlier answer back`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.rating("b")]))
    _ = try sitting.run([.proceed, .answer(.rating(1)), .back, .skip])
    #expect(sitting.answers["a"] == nil)
    #expect(sitting.standing(of: 0) == .skipped)
    #expect(sitting.progress.leftOut == 1)
  }

  @Test func `several ratings are saved part by part`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.ratings("s"), Sample.rating("z")]))
    let effects = try sitting.run([.proceed, .rate(0), .rate(1)])
    #expect(sitting.part == 2)
    #expect(
      effects.last
        == .save(
          .init(
            item: "s", answer: .ratings(["can": 0, "like": 1]), milliseconds: 2_000, sequence: 3,
            next: .item("s"))))
    #expect(sitting.standing(of: 0) == .partly)
    _ = try sitting.run([.back])
    #expect(sitting.part == 1)
    _ = try sitting.run([.forward, .rate(2)])
    #expect(sitting.shownItem == "z")
    #expect(sitting.standing(of: 0) == .answered)
    _ = try sitting.run([.back])
    #expect(sitting.part == 2)
  }

  @Test func `a part can be left out, and a whole item of them`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.ratings("s"), Sample.ratings("t"), Sample.rating("z")]))
    _ = try sitting.run([.proceed, .skip, .rate(1), .skip, .skip, .skip, .skip])
    #expect(sitting.answers["s"] == .ratings(["like": 1]))
    #expect(sitting.answers["t"] == nil && sitting.standing(of: 1) == .skipped)
    #expect(sitting.shownItem == "z")
  }

  @Test func `a value of a part can be taken back`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.ratings("s")]))
    let effects = try sitting.run([.proceed, .rate(1), .back, .skip])
    #expect(sitting.answers["s"] == nil)
    #expect(sitting.part == 1)
    if case .save(let saved)? = effects.last {
      #expect(saved.answer == nil)
    } else {
      Issue.record("not saved")
    }
  }

  @Test func `marks are set, confirmed in the order of the options, and bounded`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.multiple("m"), Sample.rating("z")]))
    _ = try sitting.run([.proceed, .toggle("c")])
    #expect(throws: SittingRefusal.unfitting(.tooFewOptions(atLeast: 2))) { try sitting.run([.confirm]) }
    _ = try sitting.run([.toggle("a")])
    #expect(throws: SittingRefusal.unfitting(.tooManyOptions(atMost: 2))) { try sitting.run([.toggle("b")]) }
    #expect(sitting.marks(of: 0) == ["a", "c"])
    #expect(sitting.answers["m"] == nil)
    _ = try sitting.run([.confirm])
    #expect(sitting.answers["m"] == .multiple(["a", "c"]))
    #expect(sitting.shownItem == "z")
  }

  @Test func `an option that stands alone and the others drive each other out`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.multiple("m")]))
    _ = try sitting.run([.proceed, .toggle("a"), .toggle("b"), .toggle("none")])
    #expect(sitting.marks(of: 0) == ["none"])
    _ = try sitting.run([.toggle("c")])
    #expect(sitting.marks(of: 0) == ["c"])
    #expect(throws: SittingRefusal.unfitting(.unknownOption("q", known: ["a", "b", "c", "none"]))) {
      try sitting.run([.toggle("q")])
    }
  }

  @Test func `forward takes marks that were set as the answer, back keeps them`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.multiple("m")]))
    _ = try sitting.run([.proceed, .answer(.rating(0)), .toggle("a"), .back, .forward])
    #expect(sitting.marks(of: 1) == ["a"])
    #expect(throws: SittingRefusal.unfitting(.tooFewOptions(atLeast: 2))) { try sitting.run([.forward]) }
    _ = try sitting.run([.toggle("b"), .forward])
    #expect(sitting.answers["m"] == .multiple(["a", "b"]))
  }

  @Test(arguments: [
    Answer.choice("a"), .rating(7), .rating(-1), .text("x"), .number(3), .multiple(["a"]),
    .ratings(["can": 1]),
  ])
  func `an answer that does not fit changes nothing`(answer: Answer) throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a")]))
    _ = try sitting.run([.proceed])
    let before = sitting
    #expect(throws: SittingRefusal.self) { try sitting.run([.answer(answer)]) }
    #expect(sitting.answers == before.answers && sitting.step == before.step)
    #expect(sitting.sequence == before.sequence)
  }

  @Test func `notes and texts before sections take no answer`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.note, Sample.rating("a")]))
    #expect(throws: SittingRefusal.notHere) { try sitting.run([.answer(.rating(1))]) }
    _ = try sitting.run([.proceed])
    #expect(throws: SittingRefusal.notHere) { try sitting.run([.answer(.rating(1))]) }
    #expect(throws: SittingRefusal.notHere) { try sitting.run([.skip]) }
    _ = try sitting.run([.proceed])
    #expect(throws: SittingRefusal.notHere) { try sitting.run([.proceed]) }
    #expect(throws: SittingRefusal.notHere) { try sitting.run([.toggle("a")]) }
  }

  @Test func `an answer changed from the review list leads back to the list`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.rating("b"), Sample.rating("c")]))
    _ = try sitting.run([.proceed, .answer(.rating(0)), .answer(.rating(0)), .answer(.rating(0)), .jump(0)])
    #expect(sitting.shownItem == "a")
    _ = try sitting.run([.answer(.rating(2))])
    #expect(sitting.step == .review)
    #expect(sitting.answers["a"] == .rating(2))
  }

  @Test func `an item that a changed answer opens comes before the list`() throws {
    let hidden = Sample.rating("h", when: .isOneOf(item: "p", options: ["a"]))
    var sitting = try Sitting.of(Sample.of([Sample.choice("p"), hidden, Sample.rating("z")]))
    _ = try sitting.run([
      .proceed, .answer(.choice("b")), .answer(.rating(0)), .jump(0), .answer(.choice("a")),
    ])
    #expect(sitting.shownItem == "h")
    _ = try sitting.run([.answer(.rating(1))])
    #expect(sitting.step == .review)
  }

  @Test func `forward from the last question leads to an open one before the list`() throws {
    let hidden = Sample.rating("h", when: .isOneOf(item: "p", options: ["a"]))
    var sitting = try Sitting.of(Sample.of([Sample.choice("p"), hidden, Sample.rating("z")]))
    _ = try sitting.run([
      .proceed, .answer(.choice("b")), .answer(.rating(0)), .jump(0), .answer(.choice("a")),
    ])
    #expect(sitting.shownItem == "h")
    _ = try sitting.run([.review, .jump(2), .forward])
    #expect(sitting.shownItem == "h")
  }

  @Test func `the list shows what was reached, and leads nowhere else`() throws {
    var sitting = try Sitting.of(Sample.of((0..<4).map { Sample.rating("r\($0)") }))
    _ = try sitting.run([.proceed, .answer(.rating(0)), .review])
    #expect(sitting.reviewItems == [0, 1])
    #expect(throws: SittingRefusal.notReached) { try sitting.run([.jump(3)]) }
    _ = try sitting.run([.back])
    #expect(sitting.shownItem == "r1")
    #expect(throws: SittingRefusal.notHere) { try sitting.run([.jump(0)]) }
  }

  @Test func `it is finished from the list only, and what is missing is named`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.ratings("s", isRequired: true)]))
    _ = try sitting.run([.proceed])
    #expect(throws: SittingRefusal.notHere) { try sitting.run([.finish]) }
    _ = try sitting.run([.skip, .rate(1), .review])
    #expect(throws: SittingRefusal.missing([1])) { try sitting.run([.finish]) }
    _ = try sitting.run([.jump(1), .rate(1), .rate(1)])
    let effects = try sitting.run([.finish])
    #expect(effects == [.finish(sitting.sheet)])
    #expect(sitting.step == .finished)
    for event in [SittingEvent.back, .review, .finish, .interrupt, .proceed] {
      #expect(throws: SittingRefusal.notHere) { try sitting.run([event]) }
    }
  }

  @Test func `the sheet carries answers, times and order of presentation`() throws {
    let hidden = Sample.rating("h", when: .isOneOf(item: "p", options: ["a"]))
    var sitting = try Sitting.of(Sample.of([Sample.choice("p"), hidden, Sample.rating("z"), Sample.number]))
    _ = try sitting.run([.proceed, .answer(.choice("b")), .answer(.rating(1)), .answer(.number(7))])
    let sheet = sitting.sheet
    #expect(sheet.milliseconds == [1_000, -1, 1_000, 1_000])
    #expect(sheet.order == [0, 2, 3])
    #expect(sheet.origin == .terminal)
    #expect(sheet.questionnaire == sitting.questionnaire.identity)
    #expect(AnswerCoding(sitting.questionnaire).answers(of: sheet.row) == sitting.answers)
  }

  @Test func `time adds up over visits, and only while the item is shown`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.rating("b")]))
    _ = try sitting.run([.proceed])
    sitting.shown(at: 100)
    sitting.shown(at: 150)
    sitting.covered(at: 400)
    sitting.covered(at: 450)
    sitting.shown(at: 1_000)
    _ = try sitting.handle(.answer(.rating(0)), at: 1_200)
    _ = try sitting.handle(.back, at: 5_000)
    sitting.shown(at: 6_000)
    _ = try sitting.handle(.forward, at: 6_007)
    #expect(sitting.milliseconds(of: 0) == 507)
    // It was never painted: no time, but a time is known.
    #expect(sitting.milliseconds(of: 1) == nil)
  }

  @Test func `a clock that jumps adds nothing and breaks nothing`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.rating("b")]))
    _ = try sitting.run([.proceed])
    sitting.shown(at: 5_000)
    _ = try sitting.handle(.answer(.rating(0)), at: 1)
    #expect(sitting.milliseconds(of: 0) == 0)
    sitting.shown(at: 0)
    _ = try sitting.handle(.answer(.rating(0)), at: Int.max / 2)
    #expect(sitting.sheet.milliseconds == [0, Int32.max])
  }

  @Test func `interrupting saves the time and the place, and changes neither`() throws {
    var sitting = try Sitting.of(Sample.of([Sample.rating("a"), Sample.rating("b")]))
    let effects = try sitting.run([.proceed, .answer(.rating(0)), .interrupt])
    #expect(
      effects.suffix(2) == [
        .savePosition(.init(item: "b", milliseconds: 1_000, sequence: 3, next: .item("b"))), .interrupt,
      ])
    #expect(sitting.shownItem == "b")
  }

  @Test func `progress counts what is to be answered as routing stands`() throws {
    let hidden = Sample.rating("h", when: .isOneOf(item: "p", options: ["a"]))
    var sitting = try Sitting.of(Sample.of([Sample.note, Sample.choice("p"), hidden, Sample.rating("z")]))
    #expect(sitting.progress == .init(number: nil, total: 2, settled: 0, leftOut: 0))
    #expect(sitting.minutesLeft == 10)
    _ = try sitting.run([.proceed, .proceed, .answer(.choice("a"))])
    #expect(sitting.progress == .init(number: 2, total: 3, settled: 1, leftOut: 0))
    #expect(sitting.minutesLeft == 7)
    _ = try sitting.run([.skip, .answer(.rating(1))])
    #expect(sitting.progress == .init(number: nil, total: 3, settled: 3, leftOut: 1))
    #expect(sitting.minutesLeft == 0)
  }
}
