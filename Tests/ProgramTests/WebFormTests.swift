import Foundation
import OrientirTestSupport
import Testing

/// `Samples/WebForms`, the way a psychologist brings them in.
@Suite struct `Web forms` {
  private func sample(_ name: String) -> String {
    ProgramRun.root.appendingPathComponent("Samples/WebForms/\(name)").path
  }

  /// The scores of a file without the codes.
  private func scores(_ place: TestWorkspace, _ name: String) throws -> [String] {
    let outcome = try place.run(["score", "work-interests", "--answers", sample(name), "--format", "csv"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map { String($0.drop { $0 != "," }) }
  }

  @Test func `the exports are scored like our own columns`() throws {
    let place = try TestWorkspace()
    let own = try scores(place, "own-columns.csv")
    #expect(own.count == 26)
    for name in ["google.csv", "google.xlsx", "yandex.xlsx"] { #expect(try scores(place, name) == own) }
  }

  @Test func `an export with codes is imported like our own columns, cell for cell`() throws {
    var exports: [[String]] = []
    for name in ["own-columns.csv", "yandex.xlsx"] {
      let place = try TestWorkspace()
      let outcome = try place.run(["answers", "import", sample(name), "--questionnaire", "work-interests"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let text = try place.run(["answers", "export", "--questionnaire", "work-interests"]).output
      // Our own columns have the sex too, which that form did not ask for.
      exports.append(
        text.replacing(",\"f\",", with: ",,").replacing(",\"m\",", with: ",,").split(separator: "\n").map(
          String.init))
    }
    let schools = exports[0].map { $0.replacing("\"Школа 1\"", with: "") }
    #expect(schools.sorted() == exports[1].map { $0.replacing("\"Школа 1\"", with: "") }.sorted())
    #expect(exports[0].count == 26)
  }

  @Test func `codes are issued once, and a second import asks`() throws {
    let place = try TestWorkspace()
    let command = ["answers", "import", sample("google.xlsx"), "--questionnaire", "work-interests"]
    let refused = try place.run(command)
    #expect(refused.status == 65 && refused.errors.contains("--issue-codes"))
    let file = place.folder.path("codes.csv")
    let first = try place.run(command + ["--issue-codes", "--codes-out", file])
    #expect(first.status == 0 && first.output.isEmpty, "\(first.errors)")
    #expect(first.errors.contains("‘Адрес электронной почты’") && !first.errors.contains("uchenik"))
    let codes = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(codes.count == 26 && codes[1].hasPrefix("2;"))
    let again = try place.run(command + ["--issue-codes"])
    #expect(again.status == 65 && again.errors.contains("25") && again.output.isEmpty)
    let skipped = try place.run(command + ["--issue-codes", "--same-rows", "skip"])
    #expect(skipped.status == 0 && skipped.output.isEmpty)
    let added = try place.run(command + ["--issue-codes", "--same-rows", "add"])
    #expect(added.status == 0 && added.output.split(separator: "\n").count == 26)
    let whole = try place.run(["answers", "export", "--questionnaire", "work-interests"]).output
    #expect(whole.split(separator: "\n").count == 51)
    for personal in ["Выдуманный", "example.org", "2026-11-02", "09:03"] {
      #expect(!whole.contains(personal))
    }
  }

  @Test func `what is not understood goes through a mapping file`() throws {
    let place = try TestWorkspace()
    let text = try String(contentsOfFile: sample("google.csv"), encoding: .utf8)
      .replacing(
        "Насколько вам нравится это занятие? [Собирать полку или табурет из готовых деталей]",
        with: "Полка или табурет"
      )
      .replacing("скорее нравится", with: "пожалуй")
    let file = try place.folder.write(text, to: "form.csv")
    let command = ["answers", "import", file, "--questionnaire", "work-interests", "--issue-codes"]
    let open = try place.run(command)
    #expect(
      open.status == 65 && open.errors.contains("unmatched-column")
        && open.errors.contains("unmatched-answer"))
    #expect(open.errors.contains("--write-mapping form-mapping.csv"))
    let mapping = place.folder.path("m.csv")
    let written = try place.run(command + ["--write-mapping", mapping])
    #expect(written.status == 0 && written.errors.contains("(2)"), "\(written.errors)")
    let blank = try String(contentsOfFile: mapping, encoding: .utf8)
    let still = try place.run(command + ["--mapping", mapping])
    #expect(still.status == 65)
    let lines = blank.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if line.contains("Полка или табурет") { return "\"column\";\"E\";\"Полка или табурет\";\"r01\";;" }
      return line.contains("пожалуй") ? "\"answer\";;\"пожалуй\";\"scale:liking\";\"3\";" : String(line)
    }
    try lines.joined(separator: "\n").write(toFile: mapping, atomically: true, encoding: .utf8)
    let done = try place.run(command + ["--mapping", mapping])
    #expect(done.status == 0, "\(done.errors)")
    let scored = try place.run(
      ["score", "work-interests", "--answers", file, "--mapping", mapping, "--format", "csv"])
    #expect(
      try scored.output.split(separator: "\n").map { String($0.drop { $0 != "," }) }
        == scores(place, "own-columns.csv"))
  }

  @Test func `options of exports with other files, and other questionnaires`() throws {
    let place = try TestWorkspace()
    let own = sample("own-columns.csv")
    for option in [
      ["--issue-codes"], ["--write-mapping", place.folder.path("m.csv")], ["--leave-unmatched"],
    ] {
      let outcome = try place.run(["answers", "import", own, "--questionnaire", "work-interests"] + option)
      #expect(outcome.status == 64 && outcome.errors.contains(option[0]), "\(outcome.errors)")
    }
    for name in ["own-columns.csv", "yandex.xlsx"] {
      let outcome = try place.run(["answers", "import", sample(name), "--questionnaire", "objects-of-labour"])
      #expect(outcome.status == 65)
      #expect(outcome.errors.split(separator: "\n").count { $0.contains("error[") } == 1, "\(outcome.errors)")
    }
    let sheet = try place.run(
      ["answers", "import", sample("yandex.xlsx"), "--questionnaire", "work-interests", "--sheet", "Нет"])
    #expect(sheet.status == 65 && sheet.errors.contains("Ответы"))
  }
}
