import Cohorts
import Language

extension CohortReportParts {
  /// Who took part, of how many: by school and grade, grade, territory, stage, and pupils with special needs.
  var coverageSection: [Block] {
    var blocks: [Block] = [.heading(level: 2, words.figures.coverage), .table(byGroup)]
    if coverage.groups.schools.count > 1, coverage.total.enrolled != nil { blocks.append(.chart(bySchool)) }
    if coverage.groups.schools.count > 1, coverage.groups.grades.count > 1 { blocks.append(.table(byGrade)) }
    if coverage.territories.count > 1 { blocks.append(.table(byTerritory)) }
    if !coverage.gradeBands.isEmpty { blocks.append(.table(byBand)) }
    if let specialNeeds = coverage.specialNeeds { blocks.append(.table(self.specialNeeds(specialNeeds))) }
    return blocks
  }

  private var countColumns: [Table.Column] {
    [
      .init("enrolled", words.figures.enrolled, .count), .init("started", words.figures.started, .count),
      .init("finished", words.figures.finished, .count),
    ]
  }

  private var remarkColumn: Table.Column { .init("remarks", words.figures.withRemarks, .count) }

  private var shareColumn: Table.Column { .init("coverage", words.figures.coverageShare, .percent) }

  private func cells(_ counts: Coverage.Counts) -> [Table.Cell] {
    [counts.enrolled.map { .count($0) } ?? .none, .count(counts.started), .count(counts.finished)]
  }

  private func share(_ counts: Coverage.Counts) -> Table.Cell {
    guard let enrolled = counts.enrolled, enrolled > 0 else { return .none }
    return .percent(counts.finishedOfEnrolled, of: enrolled)
  }

  /// Remarks of a group of the coverage table; groups without a sheet have none.
  private func remarks(school: String??, grade: Int??) -> Table.Cell {
    let row = school.map { figures.groups.schools.firstIndex(of: $0) } ?? figures.groups.schools.count
    let column = grade.map { figures.groups.grades.firstIndex(of: $0) } ?? figures.groups.grades.count
    guard let row, let column, let made = figures.remarks.byGroup[TablePlace(row: row, column: column)]
    else { return .count(0) }
    return Table.Cell(made) { .count($0) }
  }

  private var byGroup: Table {
    let groups = coverage.groups
    var rows: [Table.Row] = []
    for (row, school) in groups.schools.enumerated() {
      var listed = 0
      for (column, grade) in groups.grades.enumerated() {
        guard let counts = coverage.counts[TablePlace(row: row, column: column)] else { continue }
        listed += 1
        rows.append(
          .init(
            "\(name(ofSchool: school)) / \(name(ofGrade: grade))", .body,
            [.text(name(ofSchool: school)), .text(name(ofGrade: grade))] + cells(counts)
              + [remarks(school: .some(school), grade: .some(grade)), share(counts)]))
      }
      guard listed > 1, let counts = coverage.counts[TablePlace(row: row, column: groups.grades.count)]
      else { continue }
      rows.append(
        .init(
          name(ofSchool: school), .subtotal,
          [.text(name(ofSchool: school)), .text(words.figures.allGrades)] + cells(counts)
            + [remarks(school: .some(school), grade: nil), share(counts)]))
    }
    rows.append(
      .init(
        "total", .total,
        [.text(words.figures.total), .text("")] + cells(coverage.total)
          + [remarks(school: nil, grade: nil), share(coverage.total)]))
    return Table(
      id: "coverage", caption: words.figures.coverageByGroup,
      columns: [.init("school", words.figures.school, .title), .init("grade", words.figures.grade, .title)]
        + countColumns + [remarkColumn, shareColumn],
      rows: rows, base: words.figures.coverageBase, notes: warnings)
  }

  /// What does not fit the enrolment list.
  private var warnings: [String] {
    var notes: [String] = []
    let groups = coverage.groups
    let inner = coverage.counts.filter {
      $0.key.row < groups.schools.count && $0.key.column < groups.grades.count
    }
    if inner.values.contains(where: { $0.enrolled == nil }) { notes.append(words.figures.notListed) }
    let overfull = inner.filter { $0.value.isOverfull }.keys.sorted().map {
      "\(name(ofSchool: groups.schools[$0.row])), \(name(ofGrade: groups.grades[$0.column]))"
    }
    if !overfull.isEmpty { notes.append(words.figures.overfull(overfull)) }
    return notes
  }

  private var bySchool: Chart {
    let groups = coverage.groups
    let bars = groups.schools.enumerated().map { row, school in
      let counts = coverage.counts[TablePlace(row: row, column: groups.grades.count)] ?? .init()
      guard let enrolled = counts.enrolled, enrolled > 0 else {
        return Chart.Bar(label: name(ofSchool: school), share: nil, text: NumberText.none)
      }
      return Chart.Bar(
        label: name(ofSchool: school), share: Double(counts.finishedOfEnrolled) / Double(enrolled),
        text: numbers.percent(counts.finishedOfEnrolled, of: enrolled))
    }
    return Chart(id: "coverage", title: words.figures.coverageChart, content: .bars(bars))
  }

  private var byGrade: Table {
    let groups = coverage.groups
    let rows = groups.grades.enumerated().compactMap { column, grade in
      coverage.counts[TablePlace(row: groups.schools.count, column: column)].map { counts in
        Table.Row(
          name(ofGrade: grade), .body,
          [.text(name(ofGrade: grade))] + cells(counts)
            + [remarks(school: nil, grade: .some(grade)), share(counts)])
      }
    }
    let total = Table.Row(
      "total", .total,
      [.text(words.figures.total)] + cells(coverage.total)
        + [remarks(school: nil, grade: nil), share(coverage.total)])
    return Table(
      id: "coverage-grades", caption: words.figures.coverageByGrade,
      columns: [.init("grade", words.figures.grade, .title)] + countColumns + [remarkColumn, shareColumn],
      rows: rows + [total], base: words.figures.coverageBase)
  }

  private var byTerritory: Table {
    Table(
      id: "coverage-territories", caption: words.figures.coverageByTerritory,
      columns: [.init("territory", words.figures.territory, .title)] + countColumns + [shareColumn],
      rows: coverage.territories.map {
        .init($0.name, .body, [.text($0.name)] + cells($0.counts) + [share($0.counts)])
      },
      base: words.figures.coverageBase)
  }

  private var byBand: Table {
    Table(
      id: "coverage-bands", caption: words.figures.coverageByBand,
      columns: [.init("grades", words.figures.grades, .title)] + countColumns + [shareColumn],
      rows: coverage.gradeBands.map { band in
        let name = words.figures.gradeBand(band.grades)
        return .init(name, .body, [.text(name)] + cells(band.counts) + [share(band.counts)])
      },
      base: words.figures.coverageBase, notes: [words.figures.bandsOverlap])
  }

  private func specialNeeds(_ counts: Disclosed<Coverage.Counts>) -> Table {
    let values: [Table.Cell] =
      switch counts {
      case .shown(let counts):
        [counts.enrolled.map { .count($0) } ?? .none, .count(counts.finished), share(counts)]
      case .suppressed(let reason): Array(repeating: .suppressed(reason), count: 3)
      }
    return Table(
      id: "coverage-special-needs", caption: words.figures.coverageSpecialNeeds,
      columns: [
        .init("group", words.figures.group, .title), .init("enrolled", words.figures.enrolled, .count),
        .init("finished", words.figures.finished, .count), shareColumn,
      ],
      rows: [.init("special-needs", .body, [.text(words.figures.specialNeeds)] + values)])
  }
}
