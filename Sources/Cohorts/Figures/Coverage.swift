import QuestionnaireModel

/// How many took part: counts of sittings, not of answers, so that even small ones are shown.
///
/// Coverage is finished sheets of enrolled pupils, computed from the counts and never from other percentages. Sheets of
/// a school or grade that the enrolment list does not have count as finished and not towards coverage.
public struct Coverage: Sendable {
  /// The counts of one group.
  public struct Counts: Hashable, Sendable {
    /// Pupils on the enrolment list; `nil` where it says nothing of the group.
    public internal(set) var enrolled: Int?
    /// Begun, finished or not.
    public internal(set) var started = 0
    public internal(set) var finished = 0
    /// Finished in schools and grades that are on the list: the numerator of coverage.
    public internal(set) var finishedOfEnrolled = 0

    /// Makes the counts of a group without a sheet.
    public init(enrolled: Int? = nil) { self.enrolled = enrolled }

    /// Whether more finished than there are on the list: one of the two is wrong.
    public var isOverfull: Bool { enrolled.map { finishedOfEnrolled > $0 } ?? false }

    mutating func add(_ other: Counts) {
      if let more = other.enrolled { enrolled = (enrolled ?? 0) + more }
      started += other.started
      finished += other.finished
      finishedOfEnrolled += other.finishedOfEnrolled
    }
  }

  public let groups: Groups
  /// By school and grade, totals included; groups without anybody are absent.
  public let counts: [TablePlace: Counts]
  /// Territory names in alphabetical order; empty where the list has none.
  public let territories: [(name: String, counts: Counts)]
  /// Overlapping: never to be added up.
  public let gradeBands: [(grades: ClosedRange<Int>, counts: Counts)]
  /// Pupils with special needs: enrolled and finished; `nil` where neither list nor sheets say anything.
  public let specialNeeds: Disclosed<Counts>?

  /// The bands of grades that the district's roadmap asks for.
  public static let reportedBands = [5...9, 9...11, 8...11]

  /// Counts a cohort against the enrolment list.
  public init(
    _ frequencies: CohortFrequencies, enrolment: [EnrolmentCount], unfinished: [UnfinishedCount],
    policy: DisclosurePolicy
  ) {
    var byGroup: [GroupKey: Counts] = [:]
    for line in enrolment {
      byGroup[GroupKey(line.school, line.grade), default: Counts()].add(Counts(enrolled: line.enrolled))
    }
    for group in unfinished {
      byGroup[GroupKey(group.school, group.grade), default: Counts()].started += group.count
    }
    for (cell, content) in frequencies.cells {
      let key = GroupKey(cell.school, cell.grade)
      byGroup[key, default: Counts()].started += content.sheets
      byGroup[key, default: Counts()].finished += content.sheets
    }
    for (key, counts) in byGroup where counts.enrolled != nil {
      byGroup[key]?.finishedOfEnrolled = counts.finished
    }
    let groups = Groups(schools: byGroup.keys.map(\.school), grades: byGroup.keys.map(\.grade))
    self.groups = groups
    var places: [TablePlace: Counts] = [:]
    for (key, counts) in byGroup {
      guard let row = groups.schools.firstIndex(of: key.school),
        let column = groups.grades.firstIndex(of: key.grade)
      else { continue }
      for place in [(row, column), (row, groups.grades.count), (groups.schools.count, column)] {
        places[TablePlace(row: place.0, column: place.1), default: Counts()].add(counts)
      }
      places[TablePlace(row: groups.schools.count, column: groups.grades.count), default: Counts()]
        .add(counts)
    }
    counts = places
    territories = Self.territories(byGroup, enrolment)
    gradeBands = Self.reportedBands.compactMap { band in
      let picked = byGroup.filter { $0.key.grade.map(band.contains) ?? false }
      return picked.isEmpty ? nil : (band, Self.sum(picked.values))
    }
    specialNeeds = Self.specialNeeds(frequencies, enrolment, policy)
  }

  /// The counts of everybody.
  public var total: Counts {
    counts[TablePlace(row: groups.schools.count, column: groups.grades.count)] ?? Counts()
  }

  private static func sum(_ all: some Sequence<Counts>) -> Counts {
    all.reduce(into: Counts()) { $0.add($1) }
  }

  private static func territories(_ byGroup: [GroupKey: Counts], _ enrolment: [EnrolmentCount])
    -> [(name: String, counts: Counts)]
  {
    let homes = Dictionary(enrolment.compactMap { line in line.territory.map { (line.school, $0) } }) {
      first, _ in first
    }
    let names = Groups(schools: homes.values.map { $0 }, grades: []).schools.compactMap { $0 }
    return names.map { name in
      (name, sum(byGroup.filter { $0.key.school.map { homes[$0] == name } ?? false }.values))
    }
  }

  private static func specialNeeds(
    _ frequencies: CohortFrequencies, _ enrolment: [EnrolmentCount], _ policy: DisclosurePolicy
  ) -> Disclosed<Counts>? {
    let listed = enrolment.compactMap(\.specialNeedsEnrolled)
    let finished = frequencies.sheets { $0.specialNeeds == true }
    guard !listed.isEmpty || finished > 0 else { return nil }
    let enrolled = listed.isEmpty ? nil : listed.reduce(0, +)
    let isSmall = [enrolled, finished].contains { $0.map { $0 > 0 && $0 < policy.minimumGroup } ?? false }
    guard !isSmall else { return .suppressed(.smallGroup) }
    var counts = Counts(enrolled: enrolled)
    counts.finished = finished
    counts.finishedOfEnrolled = finished
    return .shown(counts)
  }
}

/// A school and a grade.
private struct GroupKey: Hashable {
  var school: String?
  var grade: Int?

  init(_ school: String?, _ grade: Int?) { (self.school, self.grade) = (school, grade) }
}
