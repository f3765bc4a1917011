import Foundation
import OrientirTestSupport
import Testing

/// Which codes were used, which sheets an export leaves out, and classes typed in other letters.
@Suite struct `Codes and editions` {
  private func row(_ code: String, _ more: String = "") -> String {
    "code;\(more.isEmpty ? "" : "class;")u1;p1;u2;p2;u3;p3;u4;p4;u5;p5\n\(code);\(more.isEmpty ? "" : more + ";")1;2;1;2;1;2;1;2;1;2\n"
  }

  private static let form = ProgramRun.root.appendingPathComponent("Tests/Fixtures/Slips/moy-vybor.yaml")

  @Test func `the list of codes tells done from unused`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(2)
    try place.folder.write(row(codes[0]), to: "answers.csv")
    let imported = try place.run([
      "answers", "import", place.folder.path("answers.csv"), "--questionnaire", Self.form.path,
    ])
    #expect(imported.status == 0, "\(imported.errors)")
    let list = try place.run(["code", "list"])
    let lines = list.output.split(separator: "\n")
    #expect(lines.first { $0.contains(codes[0]) }?.contains("done 1") == true)
    #expect(lines.first { $0.contains(codes[1]) }?.contains("unused") == true)
    #expect(list.errors.contains("Codes: 2; with answers: 1, only begun: 0, unused: 1."))
    let json = try place.run(["code", "list", "--format", "json"]).output
    #expect(json.contains("\"sheets\": 1") && json.contains("\"begun\": false"))
  }

  @Test func `an export names the sheets of other editions and gets them`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    try place.folder.write(row(code), to: "answers.csv")
    try place.run(["answers", "import", place.folder.path("answers.csv"), "--questionnaire", Self.form.path])
    let text = try String(contentsOf: Self.form, encoding: .utf8)
    try place.folder.write(
      text.replacing("version: 0.1.0", with: "version: 0.2.0"), to: "moy-vybor.yaml")
    let newer = place.folder.path("moy-vybor.yaml")
    let none = try place.run(["answers", "export", "--questionnaire", newer])
    #expect(none.status == 66)
    #expect(none.errors.replacing("\u{A0}", with: " ").contains("Left out: 1 sheet of the edition 0.1.0."))
    #expect(none.errors.contains("answers export --questionnaire moy-vybor --edition 0.1.0"))
    let older = try place.run(["answers", "export", "--questionnaire", newer, "--edition", "0.1.0"])
    #expect(older.status == 0 && older.output.contains(code), "\(older.errors)")
    let wrong = try place.run(["answers", "export", "--questionnaire", newer, "--edition", "7"])
    #expect(wrong.status == 64 && wrong.errors.contains("0.1.0"))
  }

  @Test func `a class in Latin letters is told`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    try place.folder.write(row(code, "9A"), to: "answers.csv")
    let outcome = try place.run([
      "answers", "import", place.folder.path("answers.csv"), "--questionnaire", Self.form.path,
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("“9A”") && outcome.errors.contains("“9А”"))
  }
}
