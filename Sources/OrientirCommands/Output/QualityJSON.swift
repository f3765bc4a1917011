import Cohorts
import Language
import Psychometrics
import QuestionnaireModel

/// `report quality --format json`: every figure in full precision.
struct QualityJSON {
  let questionnaire: Questionnaire
  let figures: QualityFigures
  let sample: SampleFigures

  var text: String {
    JSONValue.object(
      [
        .init("questionnaire", .text(questionnaire.id)),
        .init("version", .text(questionnaire.version.description)),
        .init("sheets", .whole(figures.sheets)), .init("simulated", .whole(figures.simulated)),
        .init("scales", .object(figures.scales.map { .init($0.scale, scale($0)) })),
        .init("correlations", .list(figures.pairs.map(pair))),
      ] + SampleJSON(figures: sample).members
    ).text(isIndented: true) + "\n"
  }

  private func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }

  private func scale(_ quality: ScaleQuality) -> JSONValue {
    let found = quality.figures
    let isShown = quality.count >= ScaleQuality.fewestSheets
    let (omega, whyNot): (Double?, String?) =
      switch found?.omega {
      case .value(let value)?: (value, nil)
      case .refused(let refusal)?: (nil, Self.name(refusal))
      case nil: (nil, nil)
      }
    let probabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    let quantiles = quality.sums.quantiles(probabilities)
    return .object([
      .init("n", .whole(quality.count)), .init("items_count", .whole(quality.itemCount)),
      .init("rule", .text("listwise")), .init("why", quality.refusal.map { .text($0.rawValue) } ?? .null),
      .init("alpha", number(found?.alpha)),
      .init(
        "alpha_interval",
        found?.alphaInterval.map { .list([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null),
      .init("alpha_pairwise", number(found?.alphaPairwise)),
      .init("standardised_alpha", number(found?.standardisedAlpha)),
      .init("omega", number(omega)), .init("omega_why", whyNot.map { .text($0) } ?? .null),
      .init("lambda6", number(found?.lambda6)), .init("sem", number(found?.standardError)),
      .init("mean_correlation", number(found?.averageCorrelation)),
      .init("mean", isShown ? number(quality.sums.mean) : .null),
      .init("sd", isShown ? number(quality.sums.standardDeviation) : .null),
      .init("skewness", isShown ? number(quality.sums.skewness) : .null),
      .init("excess_kurtosis", isShown ? number(quality.sums.excessKurtosis) : .null),
      .init(
        "quantiles",
        isShown
          ? .object(zip(probabilities, quantiles).map { .init("\($0)", number($1)) }) : .null),
      .init("floor", isShown ? .whole(quality.floor) : .null),
      .init("floor_intervals", isShown ? SampleJSON.intervals(quality.floor, of: quality.count) : .null),
      .init("ceiling", isShown ? .whole(quality.ceiling) : .null),
      .init("ceiling_intervals", isShown ? SampleJSON.intervals(quality.ceiling, of: quality.count) : .null),
      .init("odd_even", number(found?.oddEven)), .init("spearman_brown", number(found?.spearmanBrown)),
      .init("lambda4_odd_even", number(found?.lambda4)),
      .init("items", .object((found?.items ?? []).map { .init($0.id, item($0)) })),
    ])
  }

  private func item(_ item: ScaleQuality.Item) -> JSONValue {
    .object([
      .init("n", .whole(item.count)), .init("answered", .whole(item.answered)),
      .init("mean", .number(item.mean)), .init("sd", .number(item.standardDeviation)),
      .init("difficulty", number(item.difficulty)), .init("item_rest", number(item.itemRest)),
      .init("alpha_if_dropped", number(item.alphaIfDropped)),
    ])
  }

  private func pair(_ pair: QualityFigures.Pair) -> JSONValue {
    .object([
      .init("first", .text(pair.first)), .init("second", .text(pair.second)), .init("n", .whole(pair.count)),
      .init("r", .number(pair.correlation)), .init("corrected", number(pair.corrected)),
    ])
  }

  private static func name(_ refusal: OneFactor.Refusal) -> String {
    switch refusal {
    case .fewerThanThreeItems: "fewer-than-three-items"
    case .itemDoesNotVary: "item-does-not-vary"
    case .heywood: "heywood"
    case .noConvergence: "no-convergence"
    }
  }
}
