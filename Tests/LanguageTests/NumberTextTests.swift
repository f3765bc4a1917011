import Language
import Testing

@Suite struct `Numbers as text` {
  private let russian = NumberText(.russian)
  private let english = NumberText(.english)

  @Test(arguments: [
    (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (9_999, "9999", "9999"),
    (10_000, "10\u{A0}000", "10,000"),
    (123_456, "123\u{A0}456", "123,456"), (1_000_000, "1\u{A0}000\u{A0}000", "1,000,000"), (-5, "−5", "−5"),
    (-9_999, "−9999", "−9999"), (-12_345, "−12\u{A0}345", "−12,345"),
    (Int.min, "−9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808", "−9,223,372,036,854,775,808"),
  ])
  func `whole numbers`(number: Int, russian: String, english: String) {
    #expect(self.russian.integer(number) == russian)
    #expect(self.english.integer(number) == english)
  }

  @Test(arguments: [
    (0.0, 1, "0,0"), (1.25, 1, "1,3"), (-1.25, 1, "−1,3"), (2.5, 0, "3"), (-2.5, 0, "−3"), (0.04, 1, "0,0"),
    (-0.04, 1, "0,0"), (-0.05, 1, "−0,1"), (0.999, 2, "1,00"), (12_345.678, 2, "12\u{A0}345,68"),
    (1.0 / 3, 4, "0,3333"),
    (0.007, 3, "0,007"), (1e15, 1, "—"), (.infinity, 1, "—"), (-.infinity, 1, "—"), (.nan, 1, "—"),
    // The binary number nearest to 1.005 lies under it.
    (1.005, 2, "1,00"), (5.0, -1, "5"),
  ])
  func `decimals, rounded once`(number: Double, places: Int, text: String) {
    #expect(russian.decimal(number, places: places) == text)
  }

  @Test func `English has a point`() {
    #expect(english.decimal(-1_234.5) == "−1234.5")
    #expect(english.decimal(12_345.25, places: 2) == "12,345.25")
    #expect(english.percent(1, of: 3) == "33.3%")
  }

  @Test(arguments: [
    (0, 7, "0,0\u{A0}%"), (7, 7, "100,0\u{A0}%"), (1, 3, "33,3\u{A0}%"), (2, 3, "66,7\u{A0}%"),
    (1, 8, "12,5\u{A0}%"),
    (1, 2_000, "0,1\u{A0}%"), (1, 2_001, "0,0\u{A0}%"), (15, 10, "150,0\u{A0}%"), (1, 0, "—"), (0, 0, "—"),
  ])
  func `per cent from counts`(part: Int, whole: Int, text: String) {
    #expect(russian.percent(part, of: whole) == text)
  }

  @Test func `per cent agrees with exact arithmetic for every small count`() {
    for whole in 1...60 {
      for part in 0...whole {
        // Tenths of a per cent, half up, by whole numbers and another way.
        let thousandths = part * 1_000
        let tenths = thousandths / whole + (thousandths % whole * 2 >= whole ? 1 : 0)
        #expect(english.percent(part, of: whole) == "\(tenths / 10).\(tenths % 10)%")
      }
    }
    #expect(english.percent(1, of: 6, places: 0) == "17%")
    #expect(english.percent(1, of: 3, places: 3) == "33.333%")
  }
}
