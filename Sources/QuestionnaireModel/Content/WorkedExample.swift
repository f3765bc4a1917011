import Language

/// Answers with the scores that a person computed for them by hand.
public struct WorkedExample: Hashable, Sendable {
  public var name: LocalizedText
  public var answers: Answers
  /// The time of every answer in milliseconds, where the example says one.
  public var milliseconds: Int?
  /// The expected raw score; `nil` where there must be none.
  public var scores: [String: Fraction?]
  public var bands: [String: String]
  public var labels: [String: String]
  /// The remarks that must come out, all of them; `nil` does not compare them.
  public var flags: Set<String>?

  /// Makes an example.
  public init(
    name: LocalizedText = .empty, answers: Answers, milliseconds: Int? = nil,
    scores: [String: Fraction?] = [:],
    bands: [String: String] = [:], labels: [String: String] = [:], flags: Set<String>? = nil
  ) {
    self.name = name
    self.answers = answers
    self.milliseconds = milliseconds
    self.scores = scores
    self.bands = bands
    self.labels = labels
    self.flags = flags
  }
}
