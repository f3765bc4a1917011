import Language
import QuestionnaireModel

/// Which outside module an output comes from.
public struct OutsideSource: Hashable, Sendable {
  /// The edition of the module that gave the value.
  public struct Run: Hashable, Sendable {
    /// What the module calls itself.
    public var module: String
    public var version: Version
    /// The SHA-256 of the program that ran, 64 hexadecimal digits.
    public var digest: String

    /// Makes a run's edition.
    public init(module: String, version: Version, digest: String) {
      (self.module, self.version, self.digest) = (module, version, digest)
    }

    /// `balance-index 1.0.0 · 3f2a9c1b04d7`: how a value is marked where it is shown.
    public var mark: String { "\(module) \(version) · \(digest.prefix(12))" }

    /// `balance-index 3f2a9c1b`, where there is little room.
    public var shortMark: String { "\(module) \(digest.prefix(8))" }
  }

  /// The program's file name, as the questionnaire names it.
  public var program: String
  /// `nil` where the module has not been run.
  public var run: Run?

  /// Makes a source.
  public init(program: String, run: Run? = nil) { (self.program, self.run) = (program, run) }
}

/// Why an outside module's score is missing.
public enum NoOutsideScore: Hashable, Sendable {
  /// The module has not been run over this sheet.
  case notRun
  /// It was run and failed: a sheet has all of its scores or none.
  case failed
  /// The module says why, by one of the reasons that it declared.
  case said(OutsideReason)
}

/// A reason that an outside module declares: an id for programs, a text for people.
public struct OutsideReason: Hashable, Sendable {
  public var id: String
  public var text: LocalizedText

  /// Makes a reason.
  public init(id: String, text: LocalizedText) { (self.id, self.text) = (id, text) }
}
