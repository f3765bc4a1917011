import Digests
import Foundation
import QuestionnaireModel

/// A sheet's answers, times and order as bytes, and the digest of everything it says.
struct PackedSheet {
  var narrowCount: Int
  /// Narrow cells, then wide ones, four bytes each, lowest first.
  var answers: Data
  /// A JSON object by item; `nil` without free texts.
  var texts: String?
  /// Four bytes an item; `nil` where nothing was timed.
  var times: Data?
  /// Two bytes an item shown; `nil` where unknown.
  var presentation: Data?
  var contentDigest: Digest

  init(_ sheet: NewSheet) {
    let content = sheet.respondent.sheet
    narrowCount = content.row.narrow.count
    var answers = Data(capacity: content.row.narrow.count + 4 * content.row.wide.count)
    for cell in content.row.narrow { answers.append(UInt8(bitPattern: cell)) }
    for cell in content.row.wide { Self.append(UInt32(bitPattern: cell), to: &answers) }
    self.answers = answers
    texts = content.row.texts.isEmpty ? nil : JSONText.object(content.row.texts)
    if !content.milliseconds.isEmpty {
      var times = Data(capacity: 4 * content.milliseconds.count)
      for time in content.milliseconds { Self.append(UInt32(bitPattern: time), to: &times) }
      self.times = times
    }
    if !content.order.isEmpty {
      var presentation = Data(capacity: 2 * content.order.count)
      for item in content.order {
        presentation.append(UInt8(truncatingIfNeeded: item))
        presentation.append(UInt8(truncatingIfNeeded: item >> 8))
      }
      self.presentation = presentation
    }
    contentDigest = Digest(of: [])
    contentDigest = digest(of: sheet)
  }

  /// SHA-256 over every field of a sheet in a fixed order, each with its length before it.
  private func digest(of sheet: NewSheet) -> Digest {
    let respondent = sheet.respondent
    let attributes = respondent.attributes
    var packing = Data("orientir sheet 1\n".utf8)
    func add(_ bytes: Data?) {
      // A field that is not there differs from an empty one.
      Self.append(bytes.map { UInt32($0.count) } ?? .max, to: &packing)
      if let bytes { packing.append(bytes) }
    }
    func add(_ text: String?) { add(text.map { Data($0.utf8) }) }
    add(sheet.sittingID?.rawValue)
    add(respondent.code)
    add(respondent.sheet.questionnaire.digest.data)
    add(respondent.wave)
    add(respondent.sheet.origin.rawValue)
    add(sheet.startedOn?.description)
    add(sheet.finishedOn.description)
    add(attributes.school)
    add(attributes.schoolClass)
    add(attributes.grade.map(String.init))
    add(attributes.sex?.rawValue)
    add(attributes.specialNeeds.map { $0 ? "1" : "0" })
    add(attributes.profile)
    add(String(narrowCount))
    add(answers)
    add(texts)
    add(times)
    add(presentation)
    return Digest(of: packing)
  }

  private static func append(_ number: UInt32, to bytes: inout Data) {
    for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// The cells behind packed answers; `nil` where the lengths do not fit.
  static func cells(_ answers: Data, narrowCount: Int) -> (narrow: [Int8], wide: [Int32])? {
    guard narrowCount >= 0, narrowCount <= answers.count, (answers.count - narrowCount) % 4 == 0 else {
      return nil
    }
    return (
      answers.prefix(narrowCount).map { Int8(bitPattern: $0) }, numbers(answers.dropFirst(narrowCount))
    )
  }

  /// Four-byte numbers, lowest byte first; a rest of fewer bytes is dropped.
  static func numbers(_ bytes: Data) -> [Int32] {
    bytes.withUnsafeBytes { buffer in
      (0..<(buffer.count / 4)).map {
        Int32(littleEndian: buffer.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self))
      }
    }
  }

  /// Two-byte numbers, lowest byte first; a rest of one byte is dropped.
  static func shortNumbers(_ bytes: Data) -> [UInt16] {
    bytes.withUnsafeBytes { buffer in
      (0..<(buffer.count / 2)).map {
        UInt16(littleEndian: buffer.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self))
      }
    }
  }
}
