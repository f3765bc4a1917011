import Digests
import Language
import QuestionnaireFiles
import QuestionnaireModel
import ResultStore
import Scoring

extension Context {
  /// The workspace, opened.
  func workspace() throws -> Workspace { try Workspace.open(at: workspacePath) }

  /// This moment with the local offset.
  var moment: Timestamp {
    get throws {
      let now = environment.now()
      let offset = environment.secondsFromUTC(now) / 60
      guard let moment = Timestamp(secondsSince1970: now, offset: offset) else {
        throw CommandError.badValue(option: "clock", value: "\(now)", legal: "0001–9999")
      }
      return moment
    }
  }

  /// Today's local day.
  var today: Day { get throws { try moment.day } }

  /// The wave that is meant: the one named, else the only one that is open.
  func wave(_ name: String?, in workspace: Workspace) throws -> Wave {
    let waves = try workspace.results.waves()
    if let name {
      guard let wave = waves.first(where: { $0.name == name }) else {
        throw CommandError.noSuchWave(name, known: waves.map(\.name))
      }
      return wave
    }
    let open = waves.filter(\.isOpen)
    guard let wave = open.first else { throw CommandError.noOpenWave }
    guard open.count == 1 else { throw CommandError.severalOpenWaves(open.map(\.name)) }
    return wave
  }

  /// The wave whose results are meant: the one named, the only open one, else the last.
  func waveOfResults(_ name: String?, in workspace: Workspace) throws -> Wave {
    if name != nil { return try wave(name, in: workspace) }
    let waves = try workspace.results.waves()
    let open = waves.filter(\.isOpen)
    if open.count > 1 { throw CommandError.severalOpenWaves(open.map(\.name)) }
    guard let wave = open.first ?? waves.last else { throw CommandError.noOpenWave }
    return wave
  }

  /// A code as a person typed it on the command line.
  func code(_ typed: String) throws -> PupilCode {
    switch CodeReading(typed: typed) {
    case .code(let code): return code
    case .invalid: throw CommandError.invalidCode
    case .ambiguous: throw CommandError.ambiguousCode
    }
  }

  /// The edition of a questionnaire that a stored sheet names: from the database, else from the folders.
  func edition(_ identity: QuestionnaireIdentity, in workspace: Workspace) throws -> Questionnaire {
    if let source = try workspace.results.source(of: identity.digest) {
      let reading = QuestionnaireReader.read(
        Array(source.utf8), file: identity.id + ".yaml", registry: environment.registry,
        guidance: { library.guidance() })
      if let questionnaire = reading.questionnaire, questionnaire.identity == identity {
        return questionnaire
      }
    }
    if let loaded = try? questionnaire(identity.id).questionnaire, loaded.identity == identity {
      return loaded
    }
    throw CommandError.editionUnknown(questionnaire: identity.id, digest: identity.digest.short)
  }

  /// Says where answers to another edition with the same id and version are kept already: the file was changed without a new version.
  func warnOfSameVersion(_ questionnaire: Questionnaire, in workspace: Workspace) throws {
    let new = questionnaire.identity
    let known = try workspace.results.questionnaires().last {
      $0.id == new.id && $0.version == new.version && $0.digest != new.digest
    }
    guard let known else { return }
    environment.errors.line(
      words.check.sameVersion(new.id, new.version.description, known.digest.short, new.digest.short))
  }

  /// Keeps a questionnaire's edition in the database, before its first sheet.
  func remember(_ loaded: LoadedQuestionnaire, in workspace: Workspace) throws {
    try workspace.results.remember(
      loaded.questionnaire, source: String(decoding: loaded.source, as: UTF8.self), at: try moment)
  }

  /// Appends the scores of sheets that were just stored.
  func appendScores(_ sheets: [(SheetID, AnswerSheet)], _ scorer: Scorer, in workspace: Workspace) throws {
    guard !sheets.isEmpty else { return }
    let day = try today
    var answers = scorer.makeAnswerBlock(capacity: min(sheets.count, AnswerBlock.standardCapacity))
    var scores = scorer.makeScoreBlock(capacity: min(sheets.count, AnswerBlock.standardCapacity))
    var records: [ScoringRecord] = []
    for start in stride(from: 0, to: sheets.count, by: answers.capacity) {
      let part = sheets[start..<min(sheets.count, start + answers.capacity)]
      answers.removeAll()
      for (_, sheet) in part { scorer.append(sheet, to: &answers) }
      try scorer.score(answers, into: &scores)
      for (row, (id, _)) in part.enumerated() {
        let raw = scorer.questionnaire.scales.enumerated().map { index, scale in
          (scale.id, RawScore(scale, scores.standing(scale: index, row: row)).fraction?.value)
        }
        records.append(
          ScoringRecord(
            sheet: id, scoredOn: day, modules: scorer.modules,
            scores: Dictionary(uniqueKeysWithValues: raw)))
      }
    }
    try workspace.results.appendScores(records)
  }
}
