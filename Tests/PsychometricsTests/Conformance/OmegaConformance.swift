import Psychometrics

/// ω once more against a tight optimum and two engines that search less far (`omega-crosscheck.json`).
enum OmegaConformance {
  static func family() throws -> ComparisonFamily {
    var family = ComparisonFamily(
      engine: "scipy 1.17.1 (tight optimum), factor_analyzer, R psych 2.2.9", comparisons: [])
    let scales = Dictionary(try ClassicalConformance.scales().map { ($0.id, $0) }) { first, _ in first }
    for reference in try ConformanceFolder.json("omega-crosscheck.json").list {
      let id = reference["id"].text ?? ""
      guard let covariances = scales[id]?.covariances, let correlations = covariances.correlations else {
        continue
      }
      for (method, name) in [(OneFactor.Method.leastSquares, "minres"), (.maximumLikelihood, "ml")] {
        let ours = try? OneFactor(correlations, method: method)
        for (engine, tolerance) in [("scipy", 1e-6), ("fa", 1e-4), ("psych", 1e-5)] {
          let theirs = reference["\(engine)_\(name)"]
          guard theirs.number != nil else { continue }
          if ours == nil {
            family.departures.append(("ω, \(name), \(id), \(engine)", "a Heywood case, which ours refuses"))
            continue
          }
          family.comparisons.append(
            Comparison(
              figure: "ω, \(name), \(engine)", set: id, ours: ours?.omega, theirs: theirs.number,
              tolerance: tolerance))
        }
      }
    }
    return family
  }
}
