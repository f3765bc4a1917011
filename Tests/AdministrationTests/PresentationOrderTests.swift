import Administration
import QuestionnaireModel
import Testing

@Suite struct `Presentation order` {
  private func shuffled(_ items: [Item], seed: UInt64) -> [String] {
    let section = Section(id: "main", items: items.map(\.id), order: .shuffled)
    let questionnaire = SampleQuestionnaire.of([section], items)
    return PresentationOrder(questionnaire, seed: seed).items.map { questionnaire.items[$0].id }
  }

  @Test func `a fixed section keeps the order of its list, not that of the file`() {
    let items = [
      SampleQuestionnaire.rating("a"), SampleQuestionnaire.rating("b"), SampleQuestionnaire.rating("c"),
    ]
    let questionnaire = SampleQuestionnaire.of([Section(id: "main", items: ["c", "a", "b"])], items)
    for seed in UInt64(0)..<5 { #expect(PresentationOrder(questionnaire, seed: seed).items == [2, 0, 1]) }
  }

  @Test func `a seed gives one order for good`() {
    let items = (1...8).map { SampleQuestionnaire.rating("r\($0)") }
    // Frozen: a stored seed must lead to the same order in every later version.
    #expect(shuffled(items, seed: 7) == shuffled(items, seed: 7))
    #expect(shuffled(items, seed: 7) == ["r2", "r5", "r6", "r3", "r7", "r1", "r4", "r8"])
  }

  @Test func `every seed gives every item once, and seeds differ`() {
    let items = (1...8).map { SampleQuestionnaire.rating("r\($0)") }
    var orders: Set<[String]> = []
    for seed in UInt64(0)..<200 {
      let order = shuffled(items, seed: seed)
      #expect(order.sorted() == items.map(\.id))
      orders.insert(order)
    }
    #expect(orders.count > 190)
  }

  @Test func `each item comes first about as often as the others`() {
    let items = (1...4).map { SampleQuestionnaire.rating("r\($0)") }
    var counts: [String: Int] = [:]
    for seed in UInt64(0)..<4_000 { counts[shuffled(items, seed: seed)[0], default: 0] += 1 }
    // 1,000 expected, standard deviation 27: five of them leave room for no accident.
    #expect(counts.values.allSatisfy { abs($0 - 1_000) < 137 })
  }

  @Test func `an item never comes before one that its condition looks at`() {
    let items = [
      SampleQuestionnaire.rating("a"), SampleQuestionnaire.rating("b", when: .answered(item: "a")),
      SampleQuestionnaire.rating("c", when: .any([.answered(item: "b"), .not(.answered(item: "a"))])),
      SampleQuestionnaire.rating("d"),
    ]
    for seed in UInt64(0)..<200 {
      let order = shuffled(items, seed: seed)
      let place = { (id: String) in order.firstIndex(of: id) ?? -1 }
      #expect(place("a") < place("b") && place("b") < place("c"))
    }
  }

  @Test func `conditions in a circle do not hang it`() {
    let items = [
      SampleQuestionnaire.rating("a", when: .answered(item: "b")),
      SampleQuestionnaire.rating("b", when: .answered(item: "a")),
    ]
    #expect(shuffled(items, seed: 3).sorted() == ["a", "b"])
  }
}
