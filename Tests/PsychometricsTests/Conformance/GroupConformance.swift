import Psychometrics

/// Groups compared, shares and adjusted p-values against R and effectsize (`dif-groups.json`).
enum GroupConformance {
  static func family() throws -> ComparisonFamily {
    let reference = try ConformanceFolder.json("dif-groups.json")
    var family = ComparisonFamily(engine: "R 4.2.2, effectsize 0.8.3", comparisons: [])
    let data = try ReferenceData("bfi")
    try compareGenders(reference["bfi_neuroticism_by_gender"], data, &family)
    try compareEducation(reference["bfi_neuroticism_by_education"], data, &family)
    for row in reference["proportion_ci95"].list { StatisticsConformance.compareShare(row, &family) }
    let multiplicity = reference["multiplicity"]
    let p = multiplicity["p"].numbers.compactMap { $0 }
    for (figure, key, adjusted) in [
      ("Benjamini–Hochberg", "BH", Multiplicity.benjaminiHochberg(p)),
      ("Benjamini–Yekutieli", "BY", Multiplicity.benjaminiYekutieli(p)),
      ("Holm", "holm", Multiplicity.holm(p)), ("Bonferroni", "bonferroni", Multiplicity.bonferroni(p)),
    ] {
      for (index, value) in (adjusted ?? []).enumerated() {
        family.add(figure, "fifteen tests", value, multiplicity[key][index])
      }
    }
    return family
  }

  /// Sums over neuroticism of rows without a gap, by another column's values.
  static func groups(_ data: ReferenceData, by column: String) throws -> [Int: Descriptives] {
    let items = try data.keyed(["N1", "N2", "N3", "N4", "N5"])
    let keys = try data.keyed([column])
    var groups: [Int: Descriptives] = [:]
    for (row, key) in zip(items, keys) {
      let present = row.compactMap { $0 }
      guard present.count == row.count, let key = key[0] else { continue }
      groups[Int(key), default: Descriptives()].add(Int(present.reduce(0, +)))
    }
    return groups
  }

  private static func compareGenders(
    _ theirs: ReferenceNode, _ data: ReferenceData, _ family: inout ComparisonFamily
  ) throws {
    let groups = try groups(data, by: "gender")
    guard let men = groups[1], let women = groups[2], let first = SampleMoments(men),
      let second = SampleMoments(women)
    else { return }
    let set = "bfi/neuroticism by gender"
    family.add("group size", set, Double(first.count), theirs["n1"])
    family.add("group size", set, Double(second.count), theirs["n2"])
    family.add("group mean", set, first.mean, theirs["mean1"])
    family.add("group mean", set, second.mean, theirs["mean2"])
    family.add("group standard deviation", set, first.standardDeviation, theirs["sd1"])
    family.add("group standard deviation", set, second.standardDeviation, theirs["sd2"])
    let welch = WelchTest(first, second)
    family.add("Welch's t", set, welch?.statistic, theirs["welch"]["t"])
    family.add("Welch's t, degrees of freedom", set, welch?.freedom, theirs["welch"]["df"])
    family.add("Welch's t, p", set, welch?.p, theirs["welch"]["p"])
    let interval = welch?.interval()
    family.add("Welch's t, interval", set, interval?.lowerBound, theirs["welch"]["ci"][0])
    family.add("Welch's t, interval", set, interval?.upperBound, theirs["welch"]["ci"][1])
    let ranks = MannWhitney(men, women)
    family.add("Mann–Whitney U", set, ranks?.statistic, theirs["wilcoxon_W"])
    family.add("Mann–Whitney p", set, ranks?.p, theirs["wilcoxon_p"])
    let cliff = theirs["cliffs_delta"]
    family.add("Cliff's δ", set, ranks?.cliffsDelta, cliff["r_rank_biserial"])
    family.add("Cliff's δ, interval", set, ranks?.interval()?.lowerBound, cliff["CI_low"])
    family.add("Cliff's δ, interval", set, ranks?.interval()?.upperBound, cliff["CI_high"])
    compareDifferences(theirs, first, second, set, &family)
  }

  private static func compareDifferences(
    _ theirs: ReferenceNode, _ first: SampleMoments, _ second: SampleMoments, _ set: String,
    _ family: inout ComparisonFamily
  ) {
    let pooled = StandardisedDifference(first, second)
    let average = StandardisedDifference(first, second, unit: .average)
    let glass = StandardisedDifference(first, second, unit: .second)
    family.add("Cohen's d", set, pooled?.estimate, theirs["cohens_d"]["Cohens_d"])
    family.add("Hedges's g", set, pooled?.corrected, theirs["hedges_g"]["Hedges_g"])
    family.add("d, average variance", set, average?.estimate, theirs["cohens_d_unpooled_av"]["Cohens_d"])
    family.add("Glass's Δ", set, glass?.estimate, theirs["glass_delta"]["Glass_delta"])
    let factor = pooled?.correction ?? .nan
    for (figure, key, interval, factor) in [
      ("d", "cohens_d", pooled?.interval(), 1), ("g", "hedges_g", pooled?.interval(), factor),
      ("d, average variance", "cohens_d_unpooled_av", average?.interval(), 1),
      ("Glass's Δ", "glass_delta", glass?.interval(), 1),
    ] {
      let figure = "\(figure), noncentral interval"
      family.add(figure, set, interval.map { $0.lowerBound * factor }, theirs[key]["CI_low"], 1e-6)
      family.add(figure, set, interval.map { $0.upperBound * factor }, theirs[key]["CI_high"], 1e-6)
    }
    family.departures.append(
      (
        "noncentral intervals of d, g, Δ and η²",
        "effectsize looks for the limits with a search that stops at 1e-9 in the probability, some 3e-8 in the limit; ours are solved to the last digits (a test has them against another engine), so the tolerance is 1e-6"
      ))
  }

  private static func compareEducation(
    _ theirs: ReferenceNode, _ data: ReferenceData, _ family: inout ComparisonFamily
  ) throws {
    let set = "bfi/neuroticism by education"
    let groups = try groups(data, by: "education").sorted { $0.key < $1.key }
    let moments = groups.compactMap { SampleMoments($0.value) }
    for (group, moments) in zip(groups, moments) {
      let key = String(group.key)
      family.add("group size", set, Double(moments.count), theirs["ns"][key])
      family.add("group mean", set, moments.mean, theirs["means"][key])
      family.add("group standard deviation", set, moments.standardDeviation, theirs["sds"][key])
    }
    let welch = WelchAnalysis(moments)
    family.add("Welch's F", set, welch?.statistic, theirs["welch"]["F"])
    family.add("Welch's F, degrees of freedom", set, welch?.numeratorFreedom, theirs["welch"]["df"][0])
    family.add("Welch's F, degrees of freedom", set, welch?.denominatorFreedom, theirs["welch"]["df"][1])
    family.add("Welch's F, p", set, welch?.p, theirs["welch"]["p"])
    let classic = VarianceAnalysis(moments)
    family.add("F", set, classic?.statistic, theirs["aov"]["F"])
    family.add(
      "F, degrees of freedom", set, classic.map { Double($0.betweenFreedom) }, theirs["aov"]["df"][0])
    family.add("F, degrees of freedom", set, classic.map { Double($0.withinFreedom) }, theirs["aov"]["df"][1])
    family.add("F, p", set, classic?.p, theirs["aov"]["p"])
    family.add("η²", set, classic?.etaSquared, theirs["eta2"]["Eta2"])
    family.add("ω²", set, classic?.omegaSquared, theirs["omega2"]["Omega2"])
    let eta = classic?.etaSquaredInterval()
    family.add("η², noncentral interval", set, eta?.lowerBound, theirs["eta2"]["CI_low"], 1e-6)
    family.add("η², noncentral interval", set, eta?.upperBound, theirs["eta2"]["CI_high"], 1e-6)
    // Theirs is one-sided: the lower end of the two-sided interval of 90 %, and no upper end.
    let omega = classic?.omegaSquaredInterval(confidence: 0.9)
    family.add("ω², one-sided limit", set, omega?.lowerBound, theirs["omega2"]["CI_low"], 1e-6)
    let kruskal = KruskalWallis(groups.map(\.value))
    family.add("Kruskal–Wallis H", set, kruskal?.statistic, theirs["kruskal"]["H"])
    family.add(
      "Kruskal–Wallis H, degrees of freedom", set, kruskal.map { Double($0.freedom) }, theirs["kruskal"]["df"]
    )
    family.add("Kruskal–Wallis H, p", set, kruskal?.p, theirs["kruskal"]["p"])
  }
}
