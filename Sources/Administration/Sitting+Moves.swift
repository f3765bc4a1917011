import QuestionnaireModel

extension Sitting {
  /// What follows the step shown in the route.
  var followingStep: SittingStep {
    let route = route
    guard let place = route.firstIndex(of: step), place + 1 < route.count else { return .review }
    let next = route[place + 1]
    // Answers changed in the review may have opened items further up: they come before the list.
    return next == .review ? firstOpenStep : next
  }

  /// What follows an answer: the next step, or the way back to the review list from which the item was chosen.
  var stepAfterAnswer: SittingStep { returnsToReview ? firstOpenStep : followingStep }

  /// The values given so far to the parts of several ratings.
  public func ratings(of item: Int) -> [String: Int] {
    if case .ratings(let values)? = answers[questionnaire.items[item].id] { values } else { [:] }
  }

  /// Stores an answer and goes on; `next` is asked after routing has seen the answer.
  ///
  /// `nil` skips the item.
  mutating func save(_ answer: Answer?, for item: Int, at: Int, next: (Sitting) -> SittingStep)
    -> SittingEffect
  {
    covered(at: at)
    let id = questionnaire.items[item].id
    answers[id] = answer
    if answer == nil { skipped.insert(item) } else { skipped.remove(item) }
    drafts[item] = nil
    if unsavedDraft == item { unsavedDraft = nil }
    updateRouting()
    enter(next(self))
    sequence += 1
    return .save(
      SavedAnswer(item: id, answer: answer, milliseconds: times[id] ?? 0, sequence: sequence, next: position))
  }

  /// Goes to a step without an answer.
  mutating func move(to next: SittingStep, at: Int) -> SittingEffect {
    covered(at: at)
    var left: String?
    if case .item(let item) = step { left = questionnaire.items[item].id }
    if next != step { enter(next) }
    sequence += 1
    return .savePosition(
      SavedPosition(
        item: left, milliseconds: left.flatMap { times[$0] } ?? 0, sequence: sequence, next: position))
  }

  /// Makes durable what was typed or marked and not confirmed; no effect where everything is.
  mutating func keepDraft() -> [SittingEffect] {
    guard let item = unsavedDraft, let draft = drafts[item] else { return [] }
    unsavedDraft = nil
    sequence += 1
    let id = questionnaire.items[item].id
    return [
      .saveDraft(
        SavedDraft(item: id, draft: draft, milliseconds: times[id] ?? -1, sequence: sequence, next: position))
    ]
  }

  /// Leaves what is shown because its time is up, for what comes after it and can still be answered.
  mutating func close(at: Int) -> SittingEffect {
    if case .item(let item) = step {
      drafts[item] = nil
      unsavedDraft = nil
    }
    let before = route
    covered(at: at)
    let after = Set(route)
    let place = before.firstIndex(of: step) ?? 0
    let next = before[(place + 1)...].first { after.contains($0) } ?? .review
    return move(to: next == .review || returnsToReview ? firstOpenStep : next, at: at)
  }

  /// The step shown, in a form that can be stored.
  public var position: SittingPosition {
    switch step {
    case .instructions: .instructions
    case .section(let index): .section(questionnaire.sections[index].id)
    case .item(let index): .item(questionnaire.items[index].id)
    case .review, .finished: .review
    }
  }

  private mutating func enter(_ next: SittingStep) {
    if next == .review {
      // Reached by answering on: the way back leads to the last item, not to where the list was opened before.
      if !returnsToReview { reviewedFrom = nil }
      returnsToReview = false
    }
    step = next
    enterPart(forward: true)
  }

  /// Chooses the part of several ratings: the first without a value on the way forward, the last on the way back.
  mutating func enterPart(forward: Bool) {
    part = 0
    guard case .item(let item) = step else { return }
    let parts = questionnaire.items[item].parts
    guard !parts.isEmpty else { return }
    let values = ratings(of: item)
    part = forward ? parts.firstIndex { values[$0.id] == nil } ?? 0 : parts.count - 1
  }
}
