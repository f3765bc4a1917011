import Subprocess
import SystemPackage

/// Runs outside programs with a deadline; an environment of its own, no input, what it prints on standard output dropped.
struct ProgramRunner {
  /// Runs a program and waits for it.
  ///
  /// Past the deadline it gets SIGTERM and, a second later, SIGKILL, with everything in its process group.
  static func run(
    _ program: OutsideProgram, _ arguments: [String], environment: [String: String], seconds: Int
  ) async throws(OutsideProgramError) {
    let outcome = await started(program, arguments, environment: environment, seconds: seconds)
    if case .failure(let error) = outcome { throw error }
  }

  private static func started(
    _ program: OutsideProgram, _ arguments: [String], environment: [String: String], seconds: Int
  ) async -> Result<Void, OutsideProgramError> {
    var options = PlatformOptions()
    // A group of its own, so that its children end with it.
    options.processGroupID = 0
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
    let variables = Dictionary(environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }) { $1 }
    let configuration = Configuration(
      executable: .path(FilePath(program.path)), arguments: Arguments(arguments),
      environment: .custom(variables),
      platformOptions: options)
    return await withTaskGroup(of: Result<Void, OutsideProgramError>.self) { group in
      group.addTask {
        do {
          let record = try await Subprocess.run(
            configuration, input: .none, output: .discarded, error: .string(limit: 64 << 10))
          if record.terminationStatus.isSuccess { return .success(()) }
          let status: Int32 =
            switch record.terminationStatus {
            case .exited(let code): code
            case .signaled(let signal): 128 + signal
            }
          let message = String(record.standardError.suffix(400))
          return .failure(.failed(program: program.name, status: status, message: message))
        } catch {
          return .failure(.cannotStart(program: program.name))
        }
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return .failure(.timedOut(program: program.name, seconds: seconds))
      }
      let first = await group.next() ?? .failure(.cannotStart(program: program.name))
      group.cancelAll()
      return first
    }
  }
}
