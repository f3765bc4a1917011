import QuestionnaireModel

/// What a pupil does.
public enum SittingEvent: Hashable, Sendable {
  /// Read it, go on: from the instructions, a section's text or a note.
  case proceed
  /// The whole answer to the item shown; `declined` leaves it out.
  case answer(Answer)
  /// The value for the part shown of several ratings.
  case rate(Int)
  /// Marks an option of a multiple item, or takes the mark away.
  case toggle(String)
  /// The marks of a multiple item are the answer.
  case confirm
  /// Leaves out the item, or the part shown of several ratings.
  case leaveOut
  /// To what was shown before.
  case back
  /// To what comes next; over an unanswered item that may be left out, this leaves it out.
  case forward
  /// To the review list.
  case review
  /// From the review list to an item, by its index in the file.
  case jump(Int)
  /// Hands the answers in; from the review list only.
  case finish
  /// Stops for now.
  case interrupt
  /// The time for what is shown is up.
  case timeUp
}

/// Why an event changed nothing.
public enum SittingRefusal: Error, Hashable, Sendable {
  /// The event has no meaning at this step.
  case notHere
  /// The answer does not fit the item.
  case unfitting(AnswerProblem)
  /// The item, or the part shown, must be answered first.
  case answerFirst
  /// The item has not been reached yet, or is hidden.
  case notReached
  /// These items, by index in the file, still need an answer before the sitting can be finished.
  case missing([Int])
}

/// One thing that a driver has to do, in order, before it shows the next step.
public enum SittingEffect: Hashable, Sendable {
  /// Make an answer durable; a later one for the same item replaces it.
  case save(SavedAnswer)
  /// Make a move without an answer durable.
  case savePosition(SavedPosition)
  /// Make the finished sheet durable and close the sitting.
  case finish(AnswerSheet)
  /// Leave; everything is durable already.
  case interrupt
}

/// An accepted answer.
public struct SavedAnswer: Hashable, Sendable {
  public var item: String
  public var answer: Answer
  /// How long the item was on the screen, all visits together.
  public var milliseconds: Int
  /// Counts the saves of a sitting from 1, without gaps.
  public var sequence: Int
  /// What is shown next.
  public var next: SittingPosition

  /// Makes a saved answer.
  public init(item: String, answer: Answer, milliseconds: Int, sequence: Int, next: SittingPosition) {
    self.item = item
    self.answer = answer
    self.milliseconds = milliseconds
    self.sequence = sequence
    self.next = next
  }
}

/// A move without an answer.
public struct SavedPosition: Hashable, Sendable {
  /// The item that was left; `nil` where it was no item.
  public var item: String?
  /// How long that item was on the screen, all visits together; 0 without an item.
  public var milliseconds: Int
  /// Counts the saves of a sitting from 1, without gaps.
  public var sequence: Int
  /// What is shown next.
  public var next: SittingPosition

  /// Makes a saved position.
  public init(item: String?, milliseconds: Int, sequence: Int, next: SittingPosition) {
    self.item = item
    self.milliseconds = milliseconds
    self.sequence = sequence
    self.next = next
  }
}
