import Exchange
import Glibc
import Language

extension Context {
  /// The least characters of a new passphrase.
  static let leastPassphrase = 12

  /// A passphrase from the terminal without echo; where standard input is no terminal, its next line (for scripts and tests).
  ///
  /// Never from the command line or the environment, where others could see it.
  func passphrase(_ prompt: String) throws -> String {
    guard environment.isInputTerminal else {
      guard let line = environment.readLine() else { throw KeyError.passphraseMissing }
      return line
    }
    defer { environment.errors.line() }
    switch SecretInput.line(from: STDIN_FILENO, prompt: { environment.errors.write(prompt) }) {
    case .typed(let line): return line
    case .end: throw KeyError.passphraseMissing
    case .interrupted: throw StatusError(status: .interrupted)
    }
  }

  /// A new passphrase, asked for twice.
  func newPassphrase() throws -> String {
    note(words.keys.passphraseAdvice)
    let first = try passphrase(words.keys.passphrase)
    guard first.count >= Self.leastPassphrase else {
      throw KeyError.shortPassphrase(least: Self.leastPassphrase)
    }
    guard try passphrase(words.keys.again) == first else { throw KeyError.passphrasesDiffer }
    return first
  }

  /// The public key in a file.
  func publicKey(_ path: String) throws -> PublicKeyFile {
    let bytes = try files.read(path)
    do throws(KeyFileProblem) { return try PublicKeyFile(bytes) } catch { throw KeyError.file(path, error) }
  }

  /// The locked private key in a file.
  func privateKey(_ path: String) throws -> PrivateKeyFile {
    let bytes = try files.read(path)
    do throws(KeyFileProblem) { return try PrivateKeyFile(bytes) } catch { throw KeyError.file(path, error) }
  }

  /// Opens a private key with the passphrase that is asked for.
  func opened(_ key: PrivateKeyFile, _ path: String) throws -> SealingKeyPair {
    let passphrase = try passphrase(words.keys.passphraseOf(SafeText(key.name).text))
    do throws(KeyFileProblem) { return try key.open(passphrase) } catch { throw KeyError.file(path, error) }
  }
}
