import Psychometrics
import QuestionnaireModel
import Scoring

/// The quality of every scale of a questionnaire on some sheets, and how the scales hang together.
public struct QualityFigures: Hashable, Sendable {
  /// The correlation of two scales over the sheets that have no gap on either.
  public struct Pair: Hashable, Sendable {
    public let first: String
    public let second: String
    public let count: Int
    public let correlation: Double
    /// What it would be without errors of measurement, r / √(α·α′) (Spearman, American Journal of Psychology, 1904, 15, 72–101).
    ///
    /// `nil` where an α is none or not positive; may come out above 1, which says that the two measure the same.
    public let corrected: Double?
  }

  public let sheets: Int
  public let simulated: Int
  public let scales: [ScaleQuality]
  /// Of scales that are not ipsative and share no item, in the order of the file.
  public let pairs: [Pair]

  /// Computes the figures of what was taken in.
  public init(_ accumulator: QualityAccumulator) {
    let accumulator = accumulator.complete
    let questionnaire = accumulator.questionnaire
    sheets = accumulator.sheets
    simulated = accumulator.simulated
    let scales = questionnaire.scales.indices.map { index in
      ScaleQuality(
        questionnaire.scales[index], accumulator.columns[index], accumulator.scales[index].statistics,
        accumulator.scales[index].sums, of: questionnaire)
    }
    self.scales = scales
    let between = accumulator.between
    let items = accumulator.columns.map { Set($0.map { [$0.column.item, $0.column.slot] }) }
    guard !scales.isEmpty else {
      pairs = []
      return
    }
    pairs = scales.indices.flatMap { second in
      scales.indices.prefix(second).compactMap { first -> Pair? in
        let count = between.count(first, second)
        guard count >= ScaleQuality.fewestSheets, items[first].isDisjoint(with: items[second]),
          scales[first].refusal != .ipsative, scales[second].refusal != .ipsative,
          let correlation = between.correlation(first, second)
        else { return nil }
        let alphas = [first, second].compactMap { scales[$0].figures?.alpha }.filter { $0 > 0 }
        let corrected = alphas.count == 2 ? correlation / (alphas[0] * alphas[1]).squareRoot() : nil
        return Pair(
          first: scales[first].scale, second: scales[second].scale, count: count, correlation: correlation,
          corrected: corrected)
      }
    }
  }
}
