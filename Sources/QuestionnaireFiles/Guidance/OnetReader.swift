import Language
import Notation
import QuestionnaireModel

/// Reads the values of O*NET: a column `onet_soc` and the six types by their letters, 1…7; other columns are passed over.
enum OnetReader {
  private static let names = ["onet_soc", "R", "I", "A", "S", "E", "C"]

  /// The six values by occupation code.
  static func read(_ bytes: [UInt8], _ report: inout Report) -> [String: TypeProfile] {
    guard let text = SourceText.read(bytes, &report) else { return [:] }
    let clean = Array(text.utf8)
    var table = DelimitedReader(clean, separator: UInt8(ascii: ","), from: 0)
    var record = DelimitedRecord()
    guard table.read(into: &record) else { return [:] }
    let header = record.cells.map { table.text(of: $0) }
    let columns = names.compactMap { header.firstIndex(of: $0) }
    guard columns.count == names.count else {
      report.error(
        "onet", at: .start,
        LocalizedText(
          ru: "нужны столбцы " + names.joined(separator: ", "),
          en: "the columns " + names.joined(separator: ", ") + " are needed"))
      return [:]
    }
    var values: [String: TypeProfile] = [:]
    while table.read(into: &record) {
      guard !record.isEmpty else { continue }
      let cells = columns.map { $0 < record.cells.count ? table.text(of: record.cells[$0]) : "" }
      let numbers = cells.dropFirst().compactMap { Fraction(decimal: $0)?.value }
      if let types = TypeProfile(numbers) {
        values[cells[0]] = types
      } else {
        report.error(
          "onet", at: Place(line: record.line, column: 1),
          LocalizedText(
            ru: "\(cells[0]): нужны шесть чисел от 1 до 7",
            en: "\(cells[0]): six numbers from 1 to 7 are needed"))
      }
    }
    return values
  }
}
