import Cohorts
import Language
import QuestionnaireModel
import Reports
import ResultStore
import Scoring

extension Context {
  /// Today as reports write it.
  var reportDate: ReportDate { get throws { try Self.reportDate(try today) } }

  static func reportDate(_ day: Day) throws -> ReportDate {
    guard let date = ReportDate(year: day.year, month: day.month, day: day.day) else {
      throw CommandError.badValue(option: "clock", value: day.description, legal: "2026-10-05")
    }
    return date
  }

  /// «Ориентир 0.1.0».
  var generator: String { (words.language == .russian ? "Ориентир " : "Orientir ") + Program.version }

  /// The input of one sheet's report.
  func individual(
    _ sheet: AnswerSheet, of attributes: PupilAttributes = PupilAttributes(), _ scorer: Scorer,
    audience: Audience, answeredOn: Day?, code: String?, outside: [OutsideScores] = []
  ) throws -> IndividualReport.Input {
    var scores = try scorer.score(sheet, of: attributes)
    for outside in outside { scores.add(outside) }
    return IndividualReport.Input(
      questionnaire: scorer.questionnaire, scores: scores,
      modules: scorer.modules.map { ModuleEdition(id: $0.id, version: $0.version) }, audience: audience,
      language: words.language, answeredOn: try answeredOn.map(Self.reportDate), madeOn: try reportDate,
      code: code,
      isSimulated: sheet.origin == .simulated, isUnsupervised: sheet.origin.isUnsupervised,
      generator: generator)
  }
}
