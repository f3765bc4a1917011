import Language
import Notation
import QuestionnaireModel

/// Reads answers from FHIR: a `QuestionnaireResponse`, a `Bundle` of them, or one a line (NDJSON).
struct FhirAnswers {
  /// What stands on a response of ours and has no place in FHIR, as JSON.
  static let own = "urn:orientir:fhir:sheet"
  /// On an item that was answered by choosing nothing.
  static let none = "urn:orientir:fhir:none"
  static let absent = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
  static let declined = "asked-declined"

  /// How deep JSON may nest: each level of groups takes two.
  static let mostLevels = 64

  private let reader: AnswerFileReader
  private let source: SourceText
  let links: FhirLinks

  init(_ reader: AnswerFileReader, _ source: SourceText) {
    (self.reader, self.source) = (reader, source)
    links = FhirLinks(reader.columns)
  }

  func read(into draft: inout ReadingDraft) {
    source.bytes.withUnsafeBufferPointer { buffer in
      let text = buffer.part(source.start, buffer.count)
      if let damage = text.firstDamage {
        let place = Self.place(text, damage.offset)
        return draft.refuse(damage.isNUL ? .nul : .notUTF8, line: place.line, column: place.column)
      }
      let lines = Self.lines(of: text)
      let isByLine = lines.first.map { Self.parse(text.part($0.start, $0.end)).fault == nil } ?? false
      for part in isByLine ? lines : [(0, text.count)] {
        document(text, part.0, part.1, isOnly: !isByLine || lines.count == 1, &draft)
      }
    }
  }

  private static func parse(_ text: ByteText) -> (node: JSONNode?, fault: JSONFault?) {
    do throws(JSONFault) {
      return (try JSONParser.parse(text, mostLevels: mostLevels), nil)
    } catch { return (nil, error) }
  }

  /// The lines that are not blank.
  private static func lines(of text: ByteText) -> [(start: Int, end: Int)] {
    var (lines, start): ([(start: Int, end: Int)], Int) = ([], 0)
    for end in 0...text.count where end == text.count || text[end] == Byte.lineFeed {
      let isBlank = text[start..<end].allSatisfy { $0 <= Byte.blank }
      if !isBlank { lines.append((start, end)) }
      start = end + 1
    }
    return lines
  }

  /// Line and column of a byte, counted from 1.
  static func place(_ text: ByteText, _ offset: Int) -> (line: Int, column: Int) {
    var (line, start) = (1, 0)
    for index in 0..<min(offset, text.count) where text[index] == Byte.lineFeed {
      line += 1
      start = index + 1
    }
    return (line, text.characters(from: start, to: min(offset, text.count)) + 1)
  }

  private func document(
    _ text: ByteText, _ start: Int, _ end: Int, isOnly: Bool, _ draft: inout ReadingDraft
  ) {
    let (node, fault) = Self.parse(text.part(start, end))
    if let fault {
      let place = Self.place(text, start + fault.offset)
      let issue = draft.issue(.json(fault.problem), line: place.line, column: place.column)
      if isOnly {
        draft.refuse(.json(fault.problem), line: place.line, column: place.column)
      } else {
        draft.take(RowReading(reader.columns).respondent(reader.identity), line: place.line, issues: [issue])
      }
      return
    }
    guard let node else { return }
    let type = node["resourceType"]
    switch type?.text {
    case "QuestionnaireResponse": response(node, text, start, &draft)
    case "Bundle":
      let responses = (node["entry"]?.list ?? []).compactMap { $0["resource"] }.filter {
        $0["resourceType"]?.text == "QuestionnaireResponse"
      }
      for node in responses { response(node, text, start, &draft) }
      if responses.isEmpty {
        let place = Self.place(text, start + node.offset)
        draft.refuse(.noResponses, line: place.line, column: place.column)
      }
    default:
      let place = Self.place(text, start + (type?.offset ?? node.offset))
      draft.refuse(.otherResource(type?.text ?? ""), line: place.line, column: place.column)
    }
  }

  private func response(_ node: JSONNode, _ text: ByteText, _ start: Int, _ draft: inout ReadingDraft) {
    var one = FhirResponse(reader, links, file: draft.file) { Self.place(text, start + $0) }
    let line = Self.place(text, start + node.offset).line
    let sheet = one.read(node, line: line, into: &draft)
    draft.take(sheet, line: line, issues: one.issues)
  }
}

/// Which column a `linkId` means.
struct FhirLinks: Sendable {
  /// Indices among the columns of the layout.
  private var columns: [String: Int] = [:]
  /// Items of several ratings and notes: they have no answer of their own.
  let items: [String: Int]
  private let names: [String]

  init(_ answers: AnswerColumns) {
    names = answers.layout.columns.map(\.id)
    for (index, column) in answers.layout.columns.enumerated() { columns[column.id] = index }
    items = answers.itemIndices
  }

  /// The column of a `linkId` as it stands, else of the id that a foreign questionnaire's item got from it.
  func column(_ link: String) -> Int? { columns[link] ?? columns[FhirAddress.identifier(link)] }

  func item(_ link: String) -> Int? { items[link] ?? items[FhirAddress.identifier(link)] }

  func meant(_ link: String) -> String? { link.utf8.count <= 64 ? likelyMeant(link, among: names) : nil }
}

extension JSONNode {
  var text: String? {
    switch value {
    case .text(let text), .number(let text): text
    case .truth(let truth): truth ? "true" : "false"
    case .null, .list, .object: nil
    }
  }

  var list: [JSONNode]? { if case .list(let nodes) = value { nodes } else { nil } }

  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.node
  }
}
