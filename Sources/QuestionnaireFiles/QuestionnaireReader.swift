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

  /// The foreign format that the file was in; `nil` for our own.
  public var format: String?

  /// Whether there is anything to mend, as `--strict` asks.
  public var isClean: Bool { findings.allSatisfy { $0.severity == .note } }

  /// Where its parts stand; `nil` where nothing could be read.
  public var places: QuestionnairePlaces?

  /// Makes a reading.
  public init(
    questionnaire: Questionnaire?, findings: [Finding], format: String? = nil,
    places: QuestionnairePlaces? = nil
  ) {
    (self.questionnaire, self.findings, self.format) = (questionnaire, findings, format)
    self.places = places
  }
}

/// Reads a questionnaire file: syntax, structure, lint rules, modules and worked examples.
public enum QuestionnaireReader {
  /// Reads the bytes of a file in our own format (YAML or JSON) or in any that a door reads.
  ///
  /// `file` is the name that findings give it, and its stem should be the questionnaire's id. `companions` are the files beside it
  /// that belong to it. `guidance` is asked only where a module compares with it.
  ///
  /// Pure. Collects every problem; what an error makes unreadable is left out, and the rest is checked all the same. Worked examples
  /// are scored once nothing else is wrong.
  public static func read(
    _ bytes: [UInt8], file: String, companions: [DoorFile] = [], registry: ModuleRegistry = .builtIn,
    guidance: () -> Guidance? = { nil }
  ) -> QuestionnaireReading {
    var report = Report(file: file)
    let source = DoorFile(name: file.split(separator: "/").last.map(String.init) ?? file, bytes: bytes)
    let door = Doors.foreign(source)
    let root = door.map { $0.read([source] + companions, &report) } ?? ownTree(bytes, &report)
    // A foreign file is not named after an id of ours.
    let stem = door == nil ? fileStem(file) : nil
    var draft = root.flatMap { Reading.draft(of: $0, fileStem: stem, &report) }
    draft?.isForeign = door?.isForeign ?? false
    if draft?.questionnaire.scoring.contains(where: { $0.module == ProfileMatch.description.id }) == true {
      draft?.questionnaire.guidance = guidance()
    }
    if let draft {
      LintRules.check(draft, &report)
      if let scorer = ModuleCheck.scorer(for: draft, registry, &report), !report.hasErrors {
        ExampleCheck.check(draft, scorer, &report)
      }
    }
    return QuestionnaireReading(
      questionnaire: report.hasErrors ? nil : draft?.questionnaire, findings: report.sorted,
      format: door?.description.id, places: draft.map { QuestionnairePlaces($0, file: file) })
  }

  private static func ownTree(_ bytes: [UInt8], _ report: inout Report) -> SourceNode? {
    SourceText.read(bytes, &report).flatMap { SourceTree.read($0, &report) }
      .map { StrayCommas.mended($0, &report) }
  }

  private static func fileStem(_ file: String) -> String? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
    // Standard input and the like have no ending, and no name to compare.
    return stem.isEmpty ? nil : stem
  }
}
