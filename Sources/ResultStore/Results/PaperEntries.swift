import Digests
import QuestionnaireModel

/// Which of the two times a paper sheet is keyed in.
public enum PaperPass: String, Hashable, Sendable, CaseIterable { case first, second }

/// The cells of a paper sheet as keyed in: by column (`item` or `item.part`); `.some(nil)` was left out on the paper.
///
/// A part of several ratings is a rating of its own. A column without a value was not reached yet.
public typealias PaperCells = [String: Answer?]

/// Which sheet is being keyed in.
public struct PaperOccasion: Hashable, Sendable {
  public var code: PupilCode
  /// The edition.
  public var questionnaire: Digest
  public var wave: String
  public var pass: PaperPass

  /// Names a sheet.
  public init(code: PupilCode, questionnaire: Digest, wave: String, pass: PaperPass) {
    (self.code, self.questionnaire, self.wave, self.pass) = (code, questionnaire, wave, pass)
  }
}

/// A sheet that was keyed in a second time.
public struct SecondEntry: Hashable, Sendable {
  /// The sheet as it was keyed in first.
  public var first: StoredSheet
  /// Initials of who keyed it in first; `nil` where they did not say.
  public var firstBy: String?
  public var cells: PaperCells
  public var enteredBy: String
  public var enteredAt: Timestamp
  /// When the differences were gone through; `nil` while they were not.
  public var settledAt: Timestamp?
  /// The sheet that stands instead of the first; `nil` where the first stands.
  public var correction: SheetID?
  public var decisions: [String: EntryDecision]
}

/// What was decided of one cell that the two entries give differently.
public struct EntryDecision: Hashable, Sendable {
  public enum Choice: String, Hashable, Sendable { case first, second, new }

  public var choice: Choice
  /// What is to stand; `nil` where the paper has no answer.
  public var value: Answer?
  public var by: String
  public var at: Timestamp

  /// Makes a decision.
  public init(_ choice: Choice, _ value: Answer?, by: String, at: Timestamp) {
    (self.choice, self.value, self.by, self.at) = (choice, value, by, at)
  }
}
