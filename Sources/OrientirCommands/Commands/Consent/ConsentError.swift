/// What can go wrong with consents and lost slips on the command line.
enum ConsentError: Error, Hashable, Sendable {
  case codesNeeded
  case twoWays
  /// So many of the codes named belong to another class.
  case outsideClass(Int)
  /// Lines of a file of codes that are none.
  case badLines(file: String, lines: [Int])
}

/// What can go wrong with a lost slip.
enum CodeError: Error, Hashable, Sendable {
  /// Another code took its place already.
  case alreadyReplaced
}
