import Language

/// A text for each of those who read results; the parent's and the psychologist's fall back to the pupil's.
public struct AudienceText: Hashable, Sendable {
  public var pupil: LocalizedText
  public var parent: LocalizedText?
  public var psychologist: LocalizedText?

  /// Makes a text for one or more audiences.
  public init(pupil: LocalizedText, parent: LocalizedText? = nil, psychologist: LocalizedText? = nil) {
    (self.pupil, self.parent, self.psychologist) = (pupil, parent, psychologist)
  }

  public static let empty = AudienceText(pupil: .empty)

  /// The text for an audience.
  public subscript(audience: Audience) -> LocalizedText {
    switch audience {
    case .pupil: pupil
    case .parent: parent ?? pupil
    case .psychologist: psychologist ?? pupil
    }
  }

  /// What an audience is shown: a parent without a text of their own is not told what “you” do, which is said to the pupil.
  public func shown(to audience: Audience) -> LocalizedText {
    if audience == .parent, parent == nil, AddressedText.isAddressed(pupil) { return .empty }
    return self[audience]
  }
}

/// Who reads a result.
public enum Audience: String, CaseIterable, Sendable { case pupil, parent, psychologist }

/// A level of a scale: the half-open interval [from, below) of its raw score; without `below`, up to the most possible.
public struct BandLevel: Hashable, Sendable {
  public var id: String
  public var from: Fraction
  public var below: Fraction?
  public var name: LocalizedText
  public var meaning: AudienceText

  /// Makes a level.
  public init(
    id: String, from: Fraction, below: Fraction?, name: LocalizedText, meaning: AudienceText = .empty
  ) {
    (self.id, self.from, self.below, self.name, self.meaning) = (id, from, below, name, meaning)
  }

  /// Whether a raw score lies in the level.
  public func contains(_ score: Fraction) -> Bool { score >= from && (below.map { score < $0 } ?? true) }
}

/// The levels of one scale and what they rest on.
public struct Band: Hashable, Sendable {
  /// What gives the level words their right.
  public enum Basis: String, CaseIterable, Sendable {
    /// What the answers themselves mean.
    case answers
    case norms
    /// A published source, named.
    case source
  }

  public var scale: String
  public var basis: Basis
  public var source: String?
  public var levels: [BandLevel]

  /// Makes a band.
  public init(scale: String, basis: Basis, source: String? = nil, levels: [BandLevel]) {
    (self.scale, self.basis, self.source, self.levels) = (scale, basis, source, levels)
  }

  /// The index of the level that a raw score lies in; `nil` where a file with gaps was not refused.
  public func levelIndex(of score: Fraction) -> Int? { levels.firstIndex { $0.contains(score) } }
}
