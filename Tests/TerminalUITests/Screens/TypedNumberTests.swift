import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `A typed number` {
  private let tenths = NumberRange(from: Fraction(-5), to: Fraction(20), decimals: 1)

  @Test(arguments: [
    ("7", 70), ("7,5", 75), ("7.5", 75), (" 7 ", 70), ("+7", 70), ("-3", -30), ("−3", -30), ("–3,5", -35),
    (",5", 5),
    ("1 0", 100), ("7,50", 75), ("007", 70), ("7\u{A0}", 70),
  ])
  func `is read as it was meant`(typed: String, scaled: Int) {
    #expect(TypedNumber(typed, for: tenths) == .scaled(scaled))
  }

  @Test(arguments: ["", " ", "семь", "7а", "1,2,3", "--1", "1e3", "٣", "½", "0x10"])
  func `is refused where it is none`(typed: String) {
    #expect(TypedNumber(typed, for: tenths) == .unreadable)
  }

  @Test func `is refused where it is too fine`() {
    #expect(TypedNumber("7,55", for: tenths) == .tooFine)
    #expect(TypedNumber("7,5", for: NumberRange(from: Fraction(0), to: Fraction(9))) == .tooFine)
  }
}
