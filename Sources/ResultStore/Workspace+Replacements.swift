import Digests

extension Workspace {
  /// Puts a new code in the place of one whose slip was lost; live sittings go on under the new one, and sessions expect it.
  ///
  /// The results come first, in one transaction: from then on the old code opens nothing. What a crash leaves of the sittings is done
  /// when the workspace is next opened or the new code is next used. Throws as `ResultStore.replace` does.
  public func replace(_ code: PupilCode, by new: PupilCode, reason: String?, at moment: Timestamp)
    throws(StoreError)
  {
    try results.replace(code, by: new, reason: reason, at: moment)
    try carrySittings()
  }

  /// Gives live sittings of codes that were replaced to the codes that took their place.
  func carrySittings() throws(StoreError) {
    let succession = try results.succession()
    guard !succession.replacements.isEmpty else { return }
    for code in try sittings.expectedCodes() where succession.isReplaced(code) {
      try sittings.expect(succession.present(code), insteadOf: code)
    }
    for sitting in try sittings.liveSittings() where succession.isReplaced(sitting.code) {
      try sittings.carry(sitting.id, to: succession.present(sitting.code))
    }
  }
}
