import Language

/// Something that a module writes for every sheet besides scale scores.
public struct ScoreOutput: Hashable, Sendable {
  /// One of a label's or membership's possible values.
  public struct Choice: Hashable, Sendable {
    public var id: String
    public var title: LocalizedText
    public var meaning: LocalizedText

    /// Makes a choice.
    public init(id: String, title: LocalizedText, meaning: LocalizedText = .empty) {
      (self.id, self.title, self.meaning) = (id, title, meaning)
    }
  }

  /// The kind of value.
  public enum Kind: Hashable, Sendable {
    /// A number; not-a-number where there is none.
    case number(places: Int)
    /// One of these; −1 where there is none.
    case label([Choice])
    /// Any of these, at most 30, as bits; −1 where nothing can be said.
    case members([Choice])
    /// A remark: 1 made, 0 not made, −1 could not be judged.
    case flag
  }

  public var id: String
  public var title: LocalizedText
  public var kind: Kind
  /// For remarks: what it means and what to look at.
  public var meaning: LocalizedText
  /// For remarks: what kind of sign it rests on; remarks of one family count as one.
  public var family: RemarkFamily?
  /// A number that stands beside the scores of scales: it is written among them, and a reason where there is none.
  public var isScore: Bool
  /// The outside module that gives it; `nil` for what the program computes itself.
  public var outside: OutsideSource?

  /// The scale whose standard score by norms this number is.
  public var standardOf: String?

  /// Makes an output.
  public init(
    id: String, title: LocalizedText, kind: Kind, meaning: LocalizedText = .empty, isScore: Bool = false,
    family: RemarkFamily? = nil, standardOf: String? = nil,
    outside: OutsideSource? = nil
  ) {
    self.standardOf = standardOf
    (self.id, self.title, self.kind, self.meaning) = (id, title, kind, meaning)
    (self.isScore, self.family) = (isScore, family)
    self.outside = outside
  }

  /// The possible values of a label or membership.
  public var choices: [Choice] {
    switch kind {
    case .label(let choices), .members(let choices): choices
    case .number, .flag: []
    }
  }

  var isNumber: Bool { if case .number = kind { true } else { false } }
}

/// Where each scale and output of a scorer lies in its score blocks.
public struct ScoreLayout: Hashable, Sendable {
  /// Scale ids in the order of the questionnaire.
  public let scales: [String]
  public let outputs: [ScoreOutput]
  /// For each output its place among the numbers or among the codes.
  let slots: [Int]
  let numberCount: Int
  let codeCount: Int

  /// Lays out scales and outputs.
  public init(scales: [String], outputs: [ScoreOutput]) {
    self.scales = scales
    self.outputs = outputs
    var (numbers, codes) = (0, 0)
    slots = outputs.map { output in
      defer { if output.isNumber { numbers += 1 } else { codes += 1 } }
      return output.isNumber ? numbers : codes
    }
    (numberCount, codeCount) = (numbers, codes)
  }

  /// The place of an output among the codes (labels, members, flags) or, for a number, among the numbers.
  public func slot(of output: String) -> Int? { outputs.firstIndex { $0.id == output }.map { slots[$0] } }

  /// The place of a scale.
  public func index(ofScale scale: String) -> Int? { scales.firstIndex(of: scale) }
}
