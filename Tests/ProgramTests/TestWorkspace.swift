import Foundation
import OrientirTestSupport
import Testing

/// A workspace of its own with one open wave, the small form and some codes.
struct TestWorkspace {
  let folder: TemporaryFolder
  /// A questionnaire with every kind of item.
  static let form = ProgramRun.root.appendingPathComponent("Tests/Fixtures/small-form.yaml").path

  var path: String { folder.path("workspace") }

  var environment: [String: String] {
    [
      "ORIENTIR_WORKSPACE": path, "ORIENTIR_LANG": "en", "LANG": "C.UTF-8", "TERM": "xterm",
      "ORIENTIR_QUESTIONNAIRES": ProgramRun.root.appendingPathComponent("Questionnaires").path,
    ]
  }

  init() throws {
    folder = try TemporaryFolder()
    try #require(try run(["workspace", "init"]).status == 0)
    try #require(try run(["wave", "open", "Autumn"]).status == 0)
  }

  /// Runs the program in the workspace.
  @discardableResult
  func run(_ arguments: [String], input: String? = nil, language: String = "en") throws -> ProgramRun.Outcome
  {
    var variables = environment
    variables["ORIENTIR_LANG"] = language
    return try ProgramRun.run(arguments, input: input, environment: variables, folder: folder.url)
  }

  /// Runs the program on a terminal of its own.
  func terminal(
    _ arguments: [String], language: String = "ru", columns: UInt16 = 80, rows: UInt16 = 24,
    variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    var all = environment.merging(variables) { $1 }
    all["ORIENTIR_LANG"] = language
    return try PseudoTerminal(
      ProgramRun.executable, arguments, environment: all, columns: columns, rows: rows)
  }

  /// New codes of class 9А.
  func codes(_ count: Int) throws -> [String] {
    let outcome = try run(["code", "issue", "--class", "9А", "--school", "Школа 1", "--count", "\(count)"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  /// The answers stored for the small form, as JSON Lines.
  func exported() throws -> String {
    try run(["answers", "export", "--questionnaire", Self.form, "--format", "jsonl"]).output
  }
}
