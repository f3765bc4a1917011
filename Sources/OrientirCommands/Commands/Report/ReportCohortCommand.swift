import AnswerFiles
import ArgumentParser
import Cohorts
import Digests
import Language
import QuestionnaireModel
import Reports
import ResultStore
import Scoring

/// `orientir report cohort`: the report on one questionnaire and one wave.
struct ReportCohortCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "cohort", Spoken.words.help.reportCohort,
      example: "orientir report cohort --questionnaire work-interests --format html -o report.html")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.reportKind, valueName: "KIND")) var kind = "cohort"
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.enrolment, valueName: "FILE")) var enrolment: String?
  @Option(help: .init(Spoken.words.help.reportSchool, valueName: "SCHOOL")) var school: [String] = []
  @Option(help: .init(Spoken.words.help.minimumGroup, valueName: "N")) var minimumGroup = 10
  @Option(help: .init(Spoken.words.help.remarkSelection, valueName: "WHICH")) var remarks = "all"
  @Option(help: .init(Spoken.words.help.reportFormat, valueName: "LIST")) var format = "text"
  @Option(name: .shortAndLong, help: .init(Spoken.words.help.outputFileOrFolder, valueName: "PATH"))
  var output: String?

  func run() throws {
    let context = Context(global)
    let words = context.words
    guard let reportKind = ReportKinds.all.first(where: { $0.id == kind }) else {
      throw CommandError.badValue(
        option: "KIND", value: kind, legal: ReportKinds.all.map { $0.id }.joined(separator: ", "))
    }
    guard minimumGroup >= 10 else {
      throw CommandError.badValue(
        option: "--minimum-group", value: "\(minimumGroup)", legal: words.workspace.legalMinimum)
    }
    let target = try ReportTarget(format: format, output: output, name: "\(kind)-\(questionnaire)", context)
    let enrolment = try enrolment.map { try self.enrolment($0, context) } ?? []
    let workspace = try context.workspace()
    let wave = try context.waveOfResults(wave, in: workspace)
    let source = try CohortSource(
      questionnaire: questionnaire, wave: wave, schools: school, workspace: workspace, context)
    let policy = DisclosurePolicy(minimumGroup: minimumGroup)
    let selection = try RemarkSelection.option(remarks)
    guard let selected = SelectedFrequencies(try source.frequencies(), selection, policy: policy) else {
      throw CommandError.tooFewTakenOut(least: minimumGroup)
    }
    let enrolments = school.isEmpty ? enrolment : enrolment.filter { school.contains($0.school) }
    let input = CohortReportInput(
      questionnaire: source.scorer.questionnaire, frequencies: selected.frequencies,
      enrolment: selected.isCollapsed ? [] : enrolments,
      unfinished: try source.unfinished(), wave: try source.facts(), policy: policy,
      language: words.language, madeOn: try source.madeOn(), generator: context.generator,
      selection: selection == .all
        ? nil : SelectionFact(selection, dropped: selected.dropped, isCollapsed: selected.isCollapsed))
    let document: Document
    do { document = try reportKind.build(input) } catch { throw CommandError.reportFailed("\(error)") }
    guard !document.metadata.isEverythingSuppressed else { throw CommandError.nothingToShow }
    if wave.isOpen { context.note(words.results.preliminary) }
    try target.write(document, context)
  }

  private func enrolment(_ file: String, _ context: Context) throws -> [EnrolmentCount] {
    let reading = EnrolmentReader.read(try context.files.read(file), name: file)
    for finding in reading.findings { context.note(finding) }
    guard reading.leftOut == 0, !reading.isRefused else { throw CommandError.badEnrolment(file) }
    return reading.counts
  }
}
