import Cohorts
import Language

/// How cells read in a language: for people (`text`) and for programs (`plain`).
struct CellText {
  /// What stands for a hidden value.
  static let hidden = "*"

  let numbers: NumberText
  let words: Words

  init(_ language: InterfaceLanguage) {
    numbers = NumberText(language)
    words = Words(language)
  }

  /// As people read it: decimal comma in Russian, `—` for no data, `*` for hidden.
  func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .count(let count): numbers.integer(count)
    case .percent(let part, let whole): numbers.percent(part, of: whole)
    case .number(let number, let places): numbers.decimal(number, places: places)
    case .none: NumberText.none
    case .suppressed: Self.hidden
    }
  }

  /// As programs read it: digits and a dot, rounded as people see it, no unit; empty for no data and for hidden.
  static func plain(_ cell: Table.Cell) -> String {
    let english = NumberText(.english)
    func digits(_ text: String) -> String {
      text == NumberText.none
        ? "" : text.filter { $0 != "," && $0 != "%" }.replacing("−", with: "-")
    }
    switch cell {
    case .text(let text): return text
    case .count(let count): return String(count)
    case .percent(let part, let whole): return digits(english.percent(part, of: whole))
    case .number(let number, let places): return digits(english.decimal(number, places: places))
    case .none, .suppressed: return ""
    }
  }

  /// The foot of a table: base, notes, and what `*` means where one stands in it.
  func foot(of table: Table) -> [String] {
    var lines = (table.base.isEmpty ? [] : [table.base]) + table.notes
    let reasons = SuppressionReason.allCases.filter { reason in
      table.rows.contains { $0.cells.contains { $0.reason == reason } }
    }
    if !reasons.isEmpty {
      lines.append(words.hiddenMeans(reasons.map { words.reason($0) }))
    }
    return lines
  }
}
