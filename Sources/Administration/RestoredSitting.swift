import QuestionnaireModel

/// What a record knows of an unfinished sitting.
public struct RestoredSitting: Hashable, Sendable {
  /// The last saved answer to each item.
  public var answers: Answers
  /// How long each item was on the screen, by id; an item that was never left has no entry.
  public var milliseconds: [String: Int]
  /// The last saved position; `nil` leads to the first item without an answer.
  public var position: SittingPosition?
  /// The last sequence number; 0 before the first save.
  public var sequence: Int

  /// Makes a restored sitting.
  public init(
    answers: Answers = Answers(), milliseconds: [String: Int] = [:], position: SittingPosition? = nil,
    sequence: Int = 0
  ) {
    self.answers = answers
    self.milliseconds = milliseconds
    self.position = position
    self.sequence = sequence
  }

  /// Takes in one saved effect; effects must come in the order of their sequence, and one already taken in changes nothing.
  public mutating func apply(_ effect: SittingEffect) {
    switch effect {
    case .save(let saved) where saved.sequence > sequence:
      answers[saved.item] = saved.answer
      milliseconds[saved.item] = saved.milliseconds
      (position, sequence) = (saved.next, saved.sequence)
    case .savePosition(let saved) where saved.sequence > sequence:
      if let item = saved.item { milliseconds[item] = saved.milliseconds }
      (position, sequence) = (saved.next, saved.sequence)
    default: break
    }
  }
}
