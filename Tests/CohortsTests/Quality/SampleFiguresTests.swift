import OrientirTestSupport
import Psychometrics
import QuestionnaireModel
import Testing

@testable import Cohorts

@Suite struct SampleFiguresTests {
  private static let questionnaire = SampleQuestionnaire.value
  private static let coding = AnswerCoding(questionnaire)

  private static func sheet(
    _ code: String, sex: Sex? = nil, grade: Int? = nil, _ ratings: [Int?], pairs: [String] = []
  ) -> RespondentSheet {
    var answers = Answers()
    for (place, value) in ratings.enumerated() { if let value { answers["r\(place + 1)"] = .rating(value) } }
    for (place, code) in pairs.enumerated() { answers["p\(place + 1)"] = .choice(code) }
    return RespondentSheet(
      code: code, attributes: PupilAttributes(grade: grade, sex: sex),
      sheet: AnswerSheet(
        questionnaire: SampleQuestionnaire.identity, row: coding.row(for: answers), origin: .imported))
  }

  private static func sample(_ sheets: [RespondentSheet]) -> QualitySample {
    sheets.reduce(into: QualitySample(questionnaire)) { $0.add($1) }
  }

  /// Ratings of six items about a level, the reversed third one turned.
  private static func ratings(_ level: Int, _ generator: inout SeededGenerator) -> [Int?] {
    (0..<6).map { item in
      let value = min(4, max(0, level + generator.below(3) - 1))
      return item == 2 ? 4 - value : value
    }
  }

  private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
  }

  @Test func `girls and boys are compared as the definitions say`() throws {
    var generator = SeededGenerator(seed: 4)
    var sums: [Sex: [Double]] = [:]
    let sheets = (0..<60).map { place in
      let sex: Sex = place % 3 == 0 ? .male : .female
      let ratings = Self.ratings(sex == .female ? 2 + generator.below(2) : 1 + generator.below(2), &generator)
      let keyed = ratings.enumerated().compactMap { $0.offset == 2 ? $0.element.map { 4 - $0 } : $0.element }
      sums[sex, default: []].append(Double(keyed[0] + keyed[1] + keyed[2]))
      return Self.sheet("\(place)", sex: sex, grade: 8 + place % 2, ratings)
    }
    let groups = GroupComparison(Self.sample(sheets))
    let entry = try #require(groups.sexes.first { $0.scale == "hands" })
    let girls = Self.moments(try #require(sums[.female]))
    let boys = Self.moments(try #require(sums[.male]))
    #expect(abs(entry.girls.mean - girls.mean) < 1e-12 && abs(entry.boys.mean - boys.mean) < 1e-12)
    let pooled = ((39 * girls.variance + 19 * boys.variance) / 58).squareRoot()
    #expect(abs(try #require(entry.difference?.estimate) - (girls.mean - boys.mean) / pooled) < 1e-12)
    let error = (girls.variance / 40 + boys.variance / 20).squareRoot()
    #expect(abs(try #require(entry.welch?.statistic) - (girls.mean - boys.mean) / error) < 1e-12)
    // Of two scales the greater p stands as it is, the smaller is at most doubled.
    let p = groups.sexes.compactMap { $0.welch?.p }
    #expect(groups.sexes.compactMap(\.adjusted).max() == p.max())
    #expect(zip(groups.sexes.compactMap(\.adjusted), p).allSatisfy { $0 >= $1 && $0 <= 2 * $1 })
    #expect(groups.grades.first?.grades == [8, 9] && groups.grades.first?.kruskal != nil)
    // Forced choice has no means to compare.
    #expect(!groups.sexes.contains { $0.scale == "nature" })
  }

  @Test func `too few, or nobody whose sex is known, compares nothing`() {
    var generator = SeededGenerator(seed: 1)
    let sheets = (0..<30).map { place in
      Self.sheet("\(place)", sex: place < 9 ? .male : .female, Self.ratings(2, &generator))
    }
    #expect(GroupComparison(Self.sample(sheets)).sexes.isEmpty)
    #expect(GroupComparison(Self.sample([])).sexes.isEmpty)
    let bias = ItemBias(Self.sample(sheets))
    #expect(bias.items.isEmpty && bias.tooFew == ["hands", "people"])
  }

  @Test func `an item that girls of equal sums answer higher is found, its neighbours on other scales not`()
    throws
  {
    var generator = SeededGenerator(seed: 8)
    let sheets = (0..<400).map { place in
      let sex: Sex = place % 2 == 0 ? .female : .male
      var ratings = Self.ratings(1 + generator.below(3), &generator)
      // The second statement takes from girls what the first one gives.
      if sex == .female {
        ratings[0] = ratings[0].map { min(4, $0 + 1) }
        ratings[1] = ratings[1].map { max(0, $0 - 1) }
      }
      return Self.sheet("\(place)", sex: sex, ratings)
    }
    let bias = ItemBias(Self.sample(sheets))
    let first = try #require(bias.items.first { $0.id == "r1" })
    #expect(first.category == .large && (first.standardised?.difference ?? 0) > 0)
    #expect(bias.items.first { $0.id == "r2" }.flatMap { $0.standardised?.difference }.map { $0 < 0 } == true)
    #expect(bias.items.filter { $0.scale == "people" }.allSatisfy { $0.category == .negligible })
    #expect(bias.items.allSatisfy { $0.mantelHaenszel == nil })
  }

  @Test func `paired choices give the strengths of the counts`() throws {
    // Of three pairs each: nature against technology, the third turned round.
    let sheets = (0..<20).map { place in
      Self.sheet("\(place)", [], pairs: ["a", place < 5 ? "a" : "b", place < 10 ? "b" : "a"])
    }
    let order = try #require(PreferenceOrder(Self.sample(sheets)))
    let nature = try #require(order.strengths.first { $0.scale == "nature" })
    #expect(nature.comparisons == 60 && nature.wins == 20 + 5 + 10)
    // Of two things the worth is the share of wins.
    #expect(abs(nature.worth - 35.0 / 60) < 1e-9)
    #expect(order.refusal == nil && order.strengths.first?.scale == "nature")
    let onesided = try #require(
      PreferenceOrder(Self.sample((0..<5).map { Self.sheet("\($0)", [], pairs: ["a", "a", "b"]) })))
    #expect(onesided.strengths.isEmpty && onesided.refusal != nil)
  }

  @Test func `a second sitting is found by its codes`() throws {
    var generator = SeededGenerator(seed: 3)
    let first = (0..<40).map { Self.sheet("\($0)", Self.ratings($0 % 4, &generator)) }
    // The last ten did not come; two others did, and one has a gap.
    let again =
      first.prefix(30).map { sheet in
        RespondentSheet(code: sheet.code, attributes: sheet.attributes, sheet: sheet.sheet)
      } + [Self.sheet("x", [1, 1, 1, 1, 1, 1]), Self.sheet("y", [nil, 1, 1, 1, 1, 1])]
    let found = RetestComparison(Self.sample(first), Self.sample(Array(again)))
    #expect(found.both == 30 && found.firstOnly == 10 && found.secondOnly == 2)
    let hands = try #require(found.scales.first)
    #expect(hands.pairs == 30)
    #expect(abs(try #require(hands.reliability?.correlation.coefficient) - 1) < 1e-12)
    #expect(hands.reliability?.meanChange == 0)
    let few = RetestComparison(Self.sample(Array(first.prefix(9))), Self.sample(Array(again)))
    #expect(few.scales.allSatisfy { $0.reliability == nil })
  }

  @Test func `sheets against the sample are counted, none is named`() throws {
    var generator = SeededGenerator(seed: 21)
    // Items of different height, so that there is a common order to run against.
    func row(_ isTurned: Bool) -> [Int?] {
      (0..<6).map { item in
        let height = [4, 1, 0, 3, 0, 2][item]
        let value = min(4, max(0, height + generator.below(3) - 1))
        return isTurned ? 4 - value : value
      }
    }
    let sheets = (0..<200).map { Self.sheet("\($0)", row($0 >= 190)) }
    let screening = try #require(SheetScreening(Self.sample(sheets)))
    #expect(screening.sheets == 200)
    let against = try #require(screening.entries.first { $0.sign == .personTotal })
    #expect(against.beyond == 10 && against.judged == 200)
    #expect(SheetScreening(Self.sample(Array(sheets.prefix(99)))) == nil)
  }

  @Test func `draft norms are counted from the sample, and refused where it is small`() throws {
    var generator = SeededGenerator(seed: 2)
    let sheets = (0..<150).map { Self.sheet("\($0)", Self.ratings($0 % 4, &generator)) }
    let sample = Self.sample(sheets)
    let norms = try #require(DraftNorms.all(sample).first { $0.scale == "hands" })
    let sums = (0..<150).compactMap { sample.sum($0, 0) }
    for row in norms.rows {
      let (below, equal) = (sums.count { Double($0) < row.raw }, sums.count { Double($0) == row.raw })
      #expect(row.count == equal)
      #expect(abs(row.percentile - (Double(below) + Double(equal) / 2) / 150 * 100) < 1e-9)
    }
    #expect(zip(norms.rows, norms.rows.dropFirst()).allSatisfy { ($0.t ?? 0) < ($1.t ?? 0) })
    #expect(DraftNorms.all(Self.sample(Array(sheets.prefix(99)))).isEmpty)
    #expect(!DraftNorms.all(sample).contains { $0.scale == "nature" })
  }
}
