import Foundation
import OrientirTestSupport
import Testing

/// `report quality` on stored and loose answers, its figures computed a second time here.
@Suite struct `The quality of a questionnaire` {
  private let scales = ["realistic": "r", "investigative": "i", "artistic": "a"]

  /// The keyed answers of a scale of work-interests, gaps as `nil`: every statement counts as it is answered.
  private func columns(_ csv: String, _ letter: String) throws -> [[Int?]] {
    let lines = csv.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"\u{FEFF}"))
      }
    }
    let places = try (1...10).map { number in
      let name = letter + (number < 10 ? "0" : "") + "\(number)"
      return try #require(lines[0].firstIndex(of: name), "\(name)")
    }
    return lines.dropFirst().map { line in places.map { Int(line[$0]) } }
  }

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  @Test func `loose answers and stored ones give the figures of the definition`() throws {
    let place = try TestWorkspace()
    let file = place.folder.path("answers.csv")
    let made = try place.run(["simulate", "work-interests", "--count", "240", "--seed", "11", "-o", file])
    try #require(made.status == 0, "\(made.errors)")
    let loose = try place.run(
      ["report", "quality", "work-interests", "--answers", file, "--format", "json"])
    try #require(loose.status == 0, "\(loose.errors)")
    let imported = try place.run(["answers", "import", file, "--questionnaire", "work-interests"])
    try #require(imported.status == 0, "\(imported.errors)")
    let stored = try place.run(["report", "quality", "work-interests", "--format", "json"])
    #expect(stored.output == loose.output)

    let csv = try String(contentsOfFile: file, encoding: .utf8)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(loose.output.utf8)) as? [String: Any])
    #expect(json["questionnaire"] as? String == "work-interests" && json["sheets"] as? Int == 240)
    let found = try #require(json["scales"] as? [String: [String: Any]])
    #expect(found.count == 6)
    for (scale, letter) in scales {
      let figures = try #require(found[scale])
      let whole = try columns(csv, letter).compactMap { row in
        row.contains { $0 == nil } ? nil : row.compactMap { $0.map(Double.init) }
      }
      #expect(figures["n"] as? Int == whole.count && figures["rule"] as? String == "listwise")
      let total = variance(whole.map { $0.reduce(0, +) })
      let parts = (0..<10).reduce(0) { sum, item in sum + variance(whole.map { $0[item] }) }
      let alpha = 10.0 / 9 * (1 - parts / total)
      #expect(abs(try #require(figures["alpha"] as? Double) - alpha) < 1e-12)
      let error = (total * (1 - alpha)).squareRoot()
      #expect(abs(try #require(figures["sem"] as? Double) - error) < 1e-10)
      let items = try #require(figures["items"] as? [String: [String: Any]])
      let first = try #require(items["\(letter)01"])
      let answers = whole.map { $0[0] }
      #expect(
        abs(try #require(first["mean"] as? Double) - answers.reduce(0, +) / Double(whole.count)) < 1e-12)
      #expect(abs(try #require(first["sd"] as? Double) - variance(answers).squareRoot()) < 1e-12)
      let rests = whole.map { $0.dropFirst().reduce(0, +) }
      let covariance =
        (variance(zip(answers, rests).map { $0 + $1 }) - variance(answers) - variance(rests)) / 2
      let expected = covariance / (variance(answers) * variance(rests)).squareRoot()
      #expect(abs(try #require(first["item_rest"] as? Double) - expected) < 1e-10)
    }
  }

  @Test func `groups, items by sex, a second sitting and screening stand beside consistency`() throws {
    let place = try TestWorkspace()
    let (first, second) = (place.folder.path("first.csv"), place.folder.path("second.csv"))
    _ = try place.run(["simulate", "work-interests", "--count", "300", "--seed", "4", "-o", first])
    // The same pupils again, but for the last fifty.
    let lines = try String(contentsOfFile: first, encoding: .utf8).split(separator: "\n")
    try lines.prefix(251).joined(separator: "\n").write(toFile: second, atomically: true, encoding: .utf8)
    let arguments = ["report", "quality", "work-interests", "--answers", first, "--retest", second]
    let outcome = try place.run(arguments + ["--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let sexes = try #require(json["sexes"] as? [[String: Any]])
    #expect(sexes.count == 6 && sexes.allSatisfy { $0["g"] is Double && $0["p_adjusted"] is Double })
    #expect((json["item_bias"] as? [[String: Any]])?.count == 60)
    #expect((json["screening"] as? [[String: Any]])?.isEmpty == false)
    let retest = try #require(json["retest"] as? [String: Any])
    #expect(retest["both"] as? Int == 250 && retest["first_only"] as? Int == 50)
    let scales = try #require(retest["scales"] as? [String: [String: Any]])
    #expect(scales.values.allSatisfy { ($0["r"] as? Double).map { abs($0 - 1) < 1e-9 } == true })
    let norms = try #require(json["draft_norms"] as? [String: [String: Any]])
    #expect(norms.count == 6)
    let text = try place.run(arguments, language: "ru")
    for part in ["Девочки и мальчики", "Повторное обследование", "Оба раза отвечали 250", "Черновик норм"] {
      #expect(text.output.contains(part), "\(part)")
    }
    // Nothing in it leads to a pupil.
    let code = try #require(lines[1].split(separator: ",").first)
    #expect(!text.output.contains(code.trimmingCharacters(in: CharacterSet(charactersIn: "\""))))
  }

  @Test func `forced choice has no consistency, and says so`() throws {
    let place = try TestWorkspace()
    let file = place.folder.path("answers.csv")
    _ = try place.run(["simulate", "objects-of-labour", "--count", "40", "--seed", "1", "-o", file])
    let outcome = try place.run(["report", "quality", "objects-of-labour", "--answers", file])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("consistency has no meaning for them"))
    let json = try place.run(
      ["report", "quality", "objects-of-labour", "--answers", file, "--format", "json"])
    #expect(json.output.contains("\"why\": \"ipsative\"") && json.output.contains("\"alpha\": null"))
  }

  @Test func `on a few sheets nothing is said`() throws {
    let place = try TestWorkspace()
    let file = place.folder.path("answers.csv")
    _ = try place.run(["simulate", "work-interests", "--count", "9", "--seed", "1", "-o", file])
    let outcome = try place.run(["report", "quality", "work-interests", "--answers", file])
    #expect(outcome.status == 69 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("9\u{A0}sheets"))
  }
}
