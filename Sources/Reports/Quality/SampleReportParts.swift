import Cohorts
import Language
import Psychometrics
import QuestionnaireModel

/// What a sample tells beside consistency: groups, items by sex, paired choices, a second sitting, screening, draft norms.
struct SampleReportParts {
  let input: QualityReport.Input
  let figures: SampleFigures
  let words: SampleWords
  let general: QualityWords

  private func title(_ scale: String) -> String {
    input.questionnaire.scale(scale)?.title.named(in: input.language) ?? scale
  }

  private func number(_ value: Double?, _ places: Int = 2) -> Table.Cell {
    value.map { $0.isFinite ? .number($0, places: places) : .none } ?? .none
  }

  private func decimal(_ value: Double?) -> String {
    value.map { NumberText(input.language).decimal($0, places: 2) } ?? NumberText.none
  }

  /// A raw score: sums are whole, means are not.
  private func raw(_ value: Double) -> String {
    NumberText(input.language).decimal(value, places: value == value.rounded() ? 0 : 2)
  }

  /// As `0,42 (0,10…0,71)`.
  private func interval(_ value: Double?, _ range: ClosedRange<Double>?) -> Table.Cell {
    guard let value else { return .none }
    let limits = range.map { " (\(decimal($0.lowerBound))…\(decimal($0.upperBound)))" } ?? ""
    return .text(decimal(value) + limits)
  }

  var blocks: [Block] { quantiles + sexes + grades + bias + preferences + retest + screening + norms }

  // MARK: Scales

  private var quantiles: [Block] {
    let shown = input.figures.scales.filter { $0.count >= ScaleQuality.fewestSheets }
    guard !shown.isEmpty else { return [] }
    let probabilities = [0.1, 0.25, 0.5, 0.75, 0.9]
    let rows = shown.map { quality -> Table.Row in
      let values = quality.sums.quantiles(probabilities)
      return .init(quality.scale, .body, [.text(title(quality.scale))] + values.map { number($0, 1) })
    }
    return [
      .table(
        Table(
          id: "quantiles", caption: words.quantiles,
          columns: [.init("scale", general.scale, .title)]
            + probabilities.map { .init("p\(Int($0 * 100))", "P\(Int($0 * 100))", .number) }, rows: rows,
          notes: [words.quantileNote]))
    ]
  }

  // MARK: Groups

  private var sexes: [Block] {
    let groups = figures.groups
    guard groups.girls + groups.boys > 0, !input.figures.scales.isEmpty else { return [] }
    let heading = Block.heading(level: 2, words.sexes)
    guard !groups.sexes.isEmpty else {
      return hasDescribedScales
        ? [heading, .paragraph(words.tooFewSexes(groups.girls, groups.boys, groups.withoutSex))] : []
    }
    let rows = groups.sexes.map { entry -> Table.Row in
      .init(
        entry.scale, .body,
        [
          .text(title(entry.scale)), .count(entry.girls.count), .count(entry.boys.count),
          number(entry.girls.mean),
          number(entry.boys.mean), interval(entry.difference?.estimate, entry.difference?.interval()),
          number(entry.difference?.corrected), interval(entry.ranks.cliffsDelta, entry.ranks.interval()),
          number(entry.welch?.p, 3), number(entry.adjusted, 3),
        ])
    }
    return [
      heading,
      .table(
        Table(
          id: "sexes", caption: words.sexes,
          columns: [
            .init("scale", general.scale, .title), .init("girls", words.girls, .count),
            .init("boys", words.boys, .count),
            .init("girls-mean", words.girlsMean, .number), .init("boys-mean", words.boysMean, .number),
            .init("d", words.cohen, .text), .init("g", words.hedges, .number),
            .init("delta", words.cliff, .text),
            .init("p", words.welch, .number), .init("p-adjusted", words.adjusted, .number),
          ], rows: rows, notes: [words.sexesNote])),
    ]
  }

  private var hasDescribedScales: Bool {
    input.figures.scales.contains { $0.refusal != .ipsative && $0.itemCount > 1 }
  }

  private var grades: [Block] {
    let all = figures.groups.grades
    guard !all.isEmpty else { return [] }
    let known = Set(all.flatMap(\.grades)).sorted()
    let rows = all.map { entry -> Table.Row in
      let means = known.map { grade -> Table.Cell in
        entry.grades.firstIndex(of: grade).map { number(entry.moments[$0].mean) } ?? .none
      }
      return .init(
        entry.scale, .body,
        [.text(title(entry.scale))] + means + [number(entry.kruskal?.statistic), number(entry.adjusted, 3)])
    }
    return [
      .heading(level: 2, words.grades),
      .table(
        Table(
          id: "grades", caption: words.grades,
          columns: [.init("scale", general.scale, .title)]
            + known.map { .init("grade-\($0)", "\($0) \(words.grade)", .number) }
            + [.init("h", words.kruskal, .number), .init("p-adjusted", words.adjusted, .number)], rows: rows,
          notes: [words.gradesNote])),
    ]
  }

  private var bias: [Block] {
    let bias = figures.bias
    guard !bias.items.isEmpty || (!bias.tooFew.isEmpty && figures.groups.girls + figures.groups.boys > 0)
    else {
      return []
    }
    var blocks: [Block] = [.heading(level: 2, words.bias)]
    let flagged = bias.items.filter { $0.category.map { $0 != .negligible } ?? false }
    if !bias.items.isEmpty, flagged.isEmpty { blocks.append(.paragraph(words.biasNone(bias.items.count))) }
    if !flagged.isEmpty {
      let rows = flagged.map { item -> Table.Row in
        .init(
          "\(item.scale)-\(item.id)", .body,
          [
            .text(item.id), .text(title(item.scale)), number(item.mantelHaenszel?.delta),
            number(item.standardised?.inDeviations), .text(item.category?.rawValue ?? NumberText.none),
            .text((item.standardised?.difference).map { words.direction($0 > 0) } ?? NumberText.none),
            number(item.adjusted, 3),
          ])
      }
      blocks.append(
        .table(
          Table(
            id: "item-bias", caption: words.bias,
            columns: [
              .init("item", general.item, .title), .init("scale", general.scale, .text),
              .init("delta", words.delta, .number), .init("difference", words.difference, .number),
              .init("class", words.category, .text), .init("direction", words.more, .text),
              .init("p-adjusted", words.adjusted, .number),
            ], rows: rows, notes: [words.biasNote])))
    }
    if !bias.tooFew.isEmpty { blocks.append(.paragraph(words.biasTooFew(bias.tooFew.map(title)))) }
    return blocks
  }

  // MARK: Forced choice, second sitting, screening

  private var preferences: [Block] {
    guard let found = figures.preferences else { return [] }
    let heading = Block.heading(level: 2, words.preferences)
    if let refusal = found.refusal { return [heading, .paragraph(words.preferencesRefused(refusal))] }
    let rows = found.strengths.map { strength -> Table.Row in
      .init(
        strength.scale, .body,
        [
          .text(title(strength.scale)), .count(strength.comparisons),
          .percent(strength.wins, of: strength.comparisons), number(strength.logit),
        ])
    }
    return [
      heading,
      .table(
        Table(
          id: "preferences", caption: words.preferences,
          columns: [
            .init("scale", general.scale, .title), .init("n", general.count, .count),
            .init("share", words.share, .percent), .init("strength", words.strength, .number),
          ], rows: rows, notes: [words.preferencesNote])),
    ]
  }

  private var retest: [Block] {
    guard let found = figures.retest else { return [] }
    let rows = found.scales.map { entry -> Table.Row in
      let reliability = entry.reliability
      return .init(
        entry.scale, .body,
        [
          .text(title(entry.scale)), .count(entry.pairs),
          interval(reliability?.correlation.coefficient, reliability?.correlation.interval()),
          number(reliability?.intraclass?.agreement), number(reliability?.meanChange),
          number(reliability?.standardErrorOfMeasurement),
        ])
    }
    return [
      .heading(level: 2, words.retest),
      .paragraph(words.retestMatched(found.both, found.firstOnly, found.secondOnly)),
      .table(
        Table(
          id: "retest", caption: words.retest,
          columns: [
            .init("scale", general.scale, .title), .init("pairs", words.pairs, .count),
            .init("r", "r (95 %)", .text),
            .init("icc", words.intraclass, .number), .init("change", words.change, .number),
            .init("sem", general.error, .number),
          ], rows: rows, notes: [words.retestNote])),
    ]
  }

  private var screening: [Block] {
    guard hasDescribedScales else { return [] }
    let heading = Block.heading(level: 2, words.screening)
    guard let found = figures.screening else { return [heading, .paragraph(words.screeningNone)] }
    let rows = found.entries.map { entry -> Table.Row in
      .init(
        entry.sign.rawValue, .body,
        [
          .text(words.sign(entry.sign)), .count(entry.judged), .count(entry.beyond),
          .percent(entry.beyond, of: max(1, entry.judged)), entry.pairs.map { .count($0) } ?? .none,
        ])
    }
    return [
      heading,
      .table(
        Table(
          id: "screening", caption: words.screening,
          columns: [
            .init("sign", words.screening, .title), .init("judged", words.judged, .count),
            .init("beyond", words.beyond, .count), .init("share", "%", .percent),
            .init("pairs", words.signPairs, .count),
          ], rows: rows, notes: [words.screeningNote])),
    ]
  }

  private var norms: [Block] {
    guard hasDescribedScales else { return [] }
    let heading = Block.heading(level: 2, words.norms)
    guard !figures.norms.isEmpty else { return [heading, .paragraph(words.normsNone)] }
    return [heading, .paragraph(words.normsNote)]
      + figures.norms.map { norms in
        // What is nearest to the tenths: a table for reading. CSV and JSON have every row.
        let rows = stride(from: 10.0, through: 90, by: 10).compactMap { percent in
          norms.rows.min { abs($0.percentile - percent) < abs($1.percentile - percent) }
        }
        var shown: [DraftNorms.Row] = []
        for row in rows where !shown.contains(row) { shown.append(row) }
        return .table(
          Table(
            id: "norms-\(norms.scale)", caption: title(norms.scale),
            columns: [
              .init("raw", words.raw, .title), .init("percentile", words.percentile, .number),
              .init("t", "T", .number),
            ],
            rows: shown.enumerated().map { place, row in
              .init(
                "\(norms.scale)-\(place)", .body,
                [.text(raw(row.raw)), number(row.percentile, 1), number(row.t, 1)])
            }))
      }
  }
}
