import Notation
import QuestionnaireModel

/// One respondent while the row is being read.
struct RowReading {
  private let columns: AnswerColumns
  var respondent = AttributeDraft()
  var row: AnswerRow
  private var milliseconds: [Int32] = []
  private var order: [UInt16] = []

  init(_ columns: AnswerColumns) {
    self.columns = columns
    row = columns.emptyRow
  }

  /// Notes the time of an item in milliseconds.
  mutating func setTime(_ time: Int?, item: Int) -> AnswerFileProblem? {
    guard let time, (0...AnswerColumns.longestTime).contains(time) else { return .wrongTime }
    if milliseconds.isEmpty { milliseconds = Array(repeating: -1, count: columns.items.count) }
    milliseconds[item] = Int32(time)
    return nil
  }

  /// Notes the order of presentation: item ids, each at most once.
  mutating func setOrder(_ ids: [String]) -> AnswerFileProblem? {
    let indices = ids.compactMap { columns.itemIndices[$0] }
    guard indices.count == ids.count, Set(indices).count == ids.count else { return .wrongOrder }
    order = indices.map { UInt16($0) }
    return nil
  }

  /// The parts where an item of several ratings is declined only in part, by column of the layout.
  ///
  /// An item that is declined in one part and left out in the others counts as declined.
  mutating func unevenParts() -> [(Int, AnswerFileProblem)] {
    var uneven: [(Int, AnswerFileProblem)] = []
    for item in columns.parts {
      guard let declined = item.first(where: { columns.rules[$0].isDeclined(in: row) }) else { continue }
      if item.contains(where: { columns.rules[$0].isAnswered(in: row) }) {
        uneven.append((declined, .declinedInPart))
      } else {
        for part in item { columns.rules[part].decline(&row) }
      }
    }
    return uneven
  }

  /// Reads all ratings of an item from values joined by single blanks; nothing between two blanks is a gap.
  mutating func setJoined(_ value: ByteText, item: Int) -> AnswerFileProblem? {
    let rules = columns.rulesOfItem[item]
    guard value.contains(where: { $0 != Byte.blank }) else { return nil }
    if value.isEqual(to: Array(CellGuard.notAvailable.utf8)) { return nil }
    if value.isEqual(to: Array(CellGuard.hidden.utf8)) { return nil }
    if value.isEqual(to: Array(CellGuard.declined.utf8)) {
      for rule in rules { rule.decline(&row) }
      return nil
    }
    var (start, place) = (0, 0)
    for end in 0...value.count where end == value.count || value[end] == Byte.blank {
      let part = value.part(start, end)
      start = end + 1
      defer { place += 1 }
      guard part.count > 0 else { continue }
      guard rules.indices.contains(place) else { return .wrongType(.parts) }
      if let problem = rules[place].read(part, into: &row) { return problem }
    }
    // One figure for a statement of several ratings is one of them, and nobody knows which.
    return place == rules.count ? nil : .wrongType(.parts)
  }

  /// What is wrong with the code; keeps it as the draft's rule has it.
  mutating func checkCode(line: Int, in draft: inout ReadingDraft) -> AnswerFileProblem? {
    guard let text = respondent.code else { return .missingCode }
    switch draft.kept(code: text) {
    case .failure(let fault): return fault.problem
    case .success(let code):
      respondent.code = code
      return draft.repetition(of: code, wave: respondent.wave, line: line)
    }
  }

  /// The finished sheet; what came from a file is `imported` unless it says otherwise.
  func respondent(_ questionnaire: QuestionnaireIdentity) -> RespondentSheet {
    RespondentSheet(
      code: respondent.code ?? "", attributes: respondent.attributes, wave: respondent.wave,
      sheet: AnswerSheet(
        questionnaire: questionnaire, row: row, milliseconds: milliseconds, order: order,
        origin: respondent.origin ?? .imported))
  }
}
