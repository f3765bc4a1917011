import Language
import QuestionnaireModel

/// The findings of one file, as they come.
struct Report: Sendable {
  /// The name that findings give the file.
  let file: String
  private(set) var findings: [Finding] = []

  /// More errors, or warnings, than anybody reads are dropped, so that a hostile file cannot fill the memory.
  static let mostFindings = 500

  init(file: String) { self.file = file }

  private var counts: [Finding.Severity: Int] = [:]

  /// Whether more errors would be dropped.
  var isFull: Bool { counts[.error, default: 0] >= Self.mostFindings }

  /// Never forgotten, however many warnings there are: each severity has a limit of its own.
  var hasErrors: Bool { counts[.error, default: 0] > 0 }

  /// What keeps the file from being used.
  mutating func error(_ rule: String, at place: Place, _ message: LocalizedText) {
    add(.error, rule, place, message)
  }

  /// What should be mended, and is refused by `--strict`.
  mutating func warning(_ rule: String, at place: Place, _ message: LocalizedText) {
    add(.warning, rule, place, message)
  }

  /// What a reader should know and need not mend.
  mutating func note(_ rule: String, at place: Place, _ message: LocalizedText) {
    add(.note, rule, place, message)
  }

  /// Takes over what another report found.
  mutating func add(_ other: [Finding]) {
    for finding in other {
      let location = finding.location
      let place = Place(line: location.line, column: location.column, file: location.file)
      add(finding.severity, finding.rule, place, finding.message)
    }
  }

  /// What is worded in `Words`.
  mutating func error(_ rule: String, at place: Place, _ message: (Words) -> String) {
    if !isFull { add(.error, rule, place, Words.both(message)) }
  }

  /// In the order of their places; of equal places in the order they were found.
  var sorted: [Finding] {
    findings.enumerated()
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }
      .map(\.element)
  }

  private mutating func add(
    _ severity: Finding.Severity, _ rule: String, _ place: Place, _ message: LocalizedText
  ) {
    guard counts[severity, default: 0] < Self.mostFindings else { return }
    let location = SourceLocation(file: place.file ?? file, line: place.line, column: place.column)
    let finding = Finding(severity, rule: rule, at: location, message)
    guard !findings.contains(finding) else { return }
    findings.append(finding)
    counts[severity, default: 0] += 1
  }
}
