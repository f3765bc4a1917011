import Psychometrics
import Testing

@Suite struct PairedTests {
  private static func refusal(_ comparisons: PairedComparisons) -> BradleyTerry.Refusal? {
    do {
      _ = try BradleyTerry(comparisons)
      return nil
    } catch { return error }
  }

  @Test func `two things: the worths are the shares`() throws {
    var pair = PairedComparisons(size: 2)
    pair.add(preferred: 0, over: 1, count: 3)
    pair.add(preferred: 1, over: 0)
    let model = try BradleyTerry(pair)
    #expect(abs(model.worths[0] - 0.75) < 1e-12 && abs(model.logits[0] - 1.0986122886681098) < 1e-11)
    // 1/√(n·p·(1 − p)).
    #expect(abs(model.standardErrors[0] - 1 / (4 * 0.1875).squareRoot()) < 1e-11)
    #expect(model.standardErrors[1] == 0 && pair.share(0, over: 1) == 0.75)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `at the worths expected wins are the observed ones`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var all = PairedComparisons(size: 5)
    for first in 0..<5 {
      for second in 0..<5 where second != first {
        all.add(preferred: first, over: second, count: Int.random(in: 1...20, using: &random))
      }
    }
    let model = try BradleyTerry(all)
    #expect(abs(model.worths.reduce(0, +) - 1) < 1e-14)
    for i in 0..<5 {
      var (observed, expected) = (0.0, 0.0)
      for j in 0..<5 where j != i {
        observed += Double(all.wins(i, over: j))
        expected +=
          Double(all.wins(i, over: j) + all.wins(j, over: i)) * model.worths[i]
          / (model.worths[i] + model.worths[j])
      }
      #expect(abs(observed - expected) < 1e-7)
    }
  }

  @Test func `what has no solution is refused with the groups`() {
    var three = PairedComparisons(size: 3)
    three.add(preferred: 0, over: 1, count: 2)
    three.add(preferred: 1, over: 0, count: 1)
    // The third never met anybody.
    #expect(Self.refusal(three) == .notConnected(groups: [[0, 1], [2]]))
    // It always lost.
    three.add(preferred: 0, over: 2)
    #expect(Self.refusal(three) == .notConnected(groups: [[0, 1], [2]]))
    three.add(preferred: 2, over: 1)
    #expect(Self.refusal(three) == nil)
    #expect(Self.refusal(PairedComparisons(size: 1)) == .fewerThanTwoThings)
  }

  @Test func `ties are refused unless halved`() throws {
    var pair = PairedComparisons(size: 2)
    pair.addTie(0, 1, count: 4)
    #expect(Self.refusal(pair) == .ties(count: 4))
    let model = try BradleyTerry(pair, ties: .halved)
    #expect(abs(model.worths[0] - 0.5) < 1e-14 && pair.tieCount == 4)
    var more = PairedComparisons(size: 2)
    more.add(preferred: 1, over: 0, count: 4)
    more.merge(pair)
    #expect(more.share(1, over: 0) == 0.75 && PairedComparisons(size: 2).share(0, over: 1) == nil)
  }

  @Test func `case V finds the scale that made the shares`() throws {
    let truth = [0.0, 0.4, 1.1, 1.3]
    let shares = truth.map { row in truth.map { NormalDistribution.cumulative($0 - row) } }
    let scale = try ThurstoneCaseFive(shares)
    for (ours, value) in zip(scale.values, truth) { #expect(abs(ours - value) < 1e-9) }
    #expect(abs(scale.fit - 1) < 1e-14)
  }

  @Test func `case V refuses what has no deviate`() {
    func refusal(_ shares: [[Double]]) -> ThurstoneCaseFive.Refusal? {
      do {
        _ = try ThurstoneCaseFive(shares)
        return nil
      } catch { return error }
    }
    #expect(refusal([[0.5]]) == .fewerThanTwoThings)
    #expect(refusal([[0.5, 0.2], [0.8]]) == .notSquare)
    #expect(refusal([[0.5, 1], [0, 0.5]]) == .unanimous(first: 0, second: 1))
    #expect(refusal([[0.5, 0.7], [0.4, 0.5]]) == .notComplementary(first: 0, second: 1))
    #expect(refusal([[0.5, .nan], [0.4, 0.5]]) == .unanimous(first: 0, second: 1))
    var never = PairedComparisons(size: 2)
    #expect(throws: ThurstoneCaseFive.Refusal.unanimous(first: 0, second: 1)) { try ThurstoneCaseFive(never) }
    never.add(preferred: 1, over: 0, count: 3)
    never.add(preferred: 0, over: 1)
    #expect((try? ThurstoneCaseFive(never))?.values[0] == 0)
  }
}
