import ArgumentParser
import Language
import QuestionnaireModel
import ResultStore
import Scoring

/// `orientir result`: one participant.
struct ResultCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "result", Spoken.words.help.resultGroup,
      subcommands: [ResultShowCommand.self, ResultExplainCommand.self])
  }
}

extension Context {
  /// The stored sheets of a code, narrowed to a questionnaire and a wave where they are named.
  func sheets(of typed: String, questionnaire: String?, wave: String?, in workspace: Workspace) throws
    -> [StoredSheet]
  {
    let code = try code(typed)
    guard try workspace.results.presentPupil(code) != nil else { throw CommandError.unknownCode }
    if let wave { _ = try self.wave(wave, in: workspace) }
    // Results can be read although the questionnaire's file is gone; a name that fits neither is a slip of the pen.
    let loaded = questionnaire.flatMap { try? self.questionnaire($0) }
    let id = loaded?.questionnaire.id ?? questionnaire
    let sheets = try workspace.results.sheets(of: code).filter {
      (id == nil || $0.respondent.sheet.questionnaire.id == id) && (wave == nil || $0.respondent.wave == wave)
    }
    guard !sheets.isEmpty else {
      if let questionnaire, loaded == nil { _ = try self.questionnaire(questionnaire) }
      throw CommandError.noResultForCode
    }
    return sheets
  }
}
