/// How a class goes through a battery when there are fewer seats than pupils, or less time than the battery takes.
///
/// Each shift takes at most as many pupils as there are seats. Parts go in their order and are never divided; a lesson takes as many
/// whole parts as fit into its minutes after `overhead` minutes for sitting down, codes and handing over.
public struct ShiftPlan: Hashable, Sendable {
  /// One shift in one lesson.
  public struct Lesson: Hashable, Sendable {
    /// From 1, in the order of time.
    public var number: Int
    /// From 1.
    public var shift: Int
    /// Pupils of the shift by their places in the list, from 1.
    public var pupils: ClosedRange<Int>
    /// The parts' places in the battery, from 0.
    public var parts: Range<Int>
    /// What the parts take together, without the overhead.
    public var minutes: Int
  }

  public let lessons: [Lesson]
  public let shifts: Int

  /// Why there is no plan.
  public enum Refusal: Error, Hashable, Sendable {
    /// Pupils, seats, minutes and parts must all be at least 1.
    case nothingToPlan
    /// A part alone takes longer than a lesson; its place in the battery, from 0.
    case partTooLong(Int, minutes: Int)
  }

  /// Makes a plan.
  ///
  /// Shifts are as even as can be: their sizes differ by one at most. All shifts have had a block of parts before the next block
  /// begins, so that nobody waits for a second lesson while others have had none.
  public init(pupils: Int, seats: Int, minutes: Int, parts: [Int], overhead: Int = 5) throws(Refusal) {
    guard pupils > 0, seats > 0, minutes > 0, !parts.isEmpty else { throw .nothingToPlan }
    let room = minutes - max(0, overhead)
    var blocks: [Range<Int>] = []
    for (index, length) in parts.enumerated() {
      guard length <= room else { throw .partTooLong(index, minutes: length) }
      if let last = blocks.last, parts[last].reduce(0, +) + length <= room {
        blocks[blocks.count - 1] = last.lowerBound..<index + 1
      } else {
        blocks.append(index..<index + 1)
      }
    }
    let shifts = (pupils + seats - 1) / seats
    var groups: [ClosedRange<Int>] = []
    var next = 1
    for shift in 0..<shifts {
      let size = pupils / shifts + (shift < pupils % shifts ? 1 : 0)
      groups.append(next...next + size - 1)
      next += size
    }
    self.shifts = shifts
    lessons = blocks.enumerated().flatMap { block, range in
      groups.enumerated().map { shift, group in
        Lesson(
          number: block * shifts + shift + 1, shift: shift + 1, pupils: group, parts: range,
          minutes: parts[range].reduce(0, +))
      }
    }
  }
}
