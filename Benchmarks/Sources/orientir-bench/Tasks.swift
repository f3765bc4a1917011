import Cohorts
import Language
import Psychometrics
import QuestionnaireModel
import Scoring

/// The tasks of the table, each through the same functions that the program's reports call.
struct Tasks {
  static let probabilities = [0.1, 0.25, 0.5, 0.75, 0.9]

  let cohort: Cohort
  let scorer: Scorer
  let blocks: [AnswerBlock]
  /// The group of each row of each block.
  let groups: [[Int]]
  /// The keyed answers of each scale, row after row.
  let keyed: [[Int8]]

  init(_ cohort: Cohort) throws {
    self.cohort = cohort
    scorer = try Scorer(Cohort.questionnaire())
    blocks = cohort.blocks(scorer)
    groups = stride(from: 0, to: cohort.count, by: AnswerBlock.standardCapacity).map {
      Array(cohort.groups[$0..<min(cohort.count, $0 + AnswerBlock.standardCapacity)])
    }
    keyed = (0..<Cohort.scales).map { scale in
      (0..<cohort.count * Cohort.itemsPerScale).map { place in
        let column = scale * Cohort.itemsPerScale + place % Cohort.itemsPerScale
        let answer = Int8(cohort.answers[place / Cohort.itemsPerScale * Cohort.items + column])
        return Cohort.isReversed(column) ? 4 - answer : answer
      }
    }
  }

  /// Reads every answer once from memory and does nothing with it: what no engine can be faster than.
  func read() -> Double {
    var sum: SIMD16<UInt8> = .zero
    for block in blocks {
      block.narrow.withUnsafeBytes { cells in
        for place in stride(from: 0, to: cells.count - 15, by: 16) {
          sum ^= cells.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        }
      }
    }
    return Double(sum[0])
  }

  /// a: six scales of every pupil.
  func score() -> Double {
    var scores = scorer.makeScoreBlock()
    var sum = 0
    for block in blocks {
      do { try scorer.score(block, into: &scores) } catch { return .nan }
      sum += Self.sum(scores, scales: Cohort.scales)
    }
    return Double(sum)
  }

  private static func sum(_ scores: ScoreBlock, scales: Int) -> Int {
    var sum = 0
    scores.points.withUnsafeBufferPointer { points in
      for scale in 0..<scales {
        var part: Int32 = 0
        for row in 0..<scores.count { part &+= points[scale * scores.capacity + row] }
        sum += Int(part)
      }
    }
    return sum
  }

  /// b: n, mean, deviation and five quantiles for every school × grade × scale; scoring included, and c where asked for.
  func describe(alsoItems: Bool = false) -> Double {
    var accumulator = CohortAccumulator(scorer: scorer, countsItems: alsoItems)
    let numbers = (0..<(Cohort.schools * Cohort.grades)).map { group in
      accumulator.group(of: CohortCell(school: "\(group / Cohort.grades)", grade: group % Cohort.grades))
    }
    guard numbers == Array(numbers.indices) else { return .nan }
    for (block, groups) in zip(blocks, groups) {
      do { try accumulator.add(block, groups: groups) } catch { return .nan }
    }
    guard let frequencies = try? accumulator.finish() else { return .nan }
    return Self.figures(frequencies) + (alsoItems ? itemFigures(frequencies) : 0)
  }

  private static func figures(_ frequencies: CohortFrequencies) -> Double {
    frequencies.cells.values.reduce(0) { sum, cell in
      cell.scales.reduce(sum + Double(cell.sheets)) { sum, scale in
        let figures = scale.raw.descriptives
        let quantiles = figures.quantiles(probabilities).reduce(0) { $0 + ($1 ?? .nan) }
        return sum + (figures.mean ?? .nan) + (figures.standardDeviation ?? .nan) + quantiles
      }
    }
  }

  private func itemFigures(_ frequencies: CohortFrequencies) -> Double {
    scorer.questionnaire.scales.indices.reduce(0) { sum, scale in
      guard let moments = frequencies.moments(of: scale), let alpha = moments.alpha else { return .nan }
      return moments.items.reduce(sum + alpha) { $0 + ($1.itemRest ?? .nan) + ($1.alphaIfDropped ?? .nan) }
    }
  }

  /// c: α, item–rest correlations and α without each item; with ω as well: d.
  func analyse(withOmega: Bool) -> Double {
    var quality = QualityAccumulator(scorer.questionnaire)
    for block in blocks { quality.add(block) }
    return Self.figures(quality, withOmega: withOmega)
  }

  private static func figures(_ quality: QualityAccumulator, withOmega: Bool) -> Double {
    QualityFigures(quality).scales.reduce(0) { sum, scale in
      guard let figures = scale.figures else { return .nan }
      if withOmega {
        guard case .value(let omega) = figures.omega else { return .nan }
        return sum + omega
      }
      return figures.items.reduce(sum + figures.alpha) {
        $0 + ($1.itemRest ?? .nan) + ($1.alphaIfDropped ?? .nan)
      }
    }
  }

  /// e: ability and its standard error by the graded response model, 61 nodes, six scales of every pupil.
  func estimateAbilities() -> Double {
    let scorers = (0..<Cohort.scales).compactMap { scale in
      try? EapScorer(IrtScale((0..<Cohort.itemsPerScale).map { try Self.item(scale * 10 + $0) }))
    }
    guard scorers.count == Cohort.scales else { return .nan }
    var sum = 0.0
    for (scale, scorer) in scorers.enumerated() {
      scorer.estimateAll(keyed[scale]) { _, estimate in
        if let estimate { sum += estimate.theta + estimate.standardError }
      }
    }
    return sum
  }

  private static func item(_ column: Int) throws -> GradedItem {
    try GradedItem(
      discrimination: 1 + 0.1 * Double(column % 7),
      difficulties: (0..<4).map { -1.5 + Double($0) + 0.1 * Double(column % 5 - 2) })
  }

  /// One sheet scored with its trace, as `result explain` does it.
  func explainOne() -> Double {
    let row = cohort.answers.prefix(Cohort.items).map { Int8($0) }
    let sheet = AnswerSheet(
      questionnaire: scorer.identity, row: AnswerRow(narrow: row, wide: []), origin: .simulated)
    guard let scored = try? scorer.score(sheet),
      let traces = try? scorer.traces(of: sheet, in: .english)
    else { return .nan }
    return Double(traces.reduce(scored.scales.count) { $0 + $1.lines.count })
  }
}
