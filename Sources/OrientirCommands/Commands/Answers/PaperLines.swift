import Digests
import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

/// Keying in sheet after sheet line by line: for pipes, screen readers and `--plain`.
struct PaperLines {
  let desk: PaperDesk

  private var context: Context { desk.context }
  private var words: AnswersWords { desk.context.words.answers }
  private var paper: PaperWords { desk.context.words.paper }

  private enum Ending {
    case complete([String: KeyedValue])
    case dropped
    /// Input ended; what was keyed in waits.
    case ended
  }

  /// Keys in until no code comes, or one sheet only.
  func run(only named: String?) throws {
    say(words.enterIntroduction)
    if !(try desk.waiting).isEmpty {
      let codes = try desk.waiting
      say(paper.waiting(codes.count, codes.prefix(5).map(\.description) + (codes.count > 5 ? ["…"] : [])))
    }
    var saved = 0
    var next = named
    while let typed = next ?? ask(words.enterCode), !typed.trimmed.isEmpty {
      next = nil
      do {
        let opened = try desk.open(try context.code(typed))
        if let live = opened.live {
          throw PaperError.sittingUnderWay(answered: live.answers.byItem.count)
        }
        switch try key(opened) {
        case .complete(let values):
          try desk.store(values, of: opened)
          saved += 1
          say(words.enterSaved(saved))
        case .dropped:
          try desk.drop(opened)
          say(words.enterDropped)
        case .ended:
          say(paper.kept)
          throw StatusError(status: .interrupted)
        }
      } catch  where named == nil && (error is CommandError || error is PaperError) {
        // A wrong code must not end the work on a pile of sheets.
        Explanation(of: error, context.words).print(to: context.environment.errors, context.words)
      }
      if named != nil { break }
    }
  }

  private func say(_ line: String) { context.environment.errors.line(line) }

  private func ask(_ prompt: String) -> String? {
    context.environment.errors.write(prompt)
    return context.environment.readLine()
  }

  private func key(_ opened: PaperDesk.Opened) throws -> Ending {
    var keying = PaperKeying(opened.sheet)
    keying.restore(opened.values)
    if !keying.values.isEmpty { say(paper.goingOn(keying.values.count, opened.sheet.cells.count)) }
    var position = keying.firstOpenRow
    while position < keying.rows.count {
      let row = keying.rows[position]
      guard let line = ask(prompt(row, keying)) else {
        if keying.values.isEmpty { try desk.drop(opened) }
        return keying.values.isEmpty ? .dropped : .ended
      }
      let command = line.trimmed.lowercased()
      switch command {
      case "отмена", "cancel": return .dropped
      case "назад", "back": position = max(0, position - 1)
      case "сначала", "anew":
        keying.startAgain()
        try desk.drop(opened)
        position = 0
      default:
        if let problem = keying.take(line, for: row) {
          say(text(problem, row, keying))
        } else {
          try desk.keep(keying.values, of: opened)
          position += 1
        }
      }
    }
    let (answered, missing) = keying.count
    while true {
      guard let reply = ask(words.enterConfirm(answered, missing))?.trimmed.lowercased() else {
        return .ended
      }
      if words.noKeys.contains(reply) { return .dropped }
      if words.yesKeys.contains(reply) { return .complete(keying.values) }
    }
  }

  private func prompt(_ row: PaperKeying.Row, _ keying: PaperKeying) -> String {
    switch row {
    case .keys(let section, let cells):
      return words.enterRow(section, cells.first?.label ?? "", cells.last?.label ?? "", cells.count)
    case .typed(let cell):
      return words.enterOne(
        cell.label, cell.text.clipped(to: 50), paper.legal(cell, keying, context.words.language))
    }
  }

  private func text(_ problem: PaperKeying.Problem, _ row: PaperKeying.Row, _ keying: PaperKeying) -> String {
    switch problem {
    case .tooMany(let typed, let asked): return words.enterTooMany(typed, asked)
    case .tooFew(let typed, let asked): return words.enterTooFew(typed, asked)
    case .badKey(let position, let label, let choices):
      return words.enterBad(position, label, "1–\(choices), -")
    case .badAnswer:
      guard case .typed(let cell) = row else { return "" }
      return paper.badTyped(cell.label, paper.legal(cell, keying, context.words.language))
    }
  }
}
