import ArgumentParser
import Digests
import ExternalPrograms
import Language
import ResultStore

/// `orientir module allow FILE`: a person's permission, by the digest of the program.
struct ModuleAllowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("allow", Spoken.words.modules.helpAllow, example: "orientir module allow balance.py")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.modules.helpFile, valueName: "FILE")) var file: String
  @Flag(help: .init(Spoken.words.modules.helpYes)) var yes = false

  func run() throws {
    let context = Context(global)
    let words = context.words.modules
    let workspace = try context.workspace()
    let module = try context.outsideModule(file)
    let output = context.environment.output
    output.line(words.about(module.name, module.program.count))
    output.line(words.digest(module.digest.hexadecimal))
    guard try !workspace.results.isAllowed(module.digest) else {
      context.note(words.allowedAlready(module.name))
      return
    }
    context.note(words.allowAdvice)
    if !yes {
      // A pipe that happens to say yes is nobody's permission.
      guard context.environment.isInputTerminal else { throw ModuleError.confirmationMissing }
      context.environment.errors.write(words.allowQuestion)
      let answer = context.environment.readLine() ?? ""
      guard words.yes.contains(answer.lowercased().filter { !$0.isWhitespace }) else {
        context.environment.errors.line(words.notAllowed)
        throw StatusError(status: .notPermitted)
      }
    }
    try workspace.results.allow(module.digest, program: module.name, at: try context.moment)
    context.note(words.allowed(module.name, module.digest.short))
  }
}

/// `orientir module withdraw FILE|NAME|DIGEST`: takes a permission back.
struct ModuleWithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("withdraw", Spoken.words.modules.helpWithdraw, example: "orientir module withdraw balance.py")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.modules.helpAllowed, valueName: "FILE|NAME|DIGEST")) var module: String

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let standing = try workspace.results.permissions().filter(\.stands)
    // A file counts by what is in it: its name may have been given to another since.
    let digest = try context.files.kind(module).exists ? context.outsideModule(module).digest : nil
    let meant = standing.filter { permission in
      digest.map { $0 == permission.digest } ?? permission.isMeant(by: module)
    }
    guard !meant.isEmpty else { throw ModuleError.noSuchPermission(module) }
    for permission in meant {
      try workspace.results.withdrawPermission(of: permission.digest, at: try context.moment)
      context.note(context.words.modules.withdrawn(permission.program, permission.digest.short))
    }
  }
}

extension OutsidePermission {
  /// Whether a person means it: by its program's name, or by at least six digits of its digest.
  func isMeant(by word: String) -> Bool { program == word || digest.isMeant(by: word) }
}

extension Digest {
  /// Whether a word is the digest's beginning, at least six digits of it.
  func isMeant(by word: String) -> Bool { word.count >= 6 && hexadecimal.hasPrefix(word.lowercased()) }
}
