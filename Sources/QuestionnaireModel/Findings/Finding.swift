import Language

/// A place in a file, counted from 1.
public struct SourceLocation: Hashable, Sendable, Comparable {
  public var file: String
  public var line: Int
  public var column: Int

  /// Makes a location.
  public init(file: String, line: Int, column: Int) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// One problem that reading or checking a file has found: what is wrong, where, and what to do.
public struct Finding: Hashable, Sendable {
  /// How bad it is: an error keeps the file from being used, a warning does not unless `--strict` asks, a note tells what a reader
  /// should know (a rule that another format brought along, what it could say and we cannot) and is never in the way.
  public enum Severity: String, CaseIterable, Sendable, Comparable {
    case note, warning, error

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  public var severity: Severity
  /// The rule's id, `unknown-key`.
  public var rule: String
  public var location: SourceLocation
  /// What is wrong and what to do, in both languages of the interface.
  public var message: LocalizedText

  /// Makes a finding.
  public init(_ severity: Severity, rule: String, at location: SourceLocation, _ message: LocalizedText) {
    (self.severity, self.rule, self.location, self.message) = (severity, rule, location, message)
  }
}
