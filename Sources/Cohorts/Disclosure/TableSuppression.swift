/// Which entries of a table with totals stay hidden, and why.
public struct TableSuppression: Hashable, Sendable {
  /// The hidden places.
  public let hidden: [TablePlace: SuppressionReason]

  /// Hides what is sensitive and then, one by one, the cheapest neighbours until no hidden entry can be worked out to within
  /// fewer than `span` + 1 values.
  ///
  /// `isComplemented: false` stops after the sensitive entries; for tests that show what that would give away.
  public init(
    _ table: MarginTable, span: Int, isComplemented: Bool = true,
    sensitive: (TablePlace) -> SuppressionReason?
  ) {
    var hidden: [TablePlace: SuppressionReason] = [:]
    for place in table.places { hidden[place] = sensitive(place) }
    if isComplemented {
      while let known = Self.known(in: table, hidden, span: span),
        let next = Self.complement(to: known, in: table, hidden)
      {
        hidden[next] = .complementary
      }
      Self.reveal(in: table, &hidden, span: span)
    }
    self.hidden = hidden
  }

  /// An entry's value as it may be shown.
  public func disclosed<Value>(_ value: Value, at place: TablePlace) -> Disclosed<Value> {
    hidden[place].map { .suppressed($0) } ?? .shown(value)
  }

  /// A hidden entry that can be worked out: first one that stands alone in its line, then one known too narrowly.
  private static func known(
    in table: MarginTable, _ hidden: [TablePlace: SuppressionReason], span: Int
  ) -> TablePlace? {
    let places = hidden.keys.sorted()
    if let alone = places.first(where: { isAlone($0, hidden, \.row) || isAlone($0, hidden, \.column) }) {
      return alone
    }
    let audit = DisclosureAudit(table, hidden: places, limit: span)
    return places.first { audit.span(of: $0) < span }
  }

  private static func isAlone(
    _ place: TablePlace, _ hidden: [TablePlace: SuppressionReason], _ line: KeyPath<TablePlace, Int>
  ) -> Bool {
    !hidden.keys.contains { $0[keyPath: line] == place[keyPath: line] && $0 != place }
  }

  /// Shows again what was hidden on the way and turned out to protect nothing: totals first, then the largest groups.
  private static func reveal(
    in table: MarginTable, _ hidden: inout [TablePlace: SuppressionReason], span: Int
  ) {
    let candidates = hidden.filter { $0.value == .complementary }.keys.sorted {
      (table.isTotal($0) ? 0 : 1, -table[$0], $0) < (table.isTotal($1) ? 0 : 1, -table[$1], $1)
    }
    for place in candidates {
      let rest = hidden.filter { $0.key != place }
      let audit = DisclosureAudit(table, hidden: rest.keys, limit: span)
      // Neighbours first: where the entry is needed, it is mostly they that need it.
      let (near, far) = (
        rest.keys.filter { $0.row == place.row || $0.column == place.column },
        rest.keys.filter { $0.row != place.row && $0.column != place.column }
      )
      if (near + far).allSatisfy({ audit.span(of: $0) >= span }) { hidden = rest }
    }
  }

  /// The next entry to hide: in a line where the known entry is the only hidden one, no total, the fewest pupils.
  private static func complement(
    to known: TablePlace, in table: MarginTable, _ hidden: [TablePlace: SuppressionReason]
  ) -> TablePlace? {
    let open = table.places.filter { hidden[$0] == nil }
    let row = open.filter { $0.row == known.row }
    let column = open.filter { $0.column == known.column }
    let lines =
      isAlone(known, hidden, \.row) ? row : isAlone(known, hidden, \.column) ? column : row + column
    let candidates = [lines, row + column, open].first { $0.contains { table[$0] > 0 } } ?? open
    return candidates.min {
      (table[$0] == 0 ? 1 : 0, table.isTotal($0) ? 1 : 0, table[$0], $0)
        < (table[$1] == 0 ? 1 : 0, table.isTotal($1) ? 1 : 0, table[$1], $1)
    }
  }
}
