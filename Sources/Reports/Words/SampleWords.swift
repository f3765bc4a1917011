import Cohorts
import Language
import Psychometrics

/// Words of what a sample tells of a questionnaire: groups, items by sex, screening, a second sitting.
struct SampleWords: Sendable {
  let sexes: String
  let sexesNote: String
  let girls: String
  let boys: String
  let girlsMean: String
  let boysMean: String
  let cohen: String
  let hedges: String
  let cliff: String
  let welch: String
  let adjusted: String
  let tooFewSexes: @Sendable (_ girls: Int, _ boys: Int, _ unknown: Int) -> String
  let grades: String
  let gradesNote: String
  let grade: String
  let kruskal: String
  let tooFewGrades: String
  let bias: String
  let biasNote: String
  let biasNone: @Sendable (_ items: Int) -> String
  let biasTooFew: @Sendable (_ scales: [String]) -> String
  let delta: String
  let difference: String
  let category: String
  let direction: @Sendable (_ isGirls: Bool) -> String
  let more: String
  let preferences: String
  let preferencesNote: String
  let share: String
  let strength: String
  let preferencesRefused: @Sendable (BradleyTerry.Refusal) -> String
  let retest: String
  let retestNote: String
  let pairs: String
  let change: String
  let intraclass: String
  let retestMatched: @Sendable (_ both: Int, _ first: Int, _ second: Int) -> String
  let screening: String
  let screeningNote: String
  let sign: @Sendable (SheetScreening.Sign) -> String
  let judged: String
  let beyond: String
  let signPairs: String
  let screeningNone: String
  let norms: String
  let normsNote: String
  let raw: String
  let percentile: String
  let normsNone: String
  let splitHalf: String
  let quantiles: String
  let quantileNote: String

  /// The words in a language.
  static func words(in language: InterfaceLanguage) -> SampleWords {
    language == .russian ? .russian : .english
  }
}
