import Cohorts
import Psychometrics

/// Words of the report on a questionnaire's quality.
struct QualityWords: Sendable {
  let title: @Sendable (_ questionnaire: String) -> String
  let base: @Sendable (_ sheets: Int, _ schools: String?) -> String
  let simulated: @Sendable (_ made: Int, _ all: Int) -> String
  let howToRead: String
  let reading: [String]
  let scales: String
  let scale: String
  let items: String
  let count: String
  let mean: String
  let deviation: String
  let alpha: String
  let reliability: String
  let lower: String
  let upper: String
  let alphaPairwise: String
  let standardisedAlpha: String
  let omega: String
  let lambda6: String
  let error: String
  let floor: String
  let ceiling: String
  let listwise: String
  let refusal: @Sendable (ScaleQuality.Refusal) -> String
  let omegaRefusal: @Sendable (OneFactor.Refusal, _ item: String) -> String
  let itemsOf: @Sendable (_ scale: String) -> String
  let item: String
  let question: String
  let answered: String
  let difficulty: String
  let itemRest: String
  let alphaIfDropped: String
  let itemNote: String
  let correlations: String
  let first: String
  let second: String
  let correlation: String
  let corrected: String
  let correctedNote: String
  let nothing: String
}
