import Cohorts
import Digests
import Language
import QuestionnaireModel
import Reports
import ResultStore
import Scoring

/// The sheets of one questionnaire in one wave, as a report takes them.
struct CohortSource {
  let context: Context
  let workspace: Workspace
  let wave: Wave
  let schools: Set<String>?
  /// The edition that the report speaks of.
  let scorer: Scorer
  private let filter: SheetFilter

  /// Finds the edition: that of the folders where the wave has sheets of it, else the one with most sheets; says how many
  /// sheets of other editions are left out.
  init(questionnaire: String, wave: Wave, schools: [String], workspace: Workspace, _ context: Context) throws
  {
    self.context = context
    self.workspace = workspace
    self.wave = wave
    self.schools = schools.isEmpty ? nil : Set(schools)
    let loaded = try? context.questionnaire(questionnaire)
    let id = loaded?.questionnaire.id ?? questionnaire
    let editions = try workspace.results.questionnaires().filter { $0.id == id }
    let counts = try editions.map { edition in
      (
        edition,
        try workspace.results.countSheets(SheetFilter(digests: [edition.digest], wave: .named(wave.name)))
      )
    }
    let current = loaded?.questionnaire.identity
    let chosen =
      counts.first { $0.0 == current && $0.1 > 0 } ?? counts.max { $0.1 < $1.1 }
    guard let (edition, count) = chosen, count > 0 else {
      // A questionnaire that is not there at all is a slip of the pen; one without sheets is something else.
      if loaded == nil, editions.isEmpty { _ = try context.questionnaire(questionnaire) }
      throw CommandError.noSheets(questionnaire: id)
    }
    scorer = try context.scorer(of: context.edition(edition, in: workspace))
    filter = SheetFilter(
      digests: [edition.digest], wave: .named(wave.name), schools: self.schools, includesAfterClosing: false)
    let others = counts.reduce(0) { $0 + $1.1 } - count
    if others > 0 { context.note(context.words.results.otherEditions(others, edition.version.description)) }
  }

  /// Counts every sheet in one pass.
  func frequencies() throws -> CohortFrequencies {
    var progress = context.progress(context.words.results.counting)
    defer { progress.end() }
    for school in schools ?? [] {
      let own = SheetFilter(
        digests: [scorer.questionnaire.identity.digest], wave: .named(wave.name), schools: [school])
      guard try workspace.results.countSheets(own) == 0 else { continue }
      let known = Set(try workspace.results.pupils().compactMap(\.attributes.school)).sorted(
        by: alphabeticallyPrecedes)
      throw CommandError.noSuchSchool(school, known: known)
    }
    let all = try workspace.results.countSheets(filter)
    guard all > 0 else { throw CommandError.noSheets(questionnaire: scorer.questionnaire.id) }
    var accumulator = CohortAccumulator(scorer: scorer)
    var done = 0
    try workspace.results.forEachSheet(filter) { stored in
      try accumulator.add(stored.respondent)
      done += 1
      if done % 1_024 == 0 { progress.update(done, of: all) }
    }
    return try accumulator.finish()
  }

  /// Every sheet as it is stored, one after the other.
  func forEachStored(_ body: (StoredSheet) throws -> Void) throws {
    try workspace.results.forEachSheet(filter, body)
  }

  /// Every sheet, one after the other.
  func forEachSheet(_ body: (RespondentSheet) throws -> Void) throws {
    try workspace.results.forEachSheet(filter) { try body($0.respondent) }
  }

  /// Sittings that have begun and not ended, by school and grade.
  func unfinished() throws -> [UnfinishedCount] {
    var counts: [[String?]: Int] = [:]
    for live in try workspace.sittings.liveSittings()
    where live.questionnaire.id == scorer.questionnaire.id && live.wave == wave.name {
      let attributes = try workspace.results.presentPupil(live.code)?.attributes
      if let schools, !schools.contains(attributes?.school ?? "") { continue }
      counts[[attributes?.school, attributes?.grade.map(String.init)], default: 0] += 1
    }
    return counts.map {
      UnfinishedCount(school: $0.key[0], grade: $0.key[1].flatMap { Int($0) }, count: $0.value)
    }
  }

  /// The wave with the days of its opening and closing.
  func facts() throws -> WaveFacts {
    WaveFacts(
      name: wave.name, isOpen: wave.isOpen, from: try Context.reportDate(wave.openedAt.day),
      to: try wave.closedAt.map { try Context.reportDate($0.day) })
  }

  /// The day that the report names: that of closing, so that the same closed wave gives the same bytes on any day; today while it is open.
  func madeOn() throws -> ReportDate {
    if let closed = wave.closedAt { return try Context.reportDate(closed.day) }
    return try context.reportDate
  }
}
