/// The conditions of a questionnaire, compiled to cells: which items a row's answers hide.
public struct Routing: Sendable {
  private indirect enum Test: Sendable {
    case answered([AnswerLayout.Column])
    case narrowIn(slot: Int, Set<Int8>)
    case bit(slot: Int, Int32)
    case narrowRange(slot: Int, ClosedRange<Int>)
    case wideRange(slot: Int, ClosedRange<Int>)
    case all([Test])
    case any([Test])
    case not(Test)
    case never
  }

  /// Index of an item with a condition, in the order of presentation, with its test.
  private let tests: [(item: Int, test: Test)]
  private let columns: [[AnswerLayout.Column]]
  private let itemCount: Int
  /// Whether answers that are hidden stand all the same.
  private let keepsAnswers: Bool

  /// Whether nothing is ever hidden.
  public var isEmpty: Bool { tests.isEmpty }

  /// Compiles a questionnaire's conditions.
  public init(_ questionnaire: Questionnaire, layout: AnswerLayout) {
    var columns = [[AnswerLayout.Column]](repeating: [], count: questionnaire.items.count)
    for column in layout.columns { columns[column.item].append(column) }
    self.columns = columns
    itemCount = questionnaire.items.count
    keepsAnswers = questionnaire.scoresHidden
    let indices = Dictionary(questionnaire.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    tests = questionnaire.sections.flatMap(\.items).compactMap { indices[$0] }.compactMap { index in
      questionnaire.items[index].condition.map {
        (index, Self.compile($0, questionnaire.items, indices, columns))
      }
    }
  }

  /// For each item of the file, whether the row's answers hide it.
  public func hidden(in row: AnswerRow) -> [Bool] {
    var hidden = [Bool](repeating: false, count: itemCount)
    guard !tests.isEmpty else { return hidden }
    var masked = row
    for (item, test) in tests where !Self.holds(test, masked) {
      hidden[item] = true
      mask(item, in: &masked)
    }
    return hidden
  }

  /// The row with hidden answers marked as not shown; where the questionnaire scores hidden answers, only gaps are marked.
  public func masked(_ row: AnswerRow) -> AnswerRow {
    guard !tests.isEmpty else { return row }
    var masked = row
    for (item, test) in tests where !Self.holds(test, masked) { mask(item, in: &masked) }
    guard keepsAnswers else { return masked }
    for slot in row.narrow.indices where AnswerCode.isAnswer(row.narrow[slot]) {
      masked.narrow[slot] = row.narrow[slot]
    }
    for slot in row.wide.indices where AnswerCode.isAnswer(row.wide[slot]) {
      masked.wide[slot] = row.wide[slot]
    }
    return masked
  }

  private func mask(_ item: Int, in row: inout AnswerRow) {
    for column in columns[item] {
      switch column.width {
      case .narrow: row.narrow[column.slot] = AnswerCode.notShown
      case .wide: row.wide[column.slot] = AnswerCode.notShownWide
      }
    }
  }

  private static func compile(
    _ condition: Condition, _ items: [Item], _ indices: [String: Int], _ columns: [[AnswerLayout.Column]]
  ) -> Test {
    func place(_ id: String) -> (item: Item, column: AnswerLayout.Column)? {
      guard let index = indices[id], let column = columns[index].first else { return nil }
      return (items[index], column)
    }
    func range(_ id: String, from: Fraction?, to: Fraction?) -> Test {
      guard let (item, column) = place(id) else { return .never }
      if case .number(let numbers) = item.kind {
        let least = from.map { ceiling($0, numbers.scale) } ?? Int(Int32.min) + 3
        let most = to.map { floor($0, numbers.scale) } ?? Int(Int32.max)
        return least <= most ? .wideRange(slot: column.slot, least...most) : .never
      }
      guard column.width == .narrow else { return .never }
      let least = from.map { ceiling($0, 1) } ?? -100
      let most = to.map { floor($0, 1) } ?? 127
      return least <= most ? .narrowRange(slot: column.slot, least...most) : .never
    }
    switch condition {
    case .answered(let id): return .answered(indices[id].map { columns[$0] } ?? [])
    case .isOneOf(let id, let codes):
      guard let (item, column) = place(id), column.width == .narrow else { return .never }
      let cells = item.options.indices.filter { codes.contains(item.options[$0].code) }.map { Int8($0) }
      return .narrowIn(slot: column.slot, Set(cells))
    case .includes(let id, let code):
      guard let (item, column) = place(id), column.width == .wide,
        let bit = item.options.firstIndex(where: { $0.code == code })
      else { return .never }
      return .bit(slot: column.slot, 1 << Int32(bit))
    case .atLeast(let id, let limit): return range(id, from: limit, to: nil)
    case .atMost(let id, let limit): return range(id, from: nil, to: limit)
    case .all(let parts): return .all(parts.map { compile($0, items, indices, columns) })
    case .any(let parts): return .any(parts.map { compile($0, items, indices, columns) })
    case .not(let part): return .not(compile(part, items, indices, columns))
    }
  }

  private static func floor(_ limit: Fraction, _ scale: Int) -> Int {
    let scaled = limit.numerator * scale
    let quotient = scaled / limit.denominator
    return scaled % limit.denominator < 0 ? quotient - 1 : quotient
  }

  private static func ceiling(_ limit: Fraction, _ scale: Int) -> Int {
    let scaled = limit.numerator * scale
    let quotient = scaled / limit.denominator
    return scaled % limit.denominator > 0 ? quotient + 1 : quotient
  }

  private static func holds(_ test: Test, _ row: AnswerRow) -> Bool {
    switch test {
    case .answered(let columns):
      columns.contains {
        $0.width == .narrow
          ? AnswerCode.isAnswer(row.narrow[$0.slot]) : AnswerCode.isAnswer(row.wide[$0.slot])
      }
    case .narrowIn(let slot, let cells): cells.contains(row.narrow[slot])
    case .bit(let slot, let bit): AnswerCode.isAnswer(row.wide[slot]) && row.wide[slot] & bit != 0
    case .narrowRange(let slot, let range):
      AnswerCode.isAnswer(row.narrow[slot]) && range.contains(Int(row.narrow[slot]))
    case .wideRange(let slot, let range):
      AnswerCode.isAnswer(row.wide[slot]) && range.contains(Int(row.wide[slot]))
    case .all(let parts): parts.allSatisfy { holds($0, row) }
    case .any(let parts): parts.contains { holds($0, row) }
    case .not(let part): !holds(part, row)
    case .never: false
    }
  }
}
