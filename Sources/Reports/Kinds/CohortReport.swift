import Cohorts
import Language
import QuestionnaireModel
import Scoring

/// The analytical note on one questionnaire in one wave: coverage, results, remarks, how it was computed.
///
/// Everything but coverage comes from `CohortFigures`, that is, after disclosure control. Conclusions are left to a person.
public enum CohortReport: ReportKind {
  public static let id = "cohort"

  public static func title(in language: InterfaceLanguage) -> String { Words(language).cohort.kindTitle }

  public static func build(_ input: CohortReportInput) throws(ReportError) -> Document {
    guard input.frequencies.questionnaire == input.questionnaire.identity else { throw .otherQuestionnaire }
    guard input.questionnaire.languages.contains(input.language.tag) else {
      throw .languageMissing(input.language.rawValue)
    }
    let parts = CohortReportParts(input)
    try parts.reconcile()
    let blocks =
      parts.opening + parts.instrument + parts.coverageSection + parts.scaleSection + parts.outputSection
      + parts.itemSection + parts.remarkSection + parts.conclusions + parts.method + parts.provenance
    let document = Document(metadata: parts.metadata, blocks: blocks)
    for table in document.tables { try table.reconcile() }
    return document
  }
}

/// The parts of the note, each in a file of its own.
struct CohortReportParts {
  let input: CohortReportInput
  let figures: CohortFigures
  let coverage: Coverage
  let words: Words
  let numbers: NumberText
  let modules: String

  init(_ input: CohortReportInput) {
    self.input = input
    figures = CohortFigures(input.frequencies, questionnaire: input.questionnaire, policy: input.policy)
    coverage = Coverage(
      input.frequencies, enrolment: input.enrolment, unfinished: input.unfinished, policy: input.policy)
    words = Words(input.language)
    numbers = NumberText(input.language)
    modules = input.frequencies.modules.map { "\($0.id) \($0.version)" }.joined(separator: ", ")
  }

  var questionnaire: Questionnaire { input.questionnaire }

  /// A text of the questionnaire in the report's language.
  func text(_ text: LocalizedText) -> String { text.named(in: input.language) }

  func name(ofSchool school: String?) -> String { school ?? words.figures.unknownSchool }

  func name(ofGrade grade: Int?) -> String {
    grade.map(words.figures.gradeName) ?? words.figures.unknownGrade
  }

  var metadata: Metadata {
    Metadata(
      title: words.cohort.title(text(questionnaire.title)), subtitle: subtitle, language: input.language,
      isPreliminary: input.wave.isOpen, isSimulated: figures.simulated > 0,
      isEverythingSuppressed: figures.isEverythingSuppressed, generator: input.generator,
      madeOn: input.madeOn)
  }

  var period: String? {
    guard let from = input.wave.from, let to = input.wave.to else { return nil }
    let first = from.text(in: input.language)
    return from == to ? first : "\(first) – \(to.text(in: input.language))"
  }

  private var subtitle: String { ([input.wave.name] + [period].compactMap { $0 }).joined(separator: ", ") }

  /// Every total equals the sum of its parts, across tables too.
  func reconcile() throws(ReportError) {
    func check(_ table: String, _ total: Int, _ sum: Int) throws(ReportError) {
      if total != sum { throw .unreconciled(table: table, column: "n", total: total, sum: sum) }
    }
    try check("coverage", coverage.total.finished, figures.sheets)
    for scale in figures.scales { try check(scale.scale.id, scale.sheets, figures.sheets) }
    for scale in figures.scales {
      for distribution in [scale.levels, scale.rangeCounts].compactMap({ $0?.value }) {
        try check("levels-\(scale.scale.id)", scale.scored, distribution.n)
      }
    }
    for output in figures.outputs {
      switch output.content {
      case .labels(let distribution), .leading(let distribution):
        if let n = distribution.value?.n { try check("output-\(output.output.id)", output.judged, n) }
      case .facts, .number: break
      }
    }
  }
}

extension Table {
  /// Whether every total row holds the sum of the body rows in every column of counts; hidden cells excuse their column.
  func reconcile() throws(ReportError) {
    guard let total = rows.first(where: { $0.kind == .total }) else { return }
    for (index, column) in columns.enumerated() where column.kind == .count {
      let body = rows.filter { $0.kind == .body }.map { $0.cells[index] }
      guard let printed = total.cells[index].count, body.allSatisfy({ $0.reason == nil }) else { continue }
      let sum = body.reduce(0) { $0 + ($1.count ?? 0) }
      guard sum == printed else {
        throw .unreconciled(table: id, column: column.id, total: printed, sum: sum)
      }
    }
  }
}
