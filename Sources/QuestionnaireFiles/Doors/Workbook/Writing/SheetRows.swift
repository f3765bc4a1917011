import Language
import Notation

/// The rows of one sheet while they are written; columns that no row uses are left out.
struct SheetRows {
  /// What a cell holds.
  enum Value: Hashable, Sendable {
    case text(String)
    /// Digits with a dot; written with a comma.
    case number(String)
  }

  let kind: SheetKind
  let languages: [LanguageTag]
  private var rows: [[SheetTable.Key: Value]] = []

  init(_ kind: SheetKind, _ languages: [LanguageTag]) {
    (self.kind, self.languages) = (kind, languages)
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func begin() { rows.append([:]) }

  mutating func set(_ column: SheetColumn, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    rows[rows.count - 1][SheetTable.Key(column)] = .text(text)
  }

  /// A number where the word is one, else a text.
  mutating func set(_ column: SheetColumn, number word: String?) {
    guard let word else { return }
    rows[rows.count - 1][SheetTable.Key(column)] = Self.isNumber(word) ? .number(word) : .text(word)
  }

  mutating func set(_ column: SheetColumn, _ text: SourceNode?) {
    for entry in text?.entries ?? [] {
      let key = SheetTable.Key(column, LanguageTag(rawValue: entry.key))
      if let text = entry.value.text { rows[rows.count - 1][key] = .text(text) }
    }
  }

  /// Keys that have no column, as JSON.
  mutating func set(more entries: [SourceEntry]) {
    guard !entries.isEmpty else { return }
    set(.more, JSONTree.value(SourceNode(content: .map(entries), place: .start)).text())
  }

  /// Digits, a minus before them, a dot between them.
  static func isNumber(_ word: String) -> Bool {
    let digits = word.utf8.first == Byte.minus ? word.dropFirst() : word[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && word.utf8.count <= 15
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Byte.isDigit) }
      && (digits.utf8.count == 1 || digits.utf8.first != Byte.zero || parts.count == 2)
  }

  /// The sheet as a file: semicolons, a byte order mark and decimal commas, as a Russian spreadsheet expects them.
  var bytes: [UInt8] {
    let columns = kind.columns.flatMap { column in
      column.isLocalized
        ? languages.map { SheetTable.Key(column, $0) } : [SheetTable.Key(column)]
    }.filter { key in rows.contains { $0[key] != nil } }
    var writer = DelimitedWriter(separator: Byte.semicolon)
    for key in columns {
      writer.add(quoted: key.column.rawValue + (key.language.map { "::" + $0.rawValue } ?? ""))
    }
    writer.endRecord()
    for row in rows {
      for key in columns {
        switch row[key] {
        case .text(let text): writer.add(quoted: SheetGuard.guarded(text))
        case .number(let digits):
          writer.add(number: String(digits.map { $0 == "." ? "," : $0 }))
        case nil: writer.addNothing()
        }
      }
      writer.endRecord()
    }
    return Byte.byteOrderMark + writer.bytes
  }
}
