import OrientirTestSupport
import Testing

@Suite struct `Help and usage` {
  static let commands = [
    "", "take", "session", "session open", "session board", "session close", "session list", "session plan",
    "programme", "programme list", "programme show",
    "questionnaire", "questionnaire list", "questionnaire show", "questionnaire check",
    "questionnaire print", "code", "code issue", "code list", "code move", "code print", "code replace",
    "consent", "consent record", "consent withdraw", "consent list", "answers", "answers import",
    "answers enter", "answers export", "answers void", "answers differences", "score", "result",
    "result show", "result explain",
    "report",
    "report list", "report cohort", "report quality", "wave", "wave open", "wave close", "wave list",
    "workspace",
    "workspace init",
    "workspace check", "workspace backup", "module", "module list", "module show",
    "module try", "module allow", "module withdraw", "module run", "simulate", "guidance", "guidance list",
    "guidance show", "guidance check",
  ]

  @Test(arguments: commands, ["ru", "en"])
  func `every command explains itself in the language of the interface`(command: String, language: String)
    throws
  {
    let words = command.split(separator: " ").map(String.init)
    let outcome = try ProgramRun.run(words + ["--help"], environment: ["ORIENTIR_LANG": language])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let name = (["help"] + words).joined(separator: "-") + ".\(language).txt"
    #expect(Snapshot.difference(outcome.output, named: name) == nil)
    if language == "ru" {
      for english in ["USAGE", "OPTIONS", "OVERVIEW", "Show help", "default:", "ARGUMENTS", "SUBCOMMANDS"] {
        #expect(!outcome.output.contains(english), "\(english) is left in the Russian help")
      }
    }
  }

  @Test(arguments: [
    ["tak"], ["questionnaire", "shwo"], ["take", "--plian"], ["score"],
    ["score", "work-interests", "--answers"],
    ["module", "list", "--format", "xml"], ["module", "show", "riasec", "surplus"],
  ])
  func `wrong usage names the token and the remedy, with status 64`(arguments: [String]) throws {
    for language in ["ru", "en"] {
      let outcome = try ProgramRun.run(arguments, environment: ["ORIENTIR_LANG": language])
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      let name = "usage-" + arguments.joined(separator: "-") + ".\(language).txt"
      #expect(Snapshot.difference(outcome.errors, named: name) == nil)
    }
  }
}
