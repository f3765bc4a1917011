import Psychometrics
import QuestionnaireModel
import Scoring

/// What may be shown of a cohort on one scale.
public struct ScaleFigures: Hashable, Sendable {
  public let scale: Scale
  /// The least and most possible score.
  public let range: ClosedRange<Fraction>?
  /// Sheets, with and without a score.
  public let sheets: Int
  /// Sheets with a score.
  public let scored: Int
  /// `nil` for ipsative scales: there is no mean across pupils.
  public let summary: Disclosed<ScoreSummary>?
  /// The same without the sheets that carry a remark; hidden where the difference would be a small group.
  public let summaryWithoutRemarks: Disclosed<ScoreSummary>?
  /// `nil` for ipsative scales, and where it cannot be computed.
  public let reliability: Disclosed<ScaleReliability>?
  public let band: Band?
  /// Over the band's levels, where the scale has any.
  public let levels: Disclosed<Distribution>?
  /// Where there are no levels: stretches of the range.
  public let ranges: [ScoreRange]
  public let rangeCounts: Disclosed<Distribution>?
  /// By school and grade, totals included; empty for ipsative scales.
  public let means: [TablePlace: Disclosed<ScoreSummary?>]

  init(
    _ index: Int, of frequencies: CohortFrequencies, total: CellFrequencies,
    withoutRemarks: CellFrequencies?, questionnaire: Questionnaire, policy: DisclosurePolicy, groups: Groups
  ) {
    let scale = questionnaire.scales[index]
    let counts = total.scales[index]
    self.scale = scale
    range = questionnaire.range(of: scale)
    sheets = counts.sheets
    scored = counts.raw.n
    band = scale.isIpsative ? nil : questionnaire.band(of: scale.id)
    // So few pupils were not shown the scale that their earlier answers would follow from the counts.
    let isLinked = policy.isSmall(counts.noScore[.notShown, default: 0])
    func distribution(_ counts: [Int]) -> Disclosed<Distribution> {
      isLinked ? .suppressed(.linked) : policy.ordered(counts)
    }
    levels = band.map { distribution(counts.raw.levelCounts($0)) }
    if band == nil, let range {
      let ranges = ScoreRange.all(of: scale, range: range)
      self.ranges = ranges
      rangeCounts = distribution(counts.raw.rangeCounts(ranges))
    } else {
      (ranges, rangeCounts) = ([], nil)
    }
    guard !scale.isIpsative else {
      (summary, summaryWithoutRemarks, reliability, means) = (nil, nil, nil, [:])
      return
    }
    guard !isLinked else {
      (summary, summaryWithoutRemarks, means) = (.suppressed(.linked), .suppressed(.linked), [:])
      reliability = .suppressed(.linked)
      return
    }
    reliability = frequencies.moments(of: index).flatMap { moments in
      if let reason = policy.reason(for: counts.raw) ?? policy.reason(forGroupOf: moments.count) {
        return .suppressed(reason)
      }
      return ScaleReliability(moments).map { .shown($0) }
    }
    summary = policy.summary(of: counts.raw)
    guard let rest = withoutRemarks?.scales[index].raw else {
      // The number of sheets with remarks is hidden: the difference would show it.
      summaryWithoutRemarks = .suppressed(.linked)
      means = Self.means(index, frequencies, policy, groups)
      return
    }
    let left = counts.raw.n - rest.n
    summaryWithoutRemarks =
      left > 0 && left < policy.minimumGroup ? .suppressed(.smallGroup) : policy.summary(of: rest)
    means = Self.means(index, frequencies, policy, groups)
  }

  /// Means by group; what would follow from the totals is hidden with the small groups.
  private static func means(
    _ index: Int, _ frequencies: CohortFrequencies, _ policy: DisclosurePolicy, _ groups: Groups
  ) -> [TablePlace: Disclosed<ScoreSummary?>] {
    let table = groups.table(frequencies) { $1.scales[index].raw.n }
    var histograms: [TablePlace: Histogram] = [:]
    for (cell, content) in frequencies.cells {
      for place in table.places where groups.contains(cell, at: place) {
        histograms[place, default: Histogram()].add(content.scales[index].raw)
      }
    }
    let suppression = TableSuppression(table, span: policy.minimumGroup) { place in
      histograms[place].flatMap { $0.n > 0 ? policy.reason(for: $0) : nil }
    }
    return Dictionary(
      uniqueKeysWithValues: table.places.map { place in
        (place, suppression.disclosed(histograms[place].flatMap(ScoreSummary.init), at: place))
      })
  }
}
