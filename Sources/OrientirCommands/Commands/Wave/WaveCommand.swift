import ArgumentParser
import Language
import ResultStore

/// `orientir wave`: one round of diagnostics.
struct WaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "wave", Spoken.words.help.waveGroup,
      subcommands: [WaveOpenCommand.self, WaveCloseCommand.self, WaveListCommand.self])
  }
}

/// `orientir wave open NAME`.
struct WaveOpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("open", Spoken.words.help.waveOpen, example: "orientir wave open \"11, 10.2026\"")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.waveName, valueName: "NAME")) var name: String

  func run() throws {
    let context = Context(global)
    let name = SafeText(name, limit: 200).text.trimmed
    guard !name.isEmpty else {
      throw CommandError.badValue(option: "NAME", value: "", legal: context.words.workspace.legalName)
    }
    try context.workspace().results.openWave(name, at: try context.moment)
    context.note(context.words.workspace.waveOpened(name))
  }
}

/// `orientir wave close NAME`.
struct WaveCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("close", Spoken.words.help.waveClose, example: "orientir wave close \"11, 10.2026\"")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.waveName, valueName: "NAME")) var name: String

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    _ = try context.wave(name, in: workspace)
    try workspace.results.closeWave(name, at: try context.moment)
    context.note(context.words.workspace.waveClosed(name))
    let unfinished = try workspace.sittings.liveSittings().count { $0.wave == name }
    if unfinished > 0 { context.note(context.words.workspace.unfinished(unfinished)) }
  }
}

/// `orientir wave list`.
struct WaveListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.help.waveList, example: "orientir wave list")
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  func run() throws {
    let context = Context(global)
    let words = context.words.workspace
    let workspace = try context.workspace()
    let waves = try workspace.results.waves()
    let counts = try waves.map { try workspace.results.countSheets(SheetFilter(wave: .named($0.name))) }
    switch format {
    case .json:
      let list = JSONValue.list(
        zip(waves, counts).map { wave, count in
          .object([
            .init("name", .text(wave.name)), .init("open", .truth(wave.isOpen)),
            .init("opened", .text(wave.openedAt.day.description)),
            .init("closed", wave.closedAt.map { .text($0.day.description) } ?? .null),
            .init("sheets", .whole(count)),
          ])
        })
      context.environment.output.line(list.text(isIndented: true))
    case .text:
      guard !waves.isEmpty else { return context.note(words.noWaves) }
      var table = TextTable(words.waveColumns, numeric: [4])
      for (wave, count) in zip(waves, counts) {
        table.append([
          wave.name, wave.isOpen ? words.waveIsOpen : words.waveIsClosed, wave.openedAt.day.description,
          wave.closedAt?.day.description ?? NumberText.none, String(count),
        ])
      }
      for line in table.lines { context.environment.output.line(line) }
    }
  }
}
