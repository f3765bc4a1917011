import ExternalPrograms
import Language

extension Explanation {
  init(_ error: OutsideProgramError, _ words: CommandWords) {
    let said = words.outside
    switch error {
    case .notInstalled(let names):
      self.init(said.notInstalled(names), hint: said.notInstalledHint, .configuration)
    case .cannotStart(let program): self.init(said.cannotStart(program), hint: said.hint, .configuration)
    case .timedOut(let program, let seconds):
      self.init(said.timedOut(program, seconds), hint: said.hint, .busy)
    case .failed(let program, let status, let message):
      self.init(said.failed(program, status, message), hint: said.hint, .configuration)
    case .madeNothing(let program): self.init(said.madeNothing(program), hint: said.hint, .configuration)
    }
  }
}
