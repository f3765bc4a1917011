import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct CellGuardTests {
  @Test(arguments: [
    "=1+1", "+7", "-x", "@SUM(A1)", "\tx", "\rx", " =1", "＝1", "\u{A0}=1", "'=1", "''@", "!hidden",
  ])
  func `dangerous beginnings get an apostrophe`(text: String) {
    #expect(CellGuard.guarded(text, inTable: true) == "'" + text)
  }

  @Test(arguments: ["", "1", "слово", "a=1", "'tis", "!", "!hidden?", "1-2", "''"])
  func `other texts stay`(text: String) {
    #expect(CellGuard.guarded(text, inTable: true) == text)
    #expect(CellGuard.plain(text, inTable: true) == text)
  }

  @Test func `reading undoes writing for every text`() {
    let pieces = ["'", "=", "-", " ", "!declined", "!hidden", "a", "\t", "\r\n", "\u{301}", "＠"]
    for seed in 0..<2_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = (0..<random.below(7)).map { _ in pieces[random.below(pieces.count)] }.joined()
      for inTable in [true, false] {
        let read = CellGuard.plain(CellGuard.guarded(text, inTable: inTable), inTable: inTable)
        #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
      }
    }
  }
}
