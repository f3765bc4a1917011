import Language

/// Words of reading answer files: layouts, exports of web forms, mapping files, issued codes.
struct ImportWords: Sendable {
  // Help
  let layout: String
  let sheet: String
  let mapping: String
  let writeMapping: String
  let leaveUnmatched: String
  let issueCodes: String
  let codesOut: String
  let sameRows: String

  // What an export holds
  /// Names of the reserved columns.
  let attributes: [String: String]
  let summary: @Sendable (_ columns: Int, _ answers: Int, _ attributes: [String]) -> String
  let leftOutside: @Sendable ([String]) -> String
  let unused: @Sendable ([String]) -> String
  let byAnswers: @Sendable ([String]) -> String
  let mappingWritten: @Sendable (_ file: String, _ open: Int) -> String
  let twins: @Sendable (_ lines: String) -> String

  // Issued codes
  let codeColumns: [String]
  let codesIssued: @Sendable (Int) -> String
  let codesAdvice: String

  // Errors
  let exportOpen: @Sendable (String) -> String
  let exportOpenHint: @Sendable (String) -> String
  let badMapping: @Sendable (String) -> String
  let badMappingHint: String
  let noExport: @Sendable (_ option: String) -> String
  let noExportHint: String
  let sameRowsThere: @Sendable (_ same: Int, _ all: Int, _ wave: String) -> String
  let sameRowsHint: String
}
