import QuestionnaireModel
import Testing

@testable import Administration

@Suite struct `A plan of shifts` {
  @Test func `is one lesson where everybody and everything fits`() throws {
    let plan = try ShiftPlan(pupils: 12, seats: 12, minutes: 45, parts: [10, 15], overhead: 5)
    #expect(plan.lessons == [.init(number: 1, shift: 1, pupils: 1...12, parts: 0..<2, minutes: 25)])
  }

  @Test func `a lesson takes whole parts only`() throws {
    let plan = try ShiftPlan(pupils: 3, seats: 2, minutes: 45, parts: [25, 20, 20], overhead: 5)
    #expect(plan.shifts == 2)
    #expect(plan.lessons.map(\.parts) == [0..<1, 0..<1, 1..<3, 1..<3])
    #expect(plan.lessons.map(\.pupils) == [1...2, 3...3, 1...2, 3...3])
  }

  @Test func `a part that is longer than the lesson is named`() {
    #expect(throws: ShiftPlan.Refusal.partTooLong(1, minutes: 41)) {
      try ShiftPlan(pupils: 1, seats: 1, minutes: 45, parts: [10, 41], overhead: 5)
    }
    #expect(throws: ShiftPlan.Refusal.nothingToPlan) {
      try ShiftPlan(pupils: 0, seats: 1, minutes: 45, parts: [10])
    }
    #expect(throws: ShiftPlan.Refusal.nothingToPlan) {
      try ShiftPlan(pupils: 5, seats: 1, minutes: 45, parts: [])
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `gives every pupil every part once, in its order, and never too much at a time`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (pupils, seats) = (1 + generator.below(40), 1 + generator.below(20))
    let parts = (0..<1 + generator.below(5)).map { _ in 1 + generator.below(35) }
    let plan = try ShiftPlan(pupils: pupils, seats: seats, minutes: 45, parts: parts, overhead: 5)
    for pupil in 1...pupils {
      let taken = plan.lessons.filter { $0.pupils.contains(pupil) }.flatMap { Array($0.parts) }
      #expect(taken == Array(parts.indices))
    }
    for lesson in plan.lessons {
      #expect(lesson.pupils.count <= seats && lesson.minutes <= 40)
      #expect(lesson.minutes == parts[lesson.parts].reduce(0, +))
    }
    let sizes = Set(plan.lessons.map(\.pupils.count))
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "shifts are even")
    #expect(plan.lessons.map(\.number) == Array(1...plan.lessons.count))
  }

  @Test func `places of a battery add up`() {
    let places: [BatteryPlace] = BatteryPlace.places([
      (items: 10, minutes: 5), (items: 20, minutes: 8), (items: 30, minutes: 12),
    ])
    #expect(places.map(\.itemsBefore) == [0, 10, 30] && places.map(\.itemsAfter) == [50, 30, 0])
    #expect(places.map(\.minutesAfter) == [20, 12, 0])
    #expect(places[0].isFirst && places[2].isLast && !places[1].isFirst && !places[1].isLast)
  }
}
