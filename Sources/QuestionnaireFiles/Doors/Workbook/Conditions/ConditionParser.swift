/// Reads a condition of the survey sheet: `p01 = a and not (n01 >= 3 or m01 includes b)`, XLSForm's `selected(${m01}, 'b')` as well.
struct ConditionParser {
  /// The deepest nesting of brackets: the tree of our own format nests no deeper than its reader goes.
  static let mostDepth = 24

  private let cell: SheetCell
  private let kind: (String) -> String?
  private let tokens: [ConditionToken]
  private var position = 0
  private var depth = 0

  /// The tree of `when`; `kind` tells the kind of an item, by which `=` means an option or a number.
  static func read(_ cell: SheetCell, kind: @escaping (String) -> String?) throws(ConditionFault)
    -> SourceNode
  {
    var parser = ConditionParser(cell: cell, kind: kind, tokens: try ConditionToken.tokens(of: cell.text))
    let node = try parser.either()
    guard parser.next.kind == .end else { throw parser.fault(.expectedEnd) }
    return node
  }

  private init(cell: SheetCell, kind: @escaping (String) -> String?, tokens: [ConditionToken]) {
    (self.cell, self.kind, self.tokens) = (cell, kind, tokens)
  }

  private var next: ConditionToken { tokens[min(position, tokens.count - 1)] }
  private var afterNext: ConditionToken { tokens[min(position + 1, tokens.count - 1)] }

  private func fault(_ problem: ConditionFault.Problem) -> ConditionFault {
    ConditionFault(problem, next.offset)
  }

  private func place(_ token: ConditionToken) -> Place { cell.place(at: token.offset) }

  private mutating func take(_ sign: String, or problem: ConditionFault.Problem) throws(ConditionFault) {
    guard next.kind == .sign(sign) else { throw fault(problem) }
    position += 1
  }

  private mutating func either() throws(ConditionFault) -> SourceNode {
    try chain("or", "any") { parser throws(ConditionFault) in
      try parser.chain("and", "all") { inner throws(ConditionFault) in try inner.unary() }
    }
  }

  /// Parts joined by a keyword; a part in brackets stays one part.
  private mutating func chain(
    _ keyword: String, _ key: String,
    _ part: (inout ConditionParser) throws(ConditionFault) -> SourceNode
  ) throws(ConditionFault) -> SourceNode {
    let start = next
    var parts = [try part(&self)]
    while next.keyword == keyword {
      position += 1
      parts.append(try part(&self))
    }
    return parts.count == 1 ? parts[0] : .map([(key, .list(parts, at: place(start)))], at: place(start))
  }

  private mutating func unary() throws(ConditionFault) -> SourceNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else { throw fault(.tooDeep) }
    let start = next
    if start.keyword == "not" {
      position += 1
      return .map([("not", try unary())], at: place(start))
    }
    if start.kind == .sign("(") {
      position += 1
      let inner = try either()
      try take(")", or: .expectedClosing)
      return inner
    }
    if let word = start.keyword, afterNext.kind == .sign("(") {
      if word == "selected" { return try selected() }
      if word == "all" || word == "any" { return try list(word) }
    }
    return try comparison()
  }

  /// `all(…)` or `any(…)`, of any number of parts.
  private mutating func list(_ key: String) throws(ConditionFault) -> SourceNode {
    let start = next
    position += 2
    var parts: [SourceNode] = []
    while next.kind != .sign(")") {
      parts.append(try either())
      guard next.kind == .sign(",") else { break }
      position += 1
    }
    try take(")", or: .expectedClosing)
    return .map([(key, .list(parts, at: place(start)))], at: place(start))
  }

  private mutating func selected() throws(ConditionFault) -> SourceNode {
    let start = next
    position += 2
    let item = try self.item()
    try take(",", or: .expectedValue)
    let value = try self.value()
    try take(")", or: .expectedClosing)
    let key = kind(item.text ?? "") == "multiple" ? "includes" : "is"
    return .map([("item", item), (key, value)], at: place(start))
  }

  private mutating func comparison() throws(ConditionFault) -> SourceNode {
    let start = place(next)
    let item = try self.item()
    func node(_ key: String, _ value: SourceNode) -> SourceNode {
      .map([("item", item), (key, value)], at: start)
    }
    func negated(_ node: SourceNode) -> SourceNode { .map([("not", node)], at: start) }
    func both(_ parts: [SourceNode]) -> SourceNode { .map([("all", .list(parts, at: start))], at: start) }
    let token = next
    position += 1
    switch (token.keyword, token.kind) {
    case ("answered", _): return node("answered", .word("true", at: place(token)))
    case ("includes", _): return node("includes", try value())
    case ("in", _):
      try take("(", or: .expectedOpening)
      var values = [try value()]
      while next.kind == .sign(",") {
        position += 1
        values.append(try value())
      }
      try take(")", or: .expectedClosing)
      return node("in", .list(values, at: place(token)))
    case (_, .sign("=")), (_, .sign("!=")):
      let isEqual = token.kind == .sign("=")
      if next.kind == .quoted("") {
        position += 1
        let answered = node("answered", .word("true", at: place(token)))
        return isEqual ? negated(answered) : answered
      }
      let value = try self.value()
      let isNumber = ["rating", "number"].contains(kind(item.text ?? "") ?? "")
      let equal =
        isNumber
        ? both([node("at-least", Self.number(value)), node("at-most", Self.number(value))])
        : node("is", value)
      return isEqual ? equal : negated(equal)
    case (_, .sign(">=")): return node("at-least", Self.number(try value()))
    case (_, .sign("<=")): return node("at-most", Self.number(try value()))
    case (_, .sign(">")):
      let value = Self.number(try value())
      return both([node("at-least", value), negated(node("at-most", value))])
    case (_, .sign("<")):
      let value = Self.number(try value())
      return both([node("at-most", value), negated(node("at-least", value))])
    default:
      position -= 1
      throw fault(.expectedComparison(item.text ?? ""))
    }
  }

  private static func number(_ node: SourceNode) -> SourceNode {
    .word(SheetCell.number(node.text ?? ""), at: node.place)
  }

  private mutating func item() throws(ConditionFault) -> SourceNode {
    switch next.kind {
    case .reference(let name): return advance(name)
    case .word(let name) where next.keyword == nil: return advance(name)
    default: throw fault(.expectedQuestion)
    }
  }

  private mutating func value() throws(ConditionFault) -> SourceNode {
    switch next.kind {
    case .quoted(let text) where !text.isEmpty: return advance(text)
    case .word(let word) where next.keyword == nil: return advance(word)
    default: throw fault(.expectedValue)
    }
  }

  private mutating func advance(_ word: String) -> SourceNode {
    defer { position += 1 }
    return .word(word, at: place(next))
  }
}
