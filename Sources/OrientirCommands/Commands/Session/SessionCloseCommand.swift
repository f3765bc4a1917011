import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore

/// `orientir session close`: closes and says who is missing.
struct SessionCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("close", Spoken.words.session.helpClose, example: "orientir session close")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.session.helpSession, valueName: "N")) var session: Int?

  func run() throws {
    let context = Context(global)
    let words = context.words.session
    let workspace = try context.workspace()
    let session = try context.session(session, in: workspace)
    guard session.isOpen else { throw SessionError.closed(session.id) }
    let roll = try SessionRoll(session, in: workspace)
    try workspace.sittings.closeSession(session.id, at: try context.moment)
    let output = context.environment.output
    output.line(words.closedNow(session.id, roll.count(.finished), roll.standings.count))
    let absent = roll.standings.filter { $0.state == .absent }
    let unfinished = roll.standings.filter { ![.absent, .finished].contains($0.state) }
    guard !absent.isEmpty || !unfinished.isEmpty else { return output.line(words.everybodyFinished) }
    if !absent.isEmpty {
      output.line(words.notBegun(absent.count))
      for standing in absent { output.line("  \(standing.code)") }
    }
    if !unfinished.isEmpty {
      output.line(words.notFinished(unfinished.count))
      for standing in unfinished {
        let items = standing.items.map { "  " + words.partOf(standing.settled, $0) } ?? ""
        output.line("  \(standing.code)" + items)
      }
    }
    context.note(words.makeupHint(session.id))
  }
}

/// `orientir session list`.
struct SessionListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.session.helpList, example: "orientir session list")
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  func run() throws {
    let context = Context(global)
    let words = context.words.session
    let workspace = try context.workspace()
    let rolls = try workspace.sittings.sessions().map { try SessionRoll($0, in: workspace) }
    switch format {
    case .json:
      context.environment.output.line(
        JSONValue.list(rolls.map { SessionBoard($0, context).json }).text(isIndented: true))
    case .text:
      guard !rolls.isEmpty else { return context.note(words.noSessions) }
      var table = TextTable(words.listColumns, numeric: [0])
      for roll in rolls {
        let session = roll.session
        table.append([
          String(session.id), session.schoolClass, session.school ?? NumberText.none, session.wave,
          session.parts.map(\.id).joined(separator: ", "), session.openedAt.day.description,
          session.isOpen ? words.isOpen : words.isClosed,
          words.partOf(roll.count(.finished), roll.standings.count),
        ])
      }
      for line in table.lines { context.environment.output.line(line) }
    }
  }
}
