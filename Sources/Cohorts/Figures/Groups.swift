import Language

/// The schools and grades of a cohort in the order of reports: alphabetical and ascending, unknown ones last.
public struct Groups: Hashable, Sendable {
  public let schools: [String?]
  public let grades: [Int?]

  /// Makes the groups from any number of mentions.
  public init(schools: some Sequence<String?>, grades: some Sequence<Int?>) {
    let (schools, grades) = (Set(schools), Set(grades))
    self.schools =
      schools.compactMap { $0 }.sorted(by: alphabeticallyPrecedes) + (schools.contains(nil) ? [nil] : [])
    self.grades = grades.compactMap { $0 }.sorted() + (grades.contains(nil) ? [nil] : [])
  }

  /// The groups that a cohort's sheets belong to.
  public init(_ frequencies: CohortFrequencies) {
    self.init(
      schools: frequencies.cells.keys.map(\.school), grades: frequencies.cells.keys.map(\.grade))
  }

  /// Counts by school and grade in one pass over a cohort's cells.
  func table(_ frequencies: CohortFrequencies, count: (CohortCell, CellFrequencies) -> Int) -> MarginTable {
    var counts = Array(repeating: Array(repeating: 0, count: grades.count), count: schools.count)
    for (cell, content) in frequencies.cells {
      guard let row = schools.firstIndex(of: cell.school), let column = grades.firstIndex(of: cell.grade)
      else { continue }
      counts[row][column] += count(cell, content)
    }
    return MarginTable(counts)
  }

  /// Whether a cell belongs to a place of a table of these groups, totals included.
  func contains(_ cell: CohortCell, at place: TablePlace) -> Bool {
    (place.row == schools.count || schools[place.row] == cell.school)
      && (place.column == grades.count || grades[place.column] == cell.grade)
  }
}
