import QuestionnaireModel

/// What a record knows of an unfinished sitting.
public struct RestoredSitting: Hashable, Sendable {
  /// The last saved answer to each item.
  public var answers: Answers
  /// Ids of the items that were skipped.
  public var skipped: Set<String>
  /// What was typed or marked and not confirmed, by item: `multiple` or `text`.
  public var drafts: [String: Answer]
  /// How long each item was on the screen, by id; an item that was never left has no entry.
  public var milliseconds: [String: Int]
  /// The last saved position; `nil` leads to the first item without an answer.
  public var position: SittingPosition?
  /// The last sequence number; 0 before the first save.
  public var sequence: Int

  /// Makes a restored sitting.
  public init(
    answers: Answers = Answers(), skipped: Set<String> = [], drafts: [String: Answer] = [:],
    milliseconds: [String: Int] = [:], position: SittingPosition? = nil,
    sequence: Int = 0
  ) {
    self.answers = answers
    self.skipped = skipped
    self.drafts = drafts
    self.milliseconds = milliseconds
    self.position = position
    self.sequence = sequence
  }

  /// Takes in one saved effect; effects must come in the order of their sequence, and one already taken in changes nothing.
  public mutating func apply(_ effect: SittingEffect) {
    switch effect {
    case .save(let saved) where saved.sequence > sequence:
      answers[saved.item] = saved.answer
      if saved.answer == nil { skipped.insert(saved.item) } else { skipped.remove(saved.item) }
      drafts[saved.item] = nil
      milliseconds[saved.item] = saved.milliseconds
      (position, sequence) = (saved.next, saved.sequence)
    case .saveDraft(let saved) where saved.sequence > sequence:
      drafts[saved.item] = saved.draft
      if saved.milliseconds >= 0 { milliseconds[saved.item] = saved.milliseconds }
      (position, sequence) = (saved.next, saved.sequence)
    case .savePosition(let saved) where saved.sequence > sequence:
      if let item = saved.item { milliseconds[item] = saved.milliseconds }
      (position, sequence) = (saved.next, saved.sequence)
    default: break
    }
  }
}
