import Psychometrics
import QuestionnaireModel
import Scoring

/// How many sheets look careless beside the sample they are of; counts only, never which.
///
/// These signs need the sample, so no module can make remarks of them. Cuts are those of the literature and hit honest sheets too: about as many as
/// each says.
public struct SheetScreening: Hashable, Sendable {
  /// Under so many sheets without a gap nothing is said.
  public static let fewestSheets = 100

  /// One sign.
  public enum Sign: String, CaseIterable, Hashable, Sendable {
    /// Mahalanobis's D² beyond the 99.9 % point of χ² (Meade A. W., Craig S. B. Psychological Methods, 2012, 17, 437–455).
    case mahalanobis
    /// Items that correlate at 0.60 and more answered against each other: r below 0 (the same).
    case synonyms
    /// Items that correlate at −0.60 and less answered alike: r above 0.
    case antonyms
    /// Answers that run against the sample's means: person–total r below 0 (Curran P. G. Journal of Experimental Social Psychology, 2016, 66, 4–19).
    case personTotal = "person-total"
    /// Normed Guttman errors over the steps of a scale beyond Q3 + 1.5·IQR of the sample (Niessen A. S. M. et al. Journal of Research in Personality, 2016,
    /// 63, 1–11), in any scale.
    case guttman
  }

  /// What one sign gave.
  public struct Entry: Hashable, Sendable {
    public let sign: Sign
    /// Sheets that could be judged, and those beyond the cut.
    public let judged: Int
    public let beyond: Int
    /// Pairs of items that the sign rests on; `nil` where it rests on none.
    public let pairs: Int?
  }

  /// In the order of the signs; those that could not be computed are left out.
  public let entries: [Entry]
  public let sheets: Int

  /// Screens a sample: items of scales that are not ipsative, rows without a gap; `nil` where there are too few.
  public init?(_ sample: QualitySample) {
    let places = sample.describedScales.flatMap { scale in sample.columns[scale].indices.map { (scale, $0) } }
    guard places.count > 2 else { return nil }
    // An item that credits several scales counts once.
    var seen: Set<[Int]> = []
    let items = places.filter { scale, item in
      let column = sample.columns[scale][item].column
      return seen.insert([column.item, column.slot]).inserted
    }
    var statistics = SufficientStatistics(itemCount: items.count)
    var rows: [[Double?]] = []
    for row in sample.codes.indices {
      let values = items.map { sample.points(row, $0.0, $0.1) }
      statistics.add(values)
      guard !values.contains(nil) else { continue }
      rows.append(values.map { $0.map(Double.init) })
    }
    guard rows.count >= Self.fewestSheets else { return nil }
    sheets = rows.count
    var entries: [Entry] = []
    if let distances = try? MahalanobisDistance(statistics) {
      let found = rows.compactMap { distances.distance($0)?.probability }
      entries.append(
        Entry(sign: .mahalanobis, judged: found.count, beyond: found.count { $0 < 0.001 }, pairs: nil))
    }
    let synonyms = ItemPairs.synonyms(statistics, from: 0.6)
    if synonyms.pairs.count >= 5 {
      let found = rows.compactMap { synonyms.coefficient($0) }
      entries.append(
        Entry(
          sign: .synonyms, judged: found.count, beyond: found.count { $0 < 0 }, pairs: synonyms.pairs.count))
    }
    let antonyms = ItemPairs.antonyms(statistics, to: -0.6)
    if antonyms.pairs.count >= 5 {
      let found = rows.compactMap { antonyms.coefficient($0) }
      entries.append(
        Entry(
          sign: .antonyms, judged: found.count, beyond: found.count { $0 > 0 }, pairs: antonyms.pairs.count))
    }
    let totals = PersonTotalCorrelation(statistics)
    let found = rows.compactMap { totals.coefficient($0) }
    entries.append(Entry(sign: .personTotal, judged: found.count, beyond: found.count { $0 < 0 }, pairs: nil))
    if let guttman = Self.guttman(sample) { entries.append(guttman) }
    self.entries = entries
  }

  /// Sheets whose errors lie beyond the cut in any scale of ratings with the same steps throughout.
  private static func guttman(_ sample: QualitySample) -> Entry? {
    var judged: Set<Int> = []
    var beyond: Set<Int> = []
    for scale in sample.describedScales {
      let columns = sample.columns[scale]
      let spans = Set(columns.map { $0.most - $0.least })
      guard columns.count > 2, spans.count == 1, let span = spans.first, (1...10).contains(span) else {
        continue
      }
      let rows = sample.codes.indices.filter { sample.sum($0, scale) != nil }
      let answers = rows.map { row in
        columns.indices.map { item in sample.points(row, scale, item).map { $0 - columns[item].least } }
      }
      guard rows.count >= fewestSheets, let steps = GuttmanSteps(sample: answers, categoryCount: span + 1)
      else {
        continue
      }
      let errors = answers.map { steps.normedErrors($0) }
      var spread = Descriptives()
      // To a millionth, which no cut notices.
      for error in errors.compactMap({ $0 }) { spread.add(Int((error * 1e6).rounded()), over: 1_000_000) }
      guard let lower = spread.quantile(0.25), let upper = spread.quantile(0.75), upper > lower else {
        continue
      }
      let cut = upper + 1.5 * (upper - lower)
      for (place, error) in errors.enumerated() {
        guard let error else { continue }
        judged.insert(rows[place])
        if error > cut { beyond.insert(rows[place]) }
      }
    }
    return judged.isEmpty
      ? nil : Entry(sign: .guttman, judged: judged.count, beyond: beyond.count, pairs: nil)
  }
}
