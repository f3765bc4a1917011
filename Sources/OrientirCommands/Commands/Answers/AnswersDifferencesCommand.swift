import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

/// `orientir answers differences`: where the two entries of paper sheets differ, and which is right.
struct AnswersDifferencesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "differences", Spoken.words.paper.helpDifferences,
      example: "orientir answers differences --questionnaire work-interests")
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text
  @Flag(help: .init(Spoken.words.paper.helpResolve)) var resolve = false
  @Option(help: .init(Spoken.words.paper.helpResolveBy, valueName: "ABC")) var by: String?
  @Flag(help: .init(Spoken.words.help.takePlain)) var plain = false
  @Flag(help: .init(Spoken.words.help.takeAscii)) var ascii = false

  func run() throws {
    let context = Context(global)
    let initials = try PaperDesk.initials(by)
    let workspace = try context.workspace()
    let wave = try context.waveOfResults(wave, in: workspace)
    let id = try questionnaire.map { try context.questionnaire($0).questionnaire.id }
    if resolve {
      guard let initials else { throw PaperError.initialsNeeded }
      // A closed wave's notes may have left the house: its sheets do not change any more.
      guard wave.isOpen else { throw CommandError.waveClosed(wave.name) }
      let matter = EntryResolution(context: context, workspace: workspace, initials: initials)
      let comparison = try comparison(context, workspace, id, wave)
      let isDone = try context.onScreen(plain: plain, ascii: ascii) { driver in
        try matter.settle(comparison.sheets) {
          ResolutionScreen(driver: driver, words: context.words).ask($0, $1)
        }
      }
      if isDone == nil {
        _ = try matter.settle(comparison.sheets) { ResolutionLines(context: context).ask($0, $1) }
      }
    }
    show(try comparison(context, workspace, id, wave), context)
  }

  private func comparison(_ context: Context, _ workspace: Workspace, _ id: String?, _ wave: Wave) throws
    -> EntryComparison
  {
    let entries = try workspace.results.secondEntries(questionnaire: id, wave: wave.name)
    guard !entries.isEmpty else { throw PaperError.noSecondEntries }
    var editions: [QuestionnaireIdentity: Questionnaire] = [:]
    let sheets = try entries.map { entry in
      let identity = entry.first.respondent.sheet.questionnaire
      let edition = try editions[identity] ?? context.edition(identity, in: workspace)
      editions[identity] = edition
      return TwofoldSheet(entry, edition, in: context.words.language)
    }
    return EntryComparison(wave: wave.name, sheets: sheets)
  }

  private func show(_ comparison: EntryComparison, _ context: Context) {
    let output = context.environment.output
    guard format == .text else {
      output.line(comparison.json.text(isIndented: true))
      return
    }
    let words = context.words.paper
    let mark: Character = context.words.language == .russian ? "," : "."
    if !comparison.differences.isEmpty {
      var table = TextTable(words.differenceColumns)
      for difference in comparison.differences {
        let written = { difference.sheet.written($0, in: difference.cell, decimalMark: mark).clipped(to: 24) }
        let decision = difference.decision.map {
          "\(words.choice($0.choice)): \(written($0.value)) (\($0.by))"
        }
        table.append([
          difference.code, difference.questionnaire, difference.cell.label, written(difference.first),
          written(difference.second), decision ?? "",
        ])
      }
      for line in table.lines { output.line(line) }
      output.line("")
    }
    let rate = comparison.perTenThousand.map { NumberText(context.words.language).decimal($0, places: 1) }
    output.line(
      words.compared(comparison.sheets.count, comparison.cells, comparison.differences.count, rate ?? ""))
    if comparison.decided > 0 { output.line(words.decided(comparison.decided, comparison.firstWrong)) }
  }
}
