import Administration
import QuestionnaireModel
import Testing

@Suite struct `Any sequence of events` {
  /// An event that a pupil might bring about, sensible or not.
  private func event(_ sitting: Sitting, _ generator: inout SeededGenerator) -> SittingEvent {
    switch generator.below(16) {
    case 0: return .proceed
    case 1: return generator.below(2) == 0 ? .skip : .decline
    case 2: return .back
    case 3: return .forward
    case 4: return generator.below(4) == 0 ? .review : .back
    case 5: return .jump(generator.below(sitting.questionnaire.items.count))
    case 6: return generator.below(3) == 0 ? .finish : .forward
    case 7: return generator.below(5) == 0 ? .interrupt : .proceed
    case 8: return generator.below(2) == 0 ? .answer(.text("x")) : .type("наброс")
    default: return sensible(sitting, &generator)
    }
  }

  /// An event that fits the step shown.
  private func sensible(_ sitting: Sitting, _ generator: inout SeededGenerator) -> SittingEvent {
    guard case .item(let index) = sitting.step else {
      return sitting.step == .review
        ? .jump(sitting.reviewItems.randomElement(using: &generator) ?? 0) : .proceed
    }
    let item = sitting.questionnaire.items[index]
    switch item.kind {
    case .choice(let options): return .answer(.choice(options[generator.below(options.count)].code))
    case .rating: return .answer(.rating(generator.below(3)))
    case .ratings: return .rate(generator.below(3))
    case .multiple(let options, _, _):
      return generator.below(3) == 0 ? .confirm : .toggle(options[generator.below(options.count)].code)
    case .number: return .answer(.number(generator.below(22)))
    case .text: return .answer(.text("ответ"))
    case .note: return .proceed
    }
  }

  /// Plays events; `each` sees the sitting before and after every accepted one.
  private func play(
    seed: UInt64, count: Int = 120,
    each: (_ before: Sitting, SittingEvent, _ after: Sitting, [SittingEffect]) throws -> Void
  ) throws -> (sitting: Sitting, effects: [SittingEffect]) {
    var generator = SeededGenerator(seed: seed)
    var sitting = try Sitting.of(SampleQuestionnaire.rich, seed: seed)
    var effects: [SittingEffect] = []
    var time = 0
    for _ in 0..<count where sitting.step != .finished {
      time += generator.below(3_000)
      sitting.shown(at: time)
      time += generator.below(3_000)
      let before = sitting
      let event = event(sitting, &generator)
      do {
        let new = try sitting.handle(event, at: time)
        effects += new
        try each(before, event, sitting, new)
      } catch is SittingRefusal {
        // A refused event leaves no trace.
        #expect(
          sitting.answers == before.answers && sitting.step == before.step && sitting.part == before.part)
        #expect(sitting.sequence == before.sequence)
      }
    }
    return (sitting, effects)
  }

  @Test(arguments: UInt64(0)..<30) func `keeps answers, position and route together`(seed: UInt64) throws {
    let questionnaire = SampleQuestionnaire.rich
    let coding = AnswerCoding(questionnaire)
    let routing = Routing(questionnaire, layout: coding.layout)
    var sequence = 0
    _ = try play(seed: seed) { _, event, after, effects in
      #expect(after.step == .finished || after.route.contains(after.step), "after \(event)")
      let hidden = routing.hidden(in: coding.row(for: after.answers))
      #expect(after.visibleItems == after.order.items.filter { !hidden[$0] })
      for (id, answer) in after.answers.byItem {
        let item = try #require(questionnaire.item(id))
        #expect(questionnaire.problem(with: answer, for: item) == nil)
        #expect(answer != .declined || questionnaire.allowsDeclining)
      }
      if case .item(let item) = after.step {
        #expect(after.part < max(1, questionnaire.items[item].parts.count))
      }
      let progress = after.progress
      #expect(progress.settled <= progress.total && progress.leftOut <= progress.settled)
      for effect in effects {
        switch effect {
        case .save(let saved):
          sequence += 1
          #expect(saved.sequence == sequence)
          #expect(after.answers[saved.item] == saved.answer)
          #expect(saved.next == after.position)
        case .saveDraft(let saved):
          sequence += 1
          #expect(saved.sequence == sequence)
        case .savePosition(let saved):
          sequence += 1
          #expect(saved.sequence == sequence)
          #expect(saved.next == after.position)
        case .finish(let sheet): #expect(coding.answers(of: sheet.row) == after.answers)
        case .interrupt: #expect(event == .interrupt)
        case .call: Issue.record("nobody called")
        }
      }
      #expect(sequence == after.sequence)
    }
  }

  @Test(arguments: UInt64(0)..<30) func `can be replayed from what was saved`(seed: UInt64) throws {
    var restored = RestoredSitting()
    let (sitting, effects) = try play(seed: seed) { _, _, after, effects in
      for effect in effects { restored.apply(effect) }
      #expect(restored.answers == after.answers)
      let skipped = Set(after.skipped.map { after.questionnaire.items[$0].id })
      #expect(restored.skipped.subtracting(after.answers.byItem.keys) == skipped)
      #expect(restored.sequence == after.sequence)
      // Whatever changes the step is durable: parts of several ratings and marks alone are not steps.
      if after.step != .finished, after.step != .instructions || after.sequence > 0 {
        #expect(restored.position == after.position)
      }
    }
    var twice = RestoredSitting()
    for effect in effects + effects { twice.apply(effect) }
    #expect(twice == restored, "what was taken in already changes nothing")
    let again = try Sitting.of(SampleQuestionnaire.rich, seed: seed, restored: restored)
    #expect(again.answers == sitting.answers)
    #expect(again.order == sitting.order)
    #expect(again.sheet == sitting.sheet)
    if sitting.step != .finished { #expect(again.step == sitting.step) }
  }

  @Test(arguments: UInt64(0)..<30) func `back and forward over it is the identity`(seed: UInt64) throws {
    _ = try play(seed: seed) { _, _, after, _ in
      guard after.step != .finished, after.step != .review else { return }
      var there = after
      guard (try? there.handle(.back, at: 0)) != nil else { return }
      var again = there
      guard let effects = try? again.handle(.forward, at: 0) else { return }
      // Over an open item, forward leaves it out: that is no move.
      let saves = effects.contains { if case .save = $0 { true } else { false } }
      guard !saves else { return }
      #expect(again.step == after.step)
      #expect(again.answers == after.answers)
    }
  }

  /// Answers everything that is shown from a fixed table until the sitting is finished.
  private func complete(_ sitting: Sitting) throws -> AnswerSheet {
    var sitting = sitting
    for _ in 0..<200 {
      let event: SittingEvent
      sitting.shown(at: 0)
      switch sitting.step {
      case .finished: return sitting.sheet
      case .review: event = sitting.missingItems.first.map { .jump($0) } ?? .finish
      case .instructions, .section: event = .proceed
      case .item(let index):
        let item = sitting.questionnaire.items[index]
        switch item.kind {
        case .choice: event = .answer(.choice("a"))
        case .rating: event = .answer(.rating(1))
        case .ratings(let parts):
          event = .answer(.ratings(Dictionary(uniqueKeysWithValues: parts.map { ($0.id, 2) })))
        case .multiple: event = .answer(.multiple(["a", "b"]))
        case .number: event = .answer(.number(5))
        case .text: event = .answer(.text("да"))
        case .note: event = .proceed
        }
      }
      _ = try sitting.handle(event, at: 0)
    }
    Issue.record("the sitting does not come to an end")
    return sitting.sheet
  }

  @Test(arguments: UInt64(0)..<12) func `restored at any point, goes on to the same sheet`(seed: UInt64)
    throws
  {
    var restored = RestoredSitting()
    _ = try play(seed: seed, count: 60) { _, _, after, effects in
      for effect in effects { restored.apply(effect) }
      guard after.step != .finished else { return }
      var again = try Sitting.of(SampleQuestionnaire.rich, seed: seed, restored: restored)
      // What is in memory only, a way back to the list, may lead over other items; the answers must come out the same
      // when both walk from the list.
      var live = after
      live.shown(at: 0)
      again.shown(at: 0)
      if live.step != .review { _ = try live.handle(.review, at: 0) }
      if again.step != .review { _ = try again.handle(.review, at: 0) }
      #expect(try complete(again).row == complete(live).row)
      #expect(try complete(again).order == complete(live).order)
    }
  }

  @Test(arguments: UInt64(0)..<10) func `can always be brought to its end`(seed: UInt64) throws {
    let (sitting, _) = try play(seed: seed) { _, _, _, _ in }
    let sheet = try complete(sitting)
    #expect(!sheet.row.narrow.isEmpty)
  }
}
