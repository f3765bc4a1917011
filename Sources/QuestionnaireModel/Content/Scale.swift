import Language

/// What is counted over items.
public struct Scale: Hashable, Sendable {
  /// How points become the raw score.
  public enum Method: String, CaseIterable, Sendable { case sum, mean, share, count }

  /// What becomes of a score when answers are missing.
  public enum MissingRule: String, CaseIterable, Sendable {
    /// One missing answer more than allowed and there is no score.
    case refuse
    /// Points · shown / answered; for mean and share, over the answered items.
    case prorate
    /// What is missing adds nothing.
    case leaveOut = "leave-out"
  }

  public var id: String
  public var title: LocalizedText
  public var about: LocalizedText
  public var method: Method
  public var missingRule: MissingRule
  /// Missing answers up to which a score is given; `nil` sets no limit for `leaveOut` and 0 for `refuse`.
  public var missingAtMost: Int?
  public var isIpsative: Bool
  /// Points are counted in this part of a whole; 1 or more.
  public var denominator: Int

  /// Makes a scale.
  public init(
    id: String, title: LocalizedText, about: LocalizedText = .empty, method: Method = .sum,
    missingRule: MissingRule = .refuse, missingAtMost: Int? = nil, isIpsative: Bool = false,
    denominator: Int = 1
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.method = method
    self.missingRule = missingRule
    self.missingAtMost = missingAtMost
    self.isIpsative = isIpsative
    self.denominator = denominator
  }
}
