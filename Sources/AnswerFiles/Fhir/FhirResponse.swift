import Language
import Notation
import QuestionnaireModel

/// One `QuestionnaireResponse` on its way to a sheet.
///
/// Names never come in: of the subject only an identifier is read, and where it has none, the reference.
struct FhirResponse {
  private let reader: AnswerFileReader
  private let links: FhirLinks
  private let file: String
  private let place: (Int) -> (line: Int, column: Int)
  private var reading: RowReading
  private var answered: Set<Int> = []
  private(set) var issues: [AnswerFileIssue] = []

  init(
    _ reader: AnswerFileReader, _ links: FhirLinks, file: String,
    place: @escaping (Int) -> (line: Int, column: Int)
  ) {
    (self.reader, self.links, self.file, self.place) = (reader, links, file, place)
    reading = RowReading(reader.columns)
  }

  /// The sheet; where there are issues it is not to be used.
  mutating func read(_ node: JSONNode, line: Int, into draft: inout ReadingDraft) -> RespondentSheet {
    head(node)
    for item in node["item"]?.list ?? [] { self.item(item) }
    for (index, problem) in reading.unevenParts() {
      report(problem, node.offset, reader.columns.answerNames[index])
    }
    if reading.respondent.isContradictory { report(.gradeAgainstClass, node.offset, "grade") }
    let code =
      node["subject"]?["identifier"]?["value"] ?? node["identifier"]?["value"]
      ?? node["subject"]?["reference"]
    reading.respondent.code = code?.text
    if code == nil, draft.codes == .opaque {
      reading.respondent.code = String(draft.rowCount + 1)
    } else if let problem = reading.checkCode(line: line, in: &draft) {
      report(problem, code?.offset ?? node.offset, "code")
    }
    return reading.respondent(reader.identity)
  }

  private mutating func report(_ problem: AnswerFileProblem, _ offset: Int, _ name: String? = nil) {
    let (line, column) = place(offset)
    issues.append(
      AnswerFileIssue(problem, at: SourceLocation(file: file, line: line, column: column), column: name))
  }

  private mutating func head(_ node: JSONNode) {
    if let named = node["questionnaire"], let url = named.text, url.hasPrefix(FhirAddress.canonicalStart) {
      let id = url.dropFirst(FhirAddress.canonicalStart.count).prefix { $0 != "|" }
      if id != reader.questionnaire.id {
        report(.otherQuestionnaire(String(id), expected: reader.questionnaire.id), named.offset)
      }
    }
    if let status = node["status"], status.text == "entered-in-error" {
      report(.enteredInError, status.offset)
    }
    for part in node["extension"]?.list ?? [] where part["url"]?.text == FhirAnswers.own {
      guard let value = part["valueString"], let text = value.text, readOwn(text, value.offset) else {
        report(.damagedExtension, part.offset)
        continue
      }
    }
  }

  private mutating func readOwn(_ text: String, _ offset: Int) -> Bool {
    let own = Array(text.utf8).withUnsafeBufferPointer { try? JSONParser.parse($0, mostLevels: 4) }
    guard let own, case .object(let members) = own.value else { return false }
    for member in members {
      switch member.name {
      case "times":
        guard case .object(let times) = member.node.value else { return false }
        for time in times {
          guard let item = links.items[time.name] else { return false }
          if let problem = reading.setTime(time.node.text.flatMap { Int($0) }, item: item) {
            report(problem, offset, time.name)
          }
        }
      case "order":
        let ids = (member.node.list ?? []).compactMap(\.text)
        if let problem = reading.setOrder(ids) { report(problem, offset, "order") }
      default:
        guard let column = AttributeColumn(rawValue: member.name), column != .code,
          let text = member.node.text
        else { return false }
        if let problem = reading.respondent.read(text, as: column) { report(problem, offset, member.name) }
      }
    }
    return true
  }

  // MARK: Answers

  private mutating func item(_ node: JSONNode) {
    let answers = node["answer"]?.list ?? []
    let marks = node["extension"]?.list ?? []
    let isDeclined = marks.contains {
      $0["url"]?.text == FhirAnswers.absent && $0["valueCode"]?.text == FhirAnswers.declined
    }
    let isNone = marks.contains { $0["url"]?.text == FhirAnswers.none }
    if !answers.isEmpty || isDeclined || isNone { answer(node, answers, isDeclined: isDeclined) }
    for child in node["item"]?.list ?? [] { item(child) }
    for answer in answers { for child in answer["item"]?.list ?? [] { item(child) } }
  }

  private mutating func answer(_ node: JSONNode, _ answers: [JSONNode], isDeclined: Bool) {
    let place = node["linkId"]?.offset ?? node.offset
    let link = node["linkId"]?.text ?? ""
    if isDeclined, let item = links.item(link) {
      for rule in reader.columns.rulesOfItem[item] { rule.decline(&reading.row) }
      return
    }
    guard let column = links.column(link) else {
      if links.item(link) != nil { return report(.nothingToAnswer(link), place) }
      return report(.unknownLink(link, meant: issues.count < 20 ? links.meant(link) : nil), place)
    }
    guard answered.insert(column).inserted else { return report(.severalAnswers, place, link) }
    let rule = reader.columns.rules[column]
    if let (problem, offset) = read(answers, rule, place) { report(problem, offset, link) }
  }

  private mutating func read(_ answers: [JSONNode], _ rule: CellRule, _ place: Int) -> (
    AnswerFileProblem, Int
  )? {
    if case .multiple = rule.kind {
      var chosen: [Int] = []
      for answer in answers {
        guard let value = Self.value(answer) else { return (.noValue, answer.offset) }
        guard let index = Array(value.text.utf8).withUnsafeBufferPointer({ rule.option($0) }) else {
          return (rule.unknownOption, value.offset)
        }
        chosen.append(index)
      }
      return rule.choose(chosen, into: &reading.row).map { ($0, place) }
    }
    guard answers.count <= 1 else { return (.severalAnswers, answers[1].offset) }
    guard let answer = answers.first else { return nil }
    guard let value = Self.value(answer) else { return (.noValue, answer.offset) }
    let problem =
      if case .text(let item) = rule.kind {
        rule.read(text: value.text, of: item, false, into: &reading.row)
      } else {
        Array(value.text.utf8).withUnsafeBufferPointer { rule.read($0, into: &reading.row) }
      }
    return problem.map { ($0, value.offset) }
  }

  private static let plain = [
    "valueString", "valueInteger", "valueDecimal", "valueBoolean", "valueDate", "valueDateTime", "valueTime",
    "valueUri",
  ]

  /// The value of an answer as text: a coding by its code, a quantity by its number.
  private static func value(_ answer: JSONNode) -> (text: String, offset: Int)? {
    let node =
      answer["valueCoding"]?["code"] ?? answer["valueCoding"]?["display"] ?? answer["valueQuantity"]?["value"]
      ?? plain.lazy.compactMap { answer[$0] }.first
    return node.flatMap { node in node.text.map { ($0, node.offset) } }
  }
}
