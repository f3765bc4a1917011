/// How often each answer to one column was given.
public struct ItemCounts: Hashable, Sendable {
  /// Sheets on which the item was shown.
  public internal(set) var shown = 0
  /// Sheets on which it was answered; the denominator of every share.
  public internal(set) var answered = 0
  /// Sheets on which the pupil declined to answer.
  public internal(set) var declined = 0
  /// By option or step; in a multiple choice one pupil counts at several.
  public internal(set) var options: [Int]
  /// Answers of a number item, times `NumberRange.scale`.
  public internal(set) var numbers: [Int: Int] = [:]

  init(width: Int) { options = Array(repeating: 0, count: width) }

  mutating func add(_ other: ItemCounts) {
    shown += other.shown
    answered += other.answered
    declined += other.declined
    for index in options.indices { options[index] += other.options[index] }
    numbers.merge(other.numbers, uniquingKeysWith: +)
  }
}
