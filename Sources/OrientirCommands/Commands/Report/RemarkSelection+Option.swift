import Cohorts

extension RemarkSelection {
  /// The value of `--remarks`.
  static func option(_ word: String) throws -> RemarkSelection {
    guard let selection = RemarkSelection(rawValue: word) else {
      let legal = allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandError.badValue(option: "--remarks", value: word, legal: legal)
    }
    return selection
  }
}
