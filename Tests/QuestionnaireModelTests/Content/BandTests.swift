import Language
import QuestionnaireModel
import Testing

@Suite struct `Levels` {
  private let band = Band(
    scale: "s", basis: .answers,
    levels: [
      BandLevel(id: "low", from: Fraction(0), below: Fraction(7, over: 10), name: .empty),
      BandLevel(id: "high", from: Fraction(7, over: 10), below: nil, name: .empty),
    ])

  @Test func `are half-open and exact`() {
    #expect(band.levelIndex(of: Fraction(0)) == 0)
    #expect(band.levelIndex(of: Fraction(69, over: 100)) == 0)
    #expect(band.levelIndex(of: Fraction(7, over: 10)) == 1)
    #expect(band.levelIndex(of: Fraction(1_000)) == 1)
    #expect(band.levelIndex(of: Fraction(-1, over: 100)) == nil)
  }

  @Test func `speak to everybody where they do not speak to each`() {
    let meaning = AudienceText(
      pupil: LocalizedText(ru: "а", en: "b"), psychologist: LocalizedText(ru: "в", en: "d"))
    #expect(meaning[.pupil][.english] == "b")
    #expect(meaning[.parent][.english] == "b")
    #expect(meaning[.psychologist][.english] == "d")
  }
}
