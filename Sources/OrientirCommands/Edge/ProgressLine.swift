import Language

/// Progress on standard error for work that takes longer than a second: a bar on a terminal, a line now and then elsewhere.
struct ProgressLine {
  private let environment: Environment
  private let words: CommandWords
  private let label: String
  private let isQuiet: Bool
  private let start: Int
  private var last: Int
  private var hasPainted = false

  init(_ label: String, in environment: Environment, _ words: CommandWords, isQuiet: Bool) {
    self.environment = environment
    self.words = words
    self.label = label
    self.isQuiet = isQuiet
    start = environment.milliseconds()
    last = start
  }

  /// Says how much is done; paints at most five times a second, and not in the first second.
  mutating func update(_ done: Int, of all: Int) {
    let now = environment.milliseconds()
    let pause = environment.isErrorTerminal ? 200 : 5_000
    guard !isQuiet, now - start >= 1_000, now - last >= pause else { return }
    last = now
    let text = words.general.progress(label, done, all)
    if environment.isErrorTerminal {
      let width = 24
      let filled = all > 0 ? min(width, width * done / all) : 0
      let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
      environment.errors.write("\r\(bar) \(text)")
      hasPainted = true
    } else {
      environment.errors.line(text)
    }
  }

  /// Takes the bar away.
  func end() {
    if hasPainted { environment.errors.write("\r" + String(repeating: " ", count: 78) + "\r") }
  }
}
