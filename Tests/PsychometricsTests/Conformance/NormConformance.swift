import Psychometrics

/// Percentile ranks and norm scales, at and beside their edges, against R (`norms.json`).
enum NormConformance {
  static func family() throws -> ComparisonFamily {
    let reference = try ConformanceFolder.json("norms.json")
    var family = ComparisonFamily(engine: "R 4.2.2", comparisons: [])
    for (index, z) in reference["edge"]["z"].numbers.enumerated() {
      compareScales(
        z.map { $0 }, reference["edge"], index, "edges", ["T": .t, "iq": .iq, "nce": .nce], &family)
    }
    for (key, scale) in [("exact_normal_cuts", StandardScore.stanine), ("sten_exact_cuts", .sten)] {
      for (index, cut) in scale.cumulativePercentages.enumerated() {
        family.add(
          "percent below a band, \(scale.rawValue)", "edges", cut, reference["definitions"][key][index])
      }
    }
    for set in reference["sets"].list { compare(set, &family) }
    return family
  }

  /// Raw scores of the sets are decimals of twelve places.
  private static let unit = 1_000_000_000_000

  private static func compare(_ theirs: ReferenceNode, _ family: inout ComparisonFamily) {
    let set = theirs["id"].text ?? ""
    let raw = theirs["raw"].numbers.map { Int((($0 ?? 0) * Double(unit)).rounded()) }
    var sample = Descriptives()
    for (raw, count) in zip(raw, theirs["freq"].list) { sample.add(raw, over: unit, count: count.integer) }
    family.add("n", set, Double(sample.count), theirs["n"], 0)
    family.add("mean", set, sample.mean, theirs["mean"])
    family.add("standard deviation", set, sample.standardDeviation, theirs["sd"])
    for (index, raw) in raw.enumerated() {
      guard let rank = PercentileRank(raw, over: unit, in: sample) else { continue }
      family.add(
        "how many at or below", set, Double(rank.countBelow + rank.countEqual), theirs["cum_freq"][index], 0)
      family.add("percentile rank", set, rank.middle, theirs["percentile_rank_mid"][index])
      family.add("percentile rank, at or below", set, rank.atOrBelow, theirs["pr_weak"][index])
      family.add("percentile rank, below", set, rank.below, theirs["pr_strict"][index])
      family.add(
        "stanine, textbook's percentages", set, Double(StandardScore.textbookStanine(rank)),
        theirs["stanine_textbook_cumpct"][index], 0)
      let scales: [String: StandardScore] = ["z": .z, "T": .t, "iq": .iq, "nce": .nce]
      let value = Double(raw) / Double(unit)
      let linear = sample.mean.flatMap { mean in sample.standardDeviation.map { (value - mean) / $0 } }
      compareScales(linear, theirs["linear"], index, set + ", linear", scales, &family)
      compareScales(
        RankNormalisation.hazen.z(rank), theirs["normalised"], index, set + ", normalised", scales, &family)
      for (rule, key) in [
        (RankNormalisation.blom, "blom_z"), (.tukey, "tukey_z"), (.vanDerWaerden, "vdw_z"),
      ] {
        family.add("normal scores, \(rule.rawValue)", set, rule.z(rank), theirs[key][index])
      }
    }
    compareTables(theirs, sample, raw, set, &family)
  }

  /// The same through tables, as a report reads them.
  private static func compareTables(
    _ theirs: ReferenceNode, _ sample: Descriptives, _ raw: [Int], _ set: String,
    _ family: inout ComparisonFamily
  ) {
    for scale in [StandardScore.sten, .stanine] {
      let table = try? NormTable(normalising: sample, on: scale)
      for (index, raw) in raw.enumerated() {
        family.add(
          "norm table, \(scale.rawValue)", set, table?.value(raw, over: unit),
          theirs["normalised"][scale.rawValue][index], 0)
      }
    }
  }

  private static func compareScales(
    _ z: Double?, _ theirs: ReferenceNode, _ index: Int, _ set: String, _ scales: [String: StandardScore],
    _ family: inout ComparisonFamily
  ) {
    for (key, scale) in scales.sorted(by: { $0.key < $1.key }) {
      family.add(scale.rawValue, set, z.map { scale.value(z: $0) }, theirs[key][index])
    }
    // Bands are whole numbers: nothing but the same one will do.
    for scale in [StandardScore.sten, .stanine] {
      family.add(scale.rawValue, set, z.map { scale.value(z: $0) }, theirs[scale.rawValue][index], 0)
    }
  }
}
