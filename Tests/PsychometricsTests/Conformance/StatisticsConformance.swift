import Psychometrics

/// Intervals, effect sizes, quantiles and adjusted p-values against scipy, statsmodels and pingouin (`statistics.json`).
enum StatisticsConformance {
  static func family() throws -> ComparisonFamily {
    let reference = try ConformanceFolder.json("statistics.json")
    var family = ComparisonFamily(
      engine: "scipy 1.17.1, statsmodels 0.15.0, pingouin 0.7.0", comparisons: [])
    for row in reference["proportion"].list { compareShare(row, &family) }
    for row in reference["proportion_published"]["rows"].list {
      compareShare(row, &family, name: ", published to four digits", tolerance: 5.1e-5)
    }
    for row in reference["difference_newcombe"].list {
      compareDifference(
        ["x1", "n1", "x2", "n2"].map { row[$0].integer },
        [row["method10"], row["statsmodels_newcomb"]], "Newcombe's difference", 1e-12, &family)
    }
    for row in reference["difference_published"]["rows"].list {
      let ends = ReferenceNode([row[4].value, row[5].value])
      compareDifference(
        (0..<4).map { row[$0].integer }, [ends], "Newcombe's difference, published to four digits", 5.1e-5,
        &family)
    }
    compareSamples(reference, &family)
    comparePlaces(reference, &family)
    try compareAlpha(reference["pingouin_alpha"], &family)
    let p = reference["bh"]["p"].numbers.compactMap { $0 }
    let adjusted = Multiplicity.benjaminiHochberg(p) ?? []
    for (index, value) in adjusted.enumerated() {
      family.add("Benjamini–Hochberg", "fifteen tests", value, reference["bh"]["adj"][index])
      family.add(
        "Benjamini–Hochberg, rejected at 5 %", "fifteen tests", value <= 0.05 ? 1 : 0,
        reference["bh"]["reject05"][index])
    }
    return family
  }

  /// Both limits of a share's intervals, as far as the reference has them.
  static func compareShare(
    _ row: ReferenceNode, _ family: inout ComparisonFamily, name: String = "", tolerance: Double = 1e-12
  ) {
    let (x, n) = (row["x"].integer, row["n"].integer)
    let wilson = WilsonInterval(successes: x, of: n).map { $0.lower...$0.upper }
    for (figure, key, interval) in [
      ("Wilson", "wilson", wilson),
      ("Wilson, corrected", "wilson_cc", ProportionInterval.wilsonCorrected(successes: x, of: n)),
      ("Clopper–Pearson", "clopper_pearson", ProportionInterval.clopperPearson(successes: x, of: n)),
      ("Agresti–Coull", "agresti_coull", ProportionInterval.agrestiCoull(successes: x, of: n)),
      ("Jeffreys", "jeffreys", ProportionInterval.jeffreys(successes: x, of: n)),
    ] where row[key].value != nil {
      guard key != "wilson_cc" || 2 * x != n else {
        family.departures.append(
          (
            "Wilson, corrected, \(x)/\(n)",
            "R ties the correction to a test against one half and drops it just there; Newcombe's formula keeps it"
          ))
        continue
      }
      family.add(figure + name, "\(x)/\(n)", interval?.lowerBound, row[key][0], tolerance)
      family.add(figure + name, "\(x)/\(n)", interval?.upperBound, row[key][1], tolerance)
    }
  }

  private static func compareDifference(
    _ counts: [Int], _ ends: [ReferenceNode], _ figure: String, _ tolerance: Double,
    _ family: inout ComparisonFamily
  ) {
    let ours = ProportionDifference(successes: counts[0], of: counts[1], minus: counts[2], of: counts[3])
    let set = "\(counts[0])/\(counts[1]) − \(counts[2])/\(counts[3])"
    for theirs in ends {
      family.add(figure, set, ours?.lower, theirs[0], tolerance)
      family.add(figure, set, ours?.upper, theirs[1], tolerance)
    }
  }

  private static func compareSamples(_ reference: ReferenceNode, _ family: inout ComparisonFamily) {
    let theirs = reference["two_samples"]
    let (x, y) = (Descriptives(theirs["x"].numbers), Descriptives(theirs["y"].numbers))
    guard let first = SampleMoments(x), let second = SampleMoments(y) else { return }
    let d = StandardisedDifference(first, second)
    let set = "two samples"
    family.add("Cohen's d", set, d?.estimate, theirs["cohen_d"])
    family.add(
      "Hedges's g, usual approximation", set, d.map { $0.estimate * $0.approximateCorrection },
      theirs["hedges_g"])
    let interval = d?.approximateInterval()
    // Pingouin rounds the limits to ten places.
    family.add("d, approximate interval", set, interval?.lowerBound, theirs["cohen_d_ci95"][0], 1e-10)
    family.add("d, approximate interval", set, interval?.upperBound, theirs["cohen_d_ci95"][1], 1e-10)
    let ranks = MannWhitney(x, y)
    family.add("Cliff's δ", set, ranks?.cliffsDelta, theirs["cliffs_delta"])
    family.add("common-language effect size", set, ranks?.commonLanguage, theirs["cles"])
    family.add("Mann–Whitney U", set, ranks?.statistic, theirs["mwu"][0])
    family.add("Mann–Whitney p", set, ranks?.p, theirs["mwu"][1])
    let welch = WelchTest(first, second)
    family.add("Welch's t", set, welch?.statistic, theirs["welch"][0])
    family.add("Welch's t, p", set, welch?.p, theirs["welch"][1])
  }

  private static func comparePlaces(_ reference: ReferenceNode, _ family: inout ComparisonFamily) {
    let x = Descriptives(reference["two_samples"]["x"].numbers)
    for row in reference["percentileofscore"].list {
      let rank = PercentileRank(row["score"].integer, in: x)
      let set = "raw score \(row["score"].integer)"
      family.add("percentile rank, half of the equal", set, rank?.middle, row["mean"])
      family.add("percentile rank, at or below", set, rank?.atOrBelow, row["weak"])
      family.add("percentile rank, below", set, rank?.below, row["strict"])
      family.add("percentile rank, average rank", set, rank?.averageRank, row["rank"])
    }
    let rules: [(String, QuantileRule)] = [
      ("linear", .linear), ("hazen", .hazen), ("weibull", .weibull), ("median_unbiased", .medianUnbiased),
      ("inverted_cdf", .inverse),
    ]
    for (key, rule) in rules {
      for (index, probability) in [0.1, 0.25, 0.5, 0.75, 0.9].enumerated() {
        family.add(
          "quantiles, \(rule.rawValue)", "first sample", x.quantile(probability, by: rule),
          reference["quantiles"][key][index])
      }
    }
  }

  private static func compareAlpha(_ reference: ReferenceNode, _ family: inout ComparisonFamily) throws {
    for scale in try ClassicalConformance.scales() {
      guard let key = reference.keys.first(where: { scale.id == "bfi/\($0)" }) else { continue }
      let (theirs, statistics) = (reference[key], scale.statistics)
      let listwise = statistics.listwiseCovariances.flatMap {
        Reliability($0, count: statistics.completeCount)
      }
      let pairwise = statistics.pairwiseCovariances.flatMap {
        Reliability($0, count: statistics.rowCount)
      }
      family.add("α, listwise", scale.id, listwise?.alpha, theirs["listwise"])
      family.add("α, pairwise", scale.id, pairwise?.alpha, theirs["pairwise"])
      // Pingouin prints three digits, and its interval is by the rows it was given: gaps or none.
      let interval = listwise?.alphaInterval()
      family.add("α, interval, three digits", scale.id, interval?.lowerBound, theirs["ci"][0], 5.1e-4)
      family.add("α, interval, three digits", scale.id, interval?.upperBound, theirs["ci"][1], 5.1e-4)
    }
  }
}

extension ComparisonFamily {
  mutating func add(
    _ figure: String, _ set: String, _ ours: Double?, _ theirs: ReferenceNode, _ tolerance: Double = 1e-12
  ) {
    comparisons.append(
      Comparison(figure: figure, set: set, ours: ours, theirs: theirs.number, tolerance: tolerance))
  }
}

extension ReferenceNode {
  /// A whole number; of none a value that no count has.
  var integer: Int { number.map { Int($0) } ?? .min }
}

extension Descriptives {
  /// Whole values of a reference file; missing ones are left out.
  init(_ values: [Double?]) {
    self.init()
    for value in values { if let value { add(Int(value)) } }
  }
}
