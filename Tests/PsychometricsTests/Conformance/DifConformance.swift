import Psychometrics

/// Differential item functioning against difR and base R (`dif-groups.json`).
enum DifConformance {
  static func family() throws -> ComparisonFamily {
    var family = ComparisonFamily(engine: "R 4.2.2, difR 5.1", comparisons: [])
    let respondents = try respondents("VerbalAggression_dich")
    for theirs in try ConformanceFolder.json("dif-groups.json")["dif"].list {
      compare(theirs, respondents, &family)
      comparePurified(theirs, respondents, &family)
    }
    return family
  }

  /// Rows of a set with the men as focal group.
  static func respondents(_ file: String) throws -> [DifScreen.Respondent] {
    let data = try ReferenceData(file)
    let genders = try ReferenceTexts(file)["gender"]
    return zip(data.rows, genders).map { row, gender in
      DifScreen.Respondent(
        points: row.prefix(24).compactMap { $0.map { Int($0) } },
        group: gender == "male" ? .focal : .reference)
    }
  }

  private static func compare(
    _ theirs: ReferenceNode, _ respondents: [DifScreen.Respondent], _ family: inout ComparisonFamily
  ) {
    let set = "VerbalAggression_dich"
    family.add("respondents", set, Double(respondents.count), theirs["n"])
    for item in 0..<24 {
      func add(_ figure: String, _ ours: Double?, _ node: ReferenceNode, _ tolerance: Double = 1e-12) {
        family.add(figure, set, ours, node, tolerance)
      }
      let counts = DifScreen.counts(respondents, item: item, anchors: Array(0..<24))
      let figures = MantelHaenszel(counts)
      add("Mantel–Haenszel χ²", figures?.statistic, theirs["MH_chisq_cc"][item])
      add("Mantel–Haenszel χ², uncorrected", figures?.uncorrectedStatistic, theirs["MH_chisq_nocc"][item])
      add("Mantel–Haenszel p", figures?.p, theirs["p"][item])
      add("common odds ratio", figures?.oddsRatio, theirs["alphaMH"][item])
      add("variance of ln α", figures?.logVariance, theirs["varLogAlpha_PhillipsHolland"][item])
      add("Δ", figures?.delta, theirs["deltaMH"][item])
      family.comparisons.append(
        Comparison(
          figure: "ETS class, full rule", set: set, ours: figures.map { number($0.category.rawValue) },
          theirs: theirs["ETS_class"][item].text.map(number), tolerance: 0))
      add("P-DIF", StandardisedDif(counts)?.difference, theirs["STD_PDIF"][item])
      let again = theirs["R_mantelhaen_test"][item]
      let interval = figures?.oddsRatioInterval()
      add("Mantel–Haenszel χ²", figures?.statistic, again["chisq"])
      add("Mantel–Haenszel p", figures?.p, again["p"])
      add("common odds ratio", figures?.oddsRatio, again["alphaMH"])
      add("common odds ratio, interval", interval?.lowerBound, again["ci"][0])
      add("common odds ratio, interval", interval?.upperBound, again["ci"][1])
      let logistic = LogisticDif(counts)
      add("logistic, both", logistic?.both, theirs["logistic_LRT_both"][item], 1e-10)
      add("logistic, uniform", logistic?.uniform, theirs["logistic_udif"][item], 1e-10)
      add("logistic, not uniform", logistic?.nonuniform, theirs["logistic_nudif"][item], 1e-10)
      add("logistic, Nagelkerke's R²", logistic?.effect, theirs["logistic_deltaR2_Nagelkerke"][item], 1e-10)
    }
    family.departures.append(
      (
        "A/B/C of difR",
        "its classes follow from the size of Δ alone; ours follow ETS's full rule with significance, compared as “ETS class, full rule”"
      ))
  }

  private static func comparePurified(
    _ theirs: ReferenceNode, _ respondents: [DifScreen.Respondent], _ family: inout ComparisonFamily
  ) {
    let set = "VerbalAggression_dich, purified"
    let screen = DifScreen(respondents, purification: 10)
    for item in 0..<24 {
      let figures = screen?.items[item]
      if figures?.statistic == 0, (figures?.uncorrectedStatistic ?? 0) > 0 {
        family.departures.append(
          (
            "Mantel–Haenszel χ² of item \(item + 1), purified",
            "the sum lies under one half from what is expected; difR takes the half off all the same and squares the negative rest (\(theirs["MH_purified"][item].number ?? .nan)), ours is 0 as that of base R"
          ))
      } else {
        family.add("Mantel–Haenszel χ²", set, figures?.statistic, theirs["MH_purified"][item])
      }
      family.add("common odds ratio", set, figures?.oddsRatio, theirs["alphaMH_purified"][item])
    }
    // Theirs are counted from 1.
    for (index, item) in theirs["DIFitems_purified"].list.enumerated() {
      let flagged = screen?.flagged ?? []
      family.add(
        "flagged items", set, flagged.indices.contains(index) ? Double(flagged[index] + 1) : nil, item)
    }
    family.add(
      "flagged items, how many", set, screen.map { Double($0.flagged.count) },
      ReferenceNode(theirs["DIFitems_purified"].list.count))
    family.add("rounds of purification", set, screen.map { Double($0.rounds - 1) }, theirs["purify_steps"])
  }

  private static func number(_ letter: String) -> Double {
    Double(DifCategory.allCases.firstIndex { $0.rawValue == letter } ?? -1)
  }
}
