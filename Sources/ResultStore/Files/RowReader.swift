import Digests
import Foundation
import GRDB

/// Reads a row's cells by position and says which cell is wrong without showing it.
///
/// GRDB's own conversions stop the program or print the row where a cell does not fit.
struct RowReader {
  let row: Row
  let table: String

  func text(_ index: Int, _ column: String) throws(StoreError) -> String {
    guard let text = try optionalText(index, column) else { throw corrupt(column) }
    return text
  }

  func optionalText(_ index: Int, _ column: String) throws(StoreError) -> String? {
    switch storage(index) {
    case .null: nil
    case .string(let text): text
    default: throw corrupt(column)
    }
  }

  func integer(_ index: Int, _ column: String) throws(StoreError) -> Int {
    guard let number = try optionalInteger(index, column) else { throw corrupt(column) }
    return number
  }

  func optionalInteger(_ index: Int, _ column: String) throws(StoreError) -> Int? {
    switch storage(index) {
    case .null: nil
    case .int64(let number): Int(number)
    default: throw corrupt(column)
    }
  }

  func bytes(_ index: Int, _ column: String) throws(StoreError) -> Data {
    switch storage(index) {
    case .blob(let bytes): bytes
    case .null: Data()
    default: throw corrupt(column)
    }
  }

  func day(_ index: Int, _ column: String) throws(StoreError) -> Day {
    guard let day = Day(try text(index, column)) else { throw corrupt(column) }
    return day
  }

  func optionalDay(_ index: Int, _ column: String) throws(StoreError) -> Day? {
    guard let text = try optionalText(index, column) else { return nil }
    guard let day = Day(text) else { throw corrupt(column) }
    return day
  }

  func timestamp(_ index: Int, _ column: String) throws(StoreError) -> Timestamp {
    guard let moment = Timestamp(try text(index, column)) else { throw corrupt(column) }
    return moment
  }

  func optionalTimestamp(_ index: Int, _ column: String) throws(StoreError) -> Timestamp? {
    guard let text = try optionalText(index, column) else { return nil }
    guard let moment = Timestamp(text) else { throw corrupt(column) }
    return moment
  }

  func digest(_ index: Int, _ column: String) throws(StoreError) -> Digest {
    guard let digest = Digest(hexadecimal: try text(index, column)) else { throw corrupt(column) }
    return digest
  }

  func corrupt(_ column: String) -> StoreError { .corruptRow(table: table, column: column) }

  private func storage(_ index: Int) -> DatabaseValue.Storage { (row[index] as DatabaseValue).storage }
}
