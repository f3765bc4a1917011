import Language
import QuestionnaireModel

/// One scale's line on a score sheet.
public struct ScaleResult: Hashable, Sendable {
  public var scale: Scale
  public var raw: RawScore
  public var standing: ScaleStanding
  /// Whether the score was prorated for missing answers.
  public var isProrated: Bool
  /// The least and most that the scale can give over all its items; `nil` where nothing credits it.
  public var range: ClosedRange<Fraction>?
  public var level: BandLevel?

  /// Makes a line.
  public init(
    scale: Scale, raw: RawScore, standing: ScaleStanding, isProrated: Bool, range: ClosedRange<Fraction>?,
    level: BandLevel?
  ) {
    self.scale = scale
    self.raw = raw
    self.standing = standing
    self.isProrated = isProrated
    self.range = range
    self.level = level
  }
}

/// A value that a module wrote for one sheet.
public struct OutputResult: Hashable, Sendable {
  /// The value by kind.
  public enum Value: Hashable, Sendable {
    case number(Double)
    case label(ScoreOutput.Choice)
    case members([ScoreOutput.Choice])
    case flag(Bool)
  }

  public var output: ScoreOutput
  /// `nil` where nothing can be said.
  public var value: Value?
  /// Why a score is missing.
  public var reason: NoScore?
  /// Why an outside module's score is missing.
  public var outsideReason: NoOutsideScore?

  /// Makes a result.
  public init(
    output: ScoreOutput, value: Value?, reason: NoScore? = nil, outsideReason: NoOutsideScore? = nil
  ) {
    (self.output, self.value, self.reason) = (output, value, reason)
    self.outsideReason = outsideReason
  }
}

/// Everything that was scored for one sheet.
public struct ScoreSheet: Hashable, Sendable {
  /// In the order of the questionnaire.
  public var scales: [ScaleResult]
  public var outputs: [OutputResult]
  public var derived: [DerivedText]

  /// Reads one row of a scored block.
  public init(row: Int, of answers: AnswerBlock, scores: ScoreBlock, scorer: Scorer) {
    let questionnaire = scorer.questionnaire
    scales = questionnaire.scales.enumerated().map { index, scale in
      let standing = scores.standing(scale: index, row: row)
      let raw = RawScore(scale, standing)
      let band = questionnaire.band(of: scale.id)
      return ScaleResult(
        scale: scale, raw: raw, standing: standing,
        isProrated: scale.missingRule == .prorate && standing.missing > 0 && raw.fraction != nil,
        range: scorer.ranges[index],
        level: raw.fraction.flatMap { score in band?.levels.first { $0.contains(score) } })
    }
    outputs = scores.layout.outputs.enumerated().map { index, output in
      let value = Self.value(of: output, scores.layout.slots[index], row, scores)
      guard output.isScore, value == nil else { return OutputResult(output: output, value: value) }
      guard output.outside == nil else {
        return OutputResult(output: output, value: nil, outsideReason: .notRun)
      }
      let reasons = scorer.steps.lazy.compactMap {
        $0.reason(forNo: output.id, row, of: answers, scores: scores)
      }
      return OutputResult(output: output, value: nil, reason: reasons.first ?? .nothingAnswered)
    }
    derived = scorer.steps.flatMap { $0.derivedTexts(row, of: answers, scores: scores) }
  }

  /// The remarks that were made.
  public var flags: [ScoreOutput] { outputs.filter { $0.value == .flag(true) }.map(\.output) }

  /// The different families of the remarks that were made, in the order of `RemarkFamily`.
  public var remarkFamilies: [RemarkFamily] {
    let families = Set(flags.compactMap(\.family))
    return RemarkFamily.allCases.filter(families.contains)
  }

  /// How much the sheet asks to be looked at.
  public var attention: Attention {
    flags.isEmpty ? .none : max(.remark, Attention(remarkFamilies))
  }

  private static func value(of output: ScoreOutput, _ slot: Int, _ row: Int, _ scores: ScoreBlock)
    -> OutputResult.Value?
  {
    switch output.kind {
    case .number:
      let number = scores.number(slot, row)
      return number.isNaN ? nil : .number(number)
    case .label(let choices):
      let code = Int(scores.code(slot, row))
      return choices.indices.contains(code) ? .label(choices[code]) : nil
    case .members(let choices):
      let bits = scores.code(slot, row)
      return bits < 0
        ? nil : .members(choices.indices.filter { bits & (1 << Int32($0)) != 0 }.map { choices[$0] })
    case .flag:
      let code = scores.code(slot, row)
      return code < 0 ? nil : .flag(code == 1)
    }
  }
}
