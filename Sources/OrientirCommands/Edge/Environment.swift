import Foundation
import Glibc
import Scoring

/// Everything the program takes from the world around it: the one place that touches clock, chance and environment.
public struct Environment: Sendable {
  /// Words of the command line without the program's name.
  public var arguments: [String]
  /// Environment variables.
  public var variables: [String: String]
  /// The folder that relative paths start from.
  public var folder: String
  /// The folder of the executable itself, symbolic links resolved.
  public var executableFolder: String
  public var output: OutputStream
  public var errors: OutputStream
  public var isInputTerminal: Bool
  public var isOutputTerminal: Bool
  public var isErrorTerminal: Bool
  /// The terminal of standard input without its folder (`pts/3`); `nil` where it is none.
  public var terminalName: String?
  /// The next line of standard input without its line end; `nil` at its end.
  public var readLine: @Sendable () -> String?
  /// Seconds since 1970, UTC.
  public var now: @Sendable () -> Int
  /// The zone of local days, as seconds east of UTC at an instant.
  public var secondsFromUTC: @Sendable (Int) -> Int
  /// A clock that never goes back, in milliseconds.
  public var milliseconds: @Sendable () -> Int
  /// Random bits fit for codes and keys.
  public var randomBits: @Sendable () -> UInt64
  /// The scoring modules that questionnaires can name.
  public var registry = ModuleRegistry.builtIn

  /// The real process.
  public static var process: Environment {
    let variables = ProcessInfo.processInfo.environment
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return Environment(
      arguments: Array(CommandLine.arguments.dropFirst()),
      variables: variables,
      folder: FileManager.default.currentDirectoryPath,
      executableFolder: URL(fileURLWithPath: executable).deletingLastPathComponent().path,
      output: OutputStream(descriptor: STDOUT_FILENO, flushesEveryWrite: isatty(STDOUT_FILENO) == 1),
      errors: OutputStream(descriptor: STDERR_FILENO, flushesEveryWrite: true),
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      terminalName: ttyname(STDIN_FILENO).map { name in
        let path = String(cString: name)
        return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
      },
      readLine: { LineInput.standard.next() },
      now: { Int(Date().timeIntervalSince1970) },
      secondsFromUTC: { TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) },
      milliseconds: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
      },
      randomBits: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      })
  }

  /// A generator over `randomBits`.
  public var generator: EnvironmentGenerator { EnvironmentGenerator(bits: randomBits) }
}

/// A random generator that draws its bits from the environment.
public struct EnvironmentGenerator: RandomNumberGenerator {
  let bits: @Sendable () -> UInt64

  public mutating func next() -> UInt64 { bits() }
}
