import Language
import QuestionnaireModel

/// Findings as text: `file:line:column: error[rule]: message`, and a closing line that counts them.
public struct FindingText: Sendable {
  /// The language of the words.
  public let language: InterfaceLanguage
  private var words: Words { Words.of(language) }

  /// Makes a printer for a language.
  public init(_ language: InterfaceLanguage) { self.language = language }

  /// One finding on one line, safe for a terminal.
  public func line(_ finding: Finding) -> String {
    let severity =
      switch finding.severity {
      case .error: words.error
      case .warning: words.warning
      case .note: words.note
      }
    let place = "\(finding.location.file):\(finding.location.line):\(finding.location.column)"
    return SafeText("\(place): \(severity)[\(finding.rule)]: \(finding.message.named(in: language))").text
  }

  /// How many errors and warnings there are.
  public func count(_ findings: [Finding]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    return errors + warnings == 0 ? words.clean : words.count(errors, warnings)
  }

  /// Every finding and the count, each line ended by a line feed.
  public func text(_ findings: [Finding]) -> String {
    (findings.map(line) + [count(findings)]).map { $0 + "\n" }.joined()
  }
}
