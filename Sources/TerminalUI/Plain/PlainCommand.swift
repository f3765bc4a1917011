/// A line typed at the plain driver, where it is no answer.
enum PlainCommand: Hashable, Sendable, CaseIterable {
  case back, forward, skip, decline, review, finish, pause, call, quit, help

  /// The words for the command, in both languages whatever the interface speaks.
  private var words: [String] {
    switch self {
    case .back: ["назад", "back"]
    case .forward: ["дальше", "вперед", "вперёд", "forward", "next"]
    case .skip: ["пропустить", "skip"]
    case .decline: ["не хочу отвечать", "не хочу", "decline", "i don't want to answer"]
    case .review: ["обзор", "review"]
    case .finish: ["сдать", "сдать ответы", "finish", "hand in"]
    case .pause: ["пауза", "pause"]
    case .call: ["позвать", "call"]
    case .quit: ["выход", "quit", "exit"]
    case .help: ["?", "помощь", "help"]
    }
  }

  /// The command that a line names; `nil` where it names none.
  init?(_ line: String) {
    let word = line.trimmed.lowercased()
    guard let command = Self.allCases.first(where: { $0.words.contains(word) }) else { return nil }
    self = command
  }
}
