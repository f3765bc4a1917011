import Psychometrics
import QuestionnaireModel
import Scoring

/// Items that girls and boys of equal sums answer differently: differential item functioning, by the sum of the whole scale.
///
/// Items of two values by Mantel and Haenszel with ETS's classes; items of more by Mantel's test and the standardised mean difference, which
/// is told in deviations of the item. Boys are the reference. Rows with a gap on the scale are left out. A flagged item is one to read again, not a
/// biased one: the sum is the only measure of equality.
public struct ItemBias: Hashable, Sendable {
  /// Each group needs so many sheets without a gap on the scale.
  public static let fewestSheets = 50

  /// One item.
  public struct Item: Hashable, Sendable {
    public let scale: String
    public let id: String
    /// Items of two values; `nil` for others.
    public let mantelHaenszel: MantelHaenszel?
    public let mantel: MantelTest?
    /// Girls minus boys of equal sums, in points (P-DIF for items of two values) and in deviations.
    public let standardised: StandardisedDif?
    /// The test's p, adjusted over all items.
    public let adjusted: Double?

    /// A, B or C; by the standardised difference (0.17 and 0.25 deviations) where the item has more than two values.
    ///
    /// Limits for items of several values: Zwick R., Thayer D. T., Mazzeo J. ETS RR-97-07, 1997 (SMD over SD, with Mantel's test).
    public var category: DifCategory? {
      if let mantelHaenszel { return mantelHaenszel.category }
      guard let mantel, let size = standardised?.inDeviations.map(abs) else { return nil }
      if mantel.p >= 0.05 || size <= 0.17 { return .negligible }
      return size > 0.25 ? .large : .moderate
    }

    /// The p of the test that belongs to the item.
    var p: Double? { mantelHaenszel?.p ?? mantel?.p }
  }

  public let items: [Item]
  /// Scales that have too few girls or boys.
  public let tooFew: [String]

  /// Screens the items of every scale that is not ipsative.
  public init(_ sample: QualitySample) {
    var items: [Item] = []
    var tooFew: [String] = []
    for scale in sample.describedScales {
      let id = sample.questionnaire.scales[scale].id
      let rows = sample.codes.indices.filter { sample.sexes[$0] != nil && sample.sum($0, scale) != nil }
      let girls = rows.count { sample.sexes[$0] == .female }
      guard min(girls, rows.count - girls) >= Self.fewestSheets else {
        tooFew.append(id)
        continue
      }
      for (place, column) in sample.columns[scale].enumerated() {
        var counts = DifCounts()
        // Points from 0 on: only differences matter, and items of two values are then 0 and 1 where they were 1 and 2.
        let step = Self.step(sample, scale, place, rows)
        for row in rows {
          guard let points = sample.points(row, scale, place), let sum = sample.sum(row, scale) else {
            continue
          }
          counts.add(
            (points - step.least) / step.unit, matching: sum,
            group: sample.sexes[row] == .female ? .focal : .reference)
        }
        let item = sample.questionnaire.items[column.column.item].id
        items.append(
          Item(
            scale: id, id: item + (column.column.part.map { "." + $0 } ?? ""),
            mantelHaenszel: counts.isDichotomous ? MantelHaenszel(counts) : nil,
            mantel: counts.isDichotomous ? nil : MantelTest(counts), standardised: StandardisedDif(counts),
            adjusted: nil))
      }
    }
    var adjusted = (Multiplicity.benjaminiHochberg(items.compactMap(\.p)) ?? [])[...]
    self.items = items.map { item in
      Item(
        scale: item.scale, id: item.id, mantelHaenszel: item.mantelHaenszel, mantel: item.mantel,
        standardised: item.standardised, adjusted: item.p == nil ? nil : adjusted.popFirst())
    }
    self.tooFew = tooFew
  }

  /// The least points of an item, and the unit that makes two values 0 and 1.
  private static func step(_ sample: QualitySample, _ scale: Int, _ item: Int, _ rows: [Int]) -> (
    least: Int, unit: Int
  ) {
    let values = Set(rows.compactMap { sample.points($0, scale, item) })
    let least = values.min() ?? 0
    return (least, values.count == 2 ? max(1, (values.max() ?? 1) - least) : 1)
  }
}
