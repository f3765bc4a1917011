import ExternalPrograms
import Language

extension Explanation {
  init(_ error: ModuleError, _ words: CommandWords) {
    let said = words.modules
    switch error {
    case .notAllowed(let program, let digest, let path):
      self.init(said.notAllowedError(program, digest), hint: said.notAllowedHint(path), .notPermitted)
    case .confirmationMissing:
      self.init(said.confirmationMissing, hint: said.confirmationHint, .notPermitted)
    case .noSuchPermission(let word):
      self.init(said.noSuchPermission(word), hint: said.noSuchPermissionHint, .noInput)
    case .outsideWithStored:
      self.init(said.outsideWithStored, hint: said.outsideWithStoredHint, .usage)
    case .notScored(let program, let failure):
      let explanation = Explanation(failure, words)
      self.init(
        said.notScored(program, explanation.message), hint: explanation.hint, explanation.status)
    }
  }

  init(_ failure: OutsideFailure, _ words: CommandWords) {
    let said = words.modules.failure
    let text = said.text(failure)
    switch failure {
    case .badName, .notAProgram, .tooLarge: self.init(text, hint: said.fileHint, .badData)
    case .containmentMissing(let names):
      self.init(text, hint: said.containmentHint(names), .configuration)
    case .containmentFailed: self.init(text, hint: said.containmentFailedHint, .configuration)
    case .refused: self.init(text, hint: said.refusedHint, .badData)
    default: self.init(text, hint: said.moduleHint, .badData)
    }
  }
}
