import Administration
import QuestionnaireModel
import Testing

@Suite struct `A restored sitting` {
  typealias Sample = SampleQuestionnaire
  private let questionnaire = Sample.of([
    Sample.rating("a"), Sample.ratings("s"), Sample.rating("z", isRequired: true),
  ])

  @Test func `goes on at the item that was to be shown next`() throws {
    let restored = RestoredSitting(
      answers: Answers(["a": .rating(1)]), milliseconds: ["a": 700], position: .item("s"), sequence: 2)
    var sitting = try Sitting.of(questionnaire, restored: restored)
    #expect(sitting.shownItem == "s")
    let effects = try sitting.run([.rate(0)])
    #expect(
      effects == [
        .save(
          .init(item: "s", answer: .ratings(["can": 0]), milliseconds: 1_000, sequence: 3, next: .item("s")))
      ])
    #expect(sitting.milliseconds(of: 0) == 700)
  }

  @Test func `goes on at the first part without a value`() throws {
    let restored = RestoredSitting(
      answers: Answers(["a": .rating(1), "s": .ratings(["can": 0, "like": 1])]), position: .item("s"),
      sequence: 4)
    #expect(try Sitting.of(questionnaire, restored: restored).part == 2)
  }

  @Test(arguments: [nil, SittingPosition.item("gone"), .section("gone")])
  func `without a usable position goes on at the first item without an answer`(position: SittingPosition?)
    throws
  {
    let restored = RestoredSitting(answers: Answers(["a": .declined]), position: position, sequence: 2)
    #expect(try Sitting.of(questionnaire, restored: restored).shownItem == "s")
  }

  @Test func `a position that routing hides now leads to the first item without an answer`() throws {
    let hidden = Sample.rating("h", when: .isOneOf(item: "p", options: ["a"]))
    let routed = Sample.of([Sample.choice("p"), hidden, Sample.rating("z")])
    let restored = RestoredSitting(answers: Answers(["p": .choice("b")]), position: .item("h"), sequence: 5)
    #expect(try Sitting.of(routed, restored: restored).shownItem == "z")
  }

  @Test func `with everything answered and no position stands at the list`() throws {
    let answers = Answers(["a": .declined, "s": .declined, "z": .rating(0)])
    #expect(try Sitting.of(questionnaire, restored: .init(answers: answers)).step == .review)
  }

  @Test func `that was never begun starts with the instructions`() throws {
    #expect(try Sitting.of(questionnaire, restored: RestoredSitting()).step == .instructions)
    #expect(
      try Sitting.of(questionnaire, restored: RestoredSitting(position: .instructions, sequence: 1)).step
        == .instructions)
  }

  @Test func `drops answers that fit no item`() throws {
    let answers = Answers(["a": .choice("x"), "gone": .rating(1), "s": .ratings(["can": 9]), "z": .rating(2)])
    let sitting = try Sitting.of(
      questionnaire, restored: .init(answers: answers, position: .review, sequence: 9))
    #expect(sitting.answers == Answers(["z": .rating(2)]))
    #expect(sitting.step == .review)
    #expect(sitting.sequence == 9)
  }

  @Test func `does not take negative times or numbers`() throws {
    let restored = RestoredSitting(milliseconds: ["a": -5], position: .item("a"), sequence: -3)
    let sitting = try Sitting.of(questionnaire, restored: restored)
    #expect(sitting.milliseconds(of: 0) == 0)
    #expect(sitting.sequence == 0)
  }
}
