import Foundation
import Psychometrics

/// The rules for gaps, a part of the figures of `extra.json`.
extension ExtraConformance {
  private static let scales: [(name: String, items: [String], reversed: Set<String>)] = [
    ("agree", ["A1", "A2", "A3", "A4", "A5"], ["A1"]),
    ("conscientious", ["C1", "C2", "C3", "C4", "C5"], ["C4", "C5"]),
    ("extraversion", ["E1", "E2", "E3", "E4", "E5"], ["E1", "E2"]),
    ("neuroticism", ["N1", "N2", "N3", "N4", "N5"], []),
    ("openness", ["O1", "O2", "O3", "O4", "O5"], ["O2", "O5"]),
  ]

  static func compareImputation(_ reference: ReferenceNode, _ family: inout ComparisonFamily) throws {
    let data = try ReferenceData("bfi")
    let theirs = reference["bfi_missing"]
    let defaults = reference["bfi_scoreItems_default"]
    let places = theirs["rows"].list.map { $0.integer - 1 }
    var all: [[Double]] = []
    var scores: [[Double]] = []
    for scale in scales {
      let rows = try data.keyed(scale.items, reversed: scale.reversed, range: 1...6)
      let median = ItemImputation.median.filled(rows) ?? []
      let mean = ItemImputation.mean.filled(rows) ?? []
      func average(_ row: [Double]) -> Double { row.reduce(0, +) / Double(row.count) }
      for (index, place) in places.enumerated() {
        func add(_ figure: String, _ ours: Double, _ key: String) {
          family.add(figure, "bfi/\(scale.name)", ours, theirs[key][index][scale.name])
        }
        add("mean of what was answered", average(rows[place].compactMap { $0 }), "none_mean")
        add("mean, gaps filled by the median", average(median[place]), "median_mean")
        add("mean, gaps filled by the mean", average(mean[place]), "mean_mean")
        add("sum, gaps filled by the median", median[place].reduce(0, +), "median_total")
      }
      let covariances = SymmetricMatrix(covariancesOf: median)
      let alpha = covariances.flatMap { Reliability($0, count: median.count) }?.alpha
      family.add("α, gaps filled by the median", "bfi/\(scale.name)", alpha, defaults["alpha"][scale.name])
      scores.append(median.map(average))
      all = all.isEmpty ? median : zip(all, median).map { $0 + $1 }
    }
    compareScores(scores, all, defaults, &family)
  }

  private static func compareScores(
    _ scores: [[Double]], _ all: [[Double]], _ defaults: ReferenceNode, _ family: inout ComparisonFamily
  ) {
    for (i, left) in scores.enumerated() {
      for (j, right) in scores.enumerated() where j < i {
        var correlation = Correlation()
        for (x, y) in zip(left, right) { correlation.add(x, y) }
        family.add(
          "correlation of scales, gaps filled by the median", "bfi/\(scales[i].name), \(scales[j].name)",
          correlation.coefficient, defaults["scale_correlations"][i][j])
      }
    }
    // scoreItems explains an item by the items of all scales: λ6 of it takes that part, in covariances.
    guard let covariances = SymmetricMatrix(covariancesOf: all), let inverse = covariances.inverse else {
      return
    }
    for (index, scale) in scales.enumerated() {
      let own = (index * 5)..<(index * 5 + 5)
      let total = own.reduce(0.0) { sum, i in sum + own.reduce(0.0) { $0 + covariances[i, $1] } }
      let unexplained = own.reduce(0.0) { $0 + 1 / inverse[$1, $1] }
      family.add(
        "λ₆ by the items of all scales", "bfi/\(scale.name)", 1 - unexplained / total,
        defaults["G6"][scale.name])
    }
    family.departures.append(
      (
        "λ₆ of psych's scoreItems",
        "it explains each item by the items of all scales that are scored in the same call, so a scale's figure changes with its neighbours; ours uses the scale's own items (ctt.json)"
      ))
  }
}
