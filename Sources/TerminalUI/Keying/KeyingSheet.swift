import Language
import QuestionnaireModel

/// A paper sheet as the cells that a person keys in, in the order and with the numbers of the printed form.
public struct KeyingSheet: Hashable, Sendable {
  /// One cell: an item, or a part of several ratings.
  public struct Cell: Hashable, Sendable {
    /// `item` or `item.part`: the column of the answer.
    public let column: String
    /// Index of the item in the questionnaire.
    public let item: Int
    /// The part of several ratings.
    public let part: String?
    /// The number on the form: `12`, or `12.1` for the first part.
    public let label: String
    public let section: String
    /// The place of the section in the questionnaire, from 0.
    public let sectionNumber: Int
    public let text: String
    public let form: Form
  }

  /// How a cell is keyed in.
  public enum Form: Hashable, Sendable {
    /// One of these; one key where there are at most nine.
    case one([String])
    /// Several of these.
    case several([String], atLeast: Int, atMost: Int)
    case number(NumberRange, unit: String)
    case text

    /// The answers to choose from.
    public var options: [String] {
      switch self {
      case .one(let options), .several(let options, _, _): options
      case .number, .text: []
      }
    }
  }

  public let questionnaire: Questionnaire
  public let cells: [Cell]

  /// Lays a questionnaire out, with texts in a language of the interface.
  public init(_ questionnaire: Questionnaire, in language: InterfaceLanguage) {
    self.questionnaire = questionnaire
    let indices = Dictionary(questionnaire.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let named = { (text: LocalizedText) in SafeText(text.named(in: language)).text.trimmed }
    var cells: [Cell] = []
    var number = 0
    for (place, section) in questionnaire.sections.enumerated() {
      for index in section.items.compactMap({ indices[$0] }) where questionnaire.items[index].isAnswerable {
        let item = questionnaire.items[index]
        number += 1
        func add(_ form: Form, part: RatingPart? = nil, inItem: Int = 0) {
          let text = part.map { "\(named(item.text)) – \(named($0.text))" } ?? named(item.text)
          cells.append(
            Cell(
              column: part.map { "\(item.id).\($0.id)" } ?? item.id, item: index, part: part?.id,
              label: part == nil ? "\(number)" : "\(number).\(inItem + 1)", section: named(section.title),
              sectionNumber: place,
              text: text, form: form))
        }
        let steps = { (response: String) in
          Form.one(questionnaire.response(response)?.steps.map { named($0.text) } ?? [])
        }
        switch item.kind {
        case .choice(let options): add(.one(options.map { named($0.text) }))
        case .rating(let response, _): add(steps(response))
        case .ratings(let parts):
          for (inItem, part) in parts.enumerated() {
            add(steps(part.response), part: part, inItem: inItem)
          }
        case .multiple(let options, let atLeast, let atMost):
          add(.several(options.map { named($0.text) }, atLeast: atLeast, atMost: min(atMost, options.count)))
        case .number(let range): add(.number(range, unit: named(range.unit)))
        case .text: add(.text)
        case .note: break
        }
      }
    }
    self.cells = cells
  }

  /// A sheet of some cells.
  init(_ questionnaire: Questionnaire, cells: [Cell]) {
    (self.questionnaire, self.cells) = (questionnaire, cells)
  }

  /// The number of the last question on the form.
  var lastNumber: String {
    cells.last.map { String($0.label.prefix { $0 != "." }) } ?? ""
  }

  /// The answer for the option with an index; for one of several ratings a rating of its own.
  public func answer(_ option: Int, of cell: Cell) -> Answer? {
    guard cell.form.options.indices.contains(option) else { return nil }
    let item = questionnaire.items[cell.item]
    switch item.kind {
    case .choice(let options): return .choice(options[option].code)
    case .rating(let response, _): return step(option, of: response)
    case .ratings(let parts):
      return parts.first { $0.id == cell.part }.flatMap { step(option, of: $0.response) }
    default: return nil
    }
  }

  private func step(_ option: Int, of response: String) -> Answer? {
    questionnaire.response(response).map { .rating($0.steps[option].value) }
  }

  /// The numbers on the form of the options that an answer chose.
  public func options(of answer: Answer?, in cell: Cell) -> [Int] {
    let item = questionnaire.items[cell.item]
    switch (item.kind, answer) {
    case (.multiple(let options, _, _), .multiple(let codes)?):
      return options.indices.filter { codes.contains(options[$0].code) }
    case (_, .choice?), (_, .rating?):
      return cell.form.options.indices.filter { self.answer($0, of: cell) == answer }
    default: return []
    }
  }

  /// What is wrong with an answer in a cell; `nil` where it can stand.
  public func problem(with answer: Answer, in cell: Cell) -> AnswerProblem? {
    let item = questionnaire.items[cell.item]
    if let part = cell.part, case .rating(let value) = answer {
      return questionnaire.problem(with: .ratings([part: value]), for: item)
    }
    return questionnaire.problem(with: answer, for: item)
  }

  /// The option of a letter, where the options' codes are single letters; the Russian layout's letter on the same key
  /// counts too.
  public func option(letter: Character, in cell: Cell) -> Int? {
    let codes = questionnaire.items[cell.item].options.map(\.code)
    guard codes.allSatisfy({ $0.count == 1 }) else { return nil }
    let typed = Character(letter.lowercased())
    return codes.firstIndex { $0 == String(KeyboardLayout.latin(typed)) }
  }

  /// An answer as it stands on the form: numbers of options, a number, a text; a dash where there is none.
  public func written(_ answer: Answer?, in cell: Cell, decimalMark: Character) -> String {
    switch (answer, cell.form) {
    case (.number(let scaled)?, .number(let range, _)):
      return String(Fraction(scaled, over: range.scale).description.map { $0 == "." ? decimalMark : $0 })
    case (.text(let text)?, _): return SafeText(text).text
    case (.declined?, _): return "!declined"
    case (nil, _): return "-"
    default:
      return options(of: answer, in: cell).map { String($0 + 1) }.joined(separator: " ")
    }
  }
}

/// Which Latin letter lies on the key of a Russian one.
enum KeyboardLayout {
  static func latin(_ letter: Character) -> Character { table[letter] ?? letter }

  private static let table = Dictionary(
    zip("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm")
  ) { first, _ in first }
}
