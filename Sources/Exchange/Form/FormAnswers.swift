import Language
import QuestionnaireModel

/// The sheets of a text with form lines, opened and laid out as JSON Lines, each on the physical line that it came from, so that whatever
/// `AnswerFileReader` finds wrong with one names the right line.
public struct FormAnswers: Sendable {
  /// JSON Lines; empty lines where there is no sheet.
  public let jsonLines: [UInt8]
  /// How many sheets stand in it.
  public let count: Int
  /// Sheets that stood there before, word for word, in another line: a letter that quotes another, a file beside its text.
  public let repeated: Int
  /// What was left out, with the reason.
  public let findings: [Finding]

  /// Opens what can be opened; `name` stands in the findings.
  public init(_ lines: FormLines, name: String, opening: FormOpening) {
    var output: [UInt8] = []
    var row = 1
    var seen: Set<[UInt8]> = []
    var findings: [Finding] = []
    var repeated = 0
    for line in lines.lines {
      do throws(FormLineProblem) {
        let sheet = try opening.sheet(in: line.envelope.get())
        guard seen.insert(sheet).inserted else {
          repeated += 1
          continue
        }
        // Two envelopes on one line of the text: the second goes on a line below, the nearest that is free.
        let wanted = max(line.number, output.isEmpty ? 1 : row + 1)
        output += [UInt8](repeating: 0x0A, count: wanted - row) + sheet
        row = wanted
      } catch {
        let place = SourceLocation(file: name, line: line.number, column: 1)
        findings.append(Finding(.error, rule: error.rule, at: place, error.message))
      }
    }
    (jsonLines, count) = (output, seen.count)
    (self.repeated, self.findings) = (repeated, findings)
  }
}

extension FormLines {
  /// The keys that the envelopes are sealed to; empty where all are readable.
  public var keys: Set<KeyFingerprint> { Set(lines.compactMap { try? $0.envelope.get().header.key }) }
}
