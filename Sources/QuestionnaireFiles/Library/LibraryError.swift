/// Why a questionnaire's file cannot be had.
public enum LibraryError: Error, Hashable, Sendable {
  /// No questionnaire of this id on the search path; `near` is the id that was probably meant.
  case unknown(id: String, near: String?, known: [String])
  case noSuchFile(path: String)
  case isDirectory(path: String)
  case unreadable(path: String)
  case tooLarge(path: String, bytes: Int, most: Int)
}
