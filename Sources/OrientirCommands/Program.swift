import ArgumentParser
import Glibc
import Language
import Scoring

/// The program from its arguments to its exit status.
public enum Program {
  /// The version that is printed and stored.
  public static let version = "0.1.0"

  /// Runs the command that the arguments name, and ends the process.
  ///
  /// A program of one's own adds modules: `Program.run(in: .process, adding: [MyModule.self])`.
  public static func run(in environment: Environment, adding modules: [any ScoringModule.Type] = []) -> Never
  {
    var environment = environment
    environment.registry = environment.registry.adding(modules)
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
    // Crash dumps and core files could hold a pupil's answers.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    let status = perform(in: environment)
    environment.output.flush()
    environment.errors.flush()
    exit(status.rawValue)
  }

  /// Runs the command that the arguments name.
  static func perform(in environment: Environment) -> ExitStatus {
    let language = Spoken.language(arguments: environment.arguments, variables: environment.variables)
    return Spoken.$words.withValue(CommandWords.words(in: language)) {
      Edge.$environment.withValue(environment) {
        let status = parseAndRun(in: environment)
        environment.output.flush()
        guard status == .done, environment.output.failure != 0 else { return status }
        // The reader of a pipe has gone: nothing to complain of. A full disk is something else.
        if environment.output.failure == EPIPE { return .done }
        environment.errors.line(
          Spoken.words.errors.outputFailed(Spoken.words.errors.systemReason(environment.output.failure)))
        return .inputOutput
      }
    }
  }

  private static func parseAndRun(in environment: Environment) -> ExitStatus {
    if let home = HomeRun(environment) { return home.run() }
    do {
      let arguments = CommandNames.normalised(environment.arguments)
      try CommandNames.check(arguments)
      var command = try OrientirCommand.parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let status as StatusError {
      return status.status
    } catch {
      let status = OrientirCommand.exitCode(for: error)
      if error is CleanExit || status == .success {
        environment.output.line(
          UsageText.localised(OrientirCommand.fullMessage(for: error), Spoken.words.language))
        return .done
      }
      if status == .validationFailure || status.rawValue == ExitStatus.usage.rawValue {
        environment.errors.line(
          UsageText.localised(OrientirCommand.fullMessage(for: error), Spoken.words.language))
        return .usage
      }
      let explanation = Explanation(of: error, Spoken.words)
      explanation.print(to: environment.errors, Spoken.words)
      return explanation.status
    }
  }
}

/// An end with a status that has said everything already.
struct StatusError: Error {
  let status: ExitStatus
}

/// The world around the running command.
enum Edge {
  @TaskLocal static var environment = Environment.process
}

/// The language that the program speaks in this run.
enum Spoken {
  @TaskLocal static var words = CommandWords.russian

  /// `--lang` anywhere on the command line decides, then the environment, then Russian.
  static func language(arguments: [String], variables: [String: String]) -> InterfaceLanguage {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count,
        let language = InterfaceLanguage(rawValue: arguments[index + 1].lowercased())
      {
        return language
      }
      if argument.hasPrefix("--lang="),
        let language = InterfaceLanguage(rawValue: String(argument.dropFirst(7)))
      {
        return language
      }
    }
    return .preferred(in: variables)
  }
}
