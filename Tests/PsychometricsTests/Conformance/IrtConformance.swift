import Foundation
import Psychometrics

/// Item response theory against R mirt and ltm (`irt.json`), parameters taken as given there.
enum IrtConformance {
  static let files = [
    "LSAT6": "debian_lsat6", "LSAT7": "debian_lsat7", "ability": "ability", "Science4": "mirt_Science",
    "Environment": "ltm_Environment", "VerbalAggression_poly": "VerbalAggression_poly",
  ]

  static func family() throws -> ComparisonFamily {
    var family = ComparisonFamily(engine: "R mirt 1.41, ltm 1.2-0", comparisons: [])
    let reference = try ConformanceFolder.json("irt.json")
    for model in reference["mirt"].list { try compare(model, &family) }
    try compareLtm(reference["ltm"], &family)
    family.departures += [
      (
        "MAP, ML and WLE of mirt, to 1e-5 (standard errors 3e-4)",
        "mirt ends its search for the greatest likelihood where it is flat to about 1e-6 and takes standard errors from numerical "
          + "second derivatives; ours solve the equation to the last digits (tested), with derivatives written out"
      ),
      (
        "marginal reliability of mirt, to 1e-8",
        "mirt integrates adaptively to a relative 1e-4; ours sums 2001 nodes, exact to rounding"
      ),
      (
        "EAP and logarithms of likelihood of ltm, to 1e-5",
        "ltm integrates by 21 Gauss–Hermite nodes, ours by mirt's 61 even ones"
      ),
      (
        "likelihood of ltm for Environment, to 1e-3 of itself",
        "the file rounds those parameters to three decimals"
      ),
    ]
    return family
  }

  private static func scale(_ model: ReferenceNode) throws -> IrtScale {
    let intercepts = model["d"].list.map { $0.number.map { [$0] } ?? $0.numbers.compactMap { $0 } }
    let items = try zip(model["a"].numbers, intercepts).map {
      try GradedItem(discrimination: $0 ?? .nan, intercepts: $1)
    }
    return try IrtScale(items, variance: model["latent_var"].number ?? 1)
  }

  /// Categories from 0; `nil` where an answer is no whole number, which no rating can give.
  private static func patterns(_ model: ReferenceNode, _ key: String) -> [[Int?]?] {
    let least = model["min_category"].numbers
    return model[key].list.map { row in
      let answers = row.numbers
      guard answers.allSatisfy({ $0.map { $0 == $0.rounded() } ?? true }) else { return nil }
      return answers.enumerated().map { index, answer in
        answer.map { Int($0) - Int((least.indices.contains(index) ? least[index] : 0) ?? 0) }
      }
    }
  }

  private static func compare(_ model: ReferenceNode, _ family: inout ComparisonFamily) throws {
    let id = model["id"].text ?? ""
    let scale = try scale(model)
    func add(_ figure: String, _ ours: Double?, _ theirs: ReferenceNode, _ tolerance: Double) {
      family.comparisons.append(
        Comparison(figure: figure, set: id, ours: ours, theirs: theirs.number, tolerance: tolerance))
    }
    for (index, item) in scale.items.enumerated() {
      for (step, difficulty) in item.difficulties.enumerated() {
        let theirs = model["b"][index]
        add("difficulty", difficulty, theirs.number == nil ? theirs[step] : theirs, 1e-10)
      }
    }
    let scorer = EapScorer(scale)
    for (patternKey, scoreKey, figure) in [
      ("patterns", "scores", "EAP"), ("patterns_with_missing", "scores_with_missing", "EAP with gaps"),
    ] {
      let theirs = model[scoreKey]["EAP"]
      for (index, pattern) in patterns(model, patternKey).enumerated() {
        let ours = pattern.flatMap { scorer.estimate($0) }
        add(figure, ours?.theta, theirs["theta"][index], 1e-10)
        add("\(figure), standard error", ours?.standardError, theirs["se"][index], 1e-10)
      }
    }
    for (key, method) in [
      ("MAP", PointAbility.maximumAPosteriori), ("ML", .maximumLikelihood), ("WLE", .weightedLikelihood),
    ] where !model["scores"][key].keys.isEmpty {
      for (index, pattern) in patterns(model, "patterns").enumerated() {
        let ours = pattern.flatMap { method.estimate($0, in: scale) }
        add(key, ours?.theta, model["scores"][key]["theta"][index], 1e-5)
        add("\(key), standard error", ours?.standardError, model["scores"][key]["se"][index], 3e-4)
      }
    }
    for (index, theta) in model["test_info_at"]["theta"].numbers.enumerated() {
      add(
        "test information", scale.information(at: theta ?? .nan), model["test_info_at"]["info"][index], 1e-10)
    }
    if model["marginal_rxx"].number != nil {
      add("marginal reliability", scale.marginalReliability, model["marginal_rxx"], 1e-8)
    }
    try compareSample(id, scale, scorer, model, &family)
  }

  /// What needs the data: likelihood, empirical reliability, expected frequencies of sums.
  private static func compareSample(
    _ id: String, _ scale: IrtScale, _ scorer: EapScorer, _ model: ReferenceNode,
    _ family: inout ComparisonFamily
  ) throws {
    guard let file = files[String(id.prefix { $0 != "/" })] else { return }
    let least = model["min_category"].numbers.first.flatMap { $0 } ?? 0
    let rows = try ReferenceData(file).keyed(model["items"].texts).compactMap { row -> [Int?]? in
      row.contains { $0 == nil } ? nil : row.map { $0.map { Int($0 - least) } }
    }
    func add(_ figure: String, _ ours: Double?, _ theirs: ReferenceNode) {
      family.comparisons.append(
        Comparison(figure: figure, set: id, ours: ours, theirs: theirs.number, tolerance: 1e-10))
    }
    let quadrature = Quadrature.standard(variance: scale.variance)
    let frequencies = Dictionary(grouping: rows, by: { $0 }).mapValues { Double($0.count) }
    add(
      "log-likelihood of the sample",
      frequencies.reduce(0) {
        $0 + $1.value * (scale.marginalLogLikelihood($1.key, over: quadrature) ?? .nan)
      }, model["logLik"])
    guard model["empirical_rxx"].number != nil else { return }
    add(
      "empirical reliability",
      AbilityEstimate.empiricalReliability(rows.compactMap { scorer.estimate($0) }), model["empirical_rxx"])
    let sums = SumScoreEap(scale)
    for theirs in model["EAPsum"].list {
      let sum = Int(theirs["sum"].number ?? 0)
      add("EAP of the sum", sums.estimates[sum]?.theta, theirs["theta"])
      add("EAP of the sum, standard error", sums.estimates[sum]?.standardError, theirs["se"])
      add("expected frequency of the sum", sums.expectedShares[sum] * Double(rows.count), theirs["expected"])
      add(
        "observed frequency of the sum",
        Double(rows.count { $0.reduce(0) { $0 + ($1 ?? 0) } == sum }), theirs["observed"])
    }
  }

  private static func compareLtm(_ ltm: ReferenceNode, _ family: inout ComparisonFamily) throws {
    for (key, file, tolerance) in [
      ("LSAT_rasch_a1", "debian_lsat6", 1e-5), ("LSAT_rasch", "debian_lsat6", 1e-5),
      ("LSAT_2pl", "debian_lsat6", 1e-5), ("WIRS_2pl", "ltm_WIRS", 1e-5),
      ("Environment_grm", "ltm_Environment", 1e-3), ("Environment_grm_constrained", "ltm_Environment", 1e-3),
    ] {
      // Difficulties and then the discrimination in ltm's table; the one for WIRS holds them likewise.
      let isGraded = file == "ltm_Environment"
      let scale = try IrtScale(
        ltm[key]["coef"].list.map { row in
          let numbers = row.numbers.compactMap { $0 }
          return try GradedItem(
            discrimination: numbers.last ?? .nan, difficulties: Array(numbers.dropLast()))
        })
      let quadrature = Quadrature.standard()
      let rows = try ReferenceData(file).rows
      let likelihood = rows.reduce(0.0) { sum, row in
        let pattern = row.map { $0.map { Int($0) - (isGraded ? 1 : 0) } }
        return sum + (scale.marginalLogLikelihood(pattern, over: quadrature) ?? .nan)
      }
      family.comparisons.append(
        Comparison(
          figure: "log-likelihood of the sample, ltm", set: key, ours: likelihood,
          theirs: ltm[key]["logLik"].number, tolerance: tolerance))
      let scorer = EapScorer(scale)
      for theirs in ltm[key]["eap"].list {
        let pattern = (1...5).map { theirs["Item_\($0)"].number.map { Int($0) } }
        let ours = scorer.estimate(pattern)
        let expected = scale.marginalLogLikelihood(pattern, over: quadrature).map {
          exp($0) * Double(rows.count)
        }
        for (figure, value, reference) in [
          ("EAP of ltm", ours?.theta, theirs["z1"]),
          ("EAP of ltm, standard error", ours?.standardError, theirs["se.z1"]),
          ("expected frequency of the pattern, ltm", expected, theirs["Exp"]),
        ] {
          family.comparisons.append(
            Comparison(figure: figure, set: key, ours: value, theirs: reference.number, tolerance: 1e-5))
        }
      }
    }
  }
}
