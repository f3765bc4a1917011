import QuestionnaireModel

/// An answer on its way from a coded cell into a file.
enum WrittenAnswer: Equatable {
  /// In digits, with a dot.
  case number(String)
  case code(String)
  case codes([String])
  case text(String)

  /// The answer in a rule's cell; `nil` where there is none or where the cell means nothing for its item.
  init?(_ rule: CellRule, _ row: AnswerRow) {
    guard rule.isAnswered(in: row) else { return nil }
    func code(_ index: Int, _ codes: [[UInt8]]) -> String { String(decoding: codes[index], as: UTF8.self) }
    switch rule.kind {
    case .choice(let codes):
      let index = Int(row.narrow[rule.column.slot])
      guard codes.indices.contains(index) else { return nil }
      self = .code(code(index, codes))
    case .rating: self = .number(String(row.narrow[rule.column.slot]))
    case .multiple(let codes, _, _, _):
      let bits = row.wide[rule.column.slot]
      self = .codes(codes.indices.filter { bits & (1 << Int32($0)) != 0 }.map { code($0, codes) })
    case .number(_, _, let scale):
      self = .number(Fraction(Int(row.wide[rule.column.slot]), over: scale).description)
    case .text(let item):
      guard let text = row.texts[item.id], !text.isEmpty else { return nil }
      self = .text(text)
    }
  }
}
