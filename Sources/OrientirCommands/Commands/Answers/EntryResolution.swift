import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

/// Going through the differences of two entries one by one.
struct EntryResolution {
  let context: Context
  let workspace: Workspace
  let initials: String

  /// What a person says of one difference.
  enum Reply: Hashable {
    case choice(EntryDecision.Choice, Answer?)
    /// To the difference before.
    case back
    /// Enough for now; what was decided is kept.
    case leave
  }

  /// Where one stands among the differences that are gone through.
  struct Position: Hashable {
    let number: Int
    let count: Int
  }

  /// Asks for each difference that is not decided, and closes a sheet's matter after its last one.
  ///
  /// Every decision is durable before the next is asked. Returns whether all were gone through.
  func settle(_ sheets: [TwofoldSheet], ask: (EntryDifference, Position) -> Reply) throws -> Bool {
    let open = sheets.filter { $0.entry.settledAt == nil && !$0.differences.isEmpty }
    let count = open.reduce(0) { $0 + $1.differences.count { $0.decision == nil } }
    var done = 0
    for sheet in open {
      var decisions = sheet.entry.decisions
      let waiting = sheet.differences.filter { $0.decision == nil }
      var index = 0
      while index < waiting.count {
        let difference = waiting[index]
        switch ask(difference, Position(number: done + index + 1, count: count)) {
        case .leave: return false
        case .back: index = max(0, index - 1)
        case .choice(let choice, let value):
          let decision = EntryDecision(choice, value, by: initials, at: try context.moment)
          try workspace.results.decide(decision, cell: difference.cell.column, of: sheet.entry.first.id)
          decisions[difference.cell.column] = decision
          index += 1
        }
      }
      done += waiting.count
      try close(sheet, decisions)
    }
    return true
  }

  /// The first sheet stands, or a corrected one comes in its place.
  private func close(_ sheet: TwofoldSheet, _ decisions: [String: EntryDecision]) throws {
    let corrected = sheet.corrected(decisions)
    let id = try workspace.results.settle(
      sheet.entry.first.id, with: corrected, by: initials, reason: context.words.paper.correctionReason,
      at: try context.moment)
    guard let id, let corrected else { return }
    try context.appendScores(
      [(id, corrected.respondent.sheet)], try context.scorer(of: sheet.sheet.questionnaire), in: workspace)
  }
}

/// The question of one difference on a full screen.
struct ResolutionScreen {
  let driver: FullScreenDriver
  let words: CommandWords

  func ask(_ difference: EntryDifference, _ position: EntryResolution.Position) -> EntryResolution.Reply {
    let said = words.paper
    while true {
      let menu = Menu(
        title: said.resolveTitle(position.number, position.count),
        facts: ["\(difference.code) · \(difference.questionnaire)"],
        about: "\(difference.cell.label). \(difference.cell.text)\n\(said.resolveAbout)",
        options: [
          .init("\(said.firstEntry): \(shown(difference.first, difference))"),
          .init("\(said.secondEntry): \(shown(difference.second, difference))"),
          .init(said.keyAnew), .init(said.resolveBack),
        ], leaveAction: said.leave)
      switch driver.choose(from: menu)?.first {
      case 0: return .choice(.first, difference.first)
      case 1: return .choice(.second, difference.second)
      case 2:
        let heading = "\(difference.code) · \(said.keyAnew)"
        guard let value = driver.key(difference.cell, of: difference.sheet, heading: heading) else {
          continue
        }
        return .choice(.new, value.answer)
      case 3: return .back
      default: return .leave
      }
    }
  }

  private func shown(_ answer: Answer?, _ difference: EntryDifference) -> String {
    words.paper.shown(answer, difference, words.language)
  }
}

/// The question of one difference line by line.
struct ResolutionLines {
  let context: Context

  func ask(_ difference: EntryDifference, _ position: EntryResolution.Position) -> EntryResolution.Reply {
    let said = context.words.paper
    let errors = context.environment.errors
    let language = context.words.language
    var keying = PaperKeying(KeyingSheet(difference.sheet.questionnaire, in: language))
    errors.line(
      said.resolveLine(
        position.number, position.count, difference.code, difference.cell.label,
        difference.cell.text.clipped(to: 50), said.shown(difference.first, difference, language),
        said.shown(difference.second, difference, language)))
    while true {
      errors.write(said.resolvePrompt)
      guard let line = context.environment.readLine()?.trimmed, !line.isEmpty else { return .leave }
      switch line.lowercased() {
      case "1": return .choice(.first, difference.first)
      case "2": return .choice(.second, difference.second)
      case "назад", "back": return .back
      default:
        if line.hasPrefix("=") {
          let row = PaperKeying.Row(single: difference.cell)
          if keying.take(String(line.dropFirst()), for: row) == nil {
            return .choice(.new, keying.values[difference.cell.column]?.answer)
          }
        }
        errors.line(said.badTyped(difference.cell.label, said.legal(difference.cell, keying, language)))
      }
    }
  }
}

extension PaperKeying.Row {
  /// The row of one cell alone.
  init(single cell: KeyingSheet.Cell) {
    if case .one(let options) = cell.form, (2...9).contains(options.count) {
      self = .keys(section: cell.section, [cell])
    } else {
      self = .typed(cell)
    }
  }
}
