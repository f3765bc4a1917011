import Cohorts
import Language
import QuestionnaireModel

extension CohortReportParts {
  /// Scale by scale: a summary, then how pupils lie over levels or scores, then means by school and grade.
  var scaleSection: [Block] {
    guard !figures.scales.isEmpty, !figures.isEverythingSuppressed else { return [] }
    var blocks: [Block] = [.heading(level: 2, words.figures.scales)]
    if figures.scales.contains(where: { $0.summary != nil }) { blocks.append(.table(summaryTable)) }
    if let reliabilityTable { blocks.append(.table(reliabilityTable)) }
    blocks += levelCharts.map { .chart($0) }
    if figures.scales.contains(where: \.scale.isIpsative) {
      let names = figures.scales.filter(\.scale.isIpsative).map { text($0.scale.title) }
      blocks.append(.note(.information, words.figures.ipsative(names)))
    }
    for scale in figures.scales { blocks += distribution(of: scale) }
    let means = meanTables
    if !means.isEmpty {
      blocks += [.heading(level: 2, words.figures.means), .paragraph(words.figures.meansOrder)]
      blocks += means.map { .table($0) }
    }
    return blocks
  }

  /// Decimals that a scale's mean is shown with.
  func places(_ scale: ScaleFigures) -> Int {
    guard let range = scale.range else { return 2 }
    return (range.upperBound - range.lowerBound) >= Fraction(10) ? 1 : 2
  }

  private func rangeText(_ scale: ScaleFigures) -> String {
    guard let range = scale.range else { return NumberText.none }
    return "\(short(range.lowerBound))–\(short(range.upperBound))"
  }

  /// A limit as short as it is exact.
  func short(_ limit: Fraction) -> String {
    var places = 0
    var unit = limit.denominator
    while places < 3, unit > 1 {
      places += 1
      unit = unit % 10 == 0 ? unit / 10 : unit % 2 == 0 ? unit / 2 : unit % 5 == 0 ? unit / 5 : 1
    }
    return numbers.decimal(limit.value, places: places)
  }

  private var summaryTable: Table {
    let rows = figures.scales.compactMap { scale -> Table.Row? in
      guard let summary = scale.summary else { return nil }
      let places = places(scale)
      func cell(_ value: (ScoreSummary) -> Double?) -> Table.Cell {
        Table.Cell(summary) { value($0).map { .number($0, places: places) } ?? .none }
      }
      return Table.Row(
        scale.scale.id, .body,
        [
          .text(text(scale.scale.title)), Table.Cell(summary) { .count($0.n) }, .text(rangeText(scale)),
          cell(\.mean), cell(\.standardDeviation), cell(\.lowerQuartile), cell(\.median),
          cell(\.upperQuartile),
        ])
    }
    return Table(
      id: "scales", caption: words.figures.scaleSummary,
      columns: [
        .init("scale", words.figures.scale, .title), .init("n", words.figures.pupils, .count),
        .init("range", words.figures.range, .text), .init("mean", words.figures.mean, .number),
        .init("sd", words.figures.deviation, .number), .init("q1", words.figures.lowerQuartile, .number),
        .init("median", words.figures.median, .number), .init("q3", words.figures.upperQuartile, .number),
      ],
      rows: rows, base: words.figures.summaryBase)
  }

  /// α of each scale in this cohort; `nil` where no scale has one.
  private var reliabilityTable: Table? {
    let rows = figures.scales.compactMap { scale -> Table.Row? in
      guard let reliability = scale.reliability else { return nil }
      func cell(_ value: (ScaleReliability) -> Double?) -> Table.Cell {
        Table.Cell(reliability) { value($0).map { .number($0, places: 2) } ?? .none }
      }
      return Table.Row(
        scale.scale.id, .body,
        [
          .text(text(scale.scale.title)), Table.Cell(reliability) { .count($0.items) }, cell(\.alpha),
          cell { $0.interval?.lowerBound }, cell { $0.interval?.upperBound },
        ])
    }
    guard figures.scales.contains(where: { $0.reliability?.value != nil }) else { return nil }
    return Table(
      id: "reliability", caption: words.figures.reliability,
      columns: [
        .init("scale", words.figures.scale, .title), .init("items", words.figures.items, .count),
        .init("alpha", words.figures.alpha, .number),
        .init("alpha-from", words.figures.from, .number), .init("alpha-to", words.figures.upTo, .number),
      ],
      rows: rows, base: words.figures.reliabilityBase, notes: [words.figures.reliabilityNote])
  }

  private func distribution(of scale: ScaleFigures) -> [Block] {
    let title = text(scale.scale.title)
    var blocks: [Block] = [.heading(level: 3, title)]
    let about = text(scale.scale.about)
    if !about.isEmpty { blocks.append(.paragraph(about)) }
    if let levels = scale.levels, let band = scale.band {
      blocks.append(
        distributionBlock(
          levels, scale: scale, id: "levels-\(scale.scale.id)", caption: words.figures.levels(title),
          column: words.figures.level, names: band.levels.map { text($0.name) },
          note: words.figures.basis(band.basis, band.source)))
    } else if let counts = scale.rangeCounts {
      blocks.append(
        distributionBlock(
          counts, scale: scale, id: "ranges-\(scale.scale.id)", caption: words.figures.ranges(title),
          column: words.figures.rangeColumn, names: scale.ranges.map { name(of: $0, scale.scale) },
          note: words.figures.noLevels))
    }
    return blocks
  }

  private func name(of range: ScoreRange, _ scale: Scale) -> String {
    guard ScoreRange.countsWholePoints(scale) else {
      return "\(short(range.from)) ≤ x \(range.isLast ? "≤" : "<") \(short(range.below))"
    }
    let last = range.isLast ? range.below : range.below - Fraction(1)
    return range.from == last ? short(last) : "\(short(range.from))–\(short(last))"
  }

  private func distributionBlock(
    _ distribution: Disclosed<Distribution>, scale: ScaleFigures, id: String, caption: String,
    column: String, names: [String], note: String
  ) -> Block {
    switch distribution {
    case .suppressed(let reason):
      return .paragraph(words.figures.smallScale(text(scale.scale.title), words.reason(reason)))
    case .shown(let distribution):
      return .table(
        distributionTable(
          distribution, id: id, caption: caption, column: column, names: names,
          base: words.figures.scoredBase(scale.scored, scale.sheets), notes: [note]))
    }
  }

  /// A table of counts and shares with a total; joined categories carry all their names.
  func distributionTable(
    _ distribution: Distribution, id: String, caption: String, column: String, names: [String],
    base: String, notes: [String] = []
  ) -> Table {
    let rows = distribution.parts.map { part in
      let label = part.categories.map { names[$0] }.joined(separator: words.figures.or)
      return Table.Row(
        part.categories.map(String.init).joined(separator: "+"), .body,
        [
          .text(label), Table.Cell(part.count) { .count($0) },
          Table.Cell(part.count) { .percent($0, of: distribution.n) },
        ])
    }
    let total = Table.Row(
      "total", .total,
      [.text(words.figures.total), .count(distribution.n), .percent(distribution.n, of: distribution.n)])
    let isMerged = distribution.parts.contains { $0.categories.count > 1 }
    return Table(
      id: id, caption: caption,
      columns: [
        .init("category", column, .title), .init("n", words.figures.pupils, .count),
        .init("share", words.figures.share, .percent),
      ],
      rows: rows + [total], base: base, notes: notes + (isMerged ? [words.figures.merged] : []))
  }

  /// One stacked chart for all scales that share their level names.
  private var levelCharts: [Chart] {
    var families: [(names: [String], scales: [ScaleFigures])] = []
    for scale in figures.scales where scale.levels?.value != nil {
      let names = scale.band?.levels.map { text($0.name) } ?? []
      if let index = families.firstIndex(where: { $0.names == names }) {
        families[index].scales.append(scale)
      } else {
        families.append((names, [scale]))
      }
    }
    return families.enumerated().map { index, family in
      let stacks = family.scales.compactMap { stack(of: $0, merged: family.names.count) }
      let hasMerged = stacks.contains { $0.segments.contains { $0.kind == family.names.count } }
      return Chart(
        id: "levels-\(index + 1)", title: words.figures.levelChart,
        content: .stacks(
          legend: family.names + (hasMerged ? [words.figures.mergedLegend] : []), stacks))
    }
  }

  private func stack(of scale: ScaleFigures, merged: Int) -> Chart.Stack? {
    guard let distribution = scale.levels?.value, distribution.n > 0 else { return nil }
    return Chart.Stack(
      label: "\(text(scale.scale.title)) (\(numbers.integer(distribution.n)))",
      segments: distribution.parts.compactMap { part in
        part.count.value.map { count in
          Chart.Segment(
            kind: part.categories.count > 1 ? merged : part.categories[0],
            share: Double(count) / Double(distribution.n),
            text: numbers.percent(count, of: distribution.n))
        }
      })
  }

  private func heading(_ grade: Int?) -> String {
    grade.map(words.figures.gradeHeading) ?? words.figures.unknownGrade
  }

  private var meanTables: [Table] {
    let groups = figures.groups
    guard groups.schools.count > 1 || groups.grades.count > 1 else { return [] }
    return figures.scales.filter { $0.means.values.contains { $0.value != nil } }.map { scale in
      let places = places(scale)
      let isOneGrade = groups.grades.count == 1
      let columns = isOneGrade ? [groups.grades.count] : Array(0...groups.grades.count)
      func grade(_ column: Int) -> String {
        guard column < groups.grades.count else {
          return isOneGrade ? heading(groups.grades[0]) : words.figures.allGrades
        }
        return heading(groups.grades[column])
      }
      let rows = (0...groups.schools.count).filter { groups.schools.count > 1 || $0 == 0 }.map { row in
        let isTotal = row == groups.schools.count
        let cells = columns.flatMap { column -> [Table.Cell] in
          switch scale.means[TablePlace(row: row, column: column)] {
          case .shown(.some(let summary)): [.number(summary.mean, places: places), .count(summary.n)]
          case .shown(.none), nil: [.none, .none]
          case .suppressed(let reason): [.suppressed(reason), .suppressed(reason)]
          }
        }
        let label = isTotal ? words.figures.allSchools : name(ofSchool: groups.schools[row])
        return Table.Row(isTotal ? "total" : label, isTotal ? .total : .body, [.text(label)] + cells)
      }
      return Table(
        id: "means-\(scale.scale.id)", caption: words.figures.meansOf(text(scale.scale.title)),
        columns: [.init("school", words.figures.school, .title)]
          + columns.flatMap { column -> [Table.Column] in
            let key = column < groups.grades.count ? name(ofGrade: groups.grades[column]) : "all"
            return [
              .init("mean-\(key)", words.figures.meanIn(grade(column)), .number),
              .init("n-\(key)", words.figures.countIn(grade(column)), .count),
            ]
          },
        rows: rows, base: words.figures.meansBase)
    }
  }
}
