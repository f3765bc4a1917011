import Psychometrics
import QuestionnaireModel
import Scoring

/// What answers say of a questionnaire's key: statements that go against their scale, and what does not part people.
///
/// For every scale that compares people the points of each item are correlated with the mean points of the scale's other items that
/// the same sheet answered (the corrected item–rest correlation). Hidden and missing answers are left out. Scales of forced choice are
/// left out: their items correlate negatively by construction.
public struct KeyAudit: Hashable, Sendable {
  /// One item (or part of several ratings) and the rest of a scale.
  public struct ItemRest: Hashable, Sendable {
    public let scale: String
    /// Index in the questionnaire.
    public let item: Int
    public let part: String?
    /// Sheets on which the item and at least one other of the scale were answered.
    public let count: Int
    public let coefficient: Double
    /// Fisher's 95 % interval.
    public let interval: ClosedRange<Double>
  }

  /// What stands out.
  public enum Remark: Hashable, Sendable {
    /// So few sheets that nothing is said.
    case tooFew(Int)
    /// Not looked at, because their points are ipsative.
    case ipsative([String])
    /// The interval lies wholly below 0: the sign is probably wrong.
    case against(ItemRest)
    /// The interval holds 0: the item may have nothing to do with the rest.
    case weak(ItemRest)
    /// Everybody answered the same.
    case constant(item: Int, part: String?, count: Int)
    /// Nobody chose the option.
    case neverChosen(item: Int, option: String, count: Int)
  }

  /// Under so many sheets nothing is said.
  public static let fewestSheets = 30
  /// From so many sheets on a weak correlation is worth a word.
  public static let fewestForWeak = 50
  /// From so many sheets on an option that nobody chose is.
  public static let fewestForOptions = 100

  public let sheets: Int
  /// Scale by scale, items in the order of the file.
  public let remarks: [Remark]
  /// Every correlation that could be computed.
  public let itemRests: [ItemRest]

  /// Audits a checked questionnaire's key; rows are as they were answered, routing is applied here.
  public init(_ questionnaire: Questionnaire, rows: [AnswerRow]) {
    sheets = rows.count
    guard rows.count >= Self.fewestSheets else {
      (remarks, itemRests) = ([.tooFew(rows.count)], [])
      return
    }
    let coding = AnswerCoding(questionnaire)
    let routing = Routing(questionnaire, layout: coding.layout)
    let shown = rows.map(routing.masked)
    var remarks: [Remark] = []
    var rests: [ItemRest] = []
    let ipsative = questionnaire.scales.filter(\.isIpsative).map(\.id)
    if !ipsative.isEmpty { remarks.append(.ipsative(ipsative)) }
    for scale in questionnaire.scales where !scale.isIpsative {
      let found = Self.itemRests(scale, questionnaire, coding.layout, shown)
      rests += found
      remarks += found.compactMap { rest in
        if rest.interval.upperBound < 0 { return .against(rest) }
        let isWeak = rest.interval.lowerBound < 0
        return isWeak && rest.count >= Self.fewestForWeak ? .weak(rest) : nil
      }
    }
    self.remarks = remarks + Self.unvaried(questionnaire, coding.layout, shown)
    itemRests = rests
  }

  private static func itemRests(
    _ scale: Scale, _ questionnaire: Questionnaire, _ layout: AnswerLayout, _ rows: [AnswerRow]
  ) -> [ItemRest] {
    let columns = ItemPoints.columns(of: scale, in: questionnaire, layout: layout)
    let unit = Double(max(1, scale.denominator))
    guard columns.count > 1 else { return [] }
    var correlations = Array(repeating: Correlation(), count: columns.count)
    var points = Array(repeating: Double?.none, count: columns.count)
    for row in rows {
      var (sum, answered) = (0.0, 0)
      for index in columns.indices {
        points[index] = columns[index].points(in: row).map { Double($0) / unit }
        if let brought = points[index] { (sum, answered) = (sum + brought, answered + 1) }
      }
      guard answered > 1 else { continue }
      for index in columns.indices {
        guard let brought = points[index] else { continue }
        correlations[index].add(brought, (sum - brought) / Double(answered - 1))
      }
    }
    return zip(columns, correlations).compactMap { cells, correlation in
      guard correlation.count >= fewestSheets, let coefficient = correlation.coefficient,
        let interval = correlation.interval()
      else { return nil }
      return ItemRest(
        scale: scale.id, item: cells.column.item, part: cells.column.part, count: correlation.count,
        coefficient: coefficient, interval: interval)
    }
  }

  /// Items that nobody varies on, and options that nobody chose.
  private static func unvaried(
    _ questionnaire: Questionnaire, _ layout: AnswerLayout, _ rows: [AnswerRow]
  ) -> [Remark] {
    layout.columns.flatMap { column -> [Remark] in
      let item = questionnaire.items[column.item]
      if case .text = item.kind { return [] }
      let cells: [Int] = rows.compactMap { row in
        switch column.width {
        case .narrow:
          AnswerCode.isAnswer(row.narrow[column.slot]) ? Int(row.narrow[column.slot]) : nil
        case .wide: AnswerCode.isAnswer(row.wide[column.slot]) ? Int(row.wide[column.slot]) : nil
        }
      }
      if cells.count >= fewestSheets, Set(cells).count == 1 {
        return [.constant(item: column.item, part: column.part, count: cells.count)]
      }
      guard cells.count >= fewestForOptions else { return [] }
      let chosen: (Int) -> Bool =
        switch item.kind {
        case .multiple: { option in cells.contains { $0 & (1 << option) != 0 } }
        default: { option in cells.contains(option) }
        }
      return item.options.indices.filter { !chosen($0) }.map {
        .neverChosen(item: column.item, option: item.options[$0].code, count: cells.count)
      }
    }
  }
}
