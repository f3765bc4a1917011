import Foundation

/// The built program, found beside the test bundle, and the repository's files.
public enum ProgramRun {
  /// What a run gave.
  public struct Outcome: Sendable {
    public let status: Int32
    public let output: String
    public let errors: String
  }

  /// The repository's root.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The built `orientir`.
  public static var executable: URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return bundle.appendingPathComponent("orientir")
  }

  /// Runs the program to its end, without a terminal.
  ///
  /// The environment is empty but for `PATH`, `HOME` and what is given, so that a developer's settings cannot leak in.
  public static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:], folder: URL = root,
    executable: URL = executable
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = environment
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] {
      variables[name] = variables[name] ?? ProcessInfo.processInfo.environment[name]
    }
    process.environment = variables
    // Files instead of pipes: a full pipe cannot block the program while we wait for it.
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.path("out"), folder.path("err"))
    for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    let inputPath = try folder.write(input ?? "", to: "in")
    process.standardInput = FileHandle(forReadingAtPath: inputPath)
    try process.run()
    process.waitUntilExit()
    let text = { (path: String) in
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    return Outcome(status: process.terminationStatus, output: text(output), errors: text(errors))
  }
}
