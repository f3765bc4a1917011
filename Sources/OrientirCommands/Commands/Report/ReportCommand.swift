import ArgumentParser
import Reports

/// `orientir report`: what is made from many sheets.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "report", Spoken.words.help.reportGroup,
      subcommands: [ReportListCommand.self, ReportCohortCommand.self, ReportQualityCommand.self])
  }
}

/// `orientir report list`.
struct ReportListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.help.reportList, example: "orientir report list")
  }

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = Context(global)
    var table = TextTable(context.words.results.reportColumns)
    for kind in ReportKinds.all { table.append([kind.id, kind.title(in: context.words.language)]) }
    for line in table.lines { context.environment.output.line(line) }
    let formats = Renderers.all.map { $0.id }.joined(separator: ", ")
    context.environment.output.line("\(context.words.results.formats): \(formats)")
  }
}
