import Language

extension KeyWords {
  static let english = KeyWords(
    helpForm: "Make a form for the browser: one file, works offline on telephones and PCs.",
    helpSealTo: "The public key (FILE.pub) that the page seals the answers to.",
    helpNoCode: "Do not ask for a code: the page makes one up.",
    helpKeyGroup: "Keys that answers are sealed to.",
    helpCreate: "Make a key pair: a public key for forms, a private one under a passphrase.",
    helpName: "The key's name; the files are called after it.",
    helpFolder: "Folder for the files (otherwise the current one).",
    helpShow: "Show whose key it is, and its fingerprint.",
    helpShowFile: "A key's file (.pub or .key).",
    helpImportKey: "Private key (FILE.key) for answers that a form has sealed.",
    passphrase: "Passphrase for the key: ",
    again: "Once more: ",
    passphraseAdvice:
      "Choose a passphrase of at least 12 characters, best several words. It is not shown. A forgotten one cannot be recovered.",
    created: { "Public key: \($0)\nPrivate key: \($1)" },
    fingerprint: { "Fingerprint: \($0)" },
    createdAdvice:
      "The public key may be shown to anybody. Copy the private one to a stick and put it away with the passphrase written down: without it the answers cannot be opened.",
    publicComment: { "Orientir public key ‘\($0)’. It may be shown to anybody: answers are sealed to it." },
    privateComment: {
      "Orientir private key ‘\($0)’, encrypted under a passphrase. Give it to nobody; make a copy."
    },
    publicKey: "Public key",
    privateKey: "Private key, under a passphrase",
    name: "Name",
    createdOn: "Created",
    fingerprintTitle: "Fingerprint",
    unsealed:
      "Attention: answers from this form are not sealed; anybody who gets the file or letter can read them. To seal them: --seal-to FILE.pub (orientir key create makes the key).",
    sealedTo: { "Answers are sealed to the key ‘\($0)’, fingerprint \($1)." },
    freeText: {
      "The questionnaire has questions with free answers (\($0)): read those answers, there may be a cry for help in them."
    },
    passphraseOf: { "Passphrase of the key ‘\($0)’: " },
    formSheets: { sheets, repeated in
      "From the form: \(englishCount(sheets, "sheet", "sheets"))"
        + (repeated > 0 ? "; repetitions of the same line passed over: \(repeated)." : ".")
    },
    unknownCodes: {
      "Codes that this workspace has not issued: \($0). Class and school of those sheets are unknown."
    },
    badKeyFile: { "‘\($0)’ is not a key file" },
    badKeyFileHint: "a file that the command orientir key create has made is needed.",
    newerKeyFile: { "a newer version of the program has made the key file ‘\($0)’" },
    damagedKeyFile: { "the key file ‘\($0)’ is damaged or was changed" },
    damagedKeyFileHint: "take its copy.",
    needsPublic: { "‘\($0)’ is a private key; the public one (.pub) is needed here" },
    needsPrivate: { "‘\($0)’ is a public key; the private one (.key) is needed here" },
    wrongPassphrase: "the passphrase does not fit",
    wrongPassphraseHint: "check the keyboard layout and Caps Lock, and repeat the command.",
    tooCostly: { "the key file ‘\($0)’ asks for more memory than is allowed; it is not opened" },
    badName: { "‘\($0)’ will not do as a key's name" },
    badNameHint:
      "up to 60 letters, digits, blanks, dots, hyphens and underscores, with a letter or digit first.",
    shortPassphrase: {
      "the passphrase is too short: at least \(englishCount($0, "character", "characters"))"
    },
    passphrasesDiffer: "the passphrases differ; no key was made",
    passphraseMissing: "there is no passphrase",
    passphraseMissingHint:
      "type it at the terminal; in a script give it as a line on standard input (two equal lines to make a key).",
    keyNeeded: { "the answers are sealed to the key \($0.joined(separator: ", "))" },
    keyNeededHint: "name the private key: --key FILE.key",
    otherKey: { "the key \($0) does not fit: the answers are sealed to \($1.joined(separator: ", "))" },
    otherKeyHint: "name that key's file in --key; orientir key show FILE shows a fingerprint."
  )
}
