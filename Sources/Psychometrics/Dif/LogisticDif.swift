import RealModule

/// Differential item functioning by logistic regression of a right answer on matching score, group and both together.
///
/// Tells a difference that is the same at all scores (uniform) from one that grows or turns with them. Swaminathan H., Rogers H. J. Journal of
/// Educational Measurement, 1990, 27, 361–370. Fitted by Newton's steps on the counts, so rows are not needed.
public struct LogisticDif: Hashable, Sendable {
  /// Likelihood ratio of score + group against score: one degree of freedom.
  public let uniform: Double
  /// Of score + group + score·group against score + group: one.
  public let nonuniform: Double
  /// Of the whole model against score: two.
  public let both: Double
  /// Nagelkerke's R² of the whole model minus that of the score alone.
  public let effect: Double

  /// Fits three models; `nil` for items with other points than 0 and 1, without one of the groups, and where a model has no finite estimate.
  public init?(_ counts: DifCounts) {
    let (reference, focal) = (counts.count(.reference), counts.count(.focal))
    guard counts.isDichotomous, reference > 0, focal > 0 else { return nil }
    let n = Double(reference + focal)
    let mean = counts.strata.reduce(0) { $0 + Double($1.score * $1.stratum.all.count) } / n
    // Scores are centred: the fit is the same and the matrix is far from singular.
    var cells: [LogisticFit.Cell] = []
    for (score, stratum) in counts.strata {
      for (cell, group) in [(stratum.reference, 0.0), (stratum.focal, 1.0)] where cell.count > 0 {
        let centred = Double(score) - mean
        cells.append(
          LogisticFit.Cell(
            predictors: [1, centred, group, group * centred], count: Double(cell.count),
            successes: Double(cell.sum)))
      }
    }
    guard let base = LogisticFit.logLikelihood(cells, predictors: 1),
      let score = LogisticFit.logLikelihood(cells, predictors: 2),
      let group = LogisticFit.logLikelihood(cells, predictors: 3),
      let whole = LogisticFit.logLikelihood(cells, predictors: 4)
    else { return nil }
    uniform = 2 * (group - score)
    nonuniform = 2 * (whole - group)
    both = 2 * (whole - score)
    func nagelkerke(_ value: Double) -> Double {
      (1 - Double.exp(2 / n * (base - value))) / (1 - Double.exp(2 / n * base))
    }
    effect = nagelkerke(whole) - nagelkerke(score)
  }

  public var uniformP: Double { ChiSquareDistribution.upper(max(0, uniform), freedom: 1) }
  public var nonuniformP: Double { ChiSquareDistribution.upper(max(0, nonuniform), freedom: 1) }
  public var bothP: Double { ChiSquareDistribution.upper(max(0, both), freedom: 2) }
}

/// A logistic regression on counts.
enum LogisticFit {
  struct Cell {
    let predictors: [Double]
    let count: Double
    let successes: Double
  }

  /// The greatest log-likelihood with the first predictors; `nil` where it has none at finite coefficients (separated answers, no variation).
  static func logLikelihood(_ cells: [Cell], predictors size: Int) -> Double? {
    var coefficients = [Double](repeating: 0, count: size)
    func predictor(_ coefficients: [Double], _ cell: Cell) -> Double {
      zip(coefficients, cell.predictors).reduce(0) { $0 + $1.0 * $1.1 }
    }
    func likelihood(_ coefficients: [Double]) -> Double {
      cells.reduce(0) { sum, cell in
        let z = predictor(coefficients, cell)
        // ln(1 + eᶻ) without overflow.
        let soft = max(z, 0) + Double.log(onePlus: Double.exp(-abs(z)))
        return sum + cell.successes * z - cell.count * soft
      }
    }
    var value = likelihood(coefficients)
    for _ in 0..<60 {
      var gradient = [Double](repeating: 0, count: size)
      var curvature = [Double](repeating: 0, count: size * size)
      for cell in cells {
        let z = predictor(coefficients, cell)
        let share = 1 / (1 + Double.exp(-z))
        let (rest, weight) = (cell.successes - cell.count * share, cell.count * share * (1 - share))
        for i in 0..<size {
          gradient[i] += rest * cell.predictors[i]
          for j in 0...i { curvature[i * size + j] += weight * cell.predictors[i] * cell.predictors[j] }
        }
      }
      let matrix = SymmetricMatrix(size) { curvature[$0 * size + $1] }
      guard let inverse = matrix.inverse else { return nil }
      let step = (0..<size).map { i in (0..<size).reduce(0) { $0 + inverse[i, $1] * gradient[$1] } }
      let gain = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      var scale = 1.0
      var next = zip(coefficients, step).map { $0 + scale * $1 }
      var reached = likelihood(next)
      while !(reached >= value - 1e-12 * abs(value)), scale > 1e-6 {
        scale /= 2
        next = zip(coefficients, step).map { $0 + scale * $1 }
        reached = likelihood(next)
      }
      (coefficients, value) = (next, reached)
      // Nobody's answer is that certain: the score or the group separates them, and coefficients grow without end.
      guard cells.allSatisfy({ abs(predictor(coefficients, $0)) < 20 }) else { return nil }
      // Steps converge with the square: what this one left is of the order of the gain's.
      if gain < 1e-12 * max(1, abs(value)) { return value }
    }
    return nil
  }
}
