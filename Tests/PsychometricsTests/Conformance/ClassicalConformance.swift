import Psychometrics

/// Reliability and item analysis against R psych and lavaan (`ctt.json`).
enum ClassicalConformance {
  static let files = [
    "bfi": "bfi", "ability": "ability", "LSAT6": "debian_lsat6", "LSAT7": "debian_lsat7",
    "Science4": "mirt_Science", "Environment": "ltm_Environment", "WIRS": "ltm_WIRS",
    "YouthGratitude": "YouthGratitude", "VerbalAggression_poly": "VerbalAggression_poly",
    "VerbalAggression_dich": "VerbalAggression_dich", "epiR": "epiR",
  ]

  /// A scale of the reference and its keyed rows.
  struct Scale {
    let id: String
    let reference: ReferenceNode
    let rows: [[Double?]]

    var statistics: SufficientStatistics {
      var statistics = SufficientStatistics(itemCount: rows.first?.count ?? 0)
      for row in rows { statistics.add(row.map { $0.map { Int($0) } }) }
      return statistics
    }

    /// Whether every answer is a whole number: one set holds values that no rating can give.
    var isWhole: Bool { rows.allSatisfy { $0.allSatisfy { $0.map { $0 == $0.rounded() } ?? true } } }

    /// Covariances of complete rows in doubles, for that set.
    var covariances: SymmetricMatrix? {
      if isWhole { return statistics.listwiseCovariances }
      let whole = rows.compactMap { row in row.contains { $0 == nil } ? nil : row.compactMap { $0 } }
      let (n, k) = (Double(whole.count), whole.first?.count ?? 0)
      let means = (0..<k).map { item in whole.reduce(0) { $0 + $1[item] } / n }
      return SymmetricMatrix(k) { i, j in
        whole.reduce(0) { $0 + ($1[i] - means[i]) * ($1[j] - means[j]) } / (n - 1)
      }
    }
  }

  static func scales() throws -> [Scale] {
    var data: [String: ReferenceData] = [:]
    return try ConformanceFolder.json("ctt.json")["scales"].list.compactMap { reference in
      let id = reference["id"].text ?? ""
      guard let file = files[String(id.prefix { $0 != "/" })] else { return nil }
      let table = try data[file] ?? ReferenceData(file)
      data[file] = table
      let range = (reference["item_min"].number ?? 0)...(reference["item_max"].number ?? 0)
      return Scale(
        id: id, reference: reference,
        rows: try table.keyed(
          reference["items"].texts, reversed: Set(reference["reversed"].texts), range: range))
    }
  }

  static func family() throws -> ComparisonFamily {
    var family = ComparisonFamily(engine: "R psych 2.2.9, lavaan 0.6-14", comparisons: [])
    for scale in try scales() { try compare(scale, &family) }
    return family
  }

  private static func compare(_ scale: Scale, _ family: inout ComparisonFamily) throws {
    let complete = scale.reference["complete_case"]
    func add(_ figure: String, _ ours: Double?, _ theirs: ReferenceNode, _ tolerance: Double = 1e-12) {
      family.comparisons.append(
        Comparison(figure: figure, set: scale.id, ours: ours, theirs: theirs.number, tolerance: tolerance))
    }
    let statistics = scale.isWhole ? scale.statistics : nil
    if let statistics {
      add("complete rows", Double(statistics.completeCount), scale.reference["n_complete"])
    }
    let count = Int(scale.reference["n_complete"].number ?? 0)
    guard let covariances = scale.covariances, let figures = Reliability(covariances, count: count) else {
      return
    }
    add("α, listwise", figures.alpha, complete["alpha"])
    add("standardised α", figures.standardisedAlpha, complete["std_alpha"])
    add("λ₆", figures.lambda6, complete["guttman_lambda6"])
    add("mean correlation", figures.averageCorrelation, complete["average_r"])
    let interval = figures.alphaInterval()
    add("Feldt's interval, lower", interval?.lowerBound, complete["alpha_ci95_feldt"]["lower"])
    add("Feldt's interval, upper", interval?.upperBound, complete["alpha_ci95_feldt"]["upper"])
    add("standard error of α", figures.alphaStandardError, complete["ase"])
    add("odd–even correlation", figures.oddEvenCorrelation, complete["odd_even_r"])
    add(
      "Spearman–Brown, odd–even",
      figures.oddEvenCorrelation.map { SpearmanBrown.reliability($0, lengthened: 2) },
      complete["spearman_brown_odd_even"])
    for (index, value) in (figures.tenBerge ?? []).enumerated() {
      add("ten Berge μ₀…μ₃", value, complete["tenberge"]["mu\(index)"])
    }
    add("variance of the sum", figures.sumVariance, complete["sum_var"])
    add("standard error of measurement", figures.standardErrorOfMeasurement, complete["sem_sum"])
    if let statistics { add("mean of the sum", statistics.listwiseSumMean, complete["sum_mean"]) }
    if scale.isWhole {
      let sums = scale.rows.compactMap { row in
        row.contains { $0 == nil } ? nil : row.compactMap { $0 }.reduce(0, +)
      }
      var described = Descriptives()
      for sum in sums { described.add(Int(sum)) }
      add("standard deviation of the sum", described.standardDeviation, complete["sum_sd"])
      add("skewness of the sum", described.skewness, complete["sum_skew"])
      add("excess kurtosis of the sum", described.excessKurtosis, complete["sum_kurtosis_excess"])
      for (probability, key) in [
        (0.05, "5%"), (0.1, "10%"), (0.25, "25%"), (0.5, "50%"), (0.75, "75%"), (0.9, "90%"), (0.95, "95%"),
      ] {
        add(
          "quantiles of the sum, type 7", described.quantile(probability),
          complete["sum_quantiles_type7"][key])
      }
    }
    compareItems(scale, ItemAnalysis(covariances, count: count), statistics, &family)
    for (index, value) in (covariances.correlations?.eigenvalues ?? []).enumerated() {
      add("eigenvalues of the correlations", value, complete["eigenvalues"][index])
    }
    compareFactor(scale, covariances, &family)
    if let statistics { comparePairwise(scale, statistics, &family) }
  }

  private static func compareItems(
    _ scale: Scale, _ analysis: ItemAnalysis, _ statistics: SufficientStatistics?,
    _ family: inout ComparisonFamily
  ) {
    for (index, item) in analysis.items.enumerated() {
      let theirs = scale.reference["complete_case"]["items"][index]
      func add(_ figure: String, _ ours: Double?, _ key: String) {
        family.comparisons.append(
          Comparison(
            figure: figure, set: scale.id, ours: ours, theirs: theirs[key].number, tolerance: 1e-12))
      }
      if let statistics { add("item mean", statistics.listwiseMean(index), "mean") }
      add("item standard deviation", item.standardDeviation, "sd")
      add("item–total", item.itemTotal, "item_total_r")
      add("item–total, standardised", item.standardisedItemTotal, "item_total_r_std")
      add("item–total, corrected for overlap", item.itemTotalCorrected, "item_total_r_corrected_overlap")
      add("item–rest", item.itemRest, "item_rest_r")
      add("α if dropped", item.alphaIfDropped, "alpha_if_dropped")
      add("standardised α if dropped", item.standardisedAlphaIfDropped, "std_alpha_if_dropped")
      add("λ₆ if dropped", item.lambda6IfDropped, "G6_if_dropped")
    }
  }

  private static func compareFactor(
    _ scale: Scale, _ covariances: SymmetricMatrix, _ family: inout ComparisonFamily
  ) {
    let complete = scale.reference["complete_case"]
    for (method, key) in [
      (OneFactor.Method.leastSquares, "omega_total_minres_1f"), (.maximumLikelihood, "omega_total_ml_std_1f"),
    ] {
      do {
        let factor = try OneFactor(covariances, method: method)
        family.comparisons.append(
          Comparison(
            figure: "ω, \(method.rawValue)", set: scale.id, ours: factor.omega, theirs: complete[key].number,
            tolerance: 1e-5))
        guard method == .maximumLikelihood, let theirs = complete["lavaan_1f"]["omega_total"].number else {
          continue
        }
        guard (0...1).contains(theirs) else {
          family.departures.append(
            (
              "ω of lavaan, \(scale.id)",
              "\(theirs) comes from a loading beyond 1 (a Heywood case) and is no reliability"
            ))
          continue
        }
        family.comparisons.append(
          Comparison(
            figure: "ω of lavaan", set: scale.id,
            ours: factor.omega(deviations: covariances.diagonal.map { $0.squareRoot() }), theirs: theirs,
            tolerance: 1e-5))
      } catch {
        family.departures.append(
          ("ω, \(method.rawValue), \(scale.id)", "\(error), theirs \(complete[key].number ?? .nan)"))
      }
    }
  }

  private static func comparePairwise(
    _ scale: Scale, _ statistics: SufficientStatistics, _ family: inout ComparisonFamily
  ) {
    let theirs = scale.reference["pairwise"]
    guard let covariances = statistics.pairwiseCovariances,
      let figures = Reliability(covariances, count: statistics.rowCount)
    else { return }
    func add(_ figure: String, _ ours: Double?, _ node: ReferenceNode) {
      family.comparisons.append(
        Comparison(figure: figure, set: scale.id, ours: ours, theirs: node.number, tolerance: 1e-12))
    }
    add("α, pairwise", figures.alpha, theirs["alpha"])
    add("standardised α, pairwise", figures.standardisedAlpha, theirs["std_alpha"])
    let analysis = ItemAnalysis(covariances, count: statistics.rowCount)
    for (index, item) in analysis.items.enumerated() {
      add("α if dropped, pairwise", item.alphaIfDropped, theirs["alpha_if_dropped"][index])
      add("item mean, pairwise", statistics.pairwiseMean(index), theirs["item_mean"][index])
      add("item standard deviation, pairwise", item.standardDeviation, theirs["item_sd"][index])
      add("answers to the item", Double(statistics.count(index)), theirs["item_n"][index])
    }
  }
}
