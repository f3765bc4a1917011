import ArgumentParser
import Language

/// The names in the command tree; the argument parser calls a mistyped one a surplus argument.
enum CommandNames {
  private static let globalOptions: Set = ["--workspace", "--questionnaires", "--lang", "--color"]

  /// The arguments with global options that stand before the command moved behind it, where the parser looks for them.
  ///
  /// `help` knows no options: the language is found before, the others mean nothing to it.
  static func normalised(_ arguments: [String]) -> [String] {
    if let help = arguments.firstIndex(of: "help"),
      arguments[..<help].allSatisfy({ $0.hasPrefix("-") || $0.count == 2 })
    {
      return ["help"] + arguments[(help + 1)...].prefix { !$0.hasPrefix("-") }
    }
    var rest = arguments[...]
    var moved: [String] = []
    while let first = rest.first {
      if globalOptions.contains(first), rest.count > 1 {
        moved += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if first == "--quiet" || globalOptions.contains(where: { first.hasPrefix($0 + "=") }) {
        moved.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard !moved.isEmpty, let command = rest.first, !command.hasPrefix("-") else { return arguments }
    // Behind the last command word and before the rest: a `--` further on must not swallow them.
    let words = commandWords(rest)
    return rest.prefix(words) + moved + rest.dropFirst(words)
  }

  /// How many words at the beginning name a command.
  private static func commandWords(_ arguments: ArraySlice<String>) -> Int {
    var command: any ParsableCommand.Type = OrientirCommand.self
    var count = 0
    for word in arguments {
      guard let next = command.configuration.subcommands.first(where: { $0._commandName == word }) else {
        break
      }
      command = next
      count += 1
    }
    return count
  }

  /// Refuses a word that stands where a command is due and is none.
  static func check(_ arguments: [String]) throws(CommandError) {
    var command: any ParsableCommand.Type = OrientirCommand.self
    for word in arguments {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      guard let next = known.first(where: { $0._commandName == word }) else {
        let names = known.map { $0._commandName }
        throw .noSuchCommand(word, near: likelyMeant(word, among: names), known: names)
      }
      command = next
    }
  }
}
