import QuestionnaireModel
import Scoring

/// Takes sheets one by one, scores them by the block and counts.
///
/// The result depends neither on the order of the sheets nor on how they are split over accumulators. Memory
/// grows with the number of cells and of different scores, not with the number of sheets.
public struct CohortAccumulator: Sendable {
  private let scorer: Scorer
  private let identity: QuestionnaireIdentity
  private var answers: AnswerBlock
  private var scores: ScoreBlock
  /// The key and origin of each row of the block, remarks not yet known.
  private var pending: [(cell: CohortCell, isSimulated: Bool)] = []
  private var tally: Tally

  /// Makes an accumulator; `capacity` sheets are scored at a time.
  public init(scorer: Scorer, capacity: Int = AnswerBlock.standardCapacity) {
    self.scorer = scorer
    identity = scorer.questionnaire.identity
    answers = scorer.makeAnswerBlock(capacity: max(1, capacity))
    scores = scorer.makeScoreBlock(capacity: max(1, capacity))
    tally = Tally(scorer: scorer)
  }

  /// Counts a sheet.
  ///
  /// Throws `foreignSheet` for a sheet of another edition; nothing of it is counted then.
  public mutating func add(_ sheet: RespondentSheet) throws(CohortError) {
    let row = sheet.sheet.row
    guard sheet.sheet.questionnaire == identity, row.narrow.count == scorer.coding.layout.narrowCount,
      row.wide.count == scorer.coding.layout.wideCount
    else { throw .foreignSheet }
    if answers.isFull { try count() }
    scorer.append(sheet.sheet, of: sheet.attributes, to: &answers)
    let attributes = sheet.attributes
    pending.append(
      (
        CohortCell(
          school: attributes.school, grade: attributes.grade, specialNeeds: attributes.specialNeeds,
          profile: attributes.profile),
        sheet.sheet.origin == .simulated
      ))
  }

  /// Counts what is still in the block and gives the frequencies of every sheet so far.
  public mutating func finish() throws(CohortError) -> CohortFrequencies {
    try count()
    return tally.frequencies(scorer: scorer)
  }

  private mutating func count() throws(CohortError) {
    guard answers.count > 0 else { return }
    do { try scorer.score(answers, into: &scores) } catch { throw .scoring(error) }
    tally.add(pending, answers: answers, scores: scores)
    answers.removeAll()
    pending.removeAll(keepingCapacity: true)
  }
}
