import ExternalPrograms
import Glibc
import Language
import QuestionnaireFiles
import QuestionnaireModel
import ResultStore
import Scoring

extension Explanation {
  /// Words an error of any floor; what nobody foresaw is a defect of ours.
  init(of error: any Error, _ words: CommandWords) {
    switch error {
    case let error as CommandError: self.init(error, words)
    case let error as LibraryError: self.init(error, words)
    case let error as StoreError: self.init(error, words)
    case let error as SessionError: self.init(error, words)
    case let error as PaperError: self.init(error, words)
    case let error as KeyError: self.init(error, words)
    case let error as ConsentError: self.init(error, words)
    case let error as CodeError: self.init(error, words)
    case let error as ScoringError: self.init(error, words)
    case let error as OutsideProgramError: self.init(error, words)
    case let error as OutsideFailure: self.init(error, words)
    case let error as ModuleError: self.init(error, words)
    default:
      self.init(words.errors.defect("\(type(of: error))"), hint: words.errors.defectHint, .defect)
    }
  }

  init(_ error: CommandError, _ words: CommandWords) {
    let said = words.errors
    switch error {
    case .noSuchCommand(let word, let near, let known):
      self.init(said.noSuchCommand(word), hint: Self.hint(near, known, words), .usage)
    case .noSuchFile(let path): self.init(said.noSuchFile(path), hint: said.noSuchFileHint, .noInput)
    case .isDirectory(let path): self.init(said.isDirectory(path), hint: said.isDirectoryHint, .noInput)
    case .unreadable(let path): self.init(said.unreadable(path), hint: said.unreadableHint, .noInput)
    case .cannotWrite(let path, let reason):
      let isSpace = reason == ENOSPC || reason == EFBIG || reason == EDQUOT || reason == EIO
      self.init(
        said.cannotWrite(path, said.systemReason(reason)), hint: said.cannotWriteHint,
        isSpace ? .inputOutput : .cannotCreate)
    case .wrongOutput(let path, let needsFolder):
      self.init(needsFolder ? said.needsFolder(path) : said.needsFile(path), .usage)
    case .outputNeeded: self.init(said.outputNeeded, .usage)
    case .noSuchQuestionnaire(let id, let near, let known):
      self.init(said.noSuchQuestionnaire(id), hint: Self.hint(near, known, words), .noInput)
    case .brokenQuestionnaire(let id, let findings):
      self.init(
        said.brokenQuestionnaire(id, findings.count), hint: said.brokenQuestionnaireHint(id), .badData,
        findings: findings)
    case .noSuchClass(let name):
      self.init(words.outside.noSuchClass(name), hint: words.outside.noSuchClassHint, .noInput)
    case .noWorkspace(let path): self.init(said.noWorkspace(path), hint: said.noWorkspaceHint(path), .noInput)
    case .workspaceExists(let path): self.init(said.workspaceExists(path), .cannotCreate)
    case .noSuchWave(let name, let known):
      self.init(
        said.noSuchWave(name), hint: Self.hint(likelyMeant(name, among: known), known, words), .noInput)
    case .waveExists(let name): self.init(said.waveExists(name), .usage)
    case .waveClosed(let name): self.init(said.waveClosed(name), hint: said.waveClosedHint, .notPermitted)
    case .noOpenWave: self.init(said.noOpenWave, hint: said.noOpenWaveHint, .configuration)
    case .severalOpenWaves(let names):
      self.init(said.severalOpenWaves(names), hint: said.severalOpenWavesHint, .usage)
    case .languageLacking(let id, let language, let has):
      self.init(
        said.languageLacking(id, language, has), hint: has.first.map { said.languageLackingHint($0) },
        .configuration)
    case .textsLacking(let id, let items):
      self.init(said.textsLacking(id, items), hint: said.textsLackingHint, .configuration)
    case .invalidCode: self.init(said.invalidCode, hint: said.invalidCodeHint, .badData)
    case .ambiguousCode: self.init(said.ambiguousCode, hint: said.invalidCodeHint, .badData)
    case .unknownCode: self.init(said.unknownCode, hint: said.unknownCodeHint, .notPermitted)
    case .alreadyFinished(let id):
      self.init(said.alreadyFinished(id), hint: said.alreadyFinishedHint, .notPermitted)
    case .noSheets(let id): self.init(said.noSheets(id), hint: said.noSheetsHint, .noInput)
    case .noResultForCode: self.init(said.noResultForCode, hint: said.noSheetsHint, .noInput)
    case .severalSheets(let ids): self.init(said.severalSheets(ids), .usage)
    case .noSuchSubject(let id, let near, let known):
      self.init(said.noSuchSubject(id), hint: Self.hint(near, known, words), .usage)
    case .noGuidance: self.init(words.guidance.none, hint: words.guidance.noneHint, .noInput)
    case .noSuchGuidance(let id, let near):
      self.init(words.guidance.unknown(id), hint: Self.hint(near, [], words), .noInput)
    case .noSuchModule(let id, let near, let known):
      self.init(said.noSuchModule(id), hint: Self.hint(near, known, words), .noInput)
    case .badValue(let option, let value, let legal): self.init(said.badValue(option, value, legal), .usage)
    case .rowsLeftOut(let count): self.init(said.rowsLeftOut(count), hint: said.rowsLeftOutHint, .badData)
    case .badEnrolment(let path): self.init(said.badEnrolment(path), hint: said.badEnrolmentHint, .badData)
    case .noSuchSchool(let name, let known):
      self.init(
        said.noSuchSchool(name), hint: Self.hint(likelyMeant(name, among: known), known, words), .noInput)
    case .nothingToChange: self.init(said.nothingToChange, hint: said.nothingToChangeHint, .usage)
    case .targetExists(let path):
      self.init(said.targetExists(path), hint: said.targetExistsHint, .cannotCreate)
    case .noAnswersToCheck(let path):
      self.init(said.noAnswersRead(path), hint: said.noAnswersToCheckHint, .badData)
    case .noAnswersRead(let path): self.init(said.noAnswersRead(path), hint: said.rowsLeftOutHint, .badData)
    case .exportOpen(let path, let mapping):
      self.init(words.imports.exportOpen(path), hint: words.imports.exportOpenHint(mapping), .badData)
    case .badMapping(let path):
      self.init(words.imports.badMapping(path), hint: words.imports.badMappingHint, .badData)
    case .noExport(let option):
      self.init(words.imports.noExport(option), hint: words.imports.noExportHint, .usage)
    case .sameRows(let same, let all, let wave):
      self.init(words.imports.sameRowsThere(same, all, wave), hint: words.imports.sameRowsHint, .badData)
    case .codeNeeded: self.init(said.codeNeeded, hint: said.codeNeededHint, .usage)
    case .editionUnknown(let id, let digest):
      self.init(said.editionUnknown(id, digest), hint: said.editionUnknownHint, .noInput)
    case .sheetsConflict(let count):
      self.init(said.sheetsConflict(count), hint: said.sheetsConflictHint, .badData)
    case .sittingStorage: self.init(said.sittingStorage, hint: said.diskFullHint, .inputOutput)
    case .tooFewSheets(let found, let least):
      self.init(said.tooFewSheets(found, least), hint: said.nothingToShowHint, .nothingToShow)
    case .tooFewTakenOut(let least):
      self.init(said.tooFewTakenOut(least), hint: said.tooFewTakenOutHint, .nothingToShow)
    case .nothingToShow: self.init(said.nothingToShow, hint: said.nothingToShowHint, .nothingToShow)
    case .reportFailed(let reason): self.init(said.reportFailed(reason), hint: said.defectHint, .defect)
    }
  }

  init(_ error: LibraryError, _ words: CommandWords) {
    let said = words.errors
    switch error {
    case .unknown(let id, let near, let known):
      self.init(said.noSuchQuestionnaire(id), hint: Self.hint(near, known, words), .noInput)
    case .noSuchFile(let path): self.init(said.noSuchFile(path), hint: said.noSuchFileHint, .noInput)
    case .isDirectory(let path): self.init(said.isDirectory(path), hint: said.isDirectoryHint, .noInput)
    case .unreadable(let path): self.init(said.unreadable(path), hint: said.unreadableHint, .noInput)
    case .tooLarge(let path, _, let most):
      self.init(said.tooLarge(path, "\(NumberText(words.language).integer(most)) B"), .badData)
    }
  }

  init(_ error: ScoringError, _ words: CommandWords) {
    let said = words.errors
    let reason: String =
      switch error {
      case .unknownModule(let id, _): said.noSuchModule(id)
      case .wrongFamily(let module): module
      case .unknownParameter(let module, let name, _): "\(module): \(name)"
      case .missingParameter(let module, let name): "\(module): \(name)"
      case .badParameter(let module, let path, let problem):
        "\(module), \(path.joined(separator: ".")): \(problem.named(in: words.language))"
      case .repeatedOutput(let module, let output): "\(module): \(output)"
      case .foreignBlock: "block"
      }
    self.init(said.scoringFailed(reason), .badData)
  }

  private static func hint(_ near: String?, _ known: [String], _ words: CommandWords) -> String? {
    if let near { return words.errors.didYouMean(near) }
    return known.isEmpty ? nil : words.errors.knownAre(known)
  }
}
