import Foundation
import OrientirTestSupport
import Testing

/// `result explain`: every module tells, under its name, how it came to what it says.
@Suite(.timeLimit(.minutes(20))) struct `The way from answers to scores` {
  private static let folder = ProgramRun.root.appendingPathComponent("Tests/Fixtures/EveryModule")

  private static func explained(
    _ code: String, _ questionnaire: String, _ answers: String, _ language: String
  )
    throws -> String
  {
    let outcome = try ProgramRun.run(
      [
        "result", "explain", code, "--questionnaire", questionnaire, "--answers", answers, "--lang", language,
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test(arguments: ["ru", "en"], ["1", "2"])
  func `is told line by line`(language: String, code: String) throws {
    let text = try Self.explained(
      code, Self.folder.appendingPathComponent("every-module.yaml").path,
      Self.folder.appendingPathComponent("answers.csv").path, language)
    #expect(Snapshot.difference(text, named: "explain-\(code).\(language).txt") == nil)
  }

  // A parent may look on: neither an item nor an option nor a remark on the sheet.
  @Test(arguments: ["ru", "en"]) func `can be told without a single answer`(language: String) throws {
    let arguments = [
      "result", "explain", "1", "--questionnaire",
      Self.folder.appendingPathComponent("every-module.yaml").path, "--answers",
      Self.folder.appendingPathComponent("answers.csv").path, "--without-answers", "--lang", language,
    ]
    let outcome = try ProgramRun.run(arguments)
    #expect(outcome.status == 0)
    #expect(
      Snapshot.difference(outcome.output, named: "explain-without-answers.\(language).txt") == nil)
    let words = outcome.output.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    let items = [
      "o1", "o2", "c1", "k4", "i1", "check", "rare", "twin", "obj", "act", "t1", "things", "maker",
    ]
    #expect(Set(words).isDisjoint(with: items))
    #expect(!outcome.output.contains("longstring") && !outcome.output.contains("4 + "))
  }

  @Test func `has a heading for each module`() throws {
    var text = try Self.explained(
      "1", Self.folder.appendingPathComponent("every-module.yaml").path,
      Self.folder.appendingPathComponent("answers.csv").path, "en")
    for questionnaire in ["work-interests", "choice-readiness"] {
      let answers = ProgramRun.root.appendingPathComponent("Samples/\(questionnaire).csv")
      let lines = try String(contentsOf: answers, encoding: .utf8).split(separator: "\n")
      let code = try #require(lines.dropFirst().first?.split(separator: ",").first)
      text += try Self.explained(
        code.filter { $0 != "\"" }, questionnaire, answers.path, "en")
    }
    let headings = Set(text.split(separator: "\n").filter { $0.hasSuffix(")") && !$0.hasPrefix(" ") })
    // The key is told scale by scale, composites by their own titles, and an outside program needs a person to start it.
    let modules = try ProgramRun.run(["module", "list", "--lang", "en"]).output.split(separator: "\n")
      .dropFirst().compactMap { $0.split(separator: " ").first }
    #expect(modules.count > 20)
    for module in modules where !["credits", "dimensions", "outside"].contains(module) {
      #expect(headings.contains { $0.hasSuffix("(\(module))") }, "\(module)")
    }
    #expect(text.contains("Composite (composite)"))
  }
}
