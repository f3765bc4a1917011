import Psychometrics
import QuestionnaireModel
import Scoring

/// The items' moments of every scale while blocks are counted.
///
/// Scales that are ipsative have none: their sums are bound to each other.
struct CohortMoments: Sendable {
  private var scales: [ScaleMoments?]
  /// −1 for each row at hand that is on the level at hand, else 0.
  private var kept: [Int8]

  init(scorer: Scorer) {
    let questionnaire = scorer.questionnaire
    scales = questionnaire.scales.indices.map {
      questionnaire.scales[$0].isIpsative
        ? nil : ScaleMoments($0, in: questionnaire, layout: scorer.coding.layout)
    }
    kept = Array(repeating: 0, count: ByteMoments.mostRows)
  }

  /// Adds every row of a block; `attentions` holds each row's, empty where there is none on any.
  mutating func add(_ answers: AnswerBlock, _ scores: ScoreBlock, attentions: [Attention]) {
    for start in stride(from: 0, to: answers.count, by: ByteMoments.mostRows) {
      let rows = start..<min(answers.count, start + ByteMoments.mostRows)
      if attentions.isEmpty {
        add(rows, answers, scores, .none, nil)
      } else {
        for attention in Attention.allCases { add(rows, answers, scores, attention, of: attentions) }
      }
    }
  }

  private mutating func add(
    _ rows: Range<Int>, _ answers: AnswerBlock, _ scores: ScoreBlock, _ attention: Attention,
    of attentions: [Attention]
  ) {
    var isThere = false
    for row in rows {
      let isKept = attentions[row] == attention
      kept[row - rows.lowerBound] = isKept ? -1 : 0
      isThere = isThere || isKept
    }
    guard isThere else { return }
    // A copy of the reference: nothing is written to it meanwhile.
    let kept = kept
    kept.withUnsafeBufferPointer { add(rows, answers, scores, attention, $0.baseAddress) }
  }

  private mutating func add(
    _ rows: Range<Int>, _ answers: AnswerBlock, _ scores: ScoreBlock, _ attention: Attention,
    _ kept: UnsafePointer<Int8>?
  ) {
    for scale in scales.indices {
      scales[scale]?.add(rows, of: answers, scores, attention: attention.rawValue, kept: kept)
    }
  }

  /// What was counted, by attention and scale.
  var moments: [Attention: [ItemMoments?]] {
    Dictionary(
      uniqueKeysWithValues: Attention.allCases.map { attention in
        (attention, scales.map { $0?.moments(attention.rawValue) })
      })
  }
}
