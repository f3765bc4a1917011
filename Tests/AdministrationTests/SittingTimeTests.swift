import Administration
import Language
import QuestionnaireModel
import Testing

@Suite struct `The time limits of a sitting` {
  typealias Sample = SampleQuestionnaire

  private func timed(seconds: Int? = nil, minutes: Int? = nil) -> Questionnaire {
    var items = [Sample.choice("a"), Sample.choice("b"), Sample.choice("c"), Sample.choice("d")]
    for index in 0..<2 { items[index].seconds = seconds }
    return Sample.of(
      [
        Section(id: "timed", items: ["a", "b", "c"], minutes: minutes), Section(id: "free", items: ["d"]),
      ], items)
  }

  private func begun(_ questionnaire: Questionnaire) throws -> Sitting {
    var sitting = try Sitting(questionnaire: questionnaire, language: .russian, seed: 1)
    _ = try sitting.handle(.proceed, at: 0)
    sitting.shown(at: 0)
    return sitting
  }

  @Test func `there is no time left to speak of where there is no limit`() throws {
    let sitting = try begun(timed())
    #expect(sitting.millisecondsLeft(at: 5_000) == nil)
    #expect(!sitting.isTimeUp(at: .max))
  }

  @Test func `a section's time runs over its items together`() throws {
    var sitting = try begun(timed(minutes: 1))
    #expect(sitting.millisecondsLeft(at: 20_000) == 40_000)
    _ = try sitting.handle(.answer(.choice("a")), at: 20_000)
    sitting.shown(at: 100_000)
    #expect(sitting.millisecondsLeft(at: 110_000) == 30_000)
  }

  @Test func `an answer that comes too late is not taken, and what is left open is closed`() throws {
    var sitting = try begun(timed(minutes: 1))
    _ = try sitting.handle(.answer(.choice("a")), at: 30_000)
    sitting.shown(at: 30_000)
    #expect(sitting.isTimeUp(at: 60_000))
    let effects = try sitting.handle(.answer(.choice("b")), at: 60_000)
    #expect(
      effects == [
        .savePosition(SavedPosition(item: "b", milliseconds: 30_000, sequence: 3, next: .item("d")))
      ])
    #expect(sitting.answers["b"] == nil)
    #expect(sitting.answers["a"] == .choice("a"))
    #expect(sitting.route == [.instructions, .item(3), .review])
    _ = try sitting.handle(.answer(.choice("a")), at: 70_000)
    #expect(sitting.step == .review)
    #expect(sitting.reviewItems == [0, 1, 2, 3], "the list shows what was closed and why")
    #expect(sitting.standing(of: 1) == .closed && sitting.standing(of: 0) == .answered)
    #expect(sitting.progress == Sitting.Progress(number: nil, total: 4, settled: 2, leftOut: 0, closed: 2))
    #expect(throws: SittingRefusal.closed) { try sitting.handle(.jump(1), at: 70_000) }
    #expect(throws: SittingRefusal.closed) { try sitting.handle(.jump(0), at: 70_000) }
    #expect(sitting.missingItems.isEmpty)
    #expect(try sitting.handle(.finish, at: 80_000).count == 1)
  }

  @Test func `a tick before the time is up changes nothing`() throws {
    var sitting = try begun(timed(seconds: 10))
    #expect(throws: SittingRefusal.notHere) { try sitting.handle(.timeUp, at: 9_999) }
    #expect(sitting.step == .item(0))
    _ = try sitting.handle(.timeUp, at: 10_000)
    #expect(sitting.step == .item(1), "only the task is closed, not its section")
  }

  @Test
  func
    `the clock stands still under help and over an interruption, and a resumed sitting keeps what was used`()
    throws
  {
    var sitting = try begun(timed(minutes: 1))
    sitting.covered(at: 20_000)
    sitting.shown(at: 90_000)
    #expect(sitting.millisecondsLeft(at: 100_000) == 30_000)
    var restored = RestoredSitting()
    for effect in try sitting.handle(.interrupt, at: 100_000) { restored.apply(effect) }
    var resumed = try Sitting(
      questionnaire: sitting.questionnaire, language: .russian, seed: 1, restored: restored)
    resumed.shown(at: 0)
    #expect(resumed.millisecondsLeft(at: 0) == 30_000)
    _ = try resumed.handle(.timeUp, at: 30_000)
    #expect(resumed.step == .item(3))
  }

  @Test func `after a task's time the next thing comes, and not what was read before`() throws {
    var items = [Sample.note, Sample.choice("a"), Sample.choice("b"), Sample.choice("z")]
    items[1].seconds = 8
    let questionnaire = Sample.of(
      [
        Section(id: "first", items: ["z"]),
        Section(
          id: "timed", text: LocalizedText(ru: "Вступление", en: "Intro"), items: ["x1", "a", "b"], minutes: 1
        ),
      ], items)
    var sitting = try Sitting(questionnaire: questionnaire, language: .russian, seed: 1)
    for event in [SittingEvent.proceed, .answer(.choice("a")), .proceed, .proceed] {
      sitting.shown(at: 0)
      _ = try sitting.handle(event, at: 0)
    }
    #expect(sitting.step == .item(1))
    sitting.shown(at: 0)
    #expect(sitting.isTaskTimeUp(at: 8_000))
    _ = try sitting.handle(.timeUp, at: 8_000)
    #expect(sitting.step == .item(2))
    #expect(!sitting.isTaskTimeUp(at: 9_000))
  }

  @Test func `a required item does not hold up a sitting once its time is up`() throws {
    var questionnaire = timed(seconds: 10)
    questionnaire.items[0].isRequired = true
    var sitting = try begun(questionnaire)
    _ = try sitting.handle(.timeUp, at: 10_000)
    #expect(!sitting.missingItems.contains(0))
  }
}
