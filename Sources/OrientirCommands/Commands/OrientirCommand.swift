import ArgumentParser

/// `orientir`: the root of the command tree.
struct OrientirCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "orientir", abstract: Spoken.words.help.orientir, discussion: Spoken.words.help.discussion,
      version: Program.version,
      subcommands: [
        TakeCommand.self, SessionCommand.self, ProgrammeCommand.self, QuestionnaireCommand.self,
        CodeCommand.self, ConsentCommand.self,
        AnswersCommand.self, ScoreCommand.self,
        ResultCommand.self, ReportCommand.self, WaveCommand.self, WorkspaceCommand.self, ModuleCommand.self,
        SimulateCommand.self, KeyCommand.self, GuidanceCommand.self,
      ])
  }

  static var _errorPrefix: String { Spoken.words.errors.prefix }
}

extension CommandConfiguration {
  /// A command with its summary and, where there is one, an example of its use.
  static func orientir(
    _ name: String, _ abstract: String, example: String? = nil, subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract, discussion: example.map { Spoken.words.help.example + $0 } ?? "",
      subcommands: subcommands)
  }
}
