import Language
import ResultStore

/// Words of `orientir consent`.
struct ConsentWords: Sendable {
  // Help
  let helpGroup: String
  let helpRecord: String
  let helpWithdraw: String
  let helpList: String
  let helpCodes: String
  let helpAll: String
  let helpFile: String
  let helpForm: String
  let helpOn: String
  let helpUntil: String
  let helpBy: String
  let helpEdition: String
  let helpPurpose: String
  let helpWithdrawnOn: String
  let helpPlain: String

  // What is said
  let recorded: @Sendable (_ noted: Int, _ left: Int) -> String
  let nothingMarked: String
  let withdrawn: @Sendable (_ day: String) -> String
  let refused: @Sendable (_ day: String) -> String
  let withdrawnAdvice: String
  let columns: [String]
  let standing: @Sendable (ConsentStanding) -> String
  let giver: @Sendable (Consent.Giver) -> String
  let summary:
    @Sendable (_ all: Int, _ given: Int, _ missing: Int, _ expired: Int, _ withdrawn: Int) -> String

  // Errors
  let legalDay: String
  let legalPastDay: String
  let legalUntil: String
  let legalEdition: String
  let codesNeeded: String
  let codesNeededHint: String
  let twoWays: String
  let twoWaysHint: String
  let outsideClass: @Sendable (Int) -> String
  let outsideClassHint: String
  let badLines: @Sendable (_ file: String, _ lines: [Int]) -> String
  let badLinesHint: String
}

extension CommandWords {
  /// Words of consents.
  var consents: ConsentWords { language == .russian ? .russian : .english }
}
