/// What can go wrong when paper sheets are keyed in.
enum PaperError: Error, Hashable, Sendable {
  /// The code has answers on the screen that were not handed in.
  case sittingUnderWay(answered: Int)
  /// The code has no sheet from paper to be keyed in a second time.
  case noFirstEntry
  /// The sheet was keyed in twice already.
  case secondThere
  /// The second entry is by the person who made the first.
  case sameInitials
  /// Second entry and decisions want to know whose they are.
  case initialsNeeded
  case badInitials
  /// Nothing was keyed in twice.
  case noSecondEntries
}
