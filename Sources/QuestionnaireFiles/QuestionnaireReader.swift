import Language
import QuestionnaireModel
import Scoring

/// What reading a file gave.
public struct QuestionnaireReading: Sendable {
  /// The questionnaire; `nil` where there is an error among the findings.
  public var questionnaire: Questionnaire?
  /// In the order of their places.
  public var findings: [Finding]

  /// Whether the file cannot be used.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Whether there is anything to mend, as `--strict` asks.
  public var isClean: Bool { findings.isEmpty }

  /// Makes a reading.
  public init(questionnaire: Questionnaire?, findings: [Finding]) {
    (self.questionnaire, self.findings) = (questionnaire, findings)
  }
}

/// Reads a questionnaire file: syntax, structure, lint rules, modules and worked examples.
public enum QuestionnaireReader {
  /// Reads the bytes of a YAML or JSON file; `file` is the name that findings give it, and its stem should be the questionnaire's id.
  ///
  /// Pure. Collects every problem; what an error makes unreadable is left out, and the rest is checked all the same. Worked examples
  /// are scored once nothing else is wrong.
  public static func read(_ bytes: [UInt8], file: String, registry: ModuleRegistry = .builtIn)
    -> QuestionnaireReading
  {
    var report = Report(file: file)
    let draft = draft(bytes, file, &report)
    if let draft {
      LintRules.check(draft, &report)
      if let scorer = ModuleCheck.scorer(for: draft, registry, &report), !report.hasErrors {
        ExampleCheck.check(draft, scorer, &report)
      }
    }
    return QuestionnaireReading(
      questionnaire: report.hasErrors ? nil : draft?.questionnaire, findings: report.sorted)
  }

  private static func draft(_ bytes: [UInt8], _ file: String, _ report: inout Report) -> Draft? {
    guard let text = SourceText.read(bytes, &report), let root = SourceTree.read(text, &report) else {
      return nil
    }
    return Reading.draft(of: root, fileStem: fileStem(file), &report)
  }

  private static func fileStem(_ file: String) -> String? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
    // Standard input and the like have no ending, and no name to compare.
    return stem.isEmpty ? nil : stem
  }
}
