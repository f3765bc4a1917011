import Language

/// What every report that uses a questionnaire prints about it.
public struct Passport: Hashable, Sendable {
  /// How far the texts have been read by others; shown, never blocking.
  public enum Status: String, CaseIterable, Sendable { case draft, reviewed }

  /// What is known of norms.
  public enum NormStatus: String, CaseIterable, Sendable { case none, provisional, established }

  public var authors: [String]
  public var purpose: LocalizedText
  public var theory: LocalizedText
  public var licence: String
  public var status: Status
  public var norms: NormStatus
  public var evidence: LocalizedText
  public var citations: [String]

  /// Makes a passport.
  public init(
    authors: [String], purpose: LocalizedText = .empty, theory: LocalizedText, licence: String,
    status: Status,
    norms: NormStatus, evidence: LocalizedText = .empty, citations: [String]
  ) {
    self.authors = authors
    self.purpose = purpose
    self.theory = theory
    self.licence = licence
    self.status = status
    self.norms = norms
    self.evidence = evidence
    self.citations = citations
  }
}
