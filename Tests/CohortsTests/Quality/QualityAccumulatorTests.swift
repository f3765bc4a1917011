import OrientirTestSupport
import Psychometrics
import QuestionnaireModel
import Scoring
import Testing

@testable import Cohorts

@Suite struct QualityAccumulatorTests {
  private static let questionnaire = SampleQuestionnaire.value

  private static func accumulator(_ sheets: [RespondentSheet]) -> QualityAccumulator {
    sheets.reduce(into: QualityAccumulator(questionnaire)) { $0.add($1.sheet) }
  }

  /// Row by row, as the definition says, without blocks and lanes.
  private static func plain(_ scale: Int, _ sheets: [RespondentSheet]) -> SufficientStatistics {
    let layout = AnswerCoding(questionnaire).layout
    let columns = ItemPoints.columns(of: questionnaire.scales[scale], in: questionnaire, layout: layout)
    return sheets.reduce(into: SufficientStatistics(itemCount: columns.count)) { statistics, sheet in
      statistics.add(columns.map { $0.points(in: sheet.sheet.row) })
    }
  }

  // Around the sizes at which lanes, rows read at a time and blocks end.
  @Test(arguments: [0, 1, 15, 16, 17, 447, 448, 449, 1_300])
  func `lanes give what rows give, gaps among them`(count: Int) {
    let sheets = SampleQuestionnaire.sheets(count, seed: UInt64(count) + 1)
    let accumulator = Self.accumulator(sheets).complete
    for scale in Self.questionnaire.scales.indices {
      let plain = Self.plain(scale, sheets)
      #expect(accumulator.scales[scale].statistics == plain)
      #expect(accumulator.scales[scale].sums.count == plain.completeCount)
    }
    #expect(accumulator.sheets == count && accumulator.between.rowCount == count)
  }

  @Test func `the sums and what lies between scales are those of the rows`() {
    let sheets = SampleQuestionnaire.sheets(700, seed: 5)
    let accumulator = Self.accumulator(sheets).complete
    let layout = AnswerCoding(Self.questionnaire).layout
    let columns = Self.questionnaire.scales.map {
      ItemPoints.columns(of: $0, in: Self.questionnaire, layout: layout)
    }
    var between = SufficientStatistics(itemCount: columns.count)
    var sums = columns.map { _ in Descriptives() }
    for sheet in sheets {
      let row = columns.map { scale -> Int? in
        let points = scale.compactMap { $0.points(in: sheet.sheet.row) }
        return points.count == scale.count ? points.reduce(0, +) : nil
      }
      between.add(row)
      for scale in row.indices { if let sum = row[scale] { sums[scale].add(sum) } }
    }
    #expect(accumulator.between == between)
    #expect(accumulator.scales.map(\.sums) == sums)
  }

  @Test(arguments: [1, 100, 448, 900]) func `parts and blocks add up to the same`(cut: Int) throws {
    let sheets = SampleQuestionnaire.sheets(1_000, seed: 9)
    var parts = Self.accumulator(Array(sheets[..<cut]))
    parts.merge(Self.accumulator(Array(sheets[cut...])))
    let whole = Self.accumulator(sheets)
    #expect(QualityFigures(parts) == QualityFigures(whole))
    let scorer = try SampleQuestionnaire.scorer()
    var blocks = QualityAccumulator(Self.questionnaire)
    for start in stride(from: 0, to: sheets.count, by: cut) {
      var block = scorer.makeAnswerBlock(capacity: cut)
      for sheet in sheets[start..<min(sheets.count, start + cut)] { scorer.append(sheet.sheet, to: &block) }
      blocks.add(block)
    }
    #expect(QualityFigures(blocks).scales == QualityFigures(whole).scales)
  }
}
