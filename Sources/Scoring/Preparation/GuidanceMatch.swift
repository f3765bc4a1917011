import Psychometrics
import QuestionnaireModel

/// Fields of study, study profiles and occupations whose work is like a person's interests, judged by three figures together.
///
/// Entries without a profile of their own (the universal one) are not compared. An entry is like the interests where its correlation and its C index both reach a limit; of those the ones with the best mean rank over correlation,
/// distance and C index are named, in the order of the data and not of the ranks: nobody is told a first place. Interests without a
/// profile, and fewer than three such fields, name nothing.
public struct GuidanceMatch: Sendable {
  /// The limits; conventions of this program, no norms.
  public struct Limits: Hashable, Sendable {
    /// The least correlation, 0…1.
    public var correlation = 0.5
    /// The least C index, 0…18; 9 is its mean over random codes.
    public var congruence = 10.0
    /// The least span of a person's six scores, as a share of their range, under which nothing is named.
    public var spread = 0.2
    /// How many fields are named at most.
    public var count = 6

    /// Makes the usual limits.
    public init() {}
  }

  /// What came of a comparison.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// At least three fields are named.
    case several
    /// All six scores are much the same.
    case flat
    /// The scores have a profile, but fewer than three fields are like it.
    case few
  }

  /// One entry that is like the interests; `place` in the order of the data.
  public struct Fit: Hashable, Sendable {
    public let place: Int
    public let similarity: ProfileSimilarity
  }

  /// What is like one person's interests.
  public struct Found: Hashable, Sendable {
    public let outcome: Outcome
    /// In the order of the data.
    public let fields: [Fit]
    /// Study profiles; none or at least two.
    public let profiles: [Fit]
    /// For each of `fields` up to three occupations that it leads to.
    public let occupations: [[Fit]]
  }

  /// Entries laid out for comparison.
  private struct Entries: Sendable {
    let values: [[Double]]
    /// Whether something stands out.
    let isDistinct: [Bool]
    /// The mean C index with each code, by the code's three types.
    let congruences: [[Double]]

    init(_ types: [TypeProfile]) {
      values = types.map { $0.values.map { ($0 - 1) / 6 } }
      isDistinct = types.map { $0.spread > GuidanceMatch.flatSpread }
      congruences = values.map { values in
        var table = [Double](repeating: .nan, count: 216)
        guard let order = RiasecOrder(values) else { return table }
        for code in GuidanceMatch.codes {
          guard let mine = RiasecCode(code) else { continue }
          table[GuidanceMatch.index(mine)] = RiasecGeometry.cIndex(RiasecOrder(mine), order)
        }
        return table
      }
    }
  }

  /// Up to this span of its values, 1…7, an entry has no profile.
  public static let flatSpread = 2.0
  /// How few fields are not named at all.
  public static let fewest = 3
  /// How many occupations stand beside a field.
  public static let occupationsOfField = 3

  public let guidance: Guidance
  public let limits: Limits
  private let fields: Entries
  private let profiles: Entries
  private let occupations: Entries
  /// For each field the occupations that it leads to.
  private let occupationsOfFields: [[Int]]

  /// Prepares the comparison.
  public init(_ guidance: Guidance, limits: Limits = Limits()) {
    self.guidance = guidance
    self.limits = limits
    fields = Entries(guidance.fields.map(\.types))
    profiles = Entries(guidance.profiles.map(\.types))
    occupations = Entries(guidance.occupations.map(\.types))
    occupationsOfFields = guidance.fields.map { field in
      guidance.occupations.indices.filter { place in
        guidance.occupations[place].education.contains { $0.field == field.code }
      }
    }
  }

  /// What is like six scores, each a share of what its scale can give, in the order of the hexagon.
  public func found(_ person: [Double]) -> Found {
    func none(_ outcome: Outcome) -> Found {
      Found(outcome: outcome, fields: [], profiles: [], occupations: [])
    }
    guard let order = RiasecOrder(person), let most = person.max(), let least = person.min(),
      most - least >= limits.spread
    else { return none(.flat) }
    let codes = order.tieBrokenCodes.map(Self.index)
    let named = Self.best(fits(person, codes, fields), limits.count)
    guard named.count >= Self.fewest else { return none(.few) }
    let likeProfiles = Self.best(fits(person, codes, profiles), 3)
    let near = named.map { field in
      Self.best(
        fits(person, codes, occupations, among: occupationsOfFields[field.place]), Self.occupationsOfField)
    }
    return Found(
      outcome: .several, fields: named, profiles: likeProfiles.count > 1 ? likeProfiles : [],
      occupations: near)
  }

  /// The outcome alone.
  public func outcome(_ person: [Double]) -> Outcome { found(person).outcome }

  private func fits(_ person: [Double], _ codes: [Int], _ entries: Entries, among places: [Int]? = nil)
    -> [Fit]
  {
    (places ?? Array(entries.values.indices)).compactMap { place in
      guard entries.isDistinct[place] else { return nil }
      let table = entries.congruences[place]
      let congruence = codes.reduce(0) { $0 + table[$1] } / Double(codes.count)
      let similarity = ProfileSimilarity(person, entries.values[place], congruence: congruence)
      guard let correlation = similarity.correlation, correlation >= limits.correlation,
        congruence >= limits.congruence
      else { return nil }
      return Fit(place: place, similarity: similarity)
    }
  }

  /// The entries with the best mean rank over the three figures, in the order of the data; equal ones by their place.
  private static func best(_ fits: [Fit], _ count: Int) -> [Fit] {
    func ranks(_ isBetter: (Fit, Fit) -> Bool) -> [Double] {
      fits.map { fit in
        let (better, equal) = fits.reduce((0, 0)) { counts, other in
          isBetter(other, fit)
            ? (counts.0 + 1, counts.1) : isBetter(fit, other) ? counts : (counts.0, counts.1 + 1)
        }
        return Double(better) + Double(equal + 1) / 2
      }
    }
    let byCorrelation = ranks { ($0.similarity.correlation ?? -1) > ($1.similarity.correlation ?? -1) }
    let byDistance = ranks { $0.similarity.distance < $1.similarity.distance }
    let byCongruence = ranks { $0.similarity.congruence > $1.similarity.congruence }
    let sums = fits.indices.map { byCorrelation[$0] + byDistance[$0] + byCongruence[$0] }
    let order = fits.indices.sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] < sums[$1] }
    return order.prefix(count).sorted().map { fits[$0] }
  }

  /// Every code of three different types.
  private static let codes: [[RiasecType]] = RiasecType.allCases.flatMap { first in
    RiasecType.allCases.flatMap { second in
      RiasecType.allCases.map { [first, second, $0] }
    }
  }.filter { Set($0).count == 3 }

  private static func index(_ code: RiasecCode) -> Int {
    code.types.reduce(0) { $0 * 6 + $1.rawValue }
  }
}
