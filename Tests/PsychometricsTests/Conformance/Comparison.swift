import Foundation
import OrientirTestSupport
import Testing

/// One figure of ours beside a reference engine's.
struct Comparison: Sendable {
  /// What is compared: `alpha, listwise`.
  var figure: String
  /// On which data: `bfi/agree`.
  var set: String
  var ours: Double?
  var theirs: Double?
  var tolerance: Double

  /// |ours − theirs|, against their size where that is above 1; infinite where only one has a figure.
  var deviation: Double {
    guard let ours, let theirs else { return ours == nil && theirs == nil ? 0 : .infinity }
    if ours == theirs || (ours.isNaN && theirs.isNaN) { return 0 }
    let difference = abs(ours - theirs) / max(1, abs(theirs))
    return difference.isNaN ? .infinity : difference
  }

  var isWithin: Bool { deviation <= tolerance }
}

/// A family of comparisons with one engine: a row of `Documentation/Conformance.md` for each figure.
struct ComparisonFamily: Sendable {
  /// `R psych 2.2.9`.
  var engine: String
  var comparisons: [Comparison]
  /// Figures of the engine that we do not follow, with the reason.
  var departures: [(figure: String, reason: String)] = []
}

/// The folder of reference figures beside the repository; tests that need it say that they are skipped where it is absent.
enum ConformanceFolder {
  static var url: URL {
    let folder =
      ProcessInfo.processInfo.environment["ORIENTIR_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
      ?? ProgramRun.root.deletingLastPathComponent().appendingPathComponent("shared/conformance")
    return folder.appendingPathComponent("psychometrics")
  }

  static var isThere: Bool {
    FileManager.default.isReadableFile(atPath: url.appendingPathComponent("ctt.json").path)
  }

  static let absence: Comment = "skipped: no figures in ORIENTIR_CONFORMANCE or ../shared/conformance"

  static func json(_ name: String) throws -> ReferenceNode {
    let data = try Data(contentsOf: url.appendingPathComponent(name))
    return ReferenceNode(try JSONSerialization.jsonObject(with: data))
  }
}

/// A part of a reference file.
struct ReferenceNode {
  let value: Any?

  init(_ value: Any?) { self.value = value is NSNull ? nil : value }

  subscript(_ key: String) -> ReferenceNode { ReferenceNode((value as? [String: Any])?[key]) }
  subscript(_ index: Int) -> ReferenceNode {
    guard let list = value as? [Any], list.indices.contains(index) else { return ReferenceNode(nil) }
    return ReferenceNode(list[index])
  }

  var number: Double? { (value as? NSNumber)?.doubleValue }
  var text: String? { value as? String }
  var list: [ReferenceNode] { (value as? [Any] ?? []).map(ReferenceNode.init) }
  var numbers: [Double?] { list.map(\.number) }
  var texts: [String] { list.compactMap(\.text) }
  var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
}

/// A data file of the reference folder.
struct ReferenceData {
  let columns: [String]
  /// Row by row; `nil` where a cell is empty.
  let rows: [[Double?]]

  init(_ name: String) throws {
    let file = ConformanceFolder.url.appendingPathComponent("data/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    columns = Self.cells(lines[0])
    rows = lines.dropFirst().map { Self.cells($0).map { Double($0) } }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
    }
  }

  /// The rows of some columns, reversed ones turned round within `range`.
  func keyed(_ items: [String], reversed: Set<String> = [], range: ClosedRange<Double> = 0...0) throws
    -> [[Double?]]
  {
    // Engines write a blank or a dot of a name as they like.
    func plain(_ name: String) -> String { name.filter { $0.isLetter || $0.isNumber } }
    let names = columns.map(plain)
    // The law-school sets name their columns otherwise; they have no others.
    let areAllUnknown = items.allSatisfy { !names.contains(plain($0)) } && items.count == columns.count
    let places =
      try areAllUnknown
      ? Array(columns.indices)
      : items.map { try #require(names.firstIndex(of: plain($0)), "no column \($0)") }
    let turns = items.map(reversed.contains)
    return rows.map { row in
      zip(places, turns).map { place, isTurned in
        row[place].map { isTurned ? range.lowerBound + range.upperBound - $0 : $0 }
      }
    }
  }
}

/// The text columns of a data file of the reference folder.
struct ReferenceTexts {
  private let columns: [String]
  private let rows: [[String]]

  init(_ name: String) throws {
    let file = ConformanceFolder.url.appendingPathComponent("data/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    func cells(_ line: Substring) -> [String] {
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
      }
    }
    columns = cells(lines[0])
    rows = lines.dropFirst().map(cells)
  }

  subscript(_ column: String) -> [String] {
    guard let place = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0[place] }
  }
}
