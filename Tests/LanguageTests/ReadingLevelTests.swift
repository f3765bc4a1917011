import Language
import Testing

@Suite struct `The reading level of Russian texts` {
  /// Two sentences whose grades were published with the formula.
  @Test(arguments: [
    ("Анастасия сотрудничает со всякими корреспондентами.", 20.51), ("Он идет с разными людьми.", 0.35),
  ])
  func `the grade agrees with published figures`(text: String, grade: Double) throws {
    let level = try #require(ReadingLevel([text]))
    #expect(abs(level.grade - grade) < 0.005, "\(level.grade)")
  }

  @Test func `sentences, words and syllables are counted`() throws {
    let level = try #require(ReadingLevel(["Он идет с разными людьми. Кто-то поёт!", "Да"]))
    #expect(level.sentences == 3)
    #expect(level.words == 8)
    #expect(level.syllables == 13)
    #expect(abs(level.ease - (206.835 - 1.3 * 8 / 3 - 60.1 * 13 / 8)) < 1e-9)
  }

  @Test func `numbers, signs and dashes are no words`() throws {
    let level = try #require(ReadingLevel(["В 9 классе – 25 человек.", "12 + 4", "…"]))
    #expect(level.words == 3)
    #expect(level.sentences == 1)
    #expect(ReadingLevel(["", "12 – 4", "..."]) == nil)
  }

  @Test func `a hundred words are needed`() throws {
    #expect(try #require(ReadingLevel(Array(repeating: "да", count: 99))).isReliable == false)
    #expect(try #require(ReadingLevel(Array(repeating: "да", count: 100))).isReliable)
  }
}
