import Language

/// Words of `orientir key`, `questionnaire form` and of importing what forms have sealed.
struct KeyWords: Sendable {
  // Help
  let helpForm: String
  let helpSealTo: String
  let helpNoCode: String
  let helpKeyGroup: String
  let helpCreate: String
  let helpName: String
  let helpFolder: String
  let helpShow: String
  let helpShowFile: String
  let helpImportKey: String

  // Making and showing keys
  let passphrase: String
  let again: String
  let passphraseAdvice: String
  let created: @Sendable (_ publicFile: String, _ privateFile: String) -> String
  let fingerprint: @Sendable (String) -> String
  let createdAdvice: String
  let publicComment: @Sendable (_ name: String) -> String
  let privateComment: @Sendable (_ name: String) -> String
  let publicKey: String
  let privateKey: String
  let name: String
  let createdOn: String
  let fingerprintTitle: String

  // The form
  let unsealed: String
  let sealedTo: @Sendable (_ name: String, _ fingerprint: String) -> String
  let freeText: @Sendable (Int) -> String

  // Importing
  let passphraseOf: @Sendable (_ name: String) -> String
  let formSheets: @Sendable (_ sheets: Int, _ repeated: Int) -> String
  let unknownCodes: @Sendable (Int) -> String

  // Errors
  let badKeyFile: @Sendable (_ path: String) -> String
  let badKeyFileHint: String
  let newerKeyFile: @Sendable (_ path: String) -> String
  let damagedKeyFile: @Sendable (_ path: String) -> String
  let damagedKeyFileHint: String
  let needsPublic: @Sendable (_ path: String) -> String
  let needsPrivate: @Sendable (_ path: String) -> String
  let wrongPassphrase: String
  let wrongPassphraseHint: String
  let tooCostly: @Sendable (_ path: String) -> String
  let badName: @Sendable (_ name: String) -> String
  let badNameHint: String
  let shortPassphrase: @Sendable (_ least: Int) -> String
  let passphrasesDiffer: String
  let passphraseMissing: String
  let passphraseMissingHint: String
  let keyNeeded: @Sendable (_ fingerprints: [String]) -> String
  let keyNeededHint: String
  let otherKey: @Sendable (_ given: String, _ wanted: [String]) -> String
  let otherKeyHint: String
}

extension CommandWords {
  /// Words of keys, forms and what is sealed.
  var keys: KeyWords { language == .russian ? .russian : .english }
}
