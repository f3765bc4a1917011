import Language

/// Words of the codes on paper and of lost slips.
struct CodeWords: Sendable {
  // Help
  let helpSlips: String
  let helpList: String
  let helpPrint: String
  let helpUnused: String
  let helpTitle: String
  let helpWave: String
  let helpReplace: String
  let helpReason: String
  let helpSlip: String

  // Slips and lists
  let slipsWritten: @Sendable (_ codes: Int, _ path: String) -> String
  let listWritten: @Sendable (_ path: String) -> String
  let filesAdvice: String
  let listAdvice: String
  let legalFile: String
  let sameFile: String
  let nothingToPrint: String
  let replaced: String
  let replacedAdvice: String
  let inPlaceOf: @Sendable (_ codes: [String]) -> String
  let alreadyReplaced: String
  let alreadyReplacedHint: String
  let issuedAnyway: @Sendable (_ count: Int, _ schoolClass: String) -> String
}

extension CommandWords {
  /// Words of codes on paper and of lost slips.
  var codes: CodeWords { language == .russian ? .russian : .english }
}
