import ArgumentParser

/// When colour is used.
enum ColourUse: String, ExpressibleByArgument, CaseIterable, Sendable { case auto, always, never }

/// The language option's values.
enum SpokenLanguage: String, ExpressibleByArgument, CaseIterable, Sendable { case ru, en }

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(help: .init(Spoken.words.help.workspace, valueName: "DIR"))
  var workspace: String?

  @Option(help: .init(Spoken.words.help.questionnaires, valueName: "DIR"))
  var questionnaires: [String] = []

  @Option(help: .init(Spoken.words.help.lang, valueName: "ru|en"))
  var lang: SpokenLanguage?

  @Option(help: .init(Spoken.words.help.color, valueName: "auto|always|never"))
  var color: ColourUse = .auto

  @Flag(help: .init(Spoken.words.help.quiet))
  var quiet = false
}

/// The form of a list.
enum ListFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json }
