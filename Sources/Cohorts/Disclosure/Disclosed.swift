/// Why a value is not shown.
public enum SuppressionReason: String, CaseIterable, Hashable, Sendable {
  /// The group has fewer pupils than the minimum.
  case smallGroup
  /// So few pupils that they could be recognised.
  case smallCount
  /// Harmless by itself, but a hidden neighbour could be computed from it.
  case complementary
  /// Everyone of a small group gave the same.
  case allAlike
  /// Another table hides what would follow from this one.
  case linked
}

/// A value that has passed disclosure control.
public enum Disclosed<Value: Hashable & Sendable>: Hashable, Sendable {
  case shown(Value)
  case suppressed(SuppressionReason)

  /// The value, where it may be shown.
  public var value: Value? { if case .shown(let value) = self { value } else { nil } }

  /// Why it may not be shown.
  public var reason: SuppressionReason? { if case .suppressed(let reason) = self { reason } else { nil } }

  /// Another value made from a shown one; a suppressed one stays suppressed.
  public func map<Other>(_ transform: (Value) -> Other) -> Disclosed<Other> {
    switch self {
    case .shown(let value): .shown(transform(value))
    case .suppressed(let reason): .suppressed(reason)
    }
  }
}
