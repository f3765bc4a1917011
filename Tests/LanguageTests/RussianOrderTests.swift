import Language
import Testing

@Suite struct `Alphabetical order` {
  @Test(arguments: [
    ["Ёлка", "Ежевика", "Жук", "Дом"], ["Школа № 10", "Школа № 2", "школа № 1"], ["9Б", "10А", "9А"],
    ["ель", "ёж", "еж", "Ель", "ёжик"], ["Zoo", "Апельсин", "apple"], ["б", "", "а"],
    ["Гимназия 007", "Гимназия 7", "Гимназия 12"],
  ])
  func `is the same from any beginning`(words: [String]) {
    let sorted = words.sorted(by: alphabeticallyPrecedes)
    #expect(words.reversed().sorted(by: alphabeticallyPrecedes) == sorted)
    #expect(words.sorted().sorted(by: alphabeticallyPrecedes) == sorted)
  }

  @Test func `puts Ё beside Е, after it`() {
    let letters = "жёеаяд".map(String.init).sorted(by: alphabeticallyPrecedes)
    #expect(letters == ["а", "д", "е", "ё", "ж", "я"])
    #expect(["Ёлка", "Ежевика", "Жук"].sorted(by: alphabeticallyPrecedes) == ["Ежевика", "Ёлка", "Жук"])
  }

  @Test func `takes digits by value`() {
    #expect(
      ["Школа 10", "Школа 9", "Школа 1"].sorted(by: alphabeticallyPrecedes) == [
        "Школа 1", "Школа 9", "Школа 10",
      ])
    #expect(["10А", "9Б", "9А"].sorted(by: alphabeticallyPrecedes) == ["9А", "9Б", "10А"])
  }

  @Test func `is a strict order`() {
    let words = [
      "", "а", "А", "ё", "е", "Е", "1", "01", "10", "2", "школа 2", "Школа 2", "Школа 10", "z", "школа", "7а",
    ]
    for left in words {
      #expect(!alphabeticallyPrecedes(left, left))
      for right in words where left != right {
        #expect(alphabeticallyPrecedes(left, right) != alphabeticallyPrecedes(right, left))
        for third in words where alphabeticallyPrecedes(left, right) && alphabeticallyPrecedes(right, third) {
          #expect(alphabeticallyPrecedes(left, third))
        }
      }
    }
  }

  @Test func `does not trip over very long numbers`() {
    let long = String(repeating: "9", count: 60)
    #expect(!alphabeticallyPrecedes(long, long))
    #expect(alphabeticallyPrecedes(long, "а") != alphabeticallyPrecedes("а", long))
  }
}
