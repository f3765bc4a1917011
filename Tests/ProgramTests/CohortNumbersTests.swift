import Foundation
import OrientirTestSupport
import Testing

/// The cohort report's figures, computed a second time from the answer file in the plainest way.
///
/// Nothing of the program is called for it but the command itself: the sheet is split by hand, the key is the item's first letter.
@Suite(.timeLimit(.minutes(20))) struct `The cohort report's numbers` {
  struct Pupil {
    var school: String
    var grade: Int
    var answers: [String: Int]
  }

  static let scales = ["realistic", "investigative", "artistic", "social", "enterprising", "conventional"]

  @Test func `interests of the sample schools agree with a recomputation`() throws {
    let pupils = try Self.pupils("work-interests")
    let tables = try Self.tables("work-interests")
    try #require(pupils.count > 600)

    let summary = try #require(tables["scales"])
    for scale in Self.scales {
      let scores = pupils.compactMap { Self.score(scale, $0) }.sorted()
      let row = try #require(summary[scale])
      #expect(row[1] as? Int == scores.count)
      let mean = scores.reduce(0, +) / Double(scores.count)
      let deviation = (scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(scores.count - 1))
        .squareRoot()
      Self.expect(row[3], mean)
      Self.expect(row[4], deviation)
      for (column, probability) in [(5, 0.25), (6, 0.5), (7, 0.75)] {
        Self.expect(row[column], Self.quantile(scores, probability))
      }

      let levels = try #require(tables["levels-\(scale)"])
      let bounds = [0.0, 15, 25, 35, .infinity]
      for level in 0..<4 {
        let count = scores.count { $0 >= bounds[level] && $0 < bounds[level + 1] }
        // A level that would single pupils out may be hidden or joined with its neighbour; what is shown must be right.
        if let shown = levels["\(level)"]?[1] as? Int { #expect(shown == count, "\(scale), level \(level)") }
      }

      let means = try #require(tables["means-\(scale)"])
      for school in Set(pupils.map(\.school)) {
        let row = try #require(means[school])
        for (index, grade) in [8, 9, 10, 11].enumerated() {
          let group = pupils.filter { $0.school == school && $0.grade == grade }.compactMap {
            Self.score(scale, $0)
          }
          Self.expect(row[1 + 2 * index], group.reduce(0, +) / Double(group.count))
          #expect(row[2 + 2 * index] as? Int == group.count)
        }
      }
    }

    let leading = try #require(tables["output-riasec-leading"])
    var (single, several, all) = ([String: Int](), 0, 0)
    for pupil in pupils {
      let scores = Self.scales.compactMap { Self.score($0, pupil) }
      guard scores.count == 6, let most = scores.max() else { continue }
      all += 1
      let top = Self.scales.indices.filter { scores[$0] == most }
      if top.count == 1 { single[Self.scales[top[0]], default: 0] += 1 } else { several += 1 }
    }
    for (index, scale) in Self.scales.enumerated() {
      #expect(leading["\(index)"]?[1] as? Int == single[scale] ?? 0, "\(scale)")
    }
    let spans = pupils.compactMap { pupil -> Double? in
      let scores = Self.scales.compactMap { Self.score($0, pupil) }
      guard scores.count == 6, let most = scores.max(), let least = scores.min() else { return nil }
      return most - least
    }
    let span = try #require(tables["output-riasec-differentiation"]?["value"])
    #expect(span[1] as? Int == spans.count)
    // The figure is kept to the millionth.
    Self.expect(span[2], spans.reduce(0, +) / Double(spans.count), within: 1e-6)
    Self.expect(span[4], Self.quantile(spans.sorted(), 0.5), within: 1e-6)
    let total = leading.values.first { ($0[1] as? Int) == all }
    #expect(total != nil, "the total of leading types is \(all)")
    #expect(leading.values.contains { ($0[1] as? Int) == several }, "several leading: \(several)")
  }

  @Test func `coverage comes from counts, and overlapping stages are not summed`() throws {
    let pupils = try Self.pupils("work-interests")
    let tables = try Self.tables("work-interests")
    let enrolled = try Self.rows("enrolment").map {
      (school: $0["school"] ?? "", grade: Int($0["grade"] ?? "") ?? 0, count: Int($0["enrolled"] ?? "") ?? 0)
    }
    let coverage = try #require(tables["coverage"])
    for school in Set(pupils.map(\.school)) {
      for grade in 8...11 {
        let row = try #require(coverage["\(school) / \(grade)"])
        let finished = pupils.count { $0.school == school && $0.grade == grade }
        let roll = enrolled.filter { $0.school == school && $0.grade == grade }.reduce(0) { $0 + $1.count }
        #expect(row[2] as? Int == roll)
        #expect(row[4] as? Int == finished)
        Self.expect((row[6] as? [String: Any])?["percent"], 100 * Double(finished) / Double(roll))
      }
    }
    let stages = try #require(tables["coverage-bands"])
    for (name, grades) in [("5–9", 5...9), ("9–11", 9...11), ("8–11", 8...11)] {
      #expect(stages[name]?[3] as? Int == pupils.count { grades.contains($0.grade) })
    }
  }

  // MARK: The plainest way

  /// Points of ten ratings; one missing answer is made up for, more give no score.
  static func score(_ scale: String, _ pupil: Pupil) -> Double? {
    let items = (1...10).map { "\(scale.prefix(1))\($0 < 10 ? "0" : "")\($0)" }
    let answers = items.compactMap { pupil.answers[$0] }
    guard answers.count >= 9 else { return nil }
    return Double(answers.reduce(0, +)) * 10 / Double(answers.count)
  }

  /// Type 7: linear between the order statistics.
  static func quantile(_ sorted: [Double], _ probability: Double) -> Double {
    let place = probability * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  static func expect(
    _ actual: Any?, _ expected: Double, within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let number = (actual as? NSNumber)?.doubleValue ?? .nan
    #expect(
      abs(number - expected) < tolerance, "\(number) instead of \(expected)", sourceLocation: sourceLocation)
  }

  // MARK: Reading

  static func rows(_ name: String) throws -> [[String: String]] {
    let file = ProgramRun.root.appendingPathComponent("Samples/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { $0.replacing("\"", with: "") }
    }
    return lines.dropFirst().map { cells in
      Dictionary(
        zip(
          lines[0].map { String($0).replacing("\r", with: "") },
          cells.map { String($0).replacing("\r", with: "") })
      ) { first, _ in first }
    }
  }

  static func pupils(_ name: String) throws -> [Pupil] {
    try rows(name).map { row in
      Pupil(
        school: row["school"] ?? "", grade: Int(row["grade"] ?? "") ?? 0,
        answers: row.compactMapValues { Int($0) })
    }
  }

  /// The report's tables: id, then row id, then cells.
  static func tables(_ questionnaire: String) throws -> [String: [String: [Any]]] {
    let place = try TestWorkspace()
    let samples = ProgramRun.root.appendingPathComponent("Samples")
    let imported = try place.run([
      "answers", "import", samples.appendingPathComponent("\(questionnaire).csv").path, "--questionnaire",
      questionnaire,
    ])
    try #require(imported.status == 0, "\(imported.errors)")
    let outcome = try place.run([
      "report", "cohort", "--questionnaire", questionnaire, "--enrolment",
      samples.appendingPathComponent("enrolment.csv").path, "--format", "json",
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    var tables: [String: [String: [Any]]] = [:]
    for block in report?["blocks"] as? [[String: Any]] ?? [] where block["kind"] as? String == "table" {
      var rows: [String: [Any]] = [:]
      for row in block["rows"] as? [[String: Any]] ?? [] {
        rows[row["id"] as? String ?? ""] = row["cells"] as? [Any] ?? []
      }
      tables[block["id"] as? String ?? ""] = rows
    }
    return tables
  }
}
