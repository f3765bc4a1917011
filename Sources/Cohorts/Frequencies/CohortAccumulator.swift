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
  /// The group and origin of each row of the block, remarks not yet known.
  private var groups: [Int] = []
  private var areSimulated: [Bool] = []
  private var tally: Tally
  private var moments: CohortMoments?

  /// Makes an accumulator; `capacity` sheets are scored at a time, and `countsItems` keeps what reliability follows from.
  public init(scorer: Scorer, countsItems: Bool = true, capacity: Int = AnswerBlock.standardCapacity) {
    self.scorer = scorer
    identity = scorer.identity
    answers = scorer.makeAnswerBlock(capacity: max(1, capacity))
    scores = scorer.makeScoreBlock(capacity: max(1, capacity))
    tally = Tally(scorer: scorer)
    moments = countsItems ? CohortMoments(scorer: scorer) : nil
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
    groups.append(
      tally.group(
        of: CohortCell(
          school: attributes.school, grade: attributes.grade, specialNeeds: attributes.specialNeeds,
          profile: attributes.profile)))
    areSimulated.append(sheet.sheet.origin == .simulated)
  }

  /// The number of a group for `add(_:groups:)`; its attention is what no remark can lower.
  public mutating func group(of cell: CohortCell) -> Int { tally.group(of: cell) }

  /// Counts every sheet of a block whose hidden answers are marked; `groups` holds the group's number of each row.
  ///
  /// Throws where the block was made for another questionnaire. The scores stay in `scores` until the next block.
  public mutating func add(_ answers: AnswerBlock, groups: [Int]) throws(CohortError) {
    precondition(groups.count == answers.count, "one group for each sheet")
    if scores.capacity != answers.capacity { scores = scorer.makeScoreBlock(capacity: answers.capacity) }
    do { try scorer.score(answers, into: &scores) } catch { throw .scoring(error) }
    tally.add(groups, areSimulated: nil, answers: answers, scores: scores)
    moments?.add(answers, scores, attentions: tally.attentionsOfBlock)
  }

  /// Counts what is still in the block and gives the frequencies of every sheet so far.
  public mutating func finish() throws(CohortError) -> CohortFrequencies {
    try count()
    var frequencies = tally.frequencies(scorer: scorer)
    frequencies.moments = moments?.moments ?? [:]
    return frequencies
  }

  private mutating func count() throws(CohortError) {
    guard answers.count > 0 else { return }
    if scores.capacity != answers.capacity { scores = scorer.makeScoreBlock(capacity: answers.capacity) }
    do { try scorer.score(answers, into: &scores) } catch { throw .scoring(error) }
    tally.add(groups, areSimulated: areSimulated, answers: answers, scores: scores)
    moments?.add(answers, scores, attentions: tally.attentionsOfBlock)
    answers.removeAll()
    groups.removeAll(keepingCapacity: true)
    areSimulated.removeAll(keepingCapacity: true)
  }
}
