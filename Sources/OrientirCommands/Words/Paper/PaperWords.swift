import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

/// Words of keying in paper sheets, of the second entry and its differences.
struct PaperWords: Sendable {
  let helpBy: String
  let helpSecond: String
  let helpDifferences: String
  let helpResolve: String
  let helpResolveBy: String

  // Keying in
  let about: @Sendable (_ title: String, _ wave: String, _ isSecond: Bool, _ initials: String?) -> String
  let waiting: @Sendable (_ count: Int, _ codes: [String]) -> String
  let secondEntry: String
  let paceShort: @Sendable (_ sheets: Int, _ seconds: Int) -> String
  let stored: @Sendable (_ code: String) -> String
  let putAside: @Sendable (_ code: String) -> String
  let back: String
  let liveTitle: String
  let liveAbout: @Sendable (_ answered: Int) -> String
  let liveOtherCode: String
  let liveEnter: String
  let resumeTitle: String
  let resumeAbout: @Sendable (_ keyed: Int, _ cells: Int) -> String
  let resumeGoOn: String
  let resumeAnew: String
  // Line by line
  let kept: String
  let goingOn: @Sendable (_ keyed: Int, _ cells: Int) -> String
  let badTyped: @Sendable (_ label: String, _ legal: String) -> String
  let legalOne: @Sendable (_ most: Int) -> String
  /// `example` is one that would be taken.
  let legalSeveral: @Sendable (_ options: Int, _ atLeast: Int, _ atMost: Int, _ example: String?) -> String
  let legalNumber: @Sendable (_ from: String, _ to: String, _ decimals: Int) -> String
  let legalText: String

  // Differences
  let differenceColumns: [String]
  let compared: @Sendable (_ sheets: Int, _ cells: Int, _ different: Int, _ rate: String) -> String
  let decided: @Sendable (_ decided: Int, _ firstWrong: Int) -> String
  let firstEntry: String
  let keyAnew: String
  let noAnswer: String
  let resolveTitle: @Sendable (_ number: Int, _ count: Int) -> String
  let resolveAbout: String
  let resolveBack: String
  let leave: String
  let resolveLine:
    @Sendable (
      _ number: Int, _ count: Int, _ code: String, _ label: String, _ text: String, _ first: String,
      _ second: String
    ) -> String
  let resolvePrompt: String
  let correctionReason: String

  // Errors
  let sittingUnderWay: @Sendable (Int) -> String
  let sittingUnderWayHint: String
  let noFirstEntry: String
  let noFirstEntryHint: String
  let secondThere: String
  let secondThereHint: String
  let sameInitials: String
  let sameInitialsHint: String
  let initialsNeeded: String
  let badInitials: String
  let initialsHint: String
  let noSecondEntries: String
  let noSecondEntriesHint: String

  /// What was decided, in a word.
  func choice(_ choice: EntryDecision.Choice) -> String {
    switch choice {
    case .first: firstEntry
    case .second: secondEntry
    case .new: keyAnew
    }
  }

  /// What may be typed for a cell in line mode.
  func legal(_ cell: KeyingSheet.Cell, _ keying: PaperKeying, _ language: InterfaceLanguage) -> String {
    func number(_ number: Fraction) -> String {
      language == .russian ? number.description.replacing(".", with: ",") : number.description
    }
    return switch cell.form {
    case .one(let options): legalOne(options.count)
    case .several(let options, let atLeast, let atMost):
      legalSeveral(options.count, atLeast, atMost, keying.example(for: cell))
    case .number(let range, _): legalNumber(number(range.from), number(range.to), range.decimals)
    case .text: legalText
    }
  }

  /// An answer as it stands on the form, with the wording of an option.
  func shown(_ answer: Answer?, _ difference: EntryDifference, _ language: InterfaceLanguage) -> String {
    guard answer != nil else { return noAnswer }
    let written = difference.sheet.written(
      answer, in: difference.cell, decimalMark: language == .russian ? "," : ".")
    let options = difference.sheet.options(of: answer, in: difference.cell)
    guard case .one(let texts) = difference.cell.form, let option = options.first else { return written }
    return "\(written) – \(texts[option].clipped(to: 40))"
  }
}

extension CommandWords {
  /// The words of paper sheets.
  var paper: PaperWords { language == .russian ? .russian : .english }
}
