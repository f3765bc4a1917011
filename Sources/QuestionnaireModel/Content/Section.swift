import Language

/// Items that are asked together.
public struct Section: Hashable, Sendable {
  /// In which order the items come.
  public enum Order: String, CaseIterable, Sendable { case fixed, shuffled }

  public var id: String
  public var title: LocalizedText
  /// Shown before the section's first item.
  public var text: LocalizedText
  /// Item ids.
  public var items: [String]
  public var order: Order
  /// Time limit, where there is one.
  public var minutes: Int?

  /// Makes a section.
  public init(
    id: String, title: LocalizedText = .empty, text: LocalizedText = .empty, items: [String],
    order: Order = .fixed,
    minutes: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.items = items
    self.order = order
    self.minutes = minutes
  }
}
