/// Why a key file cannot be used.
public enum KeyFileProblem: Error, Hashable, Sendable {
  /// The file is no key file of Orientir.
  case notAKeyFile
  /// A later version of the program has written it.
  case newerFormat
  /// Something in the file was changed or is missing.
  case damaged
  /// The private key's file stands where the public one is due.
  case privateInsteadOfPublic
  /// The public key's file stands where the private one is due.
  case publicInsteadOfPrivate
  /// The passphrase is another one (or the file was changed with care).
  case wrongPassphrase
  /// The file asks for more work or memory than we allow.
  case tooCostly
  /// The name is empty, longer than 60 characters or holds something else than letters, digits, `-`, `_`, `.` and blanks.
  case badName
}
