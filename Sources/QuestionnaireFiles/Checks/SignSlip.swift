import QuestionnaireModel
import Scoring

/// A minus too few or too many in the key, guessed from the scores that worked examples expect.
struct SignSlip {
  /// The item, or the part of one, as `q1` or `q1.part`.
  let item: String
  /// Whether a minus stands there that is not due.
  let isNeedless: Bool

  /// The one rating whose sign, turned, makes every example of a scale come out; `nil` where there is none or more than one.
  ///
  /// `differences` holds the examples that expect a score of the scale, with what they expect beyond what was computed; examples that
  /// leave an item of the scale out say nothing here.
  init?(
    _ scale: Scale, _ questionnaire: Questionnaire,
    _ differences: [(example: WorkedExample, difference: Fraction)]
  ) {
    let ratings = SignCoverage.ratings(of: questionnaire).filter {
      $0.credit.scale == scale.id && !$0.credit.isSubtracted
    }
    guard [.sum, .mean].contains(scale.method), !ratings.isEmpty else { return nil }
    let whole = differences.filter { entry in
      ratings.allSatisfy { $0.gain(ofTurning: entry.example.answers) != nil }
    }
    guard whole.contains(where: { $0.difference != Fraction(0) }) else { return nil }
    let count = Fraction(scale.method == .mean ? ratings.count : 1)
    let fitting = ratings.filter { rating in
      whole.allSatisfy { rating.gain(ofTurning: $0.example.answers) == $0.difference * count }
    }
    guard fitting.count == 1, let rating = fitting.first else { return nil }
    (item, isNeedless) = (rating.name, rating.credit.weight < Fraction(0))
  }

  /// The slips of a questionnaire by the scales whose examples they explain.
  static func slips(in questionnaire: Questionnaire, _ mismatches: [ExampleMismatch]) -> [String: SignSlip] {
    var slips: [String: SignSlip] = [:]
    for scale in questionnaire.scales {
      var differences: [Int: Fraction] = [:]
      for mismatch in mismatches {
        guard case .score(let id, let expected?, .score(let computed)) = mismatch.subject, id == scale.id
        else {
          continue
        }
        differences[mismatch.example] = expected - computed
      }
      guard !differences.isEmpty else { continue }
      let examples = questionnaire.examples.enumerated().filter {
        ($0.element.scores[scale.id] ?? nil) != nil
      }
      slips[scale.id] = SignSlip(
        scale, questionnaire, examples.map { ($0.element, differences[$0.offset] ?? Fraction(0)) })
    }
    return slips
  }
}
