import ArgumentParser
import Exchange
import Glibc
import Language
import ResultStore

/// `orientir key`: key pairs that answers are sealed to.
struct KeyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "key", Spoken.words.keys.helpKeyGroup, subcommands: [KeyCreateCommand.self, KeyShowCommand.self])
  }
}

/// `orientir key create NAME [-o DIR]`: two files, the private one under a passphrase.
struct KeyCreateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("create", Spoken.words.keys.helpCreate, example: "orientir key create kabinet-12")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.keys.helpName, valueName: "NAME")) var name: String
  @Option(name: .shortAndLong, help: .init(Spoken.words.keys.helpFolder, valueName: "DIR")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let words = context.words.keys
    guard let pair = try? SealingKeyPair(name: name, created: try context.today.description) else {
      throw KeyError.badName(name)
    }
    let folder = output.map { $0 + "/" } ?? ""
    let (publicPath, privatePath) = (folder + name + ".pub", folder + name + ".key")
    // An overwritten private key would make every sealed answer unreadable.
    for path in [publicPath, privatePath] where context.files.kind(path).exists {
      throw CommandError.targetExists(path)
    }
    let passphrase = try context.newPassphrase()
    var generator = context.environment.generator
    let locked = try pair.locked(passphrase, using: &generator)
    try write(locked.text(comment: words.privateComment(name)), to: privatePath, context)
    try write(pair.publicKey.text(comment: words.publicComment(name)), to: publicPath, context)
    context.environment.output.line(words.fingerprint(pair.publicKey.fingerprint.description))
    context.note(words.created(publicPath, privatePath))
    context.note(words.createdAdvice)
  }

  private func write(_ text: String, to path: String, _ context: Context) throws {
    try context.files.write(Array(text.utf8), to: path)
    // The program's umask sees to it already; a file system of another kind may not know about that.
    chmod(context.files.absolute(path), 0o600)
  }
}

/// `orientir key show FILE`: whose key it is and its fingerprint; asks for no passphrase.
struct KeyShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("show", Spoken.words.keys.helpShow, example: "orientir key show kabinet-12.pub")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.keys.helpShowFile, valueName: "FILE")) var file: String

  func run() throws {
    let context = Context(global)
    let words = context.words.keys
    let (kind, name, created, fingerprint): (String, String, String, KeyFingerprint)
    do {
      let key = try context.publicKey(file)
      (kind, name, created, fingerprint) = (words.publicKey, key.name, key.created, key.fingerprint)
    } catch KeyError.file(_, .privateInsteadOfPublic) {
      let key = try context.privateKey(file)
      (kind, name, created, fingerprint) = (words.privateKey, key.name, key.created, key.fingerprint)
    }
    let output = context.environment.output
    output.line(kind)
    output.line("\(words.name): \(SafeText(name).text)")
    output.line("\(words.createdOn): \(SafeText(created).text)")
    output.line("\(words.fingerprintTitle): \(fingerprint)")
  }
}
