import QuestionnaireModel
import Scoring

/// A module's reply as its bytes come in: cut into lines, each judged at once.
///
/// Holds one unfinished line of at most the limit; whatever a module pours out, the first line that should not be there ends it.
struct ReplyStream {
  /// What the module must be like to go on after the handshake.
  struct Expectation {
    /// What the questionnaire declares for this program; `nil` where it does not name it.
    var use: OutsideUse?
    /// Ids of scales and outputs that the module may not give.
    var taken: Set<String> = []
    /// What the module said of itself in an earlier run.
    var declaration: OutsideDeclaration?
    /// Sheets that were sent, in their order.
    var sheets: Int
    /// Whether the last sheet is the first one again.
    var repeatsFirst = true
  }

  let expectation: Expectation
  let limit: Int
  private(set) var declaration: OutsideDeclaration?
  private(set) var scores: [[OutsideScores.Value]] = []
  private var line: [UInt8] = []
  private var lines = 0

  init(_ expectation: Expectation, limit: Int) {
    (self.expectation, self.limit) = (expectation, limit)
    scores.reserveCapacity(expectation.sheets)
  }

  /// Takes the next bytes.
  mutating func take(_ bytes: some Collection<UInt8>) throws(OutsideFailure) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      line += rest[..<end]
      try finishLine()
      rest = rest[end...].dropFirst()
    }
    line += rest
    guard line.count <= limit else { throw .badLine(lines + 1, .tooLong(most: limit)) }
  }

  /// Takes the end; a last line may lack its line feed.
  mutating func finish() throws(OutsideFailure) {
    if !line.isEmpty { try finishLine() }
    guard lines == expectation.sheets + 1 else {
      throw .tooFewLines(got: lines, expected: expectation.sheets + 1)
    }
    guard expectation.repeatsFirst, expectation.sheets > 1, let first = scores.first,
      let last = scores.popLast()
    else { return }
    if let place = first.indices.first(where: { first[$0] != last[$0] }) {
      throw .unstable(output: first[place].output.id)
    }
  }

  private mutating func finishLine() throws(OutsideFailure) {
    defer { line.removeAll(keepingCapacity: true) }
    guard lines <= expectation.sheets else { throw .tooManyLines(expected: expectation.sheets + 1) }
    lines += 1
    guard let declaration else {
      let read = try ReplyReader.declaration(line, limit: limit)
      try check(read)
      declaration = read
      return
    }
    scores.append(
      try ReplyReader.scores(line, number: lines, sheet: lines - 1, of: declaration, limit: limit))
  }

  private func check(_ read: OutsideDeclaration) throws(OutsideFailure) {
    if let use = expectation.use {
      let isAlike =
        use.outputs.count == read.outputs.count
        && use.outputs.allSatisfy { output in read.outputs.contains { $0.isAlike(output) } }
      guard isAlike else {
        throw .otherOutputs(expected: use.outputs.map(Self.shown), got: read.outputs.map(Self.shown))
      }
    }
    if let taken = read.outputs.first(where: { expectation.taken.contains($0.id) }) {
      throw .takenOutput(taken.id)
    }
    if let before = expectation.declaration, before != read { throw .changedDescription }
  }

  /// `balance (number, 0–1)`.
  private static func shown(_ output: OutsideOutput) -> String {
    "\(output.id) (\(output.kind.rawValue), \(output.from)…\(output.to))"
  }
}
