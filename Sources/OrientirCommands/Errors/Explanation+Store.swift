import Digests
import ResultStore

extension Explanation {
  init(_ error: StoreError, _ words: CommandWords) {
    let said = words.errors
    switch error {
    case .missing(let path), .noWorkspace(let path):
      self.init(said.noWorkspace(path), hint: said.noWorkspaceHint(path), .noInput)
    case .fileMissing(let file):
      self.init(said.databaseMissing(file.name), hint: said.databaseMissingHint, .noInput)
    case .notAFolder(let path): self.init(said.needsFolderHere(path), hint: said.foreignHint, .noInput)
    case .notEmpty(let path): self.init(said.notEmpty(path), hint: said.foreignHint, .cannotCreate)
    case .alreadyExists(let path): self.init(said.workspaceExists(path), .cannotCreate)
    case .notPermitted(let path): self.init(said.unreadable(path), hint: said.readOnlyHint, .notPermitted)
    case .readOnly(let path): self.init(said.readOnly(path), hint: said.readOnlyHint, .notPermitted)
    case .networkFolder(let path):
      self.init(said.networkFileSystem(path), hint: said.networkHint, .configuration)
    case .cannotCreate(let path):
      self.init(said.cannotCreate(path), hint: said.cannotWriteHint, .cannotCreate)
    case .notADatabase(let file): self.init(said.notADatabase(file.name), hint: said.foreignHint, .badData)
    case .foreignDatabase(let file):
      self.init(said.foreignDatabase(file.name), hint: said.foreignHint, .badData)
    case .newerSchema(let file, let found, let supported):
      self.init(
        said.newerSchema(file.name, "\(found)", "\(supported)"), hint: said.newerSchemaHint, .configuration)
    case .damaged(let file): self.init(said.corrupt(file.name), hint: said.corruptHint, .badData)
    case .corruptRow(let table, let column):
      self.init(said.corrupt("\(table).\(column)"), hint: said.corruptHint, .badData)
    case .settingRefused(_, let setting): self.init(said.settingRefused(setting), .configuration)
    case .busy: self.init(said.busy, hint: said.busyHint, .busy)
    case .diskFull: self.init(said.diskFull, hint: said.diskFullHint, .inputOutput)
    case .inputOutput(let file): self.init(said.storeFailed(file.name), hint: said.diskFullHint, .inputOutput)
    case .constraint(let file, let table):
      self.init(said.storeFailed("\(file.name), \(table)"), hint: said.defectHint, .defect)
    case .unexpected(let file, let code):
      self.init(said.storeFailed("\(file.name), \(code)"), hint: said.defectHint, .defect)
    case .invalidCode: self.init(said.invalidCode, hint: said.invalidCodeHint, .badData)
    case .codeTaken: self.init(said.storeFailed("code"), hint: said.busyHint, .busy)
    case .unknownPupil: self.init(said.unknownCode, hint: said.unknownCodeHint, .notPermitted)
    case .unknownQuestionnaire(let digest):
      self.init(said.editionUnknown("", digest.short), hint: said.editionUnknownHint, .noInput)
    case .unknownWave(let name): self.init(said.noSuchWave(name), .noInput)
    case .waveExists(let name): self.init(said.waveExists(name), .usage)
    case .waveClosed(let name): self.init(said.waveClosed(name), hint: said.waveClosedHint, .notPermitted)
    case .foreignToWave(let name): self.init(said.foreignToWave(name), hint: said.waveClosedHint, .usage)
    case .unknownSheet: self.init(said.noResultForCode, .noInput)
    case .alreadyVoided: self.init(said.alreadyVoided, .usage)
    case .sittingUnderWay: self.init(said.sittingUnderWay, .busy)
    case .noLiveSitting, .sittingWentOn: self.init(said.sittingWentOn, hint: said.sittingWentOnHint, .busy)
    }
  }
}
