import Digests
import Language
import QuestionnaireModel

/// The name of a sitting: unique among all sittings of all PCs.
public struct SittingID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String

  /// Takes a name of 1…64 characters as it stands.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A random name in the form of a UUID of version 4.
  public static func random(using generator: inout some RandomNumberGenerator) -> SittingID {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef")
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append("-") }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return SittingID(rawValue: text)
  }

  public var description: String { rawValue }
}

/// A sitting that has begun and not ended, with everything needed to go on.
public struct LiveSitting: Hashable, Sendable {
  /// What a pupil did with one item.
  public struct Entry: Hashable, Sendable {
    /// `nil` where the item was seen and has no answer.
    public var answer: Answer?
    /// Whether the pupil passed the item by without an answer.
    public var isSkipped: Bool
    /// What was typed or marked and not confirmed.
    public var draft: Answer?
    /// Time spent on the item so far; −1 where not known.
    public var milliseconds: Int
    /// The step in which it was last recorded.
    public var sequence: Int

    /// Makes an entry.
    public init(
      answer: Answer?, isSkipped: Bool = false, draft: Answer? = nil, milliseconds: Int, sequence: Int
    ) {
      (self.answer, self.milliseconds, self.sequence) = (answer, milliseconds, sequence)
      (self.isSkipped, self.draft) = (isSkipped, draft)
    }
  }

  public var id: SittingID
  public var code: PupilCode
  /// The edition it began with and goes on with.
  public var questionnaire: QuestionnaireIdentity
  public var language: LanguageTag
  /// What the order of presentation follows from.
  public var seed: UInt64
  public var wave: String?
  /// The session in which it began; `nil` for one outside any session.
  public var session: Int?
  /// Where the pupil sits.
  public var seat: String?
  /// Items to answer when it began.
  public var items: Int?
  public var startedAt: Timestamp
  /// When something was last recorded.
  public var touchedAt: Timestamp
  /// The item to show next; `nil` before the first.
  public var position: String?
  /// The last step that was recorded; 0 before the first.
  public var sequence: Int
  public var entries: [String: Entry]

  /// Makes a sitting that is about to begin.
  public init(
    id: SittingID, code: PupilCode, questionnaire: QuestionnaireIdentity, language: LanguageTag, seed: UInt64,
    wave: String? = nil, startedAt: Timestamp
  ) {
    self.id = id
    self.code = code
    self.questionnaire = questionnaire
    self.language = language
    self.seed = seed
    self.wave = wave
    self.startedAt = startedAt
    touchedAt = startedAt
    sequence = 0
    entries = [:]
  }

  /// The answers given so far.
  public var answers: Answers { Answers(entries.compactMapValues(\.answer)) }
}
