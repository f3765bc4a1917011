import Digests
import Language
import QuestionnaireModel
import ResultStore
import Scoring
import TerminalUI

/// The desk at which paper sheets of one questionnaire in one wave are keyed in: which sheet may be, and where it goes.
struct PaperDesk {
  let context: Context
  let workspace: Workspace
  let wave: Wave
  let loaded: LoadedQuestionnaire
  let pass: PaperPass
  /// Initials of who keys.
  let initials: String?

  /// A sheet that may be keyed in.
  struct Opened {
    let pupil: Pupil
    let occasion: PaperOccasion
    let sheet: KeyingSheet
    /// What was keyed in before an interruption.
    let values: [String: KeyedValue]
    /// In the second entry, the sheet of the first.
    let first: StoredSheet?
    let firstBy: String?
    /// Answers on the screen that were not handed in.
    let live: LiveSitting?
  }

  /// Checks initials as they were typed on the command line.
  static func initials(_ typed: String?) throws -> String? {
    guard let typed else { return nil }
    let text = SafeText(typed).text.trimmed
    guard !text.isEmpty, text.count <= 40 else { throw PaperError.badInitials }
    return text
  }

  /// Opens the sheet of a code; refused where there is nothing to key in.
  func open(_ code: PupilCode) throws -> Opened {
    guard let pupil = try workspace.results.presentPupil(code) else { throw CommandError.unknownCode }
    let stored = try workspace.results.sheets(of: code).filter {
      $0.respondent.sheet.questionnaire.id == loaded.questionnaire.id && $0.respondent.wave == wave.name
    }
    var (first, firstBy, live): (StoredSheet?, String?, LiveSitting?) = (nil, nil, nil)
    var edition = loaded.questionnaire
    switch pass {
    case .first:
      guard stored.isEmpty else { throw CommandError.alreadyFinished(questionnaire: loaded.questionnaire.id) }
      live = try workspace.unfinishedSitting(of: code, questionnaire: loaded.questionnaire.id)
    case .second:
      guard let sheet = stored.last(where: { $0.respondent.sheet.origin == .paper }) else {
        throw PaperError.noFirstEntry
      }
      guard try !workspace.results.hasSecondEntry(sheet.id) else { throw PaperError.secondThere }
      first = sheet
      firstBy = try workspace.results.enterer(of: sheet.id)
      guard firstBy.map({ !Self.areSame($0, initials ?? "") }) ?? true else { throw PaperError.sameInitials }
      if sheet.respondent.sheet.questionnaire != edition.identity {
        edition = try context.edition(sheet.respondent.sheet.questionnaire, in: workspace)
      }
    }
    let occasion = PaperOccasion(
      code: code, questionnaire: edition.identity.digest, wave: wave.name, pass: pass)
    return Opened(
      pupil: pupil, occasion: occasion, sheet: KeyingSheet(edition, in: context.words.language),
      values: [String: KeyedValue](try workspace.results.draft(of: occasion) ?? [:]), first: first,
      firstBy: firstBy, live: live.flatMap { $0.answers.byItem.isEmpty ? nil : $0 })
  }

  /// Whether two people write the same initials: blanks, dots and capitals don't matter.
  static func areSame(_ one: String, _ other: String) -> Bool {
    func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return letters(one) == letters(other)
  }

  /// Makes what was keyed in durable.
  func keep(_ values: [String: KeyedValue], of opened: Opened) throws {
    try workspace.results.keep(values.cells, of: opened.occasion, at: try context.moment)
  }

  func drop(_ opened: Opened) throws { try workspace.results.dropDraft(of: opened.occasion) }

  /// Stores a sheet that was keyed in to its end.
  func store(_ values: [String: KeyedValue], of opened: Opened) throws {
    if let first = opened.first {
      try workspace.results.storeSecond(
        values.cells, of: first.id, occasion: opened.occasion, by: initials ?? "", at: try context.moment)
      return
    }
    let questionnaire = opened.sheet.questionnaire
    let sheet = AnswerSheet(
      questionnaire: questionnaire.identity,
      row: AnswerCoding(questionnaire).row(for: opened.sheet.answers(of: values)), origin: .paper)
    let new = NewSheet(
      respondent: RespondentSheet(
        code: opened.pupil.code.description, attributes: opened.pupil.attributes, wave: wave.name,
        sheet: sheet),
      finishedOn: try context.today)
    let outcome = try workspace.results.storePaper(
      new, of: opened.occasion, by: initials, at: try context.moment)
    guard case .stored(let id) = outcome else { throw CommandError.sheetsConflict(1) }
    try context.appendScores([(id, sheet)], try context.scorer(of: questionnaire), in: workspace)
    // Only now: were the sheet not stored, the answers on the screen would still be all there is.
    if let live = try workspace.unfinishedSitting(of: opened.pupil.code, questionnaire: questionnaire.id) {
      try workspace.sittings.abandon(live.id, at: try context.moment)
    }
  }

  /// The codes of sheets that wait, begun and not stored.
  var waiting: [PupilCode] {
    get throws {
      try workspace.results.draftedCodes(
        questionnaire: loaded.questionnaire.identity.digest, wave: wave.name, pass: pass)
    }
  }
}
