import Psychometrics

/// Imputation, paired comparisons, scalability, polychoric correlations and more against R (`extra.json`).
enum ExtraConformance {
  static func family() throws -> ComparisonFamily {
    let reference = try ConformanceFolder.json("extra.json")
    var family = ComparisonFamily(
      engine: "R 4.2.2, psych 2.2.9, mokken 3.1.2, psychotools 0.7.2, vcdExtra 0.8.2", comparisons: [])
    try compareImputation(reference, &family)
    try compareThurstone(reference["thurstone_vegetables"], &family)
    try compareBradleyTerry(reference["bradley_terry"], &family)
    try compareMokken(reference["mokken_H"], &family)
    try comparePolytomousDif(reference["dif_mantel_polytomous"], &family)
    try compareLambdas(reference["guttman_lambdas"], &family)
    try comparePolychoric(reference["tetrachoric_LSAT6"], "tetrachoric, LSAT6", "debian_lsat6", &family)
    try comparePolychoric(reference["polychoric_Science4"], "polychoric, Science4", "mirt_Science", &family)
    family.departures.append(
      (
        "tetrachoric and polychoric correlations of psych",
        "psych maximises the likelihood with a search that stops near 1e-4 of the correlation; ours solve for the slope's zero, so the tolerance is 2e-4"
      ))
    return family
  }

  private static func compareThurstone(_ theirs: ReferenceNode, _ family: inout ComparisonFamily) throws {
    let set = "nine vegetables (Guilford 1954)"
    let shares = theirs["proportions"].list.map { $0.numbers.map { $0 ?? .nan } }
    let scale = try ThurstoneCaseFive(shares)
    for (index, value) in scale.values.enumerated() {
      // psych prints two places.
      let rounded = (value * 100).rounded(.toNearestOrEven) / 100
      family.add("Thurstone's case V, to two places", set, rounded, theirs["scale"][index])
    }
    family.add("Thurstone's case V, fit", set, scale.fit, theirs["GF"])
  }

  private static func compareBradleyTerry(_ theirs: ReferenceNode, _ family: inout ComparisonFamily) throws {
    let set = "GermanParties2009"
    let labels = theirs["labels"].texts
    var comparisons = PairedComparisons(size: labels.count)
    // The pairs stand in the order of the lower triangle.
    var place = 0
    for second in labels.indices {
      for first in 0..<second {
        comparisons.add(preferred: first, over: second, count: theirs["summary"][place][">"].integer)
        comparisons.add(preferred: second, over: first, count: theirs["summary"][place]["<"].integer)
        place += 1
      }
    }
    let model = try BradleyTerry(comparisons)
    for (index, label) in labels.enumerated() {
      family.add("Bradley–Terry worths", set, model.worths[index], theirs["worth"][label], 1e-8)
      guard index < labels.count - 1 else { continue }
      family.add("Bradley–Terry logits", set, model.logits[index], theirs["coef"][label], 1e-8)
    }
    family.add("Bradley–Terry log-likelihood", set, model.logLikelihood, theirs["logLik"], 1e-8)
  }

  private static func compareMokken(_ theirs: ReferenceNode, _ family: inout ComparisonFamily) throws {
    let sets: [String: (String, [String]?)] = [
      "Science4": ("mirt_Science", nil), "LSAT6": ("debian_lsat6", nil),
      "VerbalAggression_poly": ("VerbalAggression_poly", nil),
      "bfi_neuroticism": ("bfi", ["N1", "N2", "N3", "N4", "N5"]),
    ]
    for entry in theirs.list {
      guard let id = entry["id"].text, let (file, items) = sets[id] else { continue }
      let data = try ReferenceData(file)
      let size = entry["Hi"].list.count
      let rows = try items.map { try data.keyed($0) } ?? data.rows.map { Array($0.prefix(size)) }
      let figures = MokkenScalability(rows.map { $0.map { $0.map { Int($0) } } })
      family.add("Mokken's H", id, figures?.scale, entry["H"])
      for (index, item) in (figures?.items ?? []).enumerated() {
        family.add("Mokken's H of items", id, item, entry["Hi"][index])
      }
    }
  }

  private static func comparePolytomousDif(_ theirs: ReferenceNode, _ family: inout ComparisonFamily) throws {
    let set = "VerbalAggression_poly"
    let respondents = try DifConformance.respondents(set)
    for (index, item) in theirs["items"].list.enumerated() {
      let counts = DifScreen.counts(respondents, item: index, anchors: Array(0..<24))
      let test = MantelTest(counts)
      family.add("Mantel χ², ordered points", set, test?.statistic, item["mantel_chisq"])
      family.add("Mantel χ², ordered points", set, test?.statistic, item["vcdExtra_CMH_cor"])
      let difference = StandardisedDif(counts, over: .varying)
      family.add("SMD over strata that vary", set, difference?.difference, item["SMD"])
      family.add(
        "SMD over strata that vary, in deviations", set, difference?.inDeviations, item["SMD_over_SD"])
    }
    family.departures.append(
      (
        "SMD of ordered points",
        "theirs leaves strata in which the item does not vary out of the weights and so is further from 0; the published definition, ours unless asked otherwise, keeps them"
      ))
  }

  private static func compareLambdas(_ theirs: ReferenceNode, _ family: inout ComparisonFamily) throws {
    for (id, file, items) in [
      ("bfi_neuroticism", "bfi", ["N1", "N2", "N3", "N4", "N5"]),
      ("Science4", "mirt_Science", ["Comfort", "Work", "Future", "Benefit"]),
    ] {
      var statistics = SufficientStatistics(itemCount: items.count)
      for row in try ReferenceData(file).keyed(items) { statistics.add(row.map { $0.map { Int($0) } }) }
      let lambdas = statistics.listwiseCovariances?.correlations.flatMap { GuttmanLambdas($0) }
      for (name, value) in [
        ("1", lambdas?.lambda1), ("2", lambdas?.lambda2), ("3", lambdas?.lambda3), ("4", lambdas?.lambda4),
        ("5", lambdas?.lambda5), ("6", lambdas?.lambda6),
      ] { family.add("Guttman's λ\(name)", id, value, theirs[id]["lambda\(name)"]) }
    }
  }

  private static func comparePolychoric(
    _ theirs: ReferenceNode, _ figure: String, _ file: String, _ family: inout ComparisonFamily
  ) throws {
    let rows = try ReferenceData(file).rows
    for i in theirs.list.indices {
      for j in 0..<i {
        let pairs = rows.map { row in (row[i].map { Int($0) }, row[j].map { Int($0) }) }
        family.add(
          figure, "items \(j + 1) and \(i + 1)", try PolychoricCorrelation(pairs).correlation, theirs[i][j],
          2e-4)
      }
    }
  }
}
