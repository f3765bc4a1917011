import Notation
import QuestionnaireModel

/// Reads answers from JSON Lines: one object a line.
struct JSONLineAnswers {
  /// Bytes of one line.
  static let longestLine = 16 << 20

  private let reader: AnswerFileReader
  private let source: SourceText

  init(_ reader: AnswerFileReader, _ source: SourceText) { (self.reader, self.source) = (reader, source) }

  func read(into draft: inout ReadingDraft) {
    source.bytes.withUnsafeBufferPointer { buffer in
      var (start, line) = (source.start, 1)
      while start < buffer.count {
        var end = start
        while end < buffer.count, buffer[end] != Byte.lineFeed { end += 1 }
        let hasReturn = end > start && buffer[end - 1] == Byte.carriageReturn
        let text = buffer.part(start, hasReturn ? end - 1 : end)
        if !text.trimmed.isEmpty {
          if draft.rowCount == 0, text.trimmed.first == UInt8(ascii: "[") {
            return draft.refuse(.jsonArray, line: line, column: 1)
          }
          var one = JSONLine(reader, text, line: line)
          let sheet = one.read(into: &draft)
          draft.take(sheet, line: line, issues: one.issues)
        }
        start = end + 1
        line += 1
      }
    }
  }
}
