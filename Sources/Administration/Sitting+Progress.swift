import QuestionnaireModel

extension Sitting {
  /// How far a sitting is.
  public struct Progress: Hashable, Sendable {
    /// The place of the item shown among those to answer, from 1; `nil` where no such item is shown.
    public var number: Int?
    /// Items to answer, as routing stands now.
    public var total: Int
    /// How many of them were answered, skipped or declined.
    public var settled: Int
    /// How many of them were skipped or declined.
    public var leftOut: Int
    /// How many have no answer because their time is up.
    public var closed: Int

    /// Makes a progress.
    public init(number: Int?, total: Int, settled: Int, leftOut: Int, closed: Int = 0) {
      (self.number, self.total, self.settled, self.leftOut) = (number, total, settled, leftOut)
      self.closed = closed
    }
  }

  /// How an item stands.
  public enum Standing: Hashable, Sendable {
    case answered
    /// Some parts of several ratings have a value.
    case partly
    case skipped
    case declined
    case open
    /// Without an answer, and its time is up.
    case closed
  }

  /// How far the sitting is.
  public var progress: Progress {
    let items = visibleItems.filter { questionnaire.items[$0].isAnswerable }
    var number: Int?
    if case .item(let shown) = step { number = items.firstIndex(of: shown).map { $0 + 1 } }
    return Progress(
      number: number, total: items.count,
      settled: items.count { ![.open, .closed].contains(standing(of: $0)) },
      leftOut: items.count { [.skipped, .declined].contains(standing(of: $0)) },
      closed: items.count { standing(of: $0) == .closed })
  }

  /// About how many minutes are left, from the questionnaire's own estimate; 0 when nothing is open.
  public var minutesLeft: Int {
    let progress = progress
    guard progress.total > 0 else { return 0 }
    let open = progress.total - progress.settled - progress.closed
    return (questionnaire.minutes * open + progress.total - 1) / progress.total
  }

  /// How an item stands, by its index in the file.
  public func standing(of item: Int) -> Standing {
    switch answers[questionnaire.items[item].id] {
    case nil: return skipped.contains(item) ? .skipped : isClosed(item) ? .closed : .open
    case .declined?: return .declined
    case .ratings(let values)?:
      let parts = questionnaire.items[item].parts
      return parts.allSatisfy { values[$0.id] != nil } ? .answered : .partly
    default: return .answered
    }
  }

  /// Whether the pupil may say that he or she does not want to answer an item; also where it must not be skipped.
  public func mayDecline(_ item: Int) -> Bool {
    questionnaire.allowsDeclining && questionnaire.items[item].isAnswerable
  }

  /// Whether an item may be skipped.
  public func mayLeaveOut(_ item: Int) -> Bool {
    questionnaire.allowsSkipping && !questionnaire.items[item].isRequired
  }

  /// The items that the review list shows: those answered, left out or closed, and the first open one.
  public var reviewItems: [Int] {
    let items = visibleItems.filter { questionnaire.items[$0].isAnswerable }
    let open = items.first(where: isOpen)
    return items.filter { $0 == open || !isOpen($0) }
  }

  /// The visible items that keep the sitting from being finished, in the order of presentation.
  public var missingItems: [Int] { visibleItems.filter(blocksFinishing) }

  /// Whether an item waits for a first answer.
  func isOpen(_ item: Int) -> Bool {
    questionnaire.items[item].isAnswerable && standing(of: item) == .open && !isClosed(item)
  }

  private func blocksFinishing(_ item: Int) -> Bool {
    guard questionnaire.items[item].isAnswerable, !isClosed(item) else { return false }
    switch standing(of: item) {
    case .answered, .closed: return false
    case .open: return true
    case .declined: return !mayDecline(item) && !mayLeaveOut(item)
    case .partly, .skipped: return !mayLeaveOut(item)
    }
  }

  /// The first visible item without an answer, or what is read just before it; else the review list.
  var firstOpenStep: SittingStep {
    guard let item = visibleItems.first(where: isOpen) else { return .review }
    let route = route
    guard var place = route.firstIndex(of: .item(item)) else { return .item(item) }
    while place > 1, isReading(route[place - 1]) { place -= 1 }
    return route[place]
  }

  /// Whether a step is a text that introduces what follows.
  private func isReading(_ step: SittingStep) -> Bool {
    switch step {
    case .section: true
    case .item(let item): !questionnaire.items[item].isAnswerable
    case .instructions, .review, .finished: false
    }
  }
}

extension Item {
  /// The parts of several ratings, else none.
  public var parts: [RatingPart] { if case .ratings(let parts) = kind { parts } else { [] } }
}
