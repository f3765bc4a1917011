import Psychometrics
import QuestionnaireModel

/// Girls beside boys, and grades beside each other, scale by scale; tests adjusted over the scales (Benjamini–Hochberg).
public struct GroupComparison: Hashable, Sendable {
  /// Each group needs so many sheets without a gap.
  public static let fewestSheets = 10

  /// One scale, girls minus boys.
  public struct Sexes: Hashable, Sendable {
    public let scale: String
    public let girls: SampleMoments
    public let boys: SampleMoments
    /// Cohen's d of the pooled deviation, Hedges's g and the interval of d; `nil` where nothing varies.
    public let difference: StandardisedDifference?
    /// Cliff's δ.
    public let ranks: MannWhitney
    public let welch: WelchTest?
    /// Welch's p, adjusted over the scales.
    public let adjusted: Double?
  }

  /// One scale over the grades.
  public struct Grades: Hashable, Sendable {
    public let scale: String
    public let grades: [Int]
    public let moments: [SampleMoments]
    public let kruskal: KruskalWallis?
    public let welch: WelchAnalysis?
    /// Kruskal's p, adjusted over the scales.
    public let adjusted: Double?
  }

  public let sexes: [Sexes]
  public let grades: [Grades]
  /// Sheets whose sex, or grade, is not known.
  public let withoutSex: Int
  public let withoutGrade: Int
  /// Girls and boys in the sample.
  public let girls: Int
  public let boys: Int

  /// Compares the groups of a sample; scales of forced choice and groups that are too small are left out.
  public init(_ sample: QualitySample) {
    girls = sample.sexes.count { $0 == .female }
    boys = sample.sexes.count { $0 == .male }
    withoutSex = sample.sexes.count { $0 == nil }
    withoutGrade = sample.grades.count { $0 == nil }
    let compared = sample.describedScales.compactMap { Self.sexes(sample, $0) }
    let tested = compared.compactMap { $0.welch?.p }
    var adjusted = (Multiplicity.benjaminiHochberg(tested) ?? [])[...]
    sexes = compared.map { entry in
      Sexes(
        scale: entry.scale, girls: entry.girls, boys: entry.boys, difference: entry.difference,
        ranks: entry.ranks, welch: entry.welch, adjusted: entry.welch == nil ? nil : adjusted.popFirst())
    }
    let byGrade = sample.describedScales.compactMap { Self.grades(sample, $0) }
    var adjustedByGrade = (Multiplicity.benjaminiHochberg(byGrade.compactMap { $0.kruskal?.p }) ?? [])[...]
    grades = byGrade.map { entry in
      Grades(
        scale: entry.scale, grades: entry.grades, moments: entry.moments, kruskal: entry.kruskal,
        welch: entry.welch, adjusted: entry.kruskal == nil ? nil : adjustedByGrade.popFirst())
    }
  }

  private static func sexes(_ sample: QualitySample, _ scale: Int) -> Sexes? {
    let girls = sample.sums(scale) { sample.sexes[$0] == .female }
    let boys = sample.sums(scale) { sample.sexes[$0] == .male }
    guard min(girls.count, boys.count) >= fewestSheets, let first = SampleMoments(girls),
      let second = SampleMoments(boys), let ranks = MannWhitney(girls, boys)
    else { return nil }
    return Sexes(
      scale: sample.questionnaire.scales[scale].id, girls: first, boys: second,
      difference: StandardisedDifference(first, second), ranks: ranks, welch: WelchTest(first, second),
      adjusted: nil)
  }

  private static func grades(_ sample: QualitySample, _ scale: Int) -> Grades? {
    let known = Set(sample.grades.compactMap { $0 }).sorted()
    let groups = known.map { grade in (grade, sample.sums(scale) { sample.grades[$0] == grade }) }
      .filter { $0.1.count >= fewestSheets }
    let moments = groups.compactMap { SampleMoments($0.1) }
    guard groups.count > 1, moments.count == groups.count else { return nil }
    return Grades(
      scale: sample.questionnaire.scales[scale].id, grades: groups.map(\.0), moments: moments,
      kruskal: KruskalWallis(groups.map(\.1)), welch: WelchAnalysis(moments), adjusted: nil)
  }
}
