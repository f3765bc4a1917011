import Psychometrics

/// Everything that a sample tells of a questionnaire beside its scales' consistency.
public struct SampleFigures: Hashable, Sendable {
  public let groups: GroupComparison
  public let bias: ItemBias
  public let preferences: PreferenceOrder?
  public let retest: RetestComparison?
  public let screening: SheetScreening?
  public let norms: [DraftNorms]

  /// Computes the figures; `second` is a later sitting of the same pupils.
  public init(_ sample: QualitySample, second: QualitySample? = nil) {
    groups = GroupComparison(sample)
    bias = ItemBias(sample)
    preferences = PreferenceOrder(sample)
    retest = second.map { RetestComparison(sample, $0) }
    screening = SheetScreening(sample)
    norms = DraftNorms.all(sample)
  }
}
