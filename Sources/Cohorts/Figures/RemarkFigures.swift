import Scoring

/// What may be shown of the remarks that validity rules made.
public struct RemarkFigures: Hashable, Sendable {
  /// One rule.
  public struct Rule: Hashable, Sendable {
    public let output: ScoreOutput
    /// Sheets that could be judged.
    public let judged: Int
    public let made: Disclosed<Int>
  }

  public let rules: [Rule]
  /// Sheets with at least one remark, by school and grade, totals included.
  public let byGroup: [TablePlace: Disclosed<Int>]
  /// Sheets with at least one remark in the whole cohort.
  public let any: Disclosed<Int>
  /// Sheets on which at least two independent families agree.
  public let strong: Disclosed<Int>

  init(
    _ frequencies: CohortFrequencies, total: CellFrequencies, policy: DisclosurePolicy, groups: Groups
  ) {
    let remarks = groups.table(frequencies) { $0.hasRemarks ? $1.sheets : 0 }
    let sheets = groups.table(frequencies) { $1.sheets }
    let suppression = TableSuppression(remarks, span: policy.smallestCount) { place in
      guard remarks[place] > 0 else { return nil }
      if sheets[place] < policy.minimumGroup { return .smallGroup }
      return policy.isSmall(remarks[place]) ? .smallCount : nil
    }
    byGroup = Dictionary(
      uniqueKeysWithValues: remarks.places.map { ($0, suppression.disclosed(remarks[$0], at: $0)) })
    let whole = TablePlace(row: remarks.rows, column: remarks.columns)
    let any = suppression.disclosed(remarks[whole], at: whole)
    self.any = any
    let strongCount = frequencies.sheets { $0.attention == .strong }
    let rest = remarks[whole] - strongCount
    let isSmall = policy.isSmall(strongCount) || policy.isSmall(rest)
    strong = (any.reason ?? (isSmall ? .smallCount : nil)).map { .suppressed($0) } ?? .shown(strongCount)
    rules = frequencies.outputs.indices.filter { frequencies.outputs[$0].kind == .flag }.map { index in
      let codes = total.codes[index]
      let (yes, no) = (codes[1, default: 0], codes[0, default: 0])
      let isHidden = policy.isSmall(yes) || (yes > 0 && yes + no < policy.minimumGroup)
      // A rule alone can make all remarks there are: what is hidden in sum is hidden by rule.
      let reason = any.reason ?? (isHidden ? .smallCount : nil)
      return Rule(
        output: frequencies.outputs[index], judged: yes + no,
        made: reason.map { .suppressed($0) } ?? .shown(yes))
    }
  }
}
