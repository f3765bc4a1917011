import Digests
import ExternalPrograms
import Glibc
import Language
import QuestionnaireModel
import ResultStore
import Scoring

extension Context {
  /// The program in a file, read once.
  func outsideModule(_ path: String) throws -> OutsideModule {
    let bytes = try files.read(path)
    return try OutsideModule(name: path.split(separator: "/").last.map(String.init) ?? path, program: bytes)
  }

  /// The program in a file, where a person has allowed it in the workspace.
  func allowedModule(_ path: String, in workspace: Workspace) throws -> OutsideModule {
    let module = try outsideModule(path)
    guard try workspace.results.isAllowed(module.digest) else {
      throw ModuleError.notAllowed(program: module.name, digest: module.digest.short, path: path)
    }
    return module
  }

  /// What keeps outside modules contained on this machine.
  func containment() throws -> Containment {
    let temporary = environment.variables["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    return try Containment(
      searchPath: environment.variables["PATH"] ?? "", isRoot: geteuid() == 0, temporary: temporary)
  }

  /// Scores sheets batch by batch; `take` is given each batch with the place of its first sheet.
  func score(
    _ sheets: [AnswerSheet], with scoring: OutsideScoring, before: OutsideDeclaration? = nil,
    take: (Int, OutsideScoring.Batch) throws -> Void
  ) throws {
    var progress = progress(words.modules.scoring)
    defer { progress.end() }
    var declaration = before
    for start in stride(from: 0, to: sheets.count, by: OutsideLimits.sheetsInBatch) {
      let part = Array(sheets[start..<min(sheets.count, start + OutsideLimits.sheetsInBatch)])
      let known = declaration
      let batch: OutsideScoring.Batch
      do {
        batch = try Blocking.run { try await scoring.score(part, before: known) }
      } catch let failure as OutsideFailure {
        throw ModuleError.notScored(program: scoring.module.name, failure)
      }
      declaration = batch.declaration
      try take(start, batch)
      progress.update(start + part.count, of: sheets.count)
    }
  }

  /// What outside modules said of a stored sheet: the latest of each program.
  func outsideScores(of sheet: SheetID, _ questionnaire: Questionnaire, in workspace: Workspace) throws
    -> [StoredOutsideScores]
  {
    let uses = try OutsideUse.all(in: questionnaire)
    var latest: [StoredOutsideScores] = []
    for (module, record) in try workspace.results.outsideScores(of: sheet) {
      let use = uses.first { $0.program == module.program }
      guard let scores = StoredOutsideScores(module, record, use) else { continue }
      latest.removeAll { $0.scores.source.program == module.program }
      latest.append(scores)
    }
    return latest
  }
}

/// What an outside module said of a stored sheet, and when.
struct StoredOutsideScores {
  let scores: OutsideScores
  let scoredOn: Day
  let declaration: OutsideDeclaration

  /// Puts a record together with what the module declared; `nil` where the declaration cannot be read.
  init?(_ module: OutsideModuleRecord, _ record: OutsideScoreRecord, _ use: OutsideUse?) {
    guard let declaration = OutsideDeclaration(line: module.declaration) else { return nil }
    self.declaration = declaration
    scoredOn = record.scoredOn
    let run = OutsideSource.Run(
      module: module.name, version: module.version, digest: module.digest.hexadecimal)
    scores = OutsideScores(
      source: OutsideSource(program: module.program, run: run),
      values: declaration.outputs.map { output in
        // The questionnaire's titles were checked by people.
        let own = use?.outputs.first { $0.id == output.id } ?? output
        let reason = record.reasons[output.id].flatMap { id in declaration.reasons.first { $0.id == id } }
        return .init(output: own, number: record.scores[output.id] ?? nil, reason: reason.map { .said($0) })
      })
  }
}

extension StoredOutsideScores {
  /// Each score with the module that gave it; the way to it only the module knows.
  func trace(_ words: CommandWords) -> [TraceLine] {
    let numbers = NumberText(words.language)
    return scores.values.flatMap { value -> [TraceLine] in
      let title = value.output.title.named(in: words.language)
      let id = value.output.id
      let first: String
      if let number = value.number {
        let places = value.output.kind == .whole ? 0 : 2
        first = words.modules.traceValue(title, numbers.decimal(number, places: places))
      } else if case .said(let reason)? = value.reason {
        first = words.modules.traceReason(title, reason.text.named(in: words.language))
      } else {
        first = words.modules.traceValue(title, NumberText.none)
      }
      let mark = scores.source.run?.mark ?? ""
      return [
        TraceLine(subject: id, first),
        TraceLine(
          depth: 1, subject: id, words.modules.traceSource(mark, scores.source.program, scoredOn.description)),
        TraceLine(depth: 1, subject: id, words.modules.traceWay),
      ]
    }
  }
}
