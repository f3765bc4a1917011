import Exchange
import Language
import OrientirTestSupport
import Testing

@testable import OrientirCommands

/// Errors of keys and of what is sealed, read as a golden.
@Suite struct `Explanations of keys` {
  @Test(arguments: ["ru", "en"])
  func `say what is wrong, what to do, and end with a status`(language: String) throws {
    let words = CommandWords.words(in: language == "ru" ? .russian : .english)
    let key = try #require(KeyFingerprint("0123 4567 89AB CDEF 0123"))
    let problems: [KeyFileProblem] = [
      .notAKeyFile, .newerFormat, .damaged, .privateInsteadOfPublic, .publicInsteadOfPrivate,
      .wrongPassphrase, .tooCostly, .badName,
    ]
    let errors: [KeyError] =
      problems.map { .file("office.key", $0) } + [
        .badName("a/b"), .shortPassphrase(least: 12), .passphrasesDiffer, .passphraseMissing,
        .keyNeeded([key]),
        .otherKey(given: key, wanted: [key, key]),
      ]
    let lines = errors.map { error in
      let explanation = Explanation(of: error, words)
      return "\(explanation.status.rawValue) \(explanation.message)\n   \(explanation.hint ?? "–")"
    }
    #expect(Snapshot.difference(lines.joined(separator: "\n") + "\n", named: "keys.\(language).txt") == nil)
  }
}
