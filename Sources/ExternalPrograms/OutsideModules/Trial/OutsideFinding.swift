/// What `OutsideTrial` looks at.
public enum OutsideCheck: String, CaseIterable, Hashable, Sendable {
  /// The answer to the handshake.
  case handshake
  /// Made-up sheets of every kind are scored, within the declared ranges.
  case sheets
  /// The same sheets in another process come out the same.
  case repeatable
  /// A sheet comes out the same wherever it stands among others.
  case order
  /// A sheet alone comes out as among others.
  case alone
  /// Sheets on which nothing is answered, everything is declined or nothing was shown.
  case missing
  /// Answers at the edges: all least, all greatest, nothing chosen.
  case edges
  /// Answers and items that the questionnaire does not have.
  case odd
  /// Lines that are no sheets at all get no score.
  case broken
  /// No sheets at all.
  case empty
  /// A full batch, in time.
  case many
}

/// One way in which an outside module breaks the protocol.
public struct OutsideFinding: Hashable, Sendable {
  /// What was found.
  public enum Kind: Hashable, Sendable {
    case failed(OutsideFailure)
    /// The same input gave another result for this output.
    case differs(output: String)
    /// The module describes itself otherwise in another process.
    case otherDescription
    /// A line that is no sheet was answered with a number.
    case scoredNonsense
    /// Sheets of a batch took so many milliseconds each.
    case slow(milliseconds: Int)
  }

  public var check: OutsideCheck
  public var kind: Kind
  /// What the module said on standard error; the sheets are made up, so nobody's answers can stand in it.
  public var complaints: String

  /// Makes a finding.
  public init(_ check: OutsideCheck, _ kind: Kind, complaints: String = "") {
    (self.check, self.kind, self.complaints) = (check, kind, complaints)
  }
}
