import QuestionnaireModel
import Testing

@Suite struct `The seeded generator` {
  @Test func `is SplitMix64`() {
    // The first draws for this seed in the reference implementation.
    var generator = SeededGenerator(seed: 1_234_567)
    let draws = (0..<5).map { _ in generator.next() }
    #expect(
      draws == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test func `draws within bounds`() {
    var generator = SeededGenerator(seed: 2)
    #expect(generator.below(0) == 0)
    #expect(generator.below(-5) == 0)
    var seen: Set<Int> = []
    for _ in 0..<1_000 {
      seen.insert(generator.below(6))
      #expect((0..<1).contains(generator.unit()))
    }
    #expect(seen == Set(0..<6))
  }
}
