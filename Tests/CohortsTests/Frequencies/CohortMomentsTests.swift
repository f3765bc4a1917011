import OrientirTestSupport
import Psychometrics
import QuestionnaireModel
import Scoring
import Testing

@testable import Cohorts

@Suite struct `Moments of a cohort` {
  private static let questionnaire = SampleQuestionnaire.value

  /// Sheet by sheet, as the definition says: only those on which every item of the scale was answered.
  private static func plain(_ scale: Int, _ sheets: [RespondentSheet]) -> ItemMoments {
    let layout = AnswerCoding(questionnaire).layout
    let columns = ItemPoints.columns(of: questionnaire.scales[scale], in: questionnaire, layout: layout)
    return sheets.reduce(into: ItemMoments(itemCount: columns.count)) { moments, sheet in
      let points = columns.compactMap { $0.points(in: sheet.sheet.row) }
      if points.count == columns.count { moments.add(points) }
    }
  }

  @Test(arguments: [1, 15, 16, 17, 500, 1_007, 1_009, 2_100]) func `are those of the sheets`(count: Int)
    throws
  {
    let sheets = SampleQuestionnaire.sheets(count, seed: UInt64(count))
    let frequencies = try SampleQuestionnaire.frequencies(sheets)
    for (index, scale) in Self.questionnaire.scales.enumerated() {
      #expect(
        frequencies.moments(of: index) == (scale.isIpsative ? nil : Self.plain(index, sheets)),
        "\(scale.id)")
    }
  }

  @Test(arguments: RemarkSelection.allCases) func `are those of the sheets that a selection keeps`(
    selection: RemarkSelection
  ) throws {
    let sheets = SampleQuestionnaire.sheets(900, seed: 21)
    let scorer = try SampleQuestionnaire.scorer()
    let all = try SampleQuestionnaire.frequencies(sheets)
    let selected = try #require(SelectedFrequencies(all, selection, policy: DisclosurePolicy()))
    let kept = try sheets.filter { selection.keeps(try scorer.score($0.sheet).attention) }
    #expect((selection == .withoutAny) == (kept.count < 900))
    for (index, scale) in Self.questionnaire.scales.enumerated() where !scale.isIpsative {
      #expect(selected.frequencies.moments(of: index) == Self.plain(index, kept))
    }
  }

  @Test func `an accumulator that does not count items has none`() throws {
    var accumulator = CohortAccumulator(scorer: try SampleQuestionnaire.scorer(), countsItems: false)
    for sheet in SampleQuestionnaire.sheets(40, seed: 2) { try accumulator.add(sheet) }
    var frequencies = try accumulator.finish()
    #expect(frequencies.moments(of: 0) == nil && frequencies.sheets() == 40)
    // Part of the sheets would not be the whole.
    try frequencies.merge(SampleQuestionnaire.frequencies(SampleQuestionnaire.sheets(40, seed: 3)))
    #expect(frequencies.moments(of: 0) == nil && frequencies.sheets() == 80)
  }
}
