import Notation
import QuestionnaireModel

/// Writes sheets of one questionnaire as CSV or JSON Lines; `AnswerFileReader` gives the same sheets back.
///
/// Every answer that was given is written, those that routing hid in the end too; an item that was hidden and has no
/// answer is marked `!hidden`.
public struct AnswerFileWriter: Sendable {
  /// What stands between the cells of a CSV file.
  public enum Separator: Sendable {
    case comma, semicolon, tab

    var byte: UInt8 {
      switch self {
      case .comma: Byte.comma
      case .semicolon: Byte.semicolon
      case .tab: Byte.tab
      }
    }
  }

  let questionnaire: Questionnaire
  let columns: AnswerColumns
  private let routing: Routing

  /// Prepares writing; the questionnaire must be a checked one.
  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    columns = AnswerColumns(questionnaire)
    routing = Routing(questionnaire, layout: columns.layout)
  }

  /// The sheets as a CSV file with a header line.
  ///
  /// Columns for times and for the order of presentation are there where any sheet has them. With a byte order mark
  /// spreadsheets recognise UTF-8. Every sheet must be one of this questionnaire.
  public func csv(
    _ sheets: [RespondentSheet], separator: Separator = .comma, byteOrderMark: Bool = false
  ) -> [UInt8] {
    var table = DelimitedWriter(separator: separator.byte)
    for attribute in AttributeColumn.allCases { table.add(attribute.rawValue, isGuarded: false) }
    for name in columns.answerNames { table.add(name, isGuarded: false) }
    let timed = timedItems(of: sheets)
    for item in timed { table.add(AnswerColumns.timePrefix + columns.items[item].id, isGuarded: false) }
    let hasOrder =
      columns.roles[AnswerColumns.orderName] == .order && sheets.contains { !$0.sheet.order.isEmpty }
    if hasOrder { table.add(AnswerColumns.orderName, isGuarded: false) }
    table.endRecord()
    for sheet in sheets {
      for attribute in AttributeColumn.allCases {
        switch (attribute, Self.value(attribute, of: sheet)) {
        case (_, nil): table.addNothing()
        case (.grade, let value?): table.add(number: value)
        case (_, let value?): table.add(value)
        }
      }
      let hidden = routing.hidden(in: sheet.sheet.row)
      for rule in columns.rules {
        write(rule, sheet.sheet.row, isHidden: hidden[rule.column.item], into: &table)
      }
      for item in timed {
        let time = sheet.sheet.milliseconds.indices.contains(item) ? sheet.sheet.milliseconds[item] : -1
        if time < 0 { table.addNothing() } else { table.add(number: String(time)) }
      }
      if hasOrder { table.add(orderIDs(of: sheet).joined(separator: ">"), isGuarded: false) }
      table.endRecord()
    }
    return (byteOrderMark ? Byte.byteOrderMark : []) + table.bytes
  }

  /// The sheets as JSON Lines; every sheet must be one of this questionnaire.
  public func jsonLines(_ sheets: [RespondentSheet]) -> [UInt8] {
    var lines = JSONLineWriter()
    for sheet in sheets {
      lines.beginObject()
      lines.add("code", text: CellGuard.guarded(sheet.code, inTable: false))
      lines.beginObject("attributes")
      for attribute in AttributeColumn.allCases where attribute != .code {
        switch (attribute, Self.value(attribute, of: sheet)) {
        case (_, nil): break
        case (.grade, let value?): lines.add(attribute.rawValue, literal: value)
        case (.specialNeeds, let value?):
          lines.add(attribute.rawValue, literal: value == "yes" ? "true" : "false")
        case (_, let value?): lines.add(attribute.rawValue, text: CellGuard.guarded(value, inTable: false))
        }
      }
      lines.endObject()
      lines.beginObject("answers")
      let hidden = routing.hidden(in: sheet.sheet.row)
      for (item, rules) in columns.rulesOfItem.enumerated() where !rules.isEmpty {
        write(item, rules, sheet.sheet.row, isHidden: hidden[item], into: &lines)
      }
      lines.endObject()
      if sheet.sheet.milliseconds.contains(where: { $0 >= 0 }) {
        lines.beginObject("times")
        for (item, time) in zip(columns.items, sheet.sheet.milliseconds) where time >= 0 {
          lines.add(item.id, number: Int(time))
        }
        lines.endObject()
      }
      if !sheet.sheet.order.isEmpty {
        lines.beginList("order")
        for id in orderIDs(of: sheet) { lines.add(text: id) }
        lines.endList()
      }
      lines.endObject()
      lines.endLine()
    }
    return lines.bytes
  }

  static func value(_ attribute: AttributeColumn, of sheet: RespondentSheet) -> String? {
    let attributes = sheet.attributes
    return switch attribute {
    case .code: sheet.code
    case .school: attributes.school
    case .schoolClass: attributes.schoolClass
    case .grade: attributes.grade.map(String.init)
    case .sex: attributes.sex?.rawValue
    case .specialNeeds: attributes.specialNeeds.map { $0 ? "yes" : "no" }
    case .profile: attributes.profile
    case .wave: sheet.wave
    case .origin: sheet.sheet.origin.rawValue
    }
  }

  func orderIDs(of sheet: RespondentSheet) -> [String] {
    sheet.sheet.order.compactMap { columns.items.indices.contains(Int($0)) ? columns.items[Int($0)].id : nil }
  }

  private func timedItems(of sheets: [RespondentSheet]) -> [Int] {
    guard sheets.contains(where: { !$0.sheet.milliseconds.isEmpty }) else { return [] }
    return columns.items.indices.filter { item in
      columns.roles[AnswerColumns.timePrefix + columns.items[item].id] == .time(item: item)
        && sheets.contains {
          $0.sheet.milliseconds.indices.contains(item) && $0.sheet.milliseconds[item] >= 0
        }
    }
  }

  private func write(_ rule: CellRule, _ row: AnswerRow, isHidden: Bool, into table: inout DelimitedWriter) {
    if rule.isDeclined(in: row) { return table.add(CellGuard.declined, isGuarded: false) }
    guard let value = WrittenAnswer(rule, row) else {
      if isHidden { table.add(CellGuard.hidden, isGuarded: false) } else { table.addNothing() }
      return
    }
    switch value {
    case .number(let digits): table.add(number: digits)
    case .codes(let codes): table.add(codes.isEmpty ? "|" : codes.joined(separator: "|"))
    case .code(let text), .text(let text): table.add(text)
    }
  }

  private func write(
    _ item: Int, _ rules: [CellRule], _ row: AnswerRow, isHidden: Bool, into lines: inout JSONLineWriter
  ) {
    let id = columns.items[item].id
    if rules.allSatisfy({ $0.isDeclined(in: row) }) { return lines.add(id, text: CellGuard.declined) }
    let values = rules.map { WrittenAnswer($0, row) }
    guard values.contains(where: { $0 != nil }) else {
      if isHidden { lines.add(id, text: CellGuard.hidden) }
      return
    }
    let hasParts = rules.first?.column.part != nil
    if hasParts { lines.beginObject(id) }
    for (rule, value) in zip(rules, values) {
      let name = rule.column.part ?? id
      switch value {
      case nil: continue
      case .number(let digits): lines.add(name, literal: digits)
      case .code(let code): lines.add(name, text: code)
      case .text(let text): lines.add(name, text: CellGuard.guarded(text, inTable: false))
      case .codes(let codes):
        lines.beginList(name)
        for code in codes { lines.add(text: code) }
        lines.endList()
      }
    }
    if hasParts { lines.endObject() }
  }
}
