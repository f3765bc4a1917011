extension Explanation {
  init(_ error: SessionError, _ words: CommandWords) {
    let said = words.session
    switch error {
    case .noneOpen: self.init(said.noneOpen, hint: said.noneOpenHint, .configuration)
    case .noSuchSession(let id, let known):
      self.init(
        said.noSuchSession(id), hint: known.isEmpty ? said.noneOpenHint : said.knownSessions(known), .noInput)
    case .severalOpen(let ids): self.init(said.severalOpen(ids), hint: said.severalOpenHint, .usage)
    case .noCodes(let name): self.init(said.noCodes(name), hint: said.noCodesHint(name), .noInput)
    case .openAlready(let id, let name):
      self.init(said.openAlready(id, name), hint: said.openAlreadyHint(id), .usage)
    case .closed(let id): self.init(said.closed(id), hint: said.closedHint, .notPermitted)
    case .notExpected: self.init(said.notExpected, hint: said.notExpectedHint, .notPermitted)
    case .allFinished: self.init(said.allFinished, hint: words.errors.alreadyFinishedHint, .notPermitted)
    case .notPermitted: self.init(said.notPermitted, hint: said.notPermittedHint, .notPermitted)
    case .codeInUse: self.init(said.codeInUse, hint: said.codeInUseHint, .busy)
    case .twice(let id): self.init(said.twice(id), .usage)
    case .nobodyMissing(let id): self.init(said.nobodyMissing(id), .noInput)
    case .partTooLong(let id, let minutes, let lesson):
      self.init(said.partTooLong(id, minutes, lesson), hint: said.partTooLongHint, .usage)
    case .noSuchProgramme(let id, let near, let known):
      let hint = near.map(words.errors.didYouMean) ?? (known.isEmpty ? nil : words.errors.knownAre(known))
      self.init(said.noSuchProgramme(id), hint: hint, .noInput)
    case .brokenProgramme(let id): self.init(said.brokenProgramme(id), .badData)
    case .kioskNeedsTerminal: self.init(said.kioskNeedsTerminal, .usage)
    case .nothingToAnswer: self.init(said.nothingToAnswer, hint: said.nothingToAnswerHint, .usage)
    }
  }
}
