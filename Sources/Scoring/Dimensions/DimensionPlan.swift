import Language
import QuestionnaireModel

/// How one dimension is counted.
struct DimensionPlan: Sendable {
  enum Method: String, CaseIterable, Sendable { case sum, mean, max, min, sd }

  /// What goes into a dimension.
  struct Input: Sendable {
    enum Source: Sendable {
      case answer(NumberColumn)
      /// Index of a scale of the questionnaire.
      case scale(Int)
      /// Index of a dimension that is counted before; as it was before its transform where `isRaw`.
      case dimension(Int, isRaw: Bool)
    }

    /// The item, item and part or option, scale or dimension by its name.
    var name: String
    var source: Source
    var weight: Double?
    var factor: Double
  }

  /// One step of arithmetic on the score.
  struct Step: Sendable {
    enum Operation: String, CaseIterable, Sendable { case add, subtract, multiply, divide }
    enum Operand: Sendable {
      case number(Double)
      case statistic(Statistic)
    }

    var operation: Operation
    var operand: Operand
  }

  /// What the answers of the same respondent in the same dimension give.
  enum Statistic: String, CaseIterable, Sendable { case mean, sum, sd, min, max, range, n }

  var id: String
  var title: LocalizedText
  var about: LocalizedText
  var method: Method
  var inputs: [Input]
  var transform: [Step]
  var atLeast: Int

  /// A score before and after the transform; not-a-number where there is none.
  struct Score: Sendable {
    var raw = Double.nan
    var final = Double.nan
    /// How many inputs had a number.
    var count = 0
  }

  /// Counts one row; `numbers` is a buffer that is used anew.
  func score(
    _ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, of questionnaire: Questionnaire,
    before: [Score], _ numbers: inout [Double]
  ) -> Score {
    numbers.removeAll(keepingCapacity: true)
    var (total, weights) = (0.0, 0.0)
    for input in inputs {
      let number = Self.number(input, row, answers, scores, questionnaire, before)
      guard !number.isNaN else { continue }
      numbers.append(number)
      total += number * (input.weight ?? 1)
      weights += input.weight ?? 1
    }
    guard !numbers.isEmpty, numbers.count >= atLeast else { return Score(count: numbers.count) }
    let raw: Double =
      switch method {
      case .sum: total
      case .mean: weights == 0 ? .nan : total / weights
      case .max, .min, .sd: Self.value(of: Statistic(rawValue: method.rawValue) ?? .sum, numbers)
      }
    guard raw.isFinite else { return Score(count: numbers.count) }
    let final = transform.reduce(raw) { Self.apply($1, to: $0, numbers) }
    return Score(raw: raw, final: final.isFinite ? final : .nan, count: numbers.count)
  }

  /// What one input brings; not-a-number where nothing.
  static func number(
    _ input: Input, _ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock,
    _ questionnaire: Questionnaire, _ before: [Score]
  ) -> Double {
    switch input.source {
    case .answer(let column): column.number(row, answers) * input.factor
    case .scale(let index): scaleScore(index, row, scores, questionnaire) * input.factor
    case .dimension(let index, let isRaw): (isRaw ? before[index].raw : before[index].final) * input.factor
    }
  }

  /// A scale's raw score as the nearest binary number.
  static func scaleScore(_ index: Int, _ row: Int, _ scores: ScoreBlock, _ questionnaire: Questionnaire)
    -> Double
  {
    RawScore(questionnaire.scales[index], scores.standing(scale: index, row: row)).fraction?.value ?? .nan
  }

  /// A step that divides by 0 changes nothing.
  static func apply(_ step: Step, to score: Double, _ numbers: [Double]) -> Double {
    let operand = operand(of: step, numbers)
    return switch step.operation {
    case .add: score + operand
    case .subtract: score - operand
    case .multiply: score * operand
    case .divide: operand == 0 ? score : score / operand
    }
  }

  static func operand(of step: Step, _ numbers: [Double]) -> Double {
    switch step.operand {
    case .number(let number): number
    case .statistic(let statistic): value(of: statistic, numbers)
    }
  }

  /// `sd` divides by n, as the deviation within one respondent.
  private static func value(of statistic: Statistic, _ numbers: [Double]) -> Double {
    let sum = numbers.reduce(0, +)
    let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
    switch statistic {
    case .n: return Double(numbers.count)
    case .sum: return sum
    case .mean: return numbers.isEmpty ? 0 : sum / Double(numbers.count)
    case .min: return least
    case .max: return most
    case .range: return most - least
    case .sd:
      guard !numbers.isEmpty else { return 0 }
      let mean = sum / Double(numbers.count)
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(numbers.count)).squareRoot()
    }
  }
}
