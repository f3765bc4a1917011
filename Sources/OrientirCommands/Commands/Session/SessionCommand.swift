import ArgumentParser
import ResultStore

/// `orientir session`: a class at work.
struct SessionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "session", Spoken.words.session.helpGroup,
      subcommands: [
        SessionOpenCommand.self, SessionBoardCommand.self, SessionCloseCommand.self, SessionListCommand.self,
        SessionPlanCommand.self,
      ])
  }
}

extension Context {
  /// The session that is meant: the one named, else the only one that is open.
  func session(_ id: Int?, in workspace: Workspace) throws -> Session {
    let sessions = try workspace.sittings.sessions()
    if let id {
      guard let session = sessions.first(where: { $0.id == id }) else {
        throw SessionError.noSuchSession(id, known: sessions.map(\.id))
      }
      return session
    }
    let open = sessions.filter(\.isOpen)
    guard let session = open.first else { throw SessionError.noneOpen }
    guard open.count == 1 else { throw SessionError.severalOpen(open.map(\.id)) }
    return session
  }
}
