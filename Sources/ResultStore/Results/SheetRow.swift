import Digests
import Foundation
import GRDB
import QuestionnaireModel

extension Digest {
  /// The 32 bytes as the database takes them.
  var data: Data { Data(bytes) }
}

/// A row of `sheet` with the name of its wave; editions are looked up, since reading one costs more than the rest.
enum SheetRow {
  static let select = """
    SELECT sheet.id, sheet.sittingId, sheet.code, sheet.questionnaireId, wave.name, sheet.origin, sheet.startedOn,
      sheet.finishedOn, sheet.school, sheet.class, sheet.grade, sheet.sex, sheet.specialNeeds, sheet.profile,
      sheet.narrowCount, sheet.answers, sheet.texts, sheet.times, sheet.presentation, sheet.contentDigest,
      sheet.isAfterClosing, sheet.voidedAt, sheet.voidReason
    FROM sheet JOIN questionnaire ON questionnaire.id = sheet.questionnaireId
      LEFT JOIN wave ON wave.id = sheet.waveId
    """

  /// Reads a row; with `verifying`, `corruptRow` where its content does not match its digest.
  static func sheet(_ row: Row, _ editions: [Int: QuestionnaireIdentity], verifying: Bool) throws(StoreError)
    -> StoredSheet
  {
    let reader = RowReader(row: row, table: "sheet")
    guard let identity = editions[try reader.integer(3, "questionnaireId")] else {
      throw reader.corrupt("questionnaireId")
    }
    guard let origin = SheetOrigin(rawValue: try reader.text(5, "origin")) else {
      throw reader.corrupt("origin")
    }
    let content = NewSheet(
      respondent: RespondentSheet(
        code: try reader.text(2, "code"), attributes: try PupilStateSQL.attributes(reader, from: 8),
        wave: try reader.optionalText(4, "waveId"),
        sheet: AnswerSheet(
          questionnaire: identity, row: try answers(reader),
          milliseconds: PackedSheet.numbers(try reader.bytes(17, "times")),
          order: PackedSheet.shortNumbers(try reader.bytes(18, "presentation")), origin: origin)),
      sittingID: try reader.optionalText(1, "sittingId").map(SittingID.init(rawValue:)),
      startedOn: try reader.optionalDay(6, "startedOn"), finishedOn: try reader.day(7, "finishedOn"))
    if verifying {
      guard try PackedSheet(content).contentDigest.data == reader.bytes(19, "contentDigest") else {
        throw reader.corrupt("contentDigest")
      }
    }
    var voiding: Voiding?
    if let at = try reader.optionalTimestamp(21, "voidedAt") {
      voiding = Voiding(at: at, reason: try reader.text(22, "voidReason"))
    }
    return StoredSheet(
      id: SheetID(rawValue: try reader.integer(0, "id")), content: content,
      isAfterClosing: try reader.integer(20, "isAfterClosing") == 1, voiding: voiding)
  }

  private static func answers(_ reader: RowReader) throws(StoreError) -> AnswerRow {
    let bytes = try reader.bytes(15, "answers")
    guard let cells = PackedSheet.cells(bytes, narrowCount: try reader.integer(14, "narrowCount")) else {
      throw reader.corrupt("answers")
    }
    var texts: [String: String] = [:]
    if let json = try reader.optionalText(16, "texts") {
      guard let read = JSONText.texts(json) else { throw reader.corrupt("texts") }
      texts = read
    }
    return AnswerRow(narrow: cells.narrow, wide: cells.wide, texts: texts)
  }
}
