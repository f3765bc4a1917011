import Language
import QuestionnaireModel
import Scoring

/// Writes sheets as lines of the protocol: a running number and answers by item, never who answered.
///
/// What a pupil wrote in words stays here: the line says only that something was written, or what the questionnaire reads
/// from it.
struct SheetLine {
  private let questionnaire: Questionnaire
  private let layout: AnswerLayout
  private let routing: Routing

  init(_ scorer: Scorer) {
    questionnaire = scorer.questionnaire
    layout = scorer.coding.layout
    routing = scorer.routing
  }

  /// The line of a sheet.
  func text(_ number: Int, _ sheet: AnswerSheet) -> String { Self.line(number, .object(answers(sheet))) }

  /// A line with answers that need not be legal, for trying modules.
  static func line(_ number: Int, _ answers: JSONValue) -> String {
    JSONValue.object([.init("sheet", .whole(number)), .init("answers", answers)]).text()
  }

  /// The answers by item, hidden ones marked.
  func answers(_ sheet: AnswerSheet) -> [JSONValue.Member] {
    let row = routing.masked(sheet.row)
    var members: [JSONValue.Member] = []
    var parts: [JSONValue.Member] = []
    for (position, column) in layout.columns.enumerated() {
      let item = questionnaire.items[column.item]
      let value =
        switch column.width {
        case .narrow: narrow(row.narrow[column.slot], item)
        case .wide: wide(row.wide[column.slot], item)
        }
      guard let part = column.part else {
        members.append(.init(item.id, value))
        continue
      }
      parts.append(.init(part, value))
      let next = layout.columns.indices.contains(position + 1) ? layout.columns[position + 1] : nil
      if next?.item != column.item {
        members.append(.init(item.id, .object(parts)))
        parts = []
      }
    }
    return members
  }

  private func narrow(_ cell: Int8, _ item: Item) -> JSONValue {
    switch cell {
    case AnswerCode.missing: return Self.none("missing")
    case AnswerCode.declined: return Self.none("declined")
    case AnswerCode.notShown: return Self.none("not-shown")
    default: break
    }
    switch item.kind {
    case .choice(let options):
      return options.indices.contains(Int(cell)) ? .text(options[Int(cell)].code) : Self.none("missing")
    case .text:
      guard case .accepted(let lists)? = item.reads else { return .truth(true) }
      let fitting = lists.indices.filter { TextReading.fits(cell, list: $0) }
      return .list(fitting.map { .text(lists[$0].id) })
    default: return .whole(Int(cell))
    }
  }

  private func wide(_ cell: Int32, _ item: Item) -> JSONValue {
    switch cell {
    case AnswerCode.missingWide: return Self.none("missing")
    case AnswerCode.declinedWide: return Self.none("declined")
    case AnswerCode.notShownWide: return Self.none("not-shown")
    default: break
    }
    switch item.kind {
    case .multiple(let options, _, _):
      return .list(options.indices.filter { cell & (1 << Int32($0)) != 0 }.map { .text(options[$0].code) })
    case .number(let range): return .number(Double(cell) / Double(range.scale))
    // A text that begins with no number.
    default: return cell == TextReading.noNumber ? .truth(true) : .number(Double(cell) / TextReading.scale)
    }
  }

  static func none(_ why: String) -> JSONValue { .object([.init("none", .text(why))]) }
}
