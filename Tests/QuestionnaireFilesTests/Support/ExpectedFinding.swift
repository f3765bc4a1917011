import Language
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
import Testing

/// A finding that a marked text must give.
struct ExpectedFinding {
  let marker: Character
  let severity: Finding.Severity
  let rule: String
  /// The whole English message, where the test holds it.
  let message: String?

  static func error(_ marker: Character, _ rule: String, _ message: String? = nil) -> Self {
    Self(marker: marker, severity: .error, rule: rule, message: message)
  }

  static func warning(_ marker: Character, _ rule: String, _ message: String? = nil) -> Self {
    Self(marker: marker, severity: .warning, rule: rule, message: message)
  }

  static func note(_ marker: Character, _ rule: String, _ message: String? = nil) -> Self {
    Self(marker: marker, severity: .note, rule: rule, message: message)
  }
}

/// Reads a marked text and holds its findings to the expected ones: all of them, and no others.
func expectFindings(
  in marked: String, _ expected: [ExpectedFinding], file: String = "sample.yaml",
  registry: ModuleRegistry = Sample.registry, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let source = MarkedText(marked)
  let reading = QuestionnaireReader.read(Array(source.text.utf8), file: file, registry: registry)
  func line(_ place: String, _ severity: Finding.Severity, _ rule: String) -> String {
    "\(place) \(severity.rawValue)[\(rule)]"
  }
  let found = reading.findings.map {
    line("\($0.location.line):\($0.location.column)", $0.severity, $0.rule)
  }
  let wanted = expected.map { finding in
    let place = source.places[finding.marker].map { "\($0.line):\($0.column)" } ?? "no marker"
    return line(place, finding.severity, finding.rule)
  }
  let shown = zip(found, reading.findings).map { "\($0) \($1.message.named(in: .english))" }
  let text = shown.joined(separator: "\n")
  #expect(found.sorted() == wanted.sorted(), "found:\n\(text)", sourceLocation: sourceLocation)
  for (finding, line) in zip(expected, wanted) {
    guard let message = finding.message else { continue }
    let messages = zip(found, reading.findings).filter { $0.0 == line }.map { $1.message.named(in: .english) }
    #expect(messages.contains(message), "found:\n\(text)", sourceLocation: sourceLocation)
  }
  let isUsable = !expected.contains { $0.severity == .error }
  #expect((reading.questionnaire != nil) == isUsable, sourceLocation: sourceLocation)
}
