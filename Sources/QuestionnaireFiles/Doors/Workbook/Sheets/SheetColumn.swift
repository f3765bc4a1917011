import Language

/// A column of a workbook's sheet by the heading that we write; others are accepted too.
enum SheetColumn: String, CaseIterable, Sendable {
  case type, list, name, label, hint, relevant, required, credit, subtract
  case atLeast = "at-least"
  case atMost = "at-most"
  case from, to, decimals, unit, lines, seconds, order, minutes, items
  case alias, alone, right
  case about, method, missing, ipsative, denominator
  case value, scale, below, meaning
  case meaningParent = "meaning-parent"
  case meaningPsychologist = "meaning-psychologist"
  case basis, source, example
  /// Keys of our own format that have no column, as JSON.
  case more

  /// Whether there is one column for each language.
  var isLocalized: Bool {
    [.label, .hint, .unit, .about, .meaning, .meaningParent, .meaningPsychologist].contains(self)
  }

  /// Headings that mean the same, in lower case with hyphens for blanks.
  private static let aliases: [String: SheetColumn] = [
    "list-name": .list, "text": .label, "title": .label, "question": .label, "help": .hint,
    "relevance": .relevant, "when": .relevant, "code": .name, "id": .name, "key": .name, "min": .from,
    "max": .to,
    "вид": .type, "тип": .type, "список": .list, "имя": .name, "код": .name, "что": .name,
    "текст": .label, "название": .label, "вопрос": .label, "подсказка": .hint, "пояснение": .hint,
    "показывать-если": .relevant, "условие": .relevant, "обязательно": .required, "баллы": .credit,
    "вычесть": .subtract, "не-меньше": .atLeast, "не-больше": .atMost, "от": .from, "до": .to,
    "знаков-после-запятой": .decimals, "единица": .unit, "строк": .lines, "секунд": .seconds,
    "порядок": .order, "минут": .minutes, "вопросы": .items, "псевдоним": .alias, "отдельно": .alone,
    "верно": .right, "описание": .about, "способ": .method, "пропуски": .missing, "ипсативная": .ipsative,
    "знаменатель": .denominator, "значение": .value, "шкала": .scale, "ниже": .below, "смысл": .meaning,
    "смысл-для-родителей": .meaningParent, "смысл-для-психолога": .meaningPsychologist,
    "основание": .basis, "источник": .source, "пример": .example, "прочее": .more,
  ]

  /// Headings of columns that are there for people and are passed over.
  static let comments: Set<String> = ["comment", "note", "notes", "заметка", "заметки", "комментарий"]

  /// Headings of XLSForm for what we do not have.
  static let unsupported: Set<String> = [
    "appearance", "audio", "big-image", "calculation", "choice-filter", "constraint", "constraint-message",
    "default", "disabled", "guidance-hint", "image", "parameters", "read-only", "readonly", "repeat-count",
    "required-message", "trigger", "video",
  ]

  /// A heading taken apart: `Текст::Русский (ru)` is the label in Russian.
  struct Heading: Hashable {
    /// In lower case with hyphens.
    var name: String
    /// The language that it names.
    var language: LanguageTag?

    init(_ text: String) {
      let words = text.lowercased().replacingOccurrences("ё", with: "е")
      let parts = words.split(separator: ":", omittingEmptySubsequences: true).map {
        Self.trimmed(String($0))
      }
      var name = parts.first ?? ""
      var tag = parts.count > 1 ? parts[1] : nil
      if let open = (tag ?? name).lastIndex(of: "("), (tag ?? name).hasSuffix(")") {
        let whole = tag ?? name
        let inner = String(whole[whole.index(after: open)...].dropLast())
        if tag == nil { name = Self.trimmed(String(whole[..<open])) }
        tag = inner
      }
      self.name = name.map { $0 == " " || $0 == "_" || $0 == "\u{A0}" ? "-" : String($0) }.joined()
      language = tag.map { LanguageTag(rawValue: Self.languages[$0] ?? $0) }
    }

    private static let languages = [
      "русский": "ru", "russian": "ru", "рус": "ru", "английский": "en", "english": "en", "англ": "en",
    ]

    private static func trimmed(_ text: String) -> String {
      let start = text.drop(while: \.isWhitespace)
      return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  /// The column that a heading means in a sheet.
  init?(_ heading: Heading, in kind: SheetKind) {
    guard let column = SheetColumn(rawValue: heading.name) ?? Self.aliases[heading.name],
      kind.columns.contains(column), column.isLocalized || heading.language == nil
    else { return nil }
    self = column
  }
}

extension String {
  /// The text with every occurrence of a character replaced.
  fileprivate func replacingOccurrences(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
