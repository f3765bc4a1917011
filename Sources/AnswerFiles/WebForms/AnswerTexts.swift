import Language
import QuestionnaireModel

/// What the answers of one column are written as, in all languages of the questionnaire.
struct AnswerTexts: Sendable {
  /// What a cell of an export turned out to be.
  enum Reading: Hashable, Sendable {
    case missing
    case declined
    /// A step's value or an option's index.
    case value(Int)
    /// Indices of options.
    case values([Int])
    /// A bare number that could be a step's value.
    case bareNumber(Int)
    /// Number or text, to be read by the column's rule.
    case asWritten(String)
    /// Texts that are no answer of this column.
    case unmatched([String])
  }

  private enum Kind: Sendable { case choice, rating, multiple, number, text }

  private let kind: Kind
  /// Columns with the same answers share a group: `scale:liking`, or the item's own id.
  let group: String
  /// Codes of the options, or values of the steps as text.
  let codes: [String]
  /// Values of the steps, or indices of the options.
  let values: [Int]
  private var byText: [String: Set<Int>] = [:]
  private var byCode: [String: Int] = [:]
  /// For hints and for mapping files.
  private var named: [(key: String, value: String)] = []

  static let scalePrefix = "scale:"

  init(_ column: AnswerLayout.Column, in questionnaire: Questionnaire) {
    let item = questionnaire.items[column.item]
    func steps(_ response: String) -> [ResponseScale.Step] { questionnaire.response(response)?.steps ?? [] }
    var texts: [LocalizedText] = []
    switch item.kind {
    case .choice(let options), .multiple(let options, _, _):
      if case .choice = item.kind { kind = .choice } else { kind = .multiple }
      group = column.id
      codes = options.map(\.code)
      values = Array(options.indices)
      texts = options.map(\.text)
      for (index, option) in options.enumerated() {
        if let alias = option.alias { byCode[FormText.key(alias)] = index }
      }
    case .rating(let response, _):
      (kind, group) = (.rating, Self.scalePrefix + response)
      values = steps(response).map(\.value)
      codes = values.map(String.init)
      texts = steps(response).map(\.text)
    case .ratings(let parts):
      let response = parts.first { $0.id == column.part }?.response ?? ""
      (kind, group) = (.rating, Self.scalePrefix + response)
      values = steps(response).map(\.value)
      codes = values.map(String.init)
      texts = steps(response).map(\.text)
    case .number: (kind, group, codes, values) = (.number, column.id, [], [])
    case .text, .note: (kind, group, codes, values) = (.text, column.id, [], [])
    }
    for (index, text) in texts.enumerated() {
      for language in questionnaire.languages {
        let key = FormText.key(text[language] ?? "")
        guard !key.isEmpty else { continue }
        byText[key, default: []].insert(values[index])
        named.append((key, "\(codes[index]) (\(text[language] ?? ""))"))
      }
    }
    if kind == .choice || kind == .multiple {
      for (index, code) in codes.enumerated() { byCode[FormText.key(code)] = index }
    }
  }

  var isMultiple: Bool { kind == .multiple }
  /// Whether the answer is one of a few texts that only this column has.
  var isChosenFrom: Bool { kind == .choice }
  /// Whether texts are matched at all.
  var isMatched: Bool { kind != .number && kind != .text }
  var isRating: Bool { kind == .rating }

  /// Whether a cell is word for word one of the answers.
  func isText(_ cell: String) -> Bool { byWords(cell) != nil }

  /// The code of an answer, as mapping files have it.
  func code(of value: Int) -> String { values.firstIndex(of: value).map { codes[$0] } ?? "" }

  /// The answer of a code.
  func value(ofCode code: String) -> Int? { codes.firstIndex(of: code).map { values[$0] } }

  /// The answer that a text is most like, as a hint: `3 (скорее нравится)`.
  func nearest(_ text: String) -> String? { FormText.nearest(text, among: named) }

  /// What a cell says, apart from any mapping file.
  func read(_ cell: String, mapped: (String) -> Reading?) -> Reading {
    if cell.isEmpty || cell == CellGuard.hidden { return .missing }
    if cell == CellGuard.declined { return .declined }
    if isMatched, let reading = mapped(cell) { return reading }
    switch kind {
    case .number: return .asWritten(Self.plainNumber(cell))
    case .text: return .asWritten(cell)
    case .rating:
      if let value = byWords(cell) { return .value(value) }
      guard let number = Array(cell.utf8).withUnsafeBufferPointer({ $0.wholeNumber }), values.contains(number)
      else { return .unmatched([cell]) }
      return .bareNumber(number)
    case .choice:
      guard let index = one(cell) else { return .unmatched([cell]) }
      return .value(index)
    case .multiple: return several(cell, mapped: mapped)
    }
  }

  private func byWords(_ cell: String) -> Int? {
    for key in FormText.keys(cell) {
      if let found = byText[key] { return found.count == 1 ? found.first : nil }
    }
    let truths: [String]
    switch cell {
    case "TRUE", "ИСТИНА": truths = ["да", "yes", "верно", "true"]
    case "FALSE", "ЛОЖЬ": truths = ["нет", "no", "неверно", "false"]
    default: return nil
    }
    // A spreadsheet's own word for yes or no.
    return truths.lazy.compactMap { byText[$0] }.first.flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// The option that a text or code names.
  private func one(_ cell: String) -> Int? { byWords(cell) ?? byCode[FormText.key(cell)] }

  /// Several options in one cell, joined by commas, semicolons, bars or line breaks, which may also be part of an option's text:
  /// what is longest and fits counts.
  private func several(_ cell: String, mapped: (String) -> Reading?) -> Reading {
    var cuts: [(end: String.Index, next: String.Index)] = []
    for index in cell.indices where ",;\n|".contains(cell[index]) || cell[index] == "\r\n" {
      cuts.append((index, cell.index(after: index)))
    }
    cuts.append((cell.endIndex, cell.endIndex))
    guard cuts.count <= 400 else { return .unmatched([cell]) }
    let starts = [cell.startIndex] + cuts.map(\.next)
    var chosen: [Int] = []
    var unknown: [String] = []
    var start = 0
    while start < cuts.count {
      var end = cuts.count - 1
      var found: [Int]?
      while end >= start {
        let piece = String(cell[starts[start]..<cuts[end].end]).trimmingBlanks
        found = piece.isEmpty ? (end == start ? [] : nil) : options(piece, mapped)
        if found != nil { break }
        end -= 1
      }
      if let found {
        chosen += found
        start = end + 1
      } else {
        unknown.append(String(cell[starts[start]..<cuts[start].end]).trimmingBlanks)
        start += 1
      }
    }
    return unknown.isEmpty ? .values(chosen) : .unmatched(unknown)
  }

  private func options(_ piece: String, _ mapped: (String) -> Reading?) -> [Int]? {
    switch mapped(piece) {
    case .missing?: []
    case .value(let index)?: [index]
    case .values(let indices)?: indices
    default: one(piece).map { [$0] }
    }
  }

  /// A number as our own files have it: no blanks within, a dot.
  private static func plainNumber(_ cell: String) -> String {
    var digits = cell.filter { !$0.isWhitespace }
    if digits.count(where: { $0 == "," }) == 1, !digits.contains(".") {
      digits = digits.replacing(",", with: ".")
    }
    return digits.replacing("−", with: "-")
  }

  /// Whether bare numbers could come from a scale that counts from elsewhere: our 0…4 asked as 1…5.
  ///
  /// Only numbers that no other usual scale of as many steps has (from 0, from 1) settle it.
  func isUncertain(_ numbers: Set<Int>) -> Bool {
    guard kind == .rating, !numbers.isEmpty, let least = values.min(), let most = values.max() else {
      return false
    }
    return [0, 1].contains { start in
      start != least && numbers.allSatisfy { (start...(start + most - least)).contains($0) }
    }
  }

  /// A cell of a column that asks for one option alone: chosen, not chosen, or nothing said.
  func isChosen(_ option: Int, in cell: String) -> Bool? {
    if cell.isEmpty { return nil }
    switch FormText.key(cell) {
    case "да", "yes", "true", "1", "+", "x", "х", "v", "✓", "✔", "☑", "истина", "выбрано", "selected",
      "checked":
      return true
    case "нет", "no", "false", "0", "-", "ложь", "не выбрано", "not selected", "unchecked", "☐": return false
    default: return one(cell) == option ? true : nil
    }
  }
}
