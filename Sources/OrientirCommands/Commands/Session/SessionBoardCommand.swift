import ArgumentParser
import Digests
import Glibc
import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

/// `orientir session board`: who is where.
struct SessionBoardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("board", Spoken.words.session.helpBoard, example: "orientir session board --watch")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.session.helpSession, valueName: "N")) var session: Int?
  @Flag(help: .init(Spoken.words.session.helpWatch)) var watch = false
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let id = try context.session(session, in: workspace).id
    func roll() throws -> SessionRoll {
      try SessionRoll(try context.session(id, in: workspace), in: workspace)
    }
    let output = context.environment.output
    guard watch, format == .text, context.environment.isOutputTerminal else {
      switch format {
      case .json: output.line(SessionBoard(try roll(), context).json.text(isIndented: true))
      case .text: for line in SessionBoard(try roll(), context).lines { output.line(line) }
      }
      return
    }
    // Codes are no secret of this screen's owner, but nothing of them stays behind in what can be scrolled back to.
    let watched = ScreenWatch { text in
      output.write(text)
      output.flush()
    }
    defer { watched.end() }
    while !watched.isOver {
      let lines = SessionBoard(try roll(), context).lines + ["", context.words.session.boardKeys]
      watched.show(lines)
      watched.wait(milliseconds: 2_000)
    }
  }
}

/// The board as a table and as data.
struct SessionBoard {
  let roll: SessionRoll
  let context: Context
  private let now: Int

  init(_ roll: SessionRoll, _ context: Context) {
    self.roll = roll
    self.context = context
    now = context.environment.now()
  }

  private var words: SessionWords { context.words.session }

  var lines: [String] {
    let session = roll.session
    var table = TextTable(words.boardColumns, numeric: [3, 4, 5])
    // Who needs help comes first, who has finished last.
    let order: [SessionRoll.State] = [.calls, .atWork, .stopped, .between, .absent, .finished]
    let standings = roll.standings.sorted {
      let (left, right) = (order.firstIndex(of: $0.state) ?? 0, order.firstIndex(of: $1.state) ?? 0)
      return (left, $0.seat ?? "~", $0.code) < (right, $1.seat ?? "~", $1.code)
    }
    for standing in standings {
      let isWorking = [.calls, .atWork, .stopped].contains(standing.state)
      table.append([
        standing.seat.map { SafeText($0, limit: 20).text } ?? NumberText.none, standing.code.description,
        state(standing.state),
        standing.part > 0 ? words.partOf(standing.part, session.parts.count) : NumberText.none,
        isWorking ? words.partOf(standing.settled, standing.items ?? 0) : NumberText.none,
        isWorking ? silence(standing).map(words.minutesAgo) ?? NumberText.none : NumberText.none,
      ])
    }
    return [words.boardTitle(session.id, session.schoolClass, session.wave), ""] + table.lines + [
      "",
      words.boardSummary(
        standings.count, roll.count(.finished), roll.count(.atWork, .calls), roll.count(.stopped, .between),
        roll.count(.absent)),
    ]
  }

  var json: JSONValue {
    .object([
      .init("session", .whole(roll.session.id)), .init("class", .text(roll.session.schoolClass)),
      .init("wave", .text(roll.session.wave)), .init("open", .truth(roll.session.isOpen)),
      .init("questionnaires", .list(roll.session.parts.map { .text($0.id) })),
      .init(
        "codes",
        .list(
          roll.standings.map { standing in
            .object([
              .init("code", .text(standing.code.description)), .init("state", .text("\(standing.state)")),
              .init("seat", standing.seat.map { .text($0) } ?? .null), .init("part", .whole(standing.part)),
              .init("settled", .whole(standing.settled)),
              .init("items", standing.items.map { .whole($0) } ?? .null),
              .init("silent_minutes", silence(standing).map { .whole($0) } ?? .null),
            ])
          })),
    ])
  }

  private func silence(_ standing: SessionRoll.Standing) -> Int? {
    standing.touchedAt.map { max(0, (now - $0.secondsSince1970) / 60) }
  }

  private func state(_ state: SessionRoll.State) -> String {
    switch state {
    case .absent: words.stateAbsent
    case .atWork: words.stateAtWork
    case .calls: words.stateCalls
    case .stopped: words.stateLeft
    case .between: words.stateBetween
    case .finished: words.stateFinished
    }
  }
}
