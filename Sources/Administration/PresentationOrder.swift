import QuestionnaireModel

/// In which order a sitting shows the items; it follows from the questionnaire and a seed alone.
///
/// A shuffled section never brings an item before one that its condition looks at.
public struct PresentationOrder: Hashable, Sendable {
  /// The items of one section in the order of presentation.
  public struct Part: Hashable, Sendable {
    /// Index in `Questionnaire.sections`.
    public let section: Int
    /// Indices in `Questionnaire.items`.
    public let items: [Int]
  }

  /// In the order of the questionnaire's sections; sections without items as well.
  public let parts: [Part]

  /// Every item in the order of presentation.
  public var items: [Int] { parts.flatMap(\.items) }

  /// Puts a questionnaire's items in order; the same seed always gives the same order.
  public init(_ questionnaire: Questionnaire, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let indices = Dictionary(questionnaire.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    parts = questionnaire.sections.enumerated().map { index, section in
      var items = section.items.compactMap { indices[$0] }
      if section.order == .shuffled {
        // Fisher and Yates by hand: `shuffle(using:)` may change from one Swift version to the next.
        for end in stride(from: items.count - 1, to: 0, by: -1) {
          items.swapAt(end, generator.below(end + 1))
        }
        items = Self.conditionsLast(items, questionnaire, indices)
      }
      return Part(section: index, items: items)
    }
  }

  /// The items with each conditional one after those that its condition looks at.
  private static func conditionsLast(
    _ items: [Int], _ questionnaire: Questionnaire, _ indices: [String: Int]
  ) -> [Int] {
    var waiting = items
    var placed: [Int] = []
    while !waiting.isEmpty {
      let isFree = { (item: Int) in
        let needed = questionnaire.items[item].condition?.items.compactMap { indices[$0] } ?? []
        return needed.allSatisfy { !waiting.contains($0) }
      }
      // An unchecked questionnaire may hold a circle: then the order stays as it is.
      let next = waiting.firstIndex(where: isFree) ?? 0
      placed.append(waiting.remove(at: next))
    }
    return placed
  }
}
