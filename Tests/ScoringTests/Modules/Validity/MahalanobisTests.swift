import Psychometrics
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct MahalanobisTests {
  private static let questionnaire = Fixtures.hexagon()
  private static let scales = Array(questionnaire.scales.prefix(3))

  private static func list(_ values: [String]) -> ParameterValue { .list(values.map { .text($0) }) }

  private static func use(
    means: [String] = ["3", "4", "5"], deviations: [String] = ["1.5", "2", "1"],
    correlations: [[String]] = [["0.4"], ["-0.2", "0.3"]], sample: Int = 300, below: String = "0.05"
  ) -> ModuleUse {
    Fixtures.use(
      "mahalanobis",
      [
        ("scales", list(scales.map(\.id))), ("means", list(means)), ("deviations", list(deviations)),
        ("correlations", .list(correlations.map(list))),
        ("sample", .map([ParameterEntry("n", .text(String(sample)))])), ("below", .text(below)),
      ])
  }

  private static func answers(_ values: [Int?]) -> Answers {
    var answers = Answers()
    for (item, value) in zip(questionnaire.items, values) { answers[item.id] = value.map { .rating($0) } }
    return answers
  }

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Mahalanobis.self, in: Self.questionnaire, use: Self.use()) == [])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `it is the distance by the definition`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values: [Int?] = (0..<12).map { _ in random.below(40) == 0 ? nil : random.below(5) }
    let sheet = try Fixtures.score(
      Self.answers(values), of: Self.questionnaire.scored(validity: [Self.use()]))
    let raw = Self.scales.map { scale in sheet.raw(scale.id)?.value }
    let ours = sheet.number("mahalanobis-probability")
    guard !raw.contains(where: { $0 == nil }) else {
      #expect(ours == nil)
      return
    }
    // S⁻¹ by Cramer's rule, not by the factors that the module uses.
    let (s, r) = ([1.5, 2, 1.0], [[1, 0.4, -0.2], [0.4, 1, 0.3], [-0.2, 0.3, 1]])
    let z = zip(zip(raw, [3.0, 4, 5]), s).map { (($0.0 ?? .nan) - $0.1) / $1 }
    func minor(_ i: Int, _ j: Int) -> Double {
      let (a, b) = ((0..<3).filter { $0 != i }, (0..<3).filter { $0 != j })
      return r[a[0]][b[0]] * r[a[1]][b[1]] - r[a[0]][b[1]] * r[a[1]][b[0]]
    }
    let determinant = (0..<3).reduce(0.0) { $0 + r[0][$1] * minor(0, $1) * ($1 == 1 ? -1 : 1) }
    var squared = 0.0
    for i in 0..<3 {
      for j in 0..<3 { squared += z[i] * z[j] * minor(i, j) * ((i + j) % 2 == 0 ? 1 : -1) / determinant }
    }
    let expected = ChiSquareDistribution.upper(squared, freedom: 3)
    let number = try #require(ours)
    #expect(abs(number - expected) < 1e-12)
    #expect(sheet.value("mahalanobis") == .flag(expected < 0.05))
  }

  @Test func `the middle of the sample is no remark, the far corner is`() throws {
    let questionnaire = Self.questionnaire.scored(validity: [Self.use(means: ["4", "4", "4"])])
    let middle = try Fixtures.score(Self.answers(Array(repeating: 2, count: 12)), of: questionnaire)
    #expect(middle.value("mahalanobis") == .flag(false))
    let far = try Fixtures.score(
      Self.answers([4, 0, 0, 4, 4, 0, 2, 2, 2, 2, 2, 2]), of: questionnaire)
    #expect(far.value("mahalanobis") == .flag(true))
    #expect(far.remarkFamilies == [.pattern])
  }

  @Test(
    arguments: [
      (use(means: ["3", "4"]), ["means"], "3 numbers"),
      (use(means: ["3", "4", "99"]), ["means", "2"], "outside the possible"),
      (use(deviations: ["1", "0", "1"]), ["deviations", "1"], "above 0"),
      (use(correlations: [["0.4"]]), ["correlations"], "2 rows"),
      (use(correlations: [["0.4"], ["0.1"]]), ["correlations", "1"], "2 numbers"),
      (use(correlations: [["1"], ["0.1", "0.1"]]), ["correlations", "0", "0"], "between"),
      (use(correlations: [["0.9"], ["0.9", "-0.9"]]), ["correlations"], "positive definite"),
      (use(sample: 29), ["sample", "n"], "30"),
    ] as [(ModuleUse, [String], String)])
  func `figures that cannot be are refused at their place`(use: ModuleUse, path: [String], says: String) {
    let refused = Fixtures.refusal(Self.questionnaire.scored(validity: [use]))?.refused
    #expect(
      refused?.path == path && refused?.english.contains(says) == true, "\(String(describing: refused))")
  }
}
