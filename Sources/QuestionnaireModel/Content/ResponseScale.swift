import Language

/// A named response scale that rating items share: ascending whole values with their words.
public struct ResponseScale: Hashable, Sendable {
  /// One step of a response scale.
  public struct Step: Hashable, Sendable {
    /// −100…100.
    public var value: Int
    public var text: LocalizedText

    /// Makes a step.
    public init(value: Int, text: LocalizedText) { (self.value, self.text) = (value, text) }
  }

  public var id: String
  public var steps: [Step]

  /// Makes a response scale; a checked questionnaire has at least two steps in ascending order.
  public init(id: String, steps: [Step]) { (self.id, self.steps) = (id, steps) }

  public var least: Int { steps.first?.value ?? 0 }
  public var most: Int { steps.last?.value ?? 0 }
}
