import Language
import Scoring

/// Which sheets a report counts, by the remarks that validity rules made; nothing is taken out unless a person asks for it.
public enum RemarkSelection: String, CaseIterable, Hashable, Sendable {
  case all
  /// Without sheets on which at least two independent families agree.
  case withoutStrong = "without-strong"
  /// Without sheets that carry any remark.
  case withoutAny = "without-any"

  /// Whether a sheet stays.
  public func keeps(_ attention: Attention) -> Bool {
    switch self {
    case .all: true
    case .withoutStrong: attention < .strong
    case .withoutAny: attention == .none
    }
  }
}

/// The sheets that a selection keeps, in a form whose difference to the whole gives nobody away.
public struct SelectedFrequencies: Hashable, Sendable {
  public let frequencies: CohortFrequencies
  public let selection: RemarkSelection
  /// Sheets that were taken out.
  public let dropped: Int
  /// Whether schools and grades were put together, because the report on all would otherwise show small groups by difference.
  public let isCollapsed: Bool

  /// Takes sheets out; `nil` where even the whole cohort would differ by fewer than the smallest group.
  ///
  /// In every school, grade, and grade of a school the number taken out must be 0 or at least the smallest group, else only the whole is kept.
  public init?(_ all: CohortFrequencies, _ selection: RemarkSelection, policy: DisclosurePolicy) {
    func isDropped(_ cell: CohortCell) -> Bool { !selection.keeps(cell.attention) }
    let dropped = all.sheets(where: isDropped)
    guard dropped == 0 || dropped >= policy.minimumGroup else { return nil }
    let groups = Groups(all)
    let table = groups.table(all) { isDropped($0) ? $1.sheets : 0 }
    let isSafe = table.places.allSatisfy { table[$0] == 0 || table[$0] >= policy.minimumGroup }
    self.selection = selection
    self.dropped = dropped
    isCollapsed = !isSafe
    var kept = all.mapped { cell in
      guard !isDropped(cell) else { return nil }
      return isSafe ? cell : CohortCell(attention: cell.attention)
    }
    kept.moments = all.moments.filter { selection.keeps($0.key) }
    frequencies = kept
  }
}
