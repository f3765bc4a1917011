extension Explanation {
  init(_ error: PaperError, _ words: CommandWords) {
    let said = words.paper
    switch error {
    case .sittingUnderWay(let answered):
      self.init(said.sittingUnderWay(answered), hint: said.sittingUnderWayHint, .notPermitted)
    case .noFirstEntry: self.init(said.noFirstEntry, hint: said.noFirstEntryHint, .notPermitted)
    case .secondThere: self.init(said.secondThere, hint: said.secondThereHint, .notPermitted)
    case .sameInitials: self.init(said.sameInitials, hint: said.sameInitialsHint, .notPermitted)
    case .initialsNeeded: self.init(said.initialsNeeded, hint: said.initialsHint, .usage)
    case .badInitials: self.init(said.badInitials, hint: said.initialsHint, .usage)
    case .noSecondEntries: self.init(said.noSecondEntries, hint: said.noSecondEntriesHint, .noInput)
    }
  }
}
