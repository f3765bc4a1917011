import Language
import QuestionnaireModel

/// Scores the same sheets in several ways and compares.
struct ScoringCheck {
  let scorer: Scorer
  /// The step under test.
  let place: Int
  let sheets: [AnswerSheet]
  let seed: UInt64

  /// Everything of one row that a scorer writes, comparable: numbers by their bits, so that not-a-number equals itself.
  private struct Row: Hashable {
    var standings: [ScaleStanding]
    var codes: [Int32]
    var numbers: [UInt64]
    var derived: [DerivedText]
  }

  private var step: any PreparedScoring { scorer.steps[place] }

  /// Runs every check.
  func findings() throws(ScoringError) -> [ConformanceFinding] {
    let (answers, scores) = try scored(sheets)
    let rows = rows(answers, scores)
    var findings: [ConformanceFinding] = []
    let (again, scoresAgain) = try scored(sheets)
    if self.rows(again, scoresAgain) != rows {
      findings.append(ConformanceFinding(.pure, "the same block scored twice gave different results"))
    }
    if !isExplainedAlike(answers, scores) {
      findings.append(ConformanceFinding(.pure, "the same row explained twice gave different lines"))
    }
    for (index, sheet) in sheets.enumerated() {
      let (one, scoreOfOne) = try scored([sheet])
      guard self.rows(one, scoreOfOne) == [rows[index]] else {
        findings.append(ConformanceFinding(.blocks, "row \(index) differs from its block of one"))
        break
      }
    }
    let shuffled = shuffledPlaces()
    let (moved, movedScores) = try scored(shuffled.map { sheets[$0] })
    if self.rows(moved, movedScores) != shuffled.map({ rows[$0] }) {
      findings.append(ConformanceFinding(.rowOrder, "shuffling the rows changed a row's result"))
    }
    findings += countFindings(rows) + outputFindings(scores) + (try trespassFindings(answers))
    return findings + explainFindings(answers, scores)
  }

  private func scored(_ sheets: [AnswerSheet]) throws(ScoringError) -> (AnswerBlock, ScoreBlock) {
    var answers = scorer.makeAnswerBlock(capacity: sheets.count)
    for sheet in sheets { scorer.append(sheet, to: &answers) }
    var scores = scorer.makeScoreBlock(capacity: sheets.count)
    try scorer.score(answers, into: &scores)
    return (answers, scores)
  }

  private func rows(_ answers: AnswerBlock, _ scores: ScoreBlock) -> [Row] {
    (0..<answers.count).map { row in
      Row(
        standings: scores.layout.scales.indices.map { scores.standing(scale: $0, row: row) },
        codes: (0..<scores.layout.codeCount).map { scores.code($0, row) },
        numbers: (0..<scores.layout.numberCount).map { scores.number($0, row).bitPattern },
        derived: step.derivedTexts(row, of: answers, scores: scores))
    }
  }

  private func shuffledPlaces() -> [Int] {
    var generator = SeededGenerator(seed: seed &+ 1)
    var places = Array(sheets.indices)
    for index in places.indices.reversed() { places.swapAt(index, generator.below(index + 1)) }
    return places
  }

  private func isExplainedAlike(_ answers: AnswerBlock, _ scores: ScoreBlock) -> Bool {
    InterfaceLanguage.allCases.allSatisfy { language in
      step.explain(0, of: answers, scores: scores, in: language)
        == step.explain(0, of: answers, scores: scores, in: language)
    }
  }

  private func countFindings(_ rows: [Row]) -> [ConformanceFinding] {
    for (index, row) in rows.enumerated() {
      for (scale, standing) in zip(scorer.layout.scales, row.standings)
      where standing.answered < 0 || standing.answered > standing.shown || standing.least > standing.most {
        return [
          ConformanceFinding(
            .counts, "row \(index), \(scale): \(standing.answered) answered of \(standing.shown) shown")
        ]
      }
    }
    return []
  }

  private func outputFindings(_ scores: ScoreBlock) -> [ConformanceFinding] {
    step.outputs.flatMap { output -> [ConformanceFinding] in
      guard let slot = scores.layout.slot(of: output.id) else { return [] }
      let isLegal: (Int) -> Bool =
        switch output.kind {
        case .number: { scores.number(slot, $0).isFinite || scores.number(slot, $0).isNaN }
        case .label(let choices): { (-1..<Int32(choices.count)).contains(scores.code(slot, $0)) }
        case .members(let choices):
          { row in
            let code = scores.code(slot, row)
            return code == -1 || (code >= 0 && Int64(code) < Int64(1) << Int64(choices.count))
          }
        case .flag: { (-1...1).contains(scores.code(slot, $0)) }
        }
      guard let row = (0..<scores.count).first(where: { !isLegal($0) }) else { return [] }
      return [ConformanceFinding(.outputs, "row \(row): \(output.id) is none of its declared values")]
    }
  }

  /// Runs the step alone on an empty block: what changes there must be its own.
  private func trespassFindings(_ answers: AnswerBlock) throws(ScoringError) -> [ConformanceFinding] {
    var scores = scorer.makeScoreBlock(capacity: answers.capacity)
    scores.reset(count: answers.count)
    for earlier in scorer.steps[..<place] { try earlier.score(answers, into: &scores) }
    let before = scores
    try step.score(answers, into: &scores)
    let own = Set(step.outputs.map(\.id))
    let foreign = scores.layout.outputs.filter { !own.contains($0.id) }.first { output in
      guard let slot = scores.layout.slot(of: output.id) else { return false }
      let cells = (slot * scores.capacity)..<((slot + 1) * scores.capacity)
      return output.isNumber
        ? scores.numbers[cells].map(\.bitPattern) != before.numbers[cells].map(\.bitPattern)
        : scores.codes[cells] != before.codes[cells]
    }
    let writesScales =
      scores.points != before.points || scores.answered != before.answered || scores.shown != before.shown
    var findings = foreign.map { [ConformanceFinding(.trespass, "\($0.id) belongs to another module")] } ?? []
    if place > 0, writesScales {
      findings.append(ConformanceFinding(.trespass, "the points of scales belong to credits"))
    }
    return findings
  }

  private func explainFindings(_ answers: AnswerBlock, _ scores: ScoreBlock) -> [ConformanceFinding] {
    for row in 0..<answers.count {
      var written = Set(step.outputs.map(\.id).filter { isWritten($0, row, scores) })
      written.formUnion(step.derivedTexts(row, of: answers, scores: scores).map(\.id))
      if place == 0 {
        written.formUnion(
          scores.layout.scales.enumerated().filter { scores.standing(scale: $0.offset, row: row).shown > 0 }
            .map(\.element))
      }
      var subjects: [[String?]] = []
      for language in InterfaceLanguage.allCases {
        let lines = step.explain(row, of: answers, scores: scores, in: language)
        subjects.append(lines.map(\.subject))
        if lines.contains(where: { $0.text.allSatisfy(\.isWhitespace) || $0.depth < 0 }) {
          return [ConformanceFinding(.explain, "row \(row): an empty line in \(language.rawValue)")]
        }
        if let silent = written.subtracting(lines.compactMap(\.subject)).sorted().first {
          return [
            ConformanceFinding(.explain, "row \(row): nothing is said of \(silent) in \(language.rawValue)")
          ]
        }
      }
      if Set(subjects).count > 1 {
        return [ConformanceFinding(.explain, "row \(row): the languages tell different stories")]
      }
    }
    return []
  }

  private func isWritten(_ output: String, _ row: Int, _ scores: ScoreBlock) -> Bool {
    guard let slot = scores.layout.slot(of: output),
      let kind = scores.layout.outputs.first(where: { $0.id == output })
    else { return false }
    return kind.isNumber ? !scores.number(slot, row).isNaN : scores.code(slot, row) != -1
  }
}
