import QuestionnaireModel

/// What a pupil does.
public enum SittingEvent: Hashable, Sendable {
  /// Read it, go on: from the instructions, a section's text or a note.
  case proceed
  /// The whole answer to the item shown; `declined` is an answer where the questionnaire allows it.
  case answer(Answer)
  /// The value for the part shown of several ratings.
  case rate(Int)
  /// Marks an option of a multiple item, or takes the mark away.
  case toggle(String)
  /// The marks of a multiple item are the answer.
  case confirm
  /// Leaves the item, or the part shown of several ratings, without an answer.
  case skip
  /// The pupil does not want to answer the item, or the part shown of several ratings.
  case decline
  /// What stands in a number's or a text's field now, before it is confirmed.
  case type(String)
  /// Makes durable what was typed or marked and not confirmed; does nothing else.
  case keepDraft
  /// To what was shown before.
  case back
  /// To what comes next; an unanswered item is skipped by it where that is allowed.
  case forward
  /// To the review list.
  case review
  /// From the review list to an item, by its index in the file.
  case jump(Int)
  /// Hands the answers in; from the review list only.
  case finish
  /// Stops for now.
  case interrupt
  /// Calls the adult who runs the sitting, or no longer does.
  case call(Bool)
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
  /// The item's time, or its section's, is up.
  case closed
  /// The item has not been reached yet, or is hidden.
  case notReached
  /// These items, by index in the file, still need an answer before the sitting can be finished.
  case missing([Int])
}

/// One thing that a driver has to do, in order, before it shows the next step.
public enum SittingEffect: Hashable, Sendable {
  /// Make an answer durable; a later one for the same item replaces it.
  case save(SavedAnswer)
  /// Make what is not confirmed yet durable.
  case saveDraft(SavedDraft)
  /// Make a move without an answer durable.
  case savePosition(SavedPosition)
  /// Make the finished sheet durable and close the sitting.
  case finish(AnswerSheet)
  /// Leave; everything is durable already.
  case interrupt
  /// Let the adult know that the pupil calls, or no longer does; nothing of the answers hangs on it.
  case call(Bool)
}

/// An accepted answer.
public struct SavedAnswer: Hashable, Sendable {
  public var item: String
  /// `nil` where the item was skipped: it stays without an answer.
  public var answer: Answer?
  /// How long the item was on the screen, all visits together.
  public var milliseconds: Int
  /// Counts the saves of a sitting from 1, without gaps.
  public var sequence: Int
  /// What is shown next.
  public var next: SittingPosition

  /// Makes a saved answer.
  public init(item: String, answer: Answer?, milliseconds: Int, sequence: Int, next: SittingPosition) {
    self.item = item
    self.answer = answer
    self.milliseconds = milliseconds
    self.sequence = sequence
    self.next = next
  }
}

/// Marks, or a text, that stand on the screen and are not confirmed.
public struct SavedDraft: Hashable, Sendable {
  public var item: String
  /// The marks as `multiple`, or what stands in the field of a number or a text as `text`.
  public var draft: Answer
  /// How long the item was on the screen in visits that have ended; −1 without one.
  public var milliseconds: Int
  /// Counts the saves of a sitting from 1, without gaps.
  public var sequence: Int
  /// What is shown: the item itself.
  public var next: SittingPosition

  /// Makes a saved draft.
  public init(item: String, draft: Answer, milliseconds: Int, sequence: Int, next: SittingPosition) {
    self.item = item
    self.draft = draft
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
