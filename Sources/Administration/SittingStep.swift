/// What a sitting shows at a moment.
public enum SittingStep: Hashable, Sendable {
  /// The opening instructions.
  case instructions
  /// The text before a section's first item; the section's index.
  case section(Int)
  /// An item; its index in the questionnaire's file.
  case item(Int)
  /// The list of all items reached, from which a sitting can be finished.
  case review
  /// The answers were handed in.
  case finished
}

/// Where a sitting goes on, in a form that can be stored: ids instead of indices.
public enum SittingPosition: Hashable, Sendable, RawRepresentable {
  case instructions
  /// The section's id.
  case section(String)
  /// The item's id.
  case item(String)
  case review

  /// `instructions`, `section main`, `item r01`, `review`.
  public var rawValue: String {
    switch self {
    case .instructions: "instructions"
    case .section(let id): "section \(id)"
    case .item(let id): "item \(id)"
    case .review: "review"
    }
  }

  /// Reads the stored form; `nil` for anything else.
  public init?(rawValue: String) {
    let words = rawValue.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    switch (words.first, words.count) {
    case ("instructions", 1): self = .instructions
    case ("review", 1): self = .review
    case ("section", 2): self = .section(words[1])
    case ("item", 2): self = .item(words[1])
    default: return nil
    }
  }
}
