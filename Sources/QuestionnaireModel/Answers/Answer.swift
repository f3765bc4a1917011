/// An answer to one item; a missing answer is the absence of a value.
public enum Answer: Hashable, Sendable {
  /// The option's code.
  case choice(String)
  /// The step's value.
  case rating(Int)
  /// Values by part; a part without a value was left out.
  case ratings([String: Int])
  /// Option codes in the order of the item's options.
  case multiple([String])
  /// The number times `NumberRange.scale`.
  case number(Int)
  case text(String)
  /// The pupil saw the item and does not want to answer it.
  case declined
}

/// A sheet's answers by item id.
public struct Answers: Hashable, Sendable {
  /// What was answered; an item without a value is missing.
  public var byItem: [String: Answer]

  /// Makes a set of answers.
  public init(_ byItem: [String: Answer] = [:]) { self.byItem = byItem }

  /// The answer to an item; `nil` where it is missing.
  public subscript(item: String) -> Answer? {
    get { byItem[item] }
    set { byItem[item] = newValue }
  }
}

/// Why an answer cannot stand.
public enum AnswerProblem: Hashable, Sendable {
  /// The answer is of another kind than the item asks for.
  case wrongKind(expected: String)
  /// No such option.
  case unknownOption(String, known: [String])
  /// No such part of several ratings.
  case unknownPart(String, known: [String])
  /// The value is no step of the response scale.
  case notAStep(Int, known: [Int])
  case numberOutside(from: String, to: String)
  case tooFewOptions(atLeast: Int)
  case tooManyOptions(atMost: Int)
  /// An option that cannot be combined was combined.
  case standsAlone(String)
  case repeatedOption(String)
  case textTooLong(atMost: Int)
  /// The item has nothing to answer.
  case nothingToAnswer
}

extension Questionnaire {
  /// The most characters that a free text may have.
  public static let longestText = 2_000

  /// What is wrong with an answer to an item; `nil` where nothing is.
  public func problem(with answer: Answer, for item: Item) -> AnswerProblem? {
    if case .note = item.kind { return .nothingToAnswer }
    switch (item.kind, answer) {
    case (_, .declined): return nil
    case (.choice(let options), .choice(let code)): return Self.unknown([code], in: options)
    case (.rating(let response, _), .rating(let value)): return notAStep(value, of: response)
    case (.ratings(let parts), .ratings(let values)):
      for (id, value) in values.sorted(by: { $0.key < $1.key }) {
        guard let part = parts.first(where: { $0.id == id }) else {
          return .unknownPart(id, known: parts.map(\.id))
        }
        if let problem = notAStep(value, of: part.response) { return problem }
      }
      return nil
    case (.multiple(let options, let atLeast, let atMost), .multiple(let codes)):
      if let problem = Self.unknown(codes, in: options) { return problem }
      if let twice = codes.first(where: { code in codes.count { $0 == code } > 1 }) {
        return .repeatedOption(twice)
      }
      if codes.count > 1, let alone = options.first(where: { $0.standsAlone && codes.contains($0.code) }) {
        return .standsAlone(alone.code)
      }
      let isAlone = options.contains { $0.standsAlone && codes.contains($0.code) }
      if codes.count < atLeast, !isAlone { return .tooFewOptions(atLeast: atLeast) }
      return codes.count > atMost ? .tooManyOptions(atMost: atMost) : nil
    case (.number(let range), .number(let scaled)):
      let number = Fraction(scaled, over: range.scale)
      let isInside = number >= range.from && number <= range.to
      return isInside ? nil : .numberOutside(from: range.from.description, to: range.to.description)
    case (.text, .text(let text)):
      return text.count > Self.longestText ? .textTooLong(atMost: Self.longestText) : nil
    default: return .wrongKind(expected: item.kindName)
    }
  }

  private static func unknown(_ codes: [String], in options: [Option]) -> AnswerProblem? {
    guard let code = codes.first(where: { code in !options.contains { $0.code == code } }) else { return nil }
    return .unknownOption(code, known: options.map(\.code))
  }

  private func notAStep(_ value: Int, of response: String) -> AnswerProblem? {
    let known = self.response(response)?.steps.map(\.value) ?? []
    return known.contains(value) ? nil : .notAStep(value, known: known)
  }
}
