import Notation
import QuestionnaireModel

/// Reads the value of one answer column into its cell of a coded row.
struct CellRule: Sendable {
  enum Kind: Sendable {
    case choice([[UInt8]])
    case rating(steps: [Int])
    case multiple([[UInt8]], alone: Int32, atLeast: Int, atMost: Int)
    case number(NumberRange, decimals: Int, scale: Int)
    case text(item: Item)
  }

  /// UTF-8 bytes of a text beyond which its characters are not even counted.
  static let mostTextBytes = Questionnaire.longestText * 16

  let column: AnswerLayout.Column
  let kind: Kind
  /// How the options are written in the files of the system that they came from; empty where as here.
  let aliases: [[UInt8]]

  /// The rule for a column of a layout; `nil` where the item cannot be answered.
  init?(_ column: AnswerLayout.Column, in questionnaire: Questionnaire) {
    self.column = column
    func steps(_ response: String) -> [Int] {
      questionnaire.response(response)?.steps.map(\.value) ?? []
    }
    func codes(_ options: [Option]) -> [[UInt8]] { options.map { Array($0.code.utf8) } }
    let item = questionnaire.items[column.item]
    aliases =
      item.options.contains { $0.alias != nil } ? item.options.map { Array(($0.alias ?? "").utf8) } : []
    switch item.kind {
    case .choice(let options): kind = .choice(codes(options))
    case .rating(let response, _): kind = .rating(steps: steps(response))
    case .ratings(let parts):
      guard let part = parts.first(where: { $0.id == column.part }) else { return nil }
      kind = .rating(steps: steps(part.response))
    case .multiple(let options, let atLeast, let atMost):
      let alone = options.enumerated().reduce(Int32(0)) {
        $1.element.standsAlone ? $0 | (1 << Int32($1.offset)) : $0
      }
      kind = .multiple(codes(options), alone: alone, atLeast: atLeast, atMost: atMost)
    case .number(let range): kind = .number(range, decimals: range.decimals, scale: range.scale)
    case .text: kind = .text(item: item)
    case .note: return nil
    }
  }

  var isText: Bool { if case .text = kind { true } else { false } }

  /// Reads a value that is no free text; an empty one leaves the cell missing.
  func read(_ value: ByteText, into row: inout AnswerRow) -> AnswerFileProblem? {
    var value = value.trimmed
    if value.count > 1, value.first == Byte.apostrophe { value = value.part(1, value.count).trimmed }
    guard let first = value.first else { return nil }
    if first == UInt8(ascii: "!") {
      if value.isEqual(to: Array(CellGuard.hidden.utf8)) { return nil }
      if value.isEqual(to: Array(CellGuard.declined.utf8)) {
        decline(&row)
        return nil
      }
    }
    switch kind {
    case .choice(let codes):
      guard let index = index(of: value, codes) else { return gap(value, unknownOption(codes)) }
      row.narrow[column.slot] = Int8(index)
      return nil
    case .rating(let steps):
      guard let number = value.wholeNumber, steps.contains(number) else {
        return gap(value, Self.isWord(value) ? .wordForNumber(known: steps) : .notAStep(known: steps))
      }
      row.narrow[column.slot] = Int8(number)
      return nil
    case .multiple(let codes, _, _, _):
      if value.count == 1, first == Byte.bar { return choose([], into: &row) }
      let separator = value.contains(Byte.bar) || index(of: value, codes) != nil ? Byte.bar : Byte.comma
      var chosen: [Int] = []
      var start = 0
      for end in 0...value.count where end == value.count || value[end] == separator {
        guard let index = index(of: value.part(start, end).trimmed, codes) else {
          return gap(value, unknownOption(codes))
        }
        chosen.append(index)
        start = end + 1
      }
      return choose(chosen, into: &row)
    case .number(let range, let decimals, let scale):
      guard let number = value.decimal(places: decimals) else { return gap(value, .notANumber) }
      guard number.isExact else { return .tooManyDecimals(atMost: decimals) }
      let answer = Fraction(number.scaled, over: scale)
      guard answer >= range.from, answer <= range.to, let cell = Int32(exactly: number.scaled),
        AnswerCode.isAnswer(cell)
      else { return .numberOutside(from: range.from.description, to: range.to.description) }
      row.wide[column.slot] = cell
      return nil
    case .text(let item):
      return read(text: String(decoding: value, as: UTF8.self), of: item, true, into: &row)
    }
  }

  /// Reads a free text as it stands; blanks count.
  func read(text: String, of item: Item, _ inTable: Bool, into row: inout AnswerRow) -> AnswerFileProblem? {
    guard !text.isEmpty, text != CellGuard.hidden, item.reads == nil || text != CellGuard.notAvailable
    else { return nil }
    if text == CellGuard.declined {
      decline(&row)
      return nil
    }
    let plain = CellGuard.plain(text, inTable: inTable)
    guard plain.utf8.count <= Self.mostTextBytes, plain.count <= Questionnaire.longestText else {
      return .longerThan(Questionnaire.longestText)
    }
    row.set(plain, of: item, column)
    return nil
  }

  /// Marks chosen options of a multiple answer; none where at least one is asked for leaves the cell missing.
  func choose(_ chosen: [Int], into row: inout AnswerRow) -> AnswerFileProblem? {
    guard case .multiple(let codes, let alone, let atLeast, let atMost) = kind else { return nil }
    if chosen.isEmpty, atLeast > 0 { return nil }
    var bits: Int32 = 0
    for index in chosen {
      let bit = Int32(1) << Int32(index)
      if bits & bit != 0 { return .repeatedOption }
      bits |= bit
    }
    if bits & alone != 0 {
      if chosen.count > 1 {
        return .standsAlone(
          options: codes.indices.filter { alone & (1 << Int32($0)) != 0 }.map {
            String(decoding: codes[$0], as: UTF8.self)
          })
      }
    } else if chosen.count < atLeast {
      return .tooFewOptions(atLeast: atLeast)
    }
    if chosen.count > atMost { return .tooManyOptions(atMost: atMost) }
    row.wide[column.slot] = bits
    return nil
  }

  /// The index of an option; `nil` where the item has no such option.
  func option(_ value: ByteText) -> Int? {
    switch kind {
    case .choice(let codes), .multiple(let codes, _, _, _):
      index(of: value.trimmed, codes)
    default: nil
    }
  }

  var unknownOption: AnswerFileProblem {
    switch kind {
    case .choice(let codes), .multiple(let codes, _, _, _): unknownOption(codes)
    default: .notANumber
    }
  }

  func isDeclined(in row: AnswerRow) -> Bool {
    switch column.width {
    case .narrow: row.narrow[column.slot] == AnswerCode.declined
    case .wide: row.wide[column.slot] == AnswerCode.declinedWide
    }
  }

  func isAnswered(in row: AnswerRow) -> Bool {
    switch column.width {
    case .narrow: AnswerCode.isAnswer(row.narrow[column.slot])
    case .wide: AnswerCode.isAnswer(row.wide[column.slot])
    }
  }

  func decline(_ row: inout AnswerRow) {
    switch column.width {
    case .narrow: row.narrow[column.slot] = AnswerCode.declined
    case .wide: row.wide[column.slot] = AnswerCode.declinedWide
    }
  }

  /// The option that a value means: as the foreign system writes it, else by its code.
  private func index(of value: ByteText, _ codes: [[UInt8]]) -> Int? {
    aliases.firstIndex { !$0.isEmpty && value.isEqual(to: $0) }
      ?? codes.firstIndex { value.isEqual(to: $0) }
  }

  /// The problem, unless the value is how many programs write a gap.
  private func gap(_ value: ByteText, _ problem: AnswerFileProblem) -> AnswerFileProblem? {
    if value.isEqual(to: Array(CellGuard.notAvailable.utf8)) { return nil }
    return Self.dashes.contains { value.isEqual(to: $0) } ? .dashForGap : problem
  }

  /// What people type into a cell without an answer.
  private static let dashes = ["-", "–", "—", "−", "?"].map { Array($0.utf8) }

  /// Whether the value is made of letters of any alphabet, blanks and hyphens: what is not ASCII counts as a letter.
  private static func isWord(_ value: ByteText) -> Bool {
    value.allSatisfy {
      $0 >= 0x80 || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == Byte.blank || $0 == 0x2D
    }
  }

  private func unknownOption(_ codes: [[UInt8]]) -> AnswerFileProblem {
    .unknownOption(known: codes.map { String(decoding: $0, as: UTF8.self) })
  }
}
