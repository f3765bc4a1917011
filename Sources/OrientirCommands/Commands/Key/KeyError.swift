import Exchange

/// What can go wrong with keys and with what is sealed.
enum KeyError: Error, Hashable, Sendable {
  case file(String, KeyFileProblem)
  case badName(String)
  case shortPassphrase(least: Int)
  case passphrasesDiffer
  /// Input ended before a passphrase.
  case passphraseMissing
  /// The answers are sealed and no key was given.
  case keyNeeded([KeyFingerprint])
  /// No line is sealed to the key that was given.
  case otherKey(given: KeyFingerprint, wanted: [KeyFingerprint])
}
