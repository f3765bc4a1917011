import Foundation
import Language
import Notation
import QuestionnaireModel

/// Reads a text pack, `<id>.texts.<language>.csv`: a header with `item`, `option`, `text`, then one line a sentence.
///
/// `option` is empty for the item's own text, else the option's code or the part's id; the item `instructions` holds the
/// instructions. Columns may stand in any order and be named in Russian; `,`, `;` and tab separate.
public enum TextPackReader {
  private static let names: [[String]] = [
    ["item", "вопрос"], ["option", "вариант"], ["text", "текст"],
  ]
  /// The item under which the instructions stand.
  public static let instructions = "instructions"

  /// The name of a questionnaire's pack.
  public static func fileName(of id: String, _ language: LanguageTag) -> String {
    "\(id).texts.\(language.rawValue).csv"
  }

  /// The pack as far as it could be read, with what is wrong with it.
  public static func read(
    _ bytes: [UInt8], file: String, language: LanguageTag, of questionnaire: Questionnaire
  ) -> (pack: TextPack, findings: [Finding]) {
    var report = Report(file: file)
    var pack = TextPack(language: language, texts: [:])
    guard let text = SourceText.read(bytes, &report) else { return (pack, report.sorted) }
    let clean = Array(text.utf8)
    var table = DelimitedReader(clean, separator: DelimitedReader.separator(of: clean, from: 0), from: 0)
    var record = DelimitedRecord()
    guard table.read(into: &record), let columns = columns(record, table, &report) else {
      return (pack, report.sorted)
    }
    let places = Set(questionnaire.placesOfTexts)
    while table.read(into: &record) {
      guard !record.isEmpty else { continue }
      let place = Place(line: record.line, column: 1)
      guard record.flaws.isEmpty, record.cells.count > columns.max() ?? 0 else {
        report.error("text-pack", at: place) { $0.packLine }
        continue
      }
      let cells = columns.map {
        table.text(of: record.cells[$0]).trimmingCharacters(in: .whitespacesAndNewlines)
      }
      let key = TextPack.Key(item: cells[0], option: cells[1])
      if cells[2].isEmpty {
        report.error("text-pack", at: place) { $0.emptyText }
      } else if key == TextPack.Key(item: instructions), !places.contains(key) {
        pack.instructions = cells[2]
      } else if !places.contains(key) {
        let known = places.filter { key.option.isEmpty || $0.item == key.item }.map { place in
          key.option.isEmpty ? place.item : place.option
        }
        let wrong = key.option.isEmpty || !places.contains(.init(item: key.item)) ? key.item : key.option
        let meant = Reading.meant(wrong, known.sorted())
        report.error("text-pack", at: place) { $0.packUnknown(cells[0], cells[1], meant) }
      } else if pack.texts[key] != nil {
        report.error("text-pack", at: place) { $0.packTwice(cells[0], cells[1]) }
      } else {
        pack.texts[key] = cells[2]
      }
    }
    let missing = questionnaire.placesOfTexts.filter { key in
      pack.texts[key] == nil && !isOptional(key, of: questionnaire)
    }
    if let first = missing.first {
      report.error("text-pack", at: .start) { $0.packMissing(missing.count, first.item, first.option) }
    }
    return (pack, report.sorted)
  }

  /// A pair needs no text of its own.
  private static func isOptional(_ key: TextPack.Key, of questionnaire: Questionnaire) -> Bool {
    guard key.option.isEmpty, case .choice? = questionnaire.item(key.item)?.kind else { return false }
    return true
  }

  /// Where `item`, `option` and `text` stand.
  private static func columns(_ header: DelimitedRecord, _ table: DelimitedReader, _ report: inout Report)
    -> [Int]?
  {
    let titles = header.cells.map {
      table.text(of: $0).trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }
    let found = names.map { names in titles.firstIndex { names.contains($0) } }
    if found.contains(nil) { report.error("text-pack", at: .start) { $0.packHeader } }
    return found.contains(nil) ? nil : found.compactMap { $0 }
  }
}
