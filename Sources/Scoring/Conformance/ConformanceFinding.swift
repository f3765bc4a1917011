/// One way in which a module breaks the contract of `ScoringModule`.
public struct ConformanceFinding: Hashable, Sendable, CustomStringConvertible {
  /// What was checked.
  public enum Check: String, CaseIterable, Sendable {
    /// The description or a text lacks something that people need.
    case description
    /// A good use was refused, or a bad one taken.
    case parameters
    /// The same input gave another result.
    case pure
    /// A block of many gave other results than blocks of one.
    case blocks
    /// The order of the rows changed a result.
    case rowOrder = "row-order"
    /// More answers than items shown, or fewer than none.
    case counts
    /// A value outside its output's choices.
    case outputs
    /// Something was written that belongs to another module.
    case trespass
    /// Something was written that `explain` says nothing about.
    case explain
  }

  public var check: Check
  /// What was found, in English: for developers.
  public var message: String

  /// Makes a finding.
  public init(_ check: Check, _ message: String) { (self.check, self.message) = (check, message) }

  public var description: String { "\(check.rawValue): \(message)" }
}
