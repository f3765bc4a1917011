import Language

/// One of the answers to choose from.
public struct Option: Hashable, Sendable {
  /// `[a-z0-9-]+`.
  public var code: String
  public var text: LocalizedText
  public var credits: [Credit]
  /// In a multiple item: cannot be combined with others («ничего из этого»).
  public var standsAlone: Bool
  /// How the answer is written in the files of the system that the questionnaire came from, where that is no legal code.
  public var alias: String?

  /// Makes an option.
  public init(
    code: String, text: LocalizedText, credits: [Credit] = [], standsAlone: Bool = false,
    alias: String? = nil
  ) {
    (self.code, self.text, self.credits, self.standsAlone) = (code, text, credits, standsAlone)
    self.alias = alias
  }
}

/// One of several ratings of one statement.
public struct RatingPart: Hashable, Sendable {
  public var id: String
  public var text: LocalizedText
  /// The response scale's id.
  public var response: String
  public var credits: [Credit]

  /// Makes a part.
  public init(id: String, text: LocalizedText, response: String, credits: [Credit] = []) {
    (self.id, self.text, self.response, self.credits) = (id, text, response, credits)
  }
}

/// A number that an item asks for, in steps of 10^−decimals.
public struct NumberRange: Hashable, Sendable {
  public var from: Fraction
  public var to: Fraction
  /// 0…4.
  public var decimals: Int
  public var unit: LocalizedText

  /// Makes a range.
  public init(from: Fraction, to: Fraction, decimals: Int = 0, unit: LocalizedText = .empty) {
    (self.from, self.to, self.decimals, self.unit) = (from, to, decimals, unit)
  }

  /// 10^decimals: a stored number is the answer times this.
  public var scale: Int { (0..<decimals).reduce(1) { product, _ in product * 10 } }
}

/// One question, statement or note.
public struct Item: Hashable, Sendable {
  /// How an item is answered.
  public enum Kind: Hashable, Sendable {
    /// One of several options: pairs, triads, single choice, situations.
    case choice([Option])
    /// One step of a response scale.
    case rating(response: String, credits: [Credit])
    /// Several ratings of one statement.
    case ratings([RatingPart])
    /// Any number of options between two bounds.
    case multiple([Option], atLeast: Int, atMost: Int)
    case number(NumberRange)
    /// Free text of up to so many lines; scored only as far as `Item.reads` says.
    case text(lines: Int)
    /// Nothing to answer.
    case note
  }

  public var id: String
  public var kind: Kind
  public var text: LocalizedText
  public var help: LocalizedText
  /// Shown only where this holds.
  public var condition: Condition?
  /// Cannot be left out.
  public var isRequired: Bool
  /// A choice with right and wrong options: what an option credits is what it is worth as an answer.
  public var isTask: Bool
  /// A task's time limit, where it has one.
  public var seconds: Int?
  /// What of a text is kept for scoring; `nil` where nothing is, and for items of other kinds.
  public var reads: TextReading?

  /// Makes an item.
  public init(
    id: String, kind: Kind, text: LocalizedText = .empty, help: LocalizedText = .empty,
    condition: Condition? = nil,
    isRequired: Bool = false, isTask: Bool = false, seconds: Int? = nil, reads: TextReading? = nil
  ) {
    self.reads = reads
    self.isTask = isTask
    self.seconds = seconds
    self.id = id
    self.kind = kind
    self.text = text
    self.help = help
    self.condition = condition
    self.isRequired = isRequired
  }

  /// Whether there is anything to answer.
  public var isAnswerable: Bool { kind != .note }

  /// The word for the kind in the questionnaire file.
  public var kindName: String {
    switch kind {
    case .choice: isTask ? "task" : "choice"
    case .rating: "rating"
    case .ratings: "ratings"
    case .multiple: "multiple"
    case .number: "number"
    case .text: "text"
    case .note: "note"
    }
  }

  /// The options of a choice or multiple item, else none.
  public var options: [Option] {
    switch kind {
    case .choice(let options), .multiple(let options, _, _): options
    default: []
    }
  }
}
