import Language
import Notation
import QuestionnaireModel

/// One line of JSON Lines on its way to a sheet.
struct JSONLine {
  /// How deep JSON may nest; an answer line needs three levels.
  static let mostLevels = 8

  private static let topNames = ["code", "attributes", "answers", "wave", "origin", "times", "order"]
  private static let attributeNames = AttributeColumn.allCases.map(\.rawValue).filter { $0 != "code" }

  private let reader: AnswerFileReader
  private let text: ByteText
  private let line: Int
  private var reading: RowReading
  private var itemOffsets: [Int: Int] = [:]
  private var gradeOffset = 0
  private var file = ""
  /// Looking for what was meant costs time; the first lines of a file say enough.
  private var givesHints = true
  private(set) var issues: [AnswerFileIssue] = []

  init(_ reader: AnswerFileReader, _ text: ByteText, line: Int) {
    (self.reader, self.text, self.line) = (reader, text, line)
    reading = RowReading(reader.columns)
  }

  /// The sheet; where there are issues it is not to be used.
  mutating func read(into draft: inout ReadingDraft) -> RespondentSheet {
    file = draft.file
    givesHints = draft.reading.issues.count < 20
    if text.count > JSONLineAnswers.longestLine {
      report(.lineTooLong(atMost: JSONLineAnswers.longestLine), 0)
    } else if let damage = text.firstDamage {
      report(damage.isNUL ? .nul : .notUTF8, damage.offset)
    } else {
      do throws(JSONFault) {
        object(try JSONParser.parse(text, mostLevels: Self.mostLevels), &draft)
      } catch {
        report(.json(error.problem), error.offset)
      }
    }
    return reading.respondent(reader.identity)
  }

  private mutating func report(_ problem: AnswerFileProblem, _ offset: Int, _ name: String? = nil) {
    let place = SourceLocation(file: file, line: line, column: text.characters(from: 0, to: offset) + 1)
    issues.append(AnswerFileIssue(problem, at: place, column: name))
  }

  private mutating func object(_ node: JSONNode, _ draft: inout ReadingDraft) {
    guard case .object(let members) = node.value else { return report(.wrongType(.object), node.offset) }
    var codeOffset: Int?
    for member in members {
      switch member.name {
      case "code":
        codeOffset = member.node.offset
        attribute(member, .code)
      case "wave": attribute(member, .wave)
      case "origin": attribute(member, .origin)
      case "attributes": each(member) { line, inner in line.attribute(inner) }
      case "answers": each(member) { line, inner in line.answer(inner) }
      case "times": each(member) { line, inner in line.time(inner) }
      case "order": order(member)
      default:
        report(
          .unknownMember(member.name, meant: meant(member.name, Self.topNames)), member.offset)
      }
    }
    for (index, problem) in reading.unevenParts() {
      let item = reader.columns.layout.columns[index].item
      report(problem, itemOffsets[item] ?? 0, reader.columns.answerNames[index])
    }
    if reading.respondent.isContradictory { report(.gradeAgainstClass, gradeOffset, "grade") }
    if codeOffset == nil, draft.codes == .opaque {
      reading.respondent.code = String(draft.rowCount + 1)
    } else if !issues.contains(where: { $0.column == "code" }),
      let problem = reading.checkCode(line: line, in: &draft)
    {
      report(problem, codeOffset ?? node.offset, "code")
    }
  }

  private mutating func each(_ member: JSONMember, _ body: (inout JSONLine, JSONMember) -> Void) {
    switch member.node.value {
    case .null: return
    case .object(let members): for inner in members { body(&self, inner) }
    default: report(.wrongType(.object), member.node.offset, member.name)
    }
  }

  private func meant(_ name: String, _ known: [String]) -> String? {
    givesHints && name.utf8.count <= 64 && issues.count < 20 ? likelyMeant(name, among: known) : nil
  }

  private mutating func attribute(_ member: JSONMember) {
    guard let column = AttributeColumn(rawValue: member.name), column != .code else {
      return report(
        .unknownMember(member.name, meant: meant(member.name, Self.attributeNames)), member.offset)
    }
    attribute(member, column)
  }

  private mutating func attribute(_ member: JSONMember, _ column: AttributeColumn) {
    let text: String
    switch (member.node.value, column) {
    case (.null, _): return
    case (.text(let value), _): text = value
    case (.number(let value), .grade), (.number(let value), .specialNeeds), (.number(let value), .code),
      (.number(let value), .wave):
      text = value
    case (.truth(let truth), .specialNeeds): text = truth ? "true" : "false"
    default:
      let type: JSONType =
        switch column {
        case .grade: .textOrNumber
        case .specialNeeds: .truth
        default: .text
        }
      return report(.wrongType(type), member.node.offset, member.name)
    }
    let isTwice =
      column == .wave && reading.respondent.wave != nil
      || column == .origin && reading.respondent.origin != nil
    if isTwice { return report(.givenTwice, member.offset, member.name) }
    if column == .grade { gradeOffset = member.node.offset }
    let plain = CellGuard.plain(text, inTable: false)
    guard !plain.unicodeScalars.contains("\0") else { return report(.nul, member.node.offset, member.name) }
    if let problem = reading.respondent.read(plain, as: column) {
      report(problem, member.node.offset, member.name)
    }
  }

  private mutating func time(_ member: JSONMember) {
    guard let item = reader.columns.itemIndices[member.name], reader.columns.items[item].isAnswerable else {
      return unknownItem(member)
    }
    let digits: String
    switch member.node.value {
    case .null: return
    case .number(let value), .text(let value): digits = value
    default: return report(.wrongType(.number), member.node.offset, member.name)
    }
    let time = Array(digits.utf8).withUnsafeBufferPointer { $0.wholeNumber }
    if let problem = reading.setTime(time, item: item) { report(problem, member.node.offset, member.name) }
  }

  private mutating func order(_ member: JSONMember) {
    guard !member.node.isNull else { return }
    guard case .list(let nodes) = member.node.value else {
      return report(.wrongType(.itemList), member.node.offset, member.name)
    }
    let ids = nodes.compactMap { if case .text(let id) = $0.value { id } else { nil } }
    let problem = ids.count == nodes.count ? reading.setOrder(ids) : .wrongType(.itemList)
    if let problem { report(problem, member.node.offset, member.name) }
  }

  private mutating func unknownItem(_ member: JSONMember) {
    let meant = meant(
      member.name, reader.columns.items.filter(\.isAnswerable).map(\.id))
    report(.unknownMember(member.name, meant: meant), member.offset)
  }

  private mutating func answer(_ member: JSONMember) {
    guard let item = reader.columns.itemIndices[member.name] else { return unknownItem(member) }
    guard reader.columns.items[item].isAnswerable else {
      return report(.nothingToAnswer(member.name), member.offset, member.name)
    }
    guard !member.node.isNull else { return }
    itemOffsets[item] = member.node.offset
    let rules = reader.columns.rulesOfItem[item]
    if case .ratings = reader.columns.items[item].kind { return parts(member, item, rules) }
    guard let rule = rules.first else { return }
    if let problem = read(member.node, rule) { report(problem, member.node.offset, member.name) }
  }

  private mutating func parts(_ member: JSONMember, _ item: Int, _ rules: [CellRule]) {
    switch member.node.value {
    case .text(let joined), .number(let joined):
      let problem = Array(joined.utf8).withUnsafeBufferPointer { reading.setJoined($0, item: item) }
      if let problem { report(problem, member.node.offset, member.name) }
    case .object(let members):
      for inner in members {
        let name = member.name + "." + inner.name
        guard let rule = rules.first(where: { $0.column.part == inner.name }) else {
          report(
            .unknownMember(name, meant: meant(inner.name, rules.compactMap(\.column.part))), inner.offset)
          continue
        }
        if let problem = read(inner.node, rule) { report(problem, inner.node.offset, name) }
      }
    default: report(.wrongType(.parts), member.node.offset, member.name)
    }
  }

  private mutating func read(_ node: JSONNode, _ rule: CellRule) -> AnswerFileProblem? {
    switch (node.value, rule.kind) {
    case (.null, _): return nil
    case (.text(let text), .text(let item)), (.number(let text), .text(let item)):
      return text.unicodeScalars.contains("\0")
        ? .nul : rule.read(text: text, of: item, false, into: &reading.row)
    case (.text(let text), _), (.number(let text), _):
      return Array(text.utf8).withUnsafeBufferPointer { rule.read($0, into: &reading.row) }
    case (.list(let nodes), .multiple):
      var chosen: [Int] = []
      for node in nodes {
        let code: String
        switch node.value {
        case .text(let text), .number(let text): code = text
        default: return .wrongType(.options)
        }
        guard let index = Array(code.utf8).withUnsafeBufferPointer({ rule.option($0) }) else {
          return rule.unknownOption
        }
        chosen.append(index)
      }
      return rule.choose(chosen, into: &reading.row)
    case (_, .rating), (_, .number): return .wrongType(.textOrNumber)
    case (_, .multiple): return .wrongType(.options)
    case (_, .choice), (_, .text): return .wrongType(.text)
    }
  }
}
