import Language
import QuestionnaireModel

/// One file on its way in or out.
public struct DoorFile: Hashable, Sendable {
  /// The name without folders.
  public var name: String
  public var bytes: [UInt8]

  /// Makes a file.
  public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// Makes a file of text.
  public init(name: String, text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
}

/// What a format cannot hold, so that a person knows what the file no longer says.
public struct DoorLoss: Hashable, Sendable {
  /// The part of the questionnaire: `items.r01`, `scales.nature`, `validity`.
  public var part: String
  public var message: LocalizedText

  /// Makes a loss.
  public init(_ part: String, ru: String, en: String) {
    self.part = part
    message = LocalizedText(ru: ru, en: en)
  }
}

/// A questionnaire in another format, with what was lost on the way.
public struct DoorOutput: Hashable, Sendable {
  /// The first is the main one.
  public var files: [DoorFile]
  public var losses: [DoorLoss]

  /// Makes an output.
  public init(files: [DoorFile], losses: [DoorLoss] = []) { (self.files, self.losses) = (files, losses) }
}

/// What a format says of itself.
public struct DoorDescription: Hashable, Sendable {
  /// What stands behind `--to`: `osd`, `workbook`, `fhir`.
  public var id: String
  public var title: LocalizedText
  /// The endings of its files, without the first dot, the longest first: `survey.csv`.
  public var endings: [String]
  public var reads: Bool
  public var writes: Bool

  /// Makes a description.
  public init(id: String, title: LocalizedText, endings: [String], reads: Bool, writes: Bool) {
    (self.id, self.title, self.endings, self.reads, self.writes) = (id, title, endings, reads, writes)
  }
}

/// A way in from another format, or out to one, or both: one file (or folder) in `Doors/`, one line in `Doors.all`.
///
/// Pure: files come and go as bytes. A door that reads builds the tree of our own format, every node with its place in the
/// foreign file; what is then wrong with it is found by the same reader and the same rules as in a file of our own.
protocol QuestionnaireDoor: Sendable {
  static var description: DoorDescription { get }

  /// Whether its files come from other systems, so that our rules of style and completeness do not bind their authors.
  static var isForeign: Bool { get }

  /// Whether a file whose ending fits is of this format.
  static func recognises(_ file: DoorFile) -> Bool

  /// The names of the files that may lie beside a named one and belong to it; the named one left out.
  static func companions(of name: String) -> [String]

  /// The tree of our own format; `nil` where the file cannot be read on. What is lost on the way in becomes notes.
  static func read(_ files: [DoorFile], _ report: inout Report) -> SourceNode?

  /// The questionnaire in the format.
  static func write(_ questionnaire: Questionnaire) -> DoorOutput
}

extension QuestionnaireDoor {
  static var isForeign: Bool { true }
  static func recognises(_ file: DoorFile) -> Bool { true }
  static func companions(of name: String) -> [String] { [] }
  static func read(_ files: [DoorFile], _ report: inout Report) -> SourceNode? { nil }
  static func write(_ questionnaire: Questionnaire) -> DoorOutput { DoorOutput(files: []) }
}
