import Language
import QuestionnaireModel

/// A number that an outside module gives for every sheet, as a questionnaire or the module itself declares it.
public struct OutsideOutput: Hashable, Sendable {
  /// What numbers are legal.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Any number in the range.
    case number
    /// Whole numbers only.
    case whole
  }

  /// The most outputs of one module.
  public static let most = 64

  /// `[a-z0-9-]+`.
  public var id: String
  public var title: LocalizedText
  public var kind: Kind
  public var from: Fraction
  public var to: Fraction

  /// Makes an output; `from` must not be greater than `to`.
  public init(id: String, title: LocalizedText, kind: Kind = .number, from: Fraction, to: Fraction) {
    (self.id, self.title, self.kind) = (id, title, kind)
    (self.from, self.to) = (from, to)
  }

  /// Whether both mean the same numbers; titles may differ.
  public func isAlike(_ other: OutsideOutput) -> Bool {
    id == other.id && kind == other.kind && from == other.from && to == other.to
  }

  /// The output as a scorer or a score sheet carries it.
  public func scoreOutput(of source: OutsideSource) -> ScoreOutput {
    ScoreOutput(
      id: id, title: title, kind: .number(places: kind == .whole ? 0 : 2), isScore: true, outside: source)
  }
}

/// What an outside module said of one sheet.
public struct OutsideScores: Hashable, Sendable {
  /// One output's value, or why there is none.
  public struct Value: Hashable, Sendable {
    public var output: OutsideOutput
    /// Finite and within the output's range; `nil` where `reason` says why.
    public var number: Double?
    public var reason: NoOutsideScore?

    /// Makes a value.
    public init(output: OutsideOutput, number: Double?, reason: NoOutsideScore? = nil) {
      (self.output, self.number, self.reason) = (output, number, reason)
    }
  }

  public var source: OutsideSource
  public var values: [Value]

  /// Makes the scores of one sheet.
  public init(source: OutsideSource, values: [Value]) { (self.source, self.values) = (source, values) }
}

extension ScoreSheet {
  /// Writes what an outside module said in the place of outputs that wait for its program, or behind all others.
  ///
  /// An output whose id belongs to a scale or to something that the program computes itself is left out: nothing from outside
  /// replaces what is ours.
  public mutating func add(_ outside: OutsideScores) {
    for value in outside.values {
      let result = OutputResult(
        output: value.output.scoreOutput(of: outside.source), value: value.number.map { .number($0) },
        outsideReason: value.number == nil ? value.reason ?? .notRun : nil)
      if let place = outputs.firstIndex(where: { $0.output.id == value.output.id }) {
        guard outputs[place].output.outside?.program == outside.source.program else { continue }
        outputs[place] = result
      } else if !scales.contains(where: { $0.scale.id == value.output.id }) {
        outputs.append(result)
      }
    }
  }
}
