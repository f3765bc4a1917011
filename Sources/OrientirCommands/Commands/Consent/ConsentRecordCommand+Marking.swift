import Digests
import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

extension ConsentRecordCommand {
  /// The codes that a person marks on the list of a class; `nil` where they left without saving.
  func marked(
    _ pupils: [Pupil], _ consent: Consent, _ workspace: Workspace, _ context: Context
  ) throws -> [PupilCode]? {
    let day = try consent.givenOn ?? context.today
    let standings = try workspace.results.consentStandings(for: consent.purpose, on: day)
    let words = context.words.consents
    let rows = pupils.map { pupil in
      let standing = standings[pupil.code] ?? .missing
      return ConsentRow(
        code: pupil.code, note: words.standing(standing), isSettled: standing.name == ConsentStanding.held)
    }
    let name = pupils.first?.attributes.schoolClass ?? ""
    switch decision(name, rows, context) {
    case .save(let codes): return codes
    case .leave: return nil
    }
  }

  private func decision(_ name: String, _ rows: [ConsentRow], _ context: Context) -> ConsentDecision {
    let environment = context.environment
    let language = context.words.language
    let choice = DriverChoice(
      plain: plain, environment: environment.variables,
      isTerminal: environment.isInputTerminal && environment.isOutputTerminal)
    if case .fullScreen(let asciiOnly, let noColour) = choice {
      let surroundings = Surroundings(language: language, asciiOnly: asciiOnly)
      let wantsNoColour = global.color == .never || (noColour && global.color != .always)
      let decision = ConsentScreen.onTerminal(
        surroundings, noColour: wantsNoColour, schoolClass: name, rows)
      if let decision { return decision }
    }
    // The list is talk, not data: it goes beside the output.
    return ConsentScreen.lineByLine(
      language, schoolClass: name, rows, input: environment.readLine,
      output: { environment.errors.write($0) })
  }
}
