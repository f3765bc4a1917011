/// When an item is shown: a small Boolean algebra over earlier answers.
///
/// A comparison with an item that was not answered, or that is itself hidden, is false. An empty `all` is true, an
/// empty `any` false. Conditions look backwards only; the reader refuses others.
public indirect enum Condition: Hashable, Sendable {
  /// The item was answered at all.
  case answered(item: String)
  /// The answer of a choice is one of these options.
  case isOneOf(item: String, options: [String])
  /// A multiple answer includes this option.
  case includes(item: String, option: String)
  /// A rating or number is at least this.
  case atLeast(item: String, Fraction)
  /// A rating or number is at most this.
  case atMost(item: String, Fraction)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// Every item that the condition looks at, in the order of its text.
  public var items: [String] {
    switch self {
    case .answered(let item), .isOneOf(let item, _), .includes(let item, _), .atLeast(let item, _),
      .atMost(let item, _):
      [item]
    case .all(let parts), .any(let parts): parts.flatMap(\.items)
    case .not(let part): part.items
    }
  }
}
