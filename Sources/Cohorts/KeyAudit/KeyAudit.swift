import Psychometrics
import QuestionnaireModel

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
    let columns = layout.columns.compactMap { CreditedCells($0, of: questionnaire, to: scale) }
    guard columns.count > 1 else { return [] }
    var correlations = Array(repeating: Correlation(), count: columns.count)
    var points = Array(repeating: Double?.none, count: columns.count)
    for row in rows {
      var (sum, answered) = (0.0, 0)
      for index in columns.indices {
        points[index] = columns[index].points(in: row)
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

/// What the cells of one column bring to one scale.
private struct CreditedCells {
  let column: AnswerLayout.Column
  /// Points by the cell's value; of a multiple choice by option.
  private let byValue: [Int: Double]
  private let isMultiple: Bool

  /// `nil` where the column credits nothing to the scale.
  init?(_ column: AnswerLayout.Column, of questionnaire: Questionnaire, to scale: Scale) {
    self.column = column
    let item = questionnaire.items[column.item]
    var points: [Int: Int] = [:]
    func rate(_ response: String, _ credits: [Credit]) {
      guard let response = questionnaire.response(response),
        let credit = credits.first(where: { $0.scale == scale.id })
      else { return }
      for step in response.steps {
        points[step.value] = credit.points(
          rating: step.value, least: response.least, most: response.most, denominator: scale.denominator)
      }
    }
    switch item.kind {
    case .rating(let response, let credits): rate(response, credits)
    case .ratings(let parts):
      if let part = parts.first(where: { $0.id == column.part }) { rate(part.response, part.credits) }
    case .choice(let options), .multiple(let options, _, _):
      guard options.contains(where: { $0.credits.contains { $0.scale == scale.id } }) else { return nil }
      for (index, option) in options.enumerated() {
        points[index] = option.credits.filter { $0.scale == scale.id }
          .reduce(0) { $0 + $1.points(denominator: scale.denominator) }
      }
    case .number, .text, .note: return nil
    }
    guard !points.isEmpty else { return nil }
    if case .multiple = item.kind { isMultiple = true } else { isMultiple = false }
    byValue = points.mapValues { Double($0) / Double(scale.denominator) }
  }

  /// What a row's answer brings; `nil` where there is none.
  func points(in row: AnswerRow) -> Double? {
    switch column.width {
    case .narrow:
      let cell = row.narrow[column.slot]
      return AnswerCode.isAnswer(cell) ? byValue[Int(cell)] : nil
    case .wide:
      let cell = row.wide[column.slot]
      guard AnswerCode.isAnswer(cell), isMultiple else { return nil }
      return byValue.reduce(0) { Int(cell) & (1 << $1.key) != 0 ? $0 + $1.value : $0 }
    }
  }
}
