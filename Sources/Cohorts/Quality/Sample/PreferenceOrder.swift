import Psychometrics
import QuestionnaireModel

/// How strongly scales of forced choice are preferred to each other, by Bradley and Terry over all pairs of all sheets.
///
/// Answers of one pupil are not independent, so the standard errors are too small; the order is what to read.
public struct PreferenceOrder: Hashable, Sendable {
  /// One scale's strength: the natural logarithm of its worth against the mean of all.
  public struct Strength: Hashable, Sendable {
    public let scale: String
    public let worth: Double
    public let logit: Double
    public let comparisons: Int
    public let wins: Int
  }

  /// From the strongest to the weakest.
  public let strengths: [Strength]
  public let refusal: BradleyTerry.Refusal?

  /// Computes the strengths; `nil` where the questionnaire has no forced pairs.
  public init?(_ sample: QualitySample) {
    guard sample.hasPairs else { return nil }
    let met = sample.questionnaire.scales.indices.filter { scale in
      sample.questionnaire.scales.indices.contains {
        sample.comparisons.wins(scale, over: $0) + sample.comparisons.wins($0, over: scale) > 0
      }
    }
    var comparisons = PairedComparisons(size: met.count)
    for (first, scale) in met.enumerated() {
      for (second, other) in met.enumerated() where first != second {
        comparisons.add(preferred: first, over: second, count: sample.comparisons.wins(scale, over: other))
      }
    }
    do {
      let model = try BradleyTerry(comparisons)
      let mean = model.logits.reduce(0, +) / Double(max(1, model.logits.count))
      strengths = met.enumerated().map { place, scale in
        let wins = met.indices.reduce(0) { $0 + (place == $1 ? 0 : comparisons.wins(place, over: $1)) }
        let losses = met.indices.reduce(0) { $0 + (place == $1 ? 0 : comparisons.wins($1, over: place)) }
        return Strength(
          scale: sample.questionnaire.scales[scale].id, worth: model.worths[place],
          logit: model.logits[place] - mean, comparisons: wins + losses, wins: wins)
      }.sorted { $0.worth > $1.worth }
      refusal = nil
    } catch {
      (strengths, refusal) = ([], error)
    }
  }
}
