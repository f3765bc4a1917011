import QuestionnaireModel

/// Time limits: of a section (`minutes`) and of a task (`seconds`).
///
/// What counts is how long the section's items, or the task, were on the screen, all visits together; while help covers them or the
/// sitting is interrupted, the clock stands still. When the time is up, what is left open in the section is closed: it stays
/// without an answer, and what was answered stands.
extension Sitting {
  /// How much time is left for what is shown: the least of its section's and its own; `nil` where there is no limit.
  public func millisecondsLeft(at: Int) -> Int? {
    guard case .item(let item) = step else { return nil }
    let running = shownSince.map { max(0, at - $0) } ?? 0
    let left = [sectionLeft(sectionOfItem[item]), taskLeft(item)].compactMap { $0 }.min()
    return left.map { max(0, $0 - running) }
  }

  /// Whether the time for what is shown is up.
  public func isTimeUp(at: Int) -> Bool { millisecondsLeft(at: at) == 0 }

  /// Whether it is the task shown, and not its section, whose time is up.
  public func isTaskTimeUp(at: Int) -> Bool {
    guard case .item(let item) = step, let left = taskLeft(item) else { return false }
    return left - (shownSince.map { max(0, at - $0) } ?? 0) <= 0
  }

  /// Whether an item can no longer be answered because its time, or its section's, is up.
  public func isClosed(_ item: Int) -> Bool {
    (taskLeft(item).map { $0 <= 0 } ?? false) || (sectionLeft(sectionOfItem[item]).map { $0 <= 0 } ?? false)
  }

  private func taskLeft(_ item: Int) -> Int? {
    let asked = questionnaire.items[item]
    return asked.seconds.map { $0 * 1_000 - (times[asked.id] ?? 0) }
  }

  private func sectionLeft(_ section: Int?) -> Int? {
    guard let section, let minutes = questionnaire.sections[section].minutes else { return nil }
    let used = questionnaire.sections[section].items.reduce(0) { $0 + (times[$1] ?? 0) }
    return minutes * 60_000 - used
  }
}
