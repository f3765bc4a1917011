import Cohorts
import QuestionnaireModel
import Testing

@Suite struct `Distributions` {
  private let policy = DisclosurePolicy()

  @Test func `ordered neighbours are joined until no count is small`() {
    let joined = policy.ordered([20, 3, 30, 0, 1])
    #expect(joined.value?.parts.map(\.categories) == [[0, 1], [2, 3, 4]])
    #expect(joined.value?.parts.compactMap(\.count.value) == [23, 31])
    #expect(policy.ordered([20, 0, 30]).value?.parts.compactMap(\.count.value) == [20, 0, 30])
  }

  @Test func `small and uniform groups show nothing`() {
    #expect(policy.ordered([4, 5]).reason == .smallGroup)
    #expect(policy.ordered([]).reason == .smallGroup)
    #expect(policy.ordered([12, 1]).reason == .smallCount)
    #expect(policy.ordered([0, 12, 0]).reason == .allAlike)
    #expect(policy.ordered([0, 60, 0]).value != nil)
    #expect(policy.unordered([0, 12]).reason == .allAlike)
    #expect(policy.unordered([3, 2, 1]).reason == .smallGroup)
  }

  @Test func `a hidden count never follows from the total`() {
    let shown = policy.unordered([20, 3, 30, 8])
    #expect(
      shown.value?.parts.map(\.count) == [
        .shown(20), .suppressed(.smallCount), .shown(30), .suppressed(.complementary),
      ])
    #expect(
      policy.unordered([20, 3, 30, 8], avoiding: [3]).value?.parts[0].count == .suppressed(.complementary))
    #expect(policy.unordered([20, 3], avoiding: [0]).reason == .smallCount)
  }

  @Test(arguments: 0..<400) func `what is hidden stays at least five values wide`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let counts = (0..<(2 + generator.below(7))).map { _ in
      generator.below(3) == 0 ? generator.below(5) : generator.below(40)
    }
    let n = counts.reduce(0, +)
    if let ordered = policy.ordered(counts).value {
      #expect(ordered.parts.flatMap(\.categories) == Array(counts.indices))
      #expect(ordered.parts.reduce(0) { $0 + ($1.count.value ?? 0) } == n)
      #expect(ordered.parts.allSatisfy { !policy.isSmall($0.count.value ?? 0) })
    }
    if let unordered = policy.unordered(counts).value {
      let printed = unordered.parts.compactMap(\.count.value)
      let hidden = unordered.parts.count - printed.count
      #expect(hidden != 1)
      if hidden > 0 { #expect(n - printed.reduce(0, +) >= policy.smallestCount) }
      #expect(printed.allSatisfy { !policy.isSmall($0) })
    }
  }

  @Test func `either side of a share can be too small`() {
    #expect(policy.share(3, of: 100).reason == .smallCount)
    #expect(policy.share(97, of: 100).reason == .smallCount)
    #expect(policy.share(0, of: 100).value == 0)
    #expect(policy.share(20, of: 20).reason == .allAlike)
    #expect(policy.share(5, of: 9).reason == .smallGroup)
    #expect(policy.share(50, of: 100).value == 50)
  }

  @Test func `no policy shows a group of one`() {
    let loose = DisclosurePolicy(minimumGroup: 0, smallestCount: -3)
    #expect(loose.minimumGroup == 2)
    #expect(loose.reason(forGroupOf: 1) == .smallGroup)
    #expect(loose.isSmall(1))
  }
}
