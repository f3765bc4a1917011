import Language

extension Explanation {
  init(_ error: ConsentError, _ words: CommandWords) {
    let said = words.consents
    switch error {
    case .codesNeeded: self.init(said.codesNeeded, hint: said.codesNeededHint, .usage)
    case .twoWays: self.init(said.twoWays, hint: said.twoWaysHint, .usage)
    case .outsideClass(let count):
      self.init(said.outsideClass(count), hint: said.outsideClassHint, .badData)
    case .badLines(let file, let lines):
      self.init(said.badLines(file, lines), hint: said.badLinesHint, .badData)
    }
  }

  init(_ error: CodeError, _ words: CommandWords) {
    switch error {
    case .alreadyReplaced:
      self.init(words.codes.alreadyReplaced, hint: words.codes.alreadyReplacedHint, .usage)
    }
  }
}
