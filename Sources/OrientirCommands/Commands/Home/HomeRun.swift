import ArgumentParser
import Language
import QuestionnaireFiles
import QuestionnaireModel
import ResultStore
import TerminalUI

/// `orientir` alone, in a terminal: everything a psychologist does, without knowing a command.
///
/// Each choice becomes a command line, which is shown and then run as if it had been typed: one way, and one to learn from.
struct HomeRun {
  private let context: Context
  private let arguments: [String]
  private let surroundings: Surroundings
  private let noColour: Bool
  private var words: HomeWords { context.words.home }

  /// `nil` where the arguments name a command, or no screen can be painted.
  init?(_ environment: Environment) {
    // A command, `--help` or `--version` is no option of all commands, and does not parse here.
    guard environment.isInputTerminal, environment.isOutputTerminal,
      let global = try? GlobalOptions.parse(environment.arguments),
      case .fullScreen(let asciiOnly, let noColour) = DriverChoice(
        plain: false, environment: environment.variables, isTerminal: true)
    else { return nil }
    context = Context(global)
    arguments = environment.arguments
    surroundings = Surroundings(language: context.words.language, asciiOnly: asciiOnly)
    self.noColour = global.color == .never || (noColour && global.color != .always)
  }

  /// Shows the screen until the person leaves it.
  func run() -> ExitStatus {
    var last: HomeAction?
    while true {
      let facts = facts()
      let actions = HomeAction.offered(facts)
      let chosen: (HomeAction, [String])?? = FullScreenDriver.onTerminal(surroundings, noColour: noColour) {
        choose(actions, last, facts, $0)
      }
      guard let chosen, let (action, line) = chosen else { return .done }
      last = action
      guard !line.isEmpty else { continue }
      perform(line)
      context.environment.errors.write("\n" + words.pressEnter)
      guard context.environment.readLine() != nil else { return .done }
    }
  }

  /// The action and its command line, empty where the person went back; `nil` where they left.
  private func choose(
    _ actions: [HomeAction], _ last: HomeAction?, _ facts: HomeFacts, _ driver: FullScreenDriver
  ) -> (HomeAction, [String])? {
    let menu = Menu(
      title: words.title, facts: lines(facts),
      options: actions.map {
        Menu.Option($0.title(words), footer: words.sameCommand($0.outline))
      }, leaveAction: words.leave)
    let start = last.flatMap { actions.firstIndex(of: $0) } ?? 0
    guard let option = driver.choose(from: menu, selection: start)?.first else { return nil }
    let action = actions[option]
    let form = HomeForm(context: context, driver: driver, facts: facts)
    guard var line = form.command(for: action) else { return (action, []) }
    line += arguments
    if action.isAskedAbout {
      let sure = driver.choose(
        from: Menu(
          title: action.title(words), about: words.confirmAbout((["orientir"] + line).commandLine),
          options: [.init(words.confirmYes), .init(words.confirmNo)], leaveAction: words.back))
      guard sure == [0] else { return (action, []) }
    }
    return (action, line)
  }

  private func lines(_ facts: HomeFacts) -> [String] {
    guard facts.hasWorkspace else { return [words.noWorkspace(context.namedWorkspace)] }
    guard !facts.openWaves.isEmpty else { return [words.noWave] }
    let sessions = facts.openSessions.map {
      words.sessionOpen($0.id, $0.schoolClass, $0.finished, $0.expected)
    }
    return [words.waveOpen(facts.openWaves)] + (sessions.isEmpty ? [words.noSession] : sessions)
  }

  /// Runs a command line as if it had been typed.
  private func perform(_ line: [String]) {
    var environment = context.environment
    environment.arguments = line
    environment.errors.line("$ " + (["orientir"] + line).commandLine)
    _ = Program.perform(in: environment)
  }

  private func facts() -> HomeFacts {
    var facts = HomeFacts()
    guard let workspace = try? context.workspace() else { return facts }
    facts.hasWorkspace = true
    facts.openWaves = ((try? workspace.results.waves()) ?? []).filter(\.isOpen).map(\.name)
    facts.classes = Set(((try? workspace.results.pupils()) ?? []).compactMap(\.attributes.schoolClass))
      .sorted()
    facts.storedQuestionnaires = Set(((try? workspace.results.questionnaires()) ?? []).map(\.id)).sorted()
    for session in ((try? workspace.sittings.sessions()) ?? []).reversed() {
      guard let roll = try? SessionRoll(session, in: workspace) else { continue }
      let fact = HomeFacts.Session(
        id: session.id, schoolClass: session.schoolClass, finished: roll.count(.finished),
        expected: roll.standings.count)
      if session.isOpen {
        facts.openSessions.append(fact)
      } else if fact.finished < fact.expected {
        facts.unfinishedSessions.append(fact)
      }
    }
    return facts
  }
}
