import Exchange

extension Explanation {
  init(_ error: KeyError, _ words: CommandWords) {
    let said = words.keys
    switch error {
    case .file(let path, let problem): self.init(problem, in: path, words)
    case .badName(let name): self.init(said.badName(name), hint: said.badNameHint, .usage)
    case .shortPassphrase(let least): self.init(said.shortPassphrase(least), .usage)
    case .passphrasesDiffer: self.init(said.passphrasesDiffer, .usage)
    case .passphraseMissing: self.init(said.passphraseMissing, hint: said.passphraseMissingHint, .usage)
    case .keyNeeded(let keys):
      self.init(said.keyNeeded(keys.map(\.description)), hint: said.keyNeededHint, .usage)
    case .otherKey(let given, let wanted):
      self.init(
        said.otherKey(given.description, wanted.map(\.description)), hint: said.otherKeyHint, .badData)
    }
  }

  private init(_ problem: KeyFileProblem, in path: String, _ words: CommandWords) {
    let said = words.keys
    switch problem {
    case .notAKeyFile: self.init(said.badKeyFile(path), hint: said.badKeyFileHint, .badData)
    case .newerFormat:
      self.init(said.newerKeyFile(path), hint: words.errors.newerSchemaHint, .configuration)
    case .damaged: self.init(said.damagedKeyFile(path), hint: said.damagedKeyFileHint, .badData)
    case .privateInsteadOfPublic:
      self.init(said.needsPublic(path), hint: said.badKeyFileHint, .usage)
    case .publicInsteadOfPrivate:
      self.init(said.needsPrivate(path), hint: said.badKeyFileHint, .usage)
    case .wrongPassphrase:
      self.init(said.wrongPassphrase, hint: said.wrongPassphraseHint, .notPermitted)
    case .tooCostly: self.init(said.tooCostly(path), .badData)
    case .badName: self.init(said.badName(path), hint: said.badNameHint, .usage)
    }
  }
}
