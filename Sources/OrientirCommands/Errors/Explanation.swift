import Language
import QuestionnaireFiles
import QuestionnaireModel
import Scoring

/// An error in words, with what to do and the exit status.
///
/// This folder is the one place that words errors.
struct Explanation {
  var message: String
  var hint: String?
  var status: ExitStatus
  /// Findings to print before the message.
  var findings: [Finding] = []

  init(_ message: String, hint: String? = nil, _ status: ExitStatus, findings: [Finding] = []) {
    (self.message, self.hint, self.status, self.findings) = (message, hint, status, findings)
  }

  /// Prints findings, message and hint.
  func print(to stream: OutputStream, _ words: CommandWords) {
    for finding in findings { stream.line(FindingText(words.language).line(finding)) }
    stream.line(words.errors.prefix + SafeText(message, lines: .kept).text)
    if let hint { stream.line(words.errors.hintPrefix + SafeText(hint, lines: .kept).text) }
  }
}
