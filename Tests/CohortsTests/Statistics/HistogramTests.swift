import Cohorts
import Language
import Psychometrics
import QuestionnaireModel
import Testing

@Suite struct `Histograms` {
  @Test func `figures are those of the plain list`() {
    let scores = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3].map { Fraction($0, over: 2) }
    var histogram = Histogram()
    for score in scores { histogram.add(score) }
    let numbers = scores.map(\.value)
    let mean = numbers.reduce(0, +) / 10
    let deviation = (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9).squareRoot()
    #expect(histogram.n == 10)
    #expect(histogram.descriptives.mean.map { abs($0 - mean) < 1e-12 } == true)
    #expect(histogram.descriptives.standardDeviation.map { abs($0 - deviation) < 1e-12 } == true)
    #expect(histogram.descriptives.quantile(0.5) == 1.75)
  }

  @Test func `an empty histogram has no figures and divides by nothing`() {
    #expect(ScoreSummary(Histogram()) == nil)
    #expect(ScoreSummary(Histogram([Fraction(3): 1]))?.standardDeviation == nil)
    #expect(Histogram([Fraction(3): 0]).counts.isEmpty)
  }

  @Test func `levels are looked up on the exact score`() {
    let limit = Fraction(7, over: 10)
    let levels = [
      BandLevel(id: "low", from: Fraction(0), below: limit, name: .empty),
      BandLevel(id: "high", from: limit, below: nil, name: .empty),
    ]
    let band = Band(scale: "s", basis: .answers, levels: levels)
    // 14 twentieths: in binary arithmetic 14 · 0.05 misses the limit.
    let histogram = Histogram([Fraction(14, over: 20): 3, Fraction(13, over: 20): 2])
    #expect(histogram.levelCounts(band) == [2, 3])
  }
}

@Suite struct `Score ranges` {
  private func names(_ scale: Scale, _ range: ClosedRange<Fraction>) -> [String] {
    ScoreRange.all(of: scale, range: range).map { "\($0.from)..\($0.below)\($0.isLast ? "]" : ")")" }
  }

  @Test func `whole points fall into whole ranges`() {
    let scale = Scale(id: "s", title: .empty, method: .count)
    #expect(names(scale, Fraction(0)...Fraction(10)) == ["0..3)", "3..6)", "6..9)", "9..10]"])
    #expect(names(scale, Fraction(0)...Fraction(8)) == ["0..2)", "2..4)", "4..6)", "6..8)", "8..8]"])
    #expect(names(scale, Fraction(0)...Fraction(1)) == ["0..1)", "1..1]"])
    #expect(names(scale, Fraction(-12)...Fraction(12)).count == 5)
  }

  @Test func `means fall into five equal ranges`() {
    let scale = Scale(id: "s", title: .empty, method: .mean)
    #expect(
      names(scale, Fraction(1)...Fraction(5)) == [
        "1..1.8)", "1.8..2.6)", "2.6..3.4)", "3.4..4.2)", "4.2..5]",
      ])
    #expect(names(scale, Fraction(2)...Fraction(2)) == ["2..2]"])
  }

  @Test(arguments: 1...40) func `every possible score lies in exactly one range`(most: Int) {
    for rule in [Scale.MissingRule.refuse, .prorate] {
      let scale = Scale(id: "s", title: .empty, missingRule: rule)
      let ranges = ScoreRange.all(of: scale, range: Fraction(0)...Fraction(most))
      #expect(ranges.count <= 5)
      for score in 0...most { #expect(ranges.count { $0.contains(Fraction(score)) } == 1) }
    }
  }
}
