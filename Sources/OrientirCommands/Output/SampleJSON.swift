import Cohorts
import Language
import Psychometrics

/// The figures of a sample in full precision: groups, items by sex, paired choices, a second sitting, screening, draft norms.
struct SampleJSON {
  let figures: SampleFigures

  var members: [JSONValue.Member] {
    [
      .init("sexes", .list(figures.groups.sexes.map(sexes))),
      .init("grades", .list(figures.groups.grades.map(grades))),
      .init("item_bias", .list(figures.bias.items.map(bias))),
      .init("item_bias_too_few", .list(figures.bias.tooFew.map { .text($0) })),
      .init("preferences", figures.preferences.map(preferences) ?? .null),
      .init("retest", figures.retest.map(retest) ?? .null),
      .init("screening", .list((figures.screening?.entries ?? []).map(screening))),
      .init("draft_norms", .object(figures.norms.map { .init($0.scale, norms($0)) })),
    ]
  }

  private func number(_ value: Double?) -> JSONValue {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }

  private static func range(_ range: ClosedRange<Double>?) -> JSONValue {
    range.map { .list([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
  }

  /// Wilson's interval of a share, and the exact one beside it.
  static func intervals(_ count: Int, of total: Int) -> JSONValue {
    let wilson = WilsonInterval(successes: count, of: total)
    return .object([
      .init("wilson", wilson.map { .list([.number($0.lower), .number($0.upper)]) } ?? .null),
      .init("clopper_pearson", range(ProportionInterval.clopperPearson(successes: count, of: total))),
    ])
  }

  private func moments(_ moments: SampleMoments) -> JSONValue {
    .object([
      .init("n", .whole(moments.count)), .init("mean", .number(moments.mean)),
      .init("sd", .number(moments.standardDeviation)),
    ])
  }

  private func sexes(_ entry: GroupComparison.Sexes) -> JSONValue {
    .object([
      .init("scale", .text(entry.scale)), .init("girls", moments(entry.girls)),
      .init("boys", moments(entry.boys)),
      .init("d", number(entry.difference?.estimate)),
      .init("d_interval", Self.range(entry.difference?.interval())),
      .init("g", number(entry.difference?.corrected)),
      .init("cliffs_delta", .number(entry.ranks.cliffsDelta)),
      .init("cliffs_delta_interval", Self.range(entry.ranks.interval())),
      .init("welch_t", number(entry.welch?.statistic)), .init("welch_df", number(entry.welch?.freedom)),
      .init("welch_p", number(entry.welch?.p)), .init("p_adjusted", number(entry.adjusted)),
    ])
  }

  private func grades(_ entry: GroupComparison.Grades) -> JSONValue {
    .object([
      .init("scale", .text(entry.scale)),
      .init(
        "grades", .object(zip(entry.grades, entry.moments).map { .init("\($0)", moments($1)) })),
      .init("kruskal_h", number(entry.kruskal?.statistic)), .init("kruskal_p", number(entry.kruskal?.p)),
      .init("welch_f", number(entry.welch?.statistic)), .init("welch_p", number(entry.welch?.p)),
      .init("p_adjusted", number(entry.adjusted)),
    ])
  }

  private func bias(_ item: ItemBias.Item) -> JSONValue {
    .object([
      .init("scale", .text(item.scale)), .init("item", .text(item.id)),
      .init("mh_chi2", number(item.mantelHaenszel?.statistic)),
      .init("mh_delta", number(item.mantelHaenszel?.delta)),
      .init("mantel_chi2", number(item.mantel?.statistic)),
      .init("difference", number(item.standardised?.difference)),
      .init("in_deviations", number(item.standardised?.inDeviations)),
      .init("class", item.category.map { .text($0.rawValue) } ?? .null),
      .init("p_adjusted", number(item.adjusted)),
    ])
  }

  private func preferences(_ order: PreferenceOrder) -> JSONValue {
    .list(
      order.strengths.map { strength in
        .object([
          .init("scale", .text(strength.scale)), .init("comparisons", .whole(strength.comparisons)),
          .init("wins", .whole(strength.wins)), .init("worth", .number(strength.worth)),
          .init("logit", .number(strength.logit)),
        ])
      })
  }

  private func retest(_ retest: RetestComparison) -> JSONValue {
    .object([
      .init("both", .whole(retest.both)), .init("first_only", .whole(retest.firstOnly)),
      .init("second_only", .whole(retest.secondOnly)),
      .init(
        "scales",
        .object(
          retest.scales.map { entry in
            let found = entry.reliability
            return .init(
              entry.scale,
              .object([
                .init("pairs", .whole(entry.pairs)), .init("r", number(found?.correlation.coefficient)),
                .init("r_interval", Self.range(found?.correlation.interval())),
                .init("icc_agreement", number(found?.intraclass?.agreement)),
                .init("icc_consistency", number(found?.intraclass?.consistency)),
                .init("mean_change", number(found?.meanChange)),
                .init("sem", number(found?.standardErrorOfMeasurement)),
                .init("smallest_detectable_change", number(found?.smallestDetectableChange)),
              ]))
          })),
    ])
  }

  private func screening(_ entry: SheetScreening.Entry) -> JSONValue {
    .object([
      .init("sign", .text(entry.sign.rawValue)), .init("judged", .whole(entry.judged)),
      .init("beyond", .whole(entry.beyond)), .init("pairs", entry.pairs.map { .whole($0) } ?? .null),
    ])
  }

  private func norms(_ norms: DraftNorms) -> JSONValue {
    .object([
      .init("n", .whole(norms.count)),
      .init(
        "rows",
        .list(
          norms.rows.map { row in
            .object([
              .init("raw", .number(row.raw)), .init("count", .whole(row.count)),
              .init("percentile", .number(row.percentile)), .init("t", number(row.t)),
              .init("sten", number(row.sten)),
            ])
          })),
    ])
  }
}
