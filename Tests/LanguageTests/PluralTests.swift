import Language
import Testing

@Suite struct Plurals {
  /// The forms of «вопрос» for 0…25, written out by hand.
  private static let upTo25 =
    "вопросов вопрос вопроса вопроса вопроса вопросов вопросов вопросов вопросов вопросов вопросов вопросов вопросов "
    + "вопросов вопросов вопросов вопросов вопросов вопросов вопросов вопросов вопрос вопроса вопроса вопроса вопросов"

  @Test func `Russian from 0 to 25`() {
    let forms = Self.upTo25.split(separator: " ")
    #expect(forms.count == 26)
    for (number, form) in forms.enumerated() {
      #expect(russianCount(number, "вопрос", "вопроса", "вопросов") == "\(number)\u{A0}\(form)")
    }
  }

  @Test(arguments: [
    (100, Plural.many), (101, .one), (102, .few), (104, .few), (105, .many), (110, .many), (111, .many),
    (112, .many),
    (114, .many), (121, .one), (122, .few), (1_001, .one), (1_011, .many), (-1, .one), (-2, .few),
    (-11, .many),
    (-111, .many), (1_000_000, .many),
  ])
  func `Russian beyond`(number: Int, form: Plural) { #expect(Plural.russian(number) == form) }

  @Test func `English knows one and many`() {
    #expect(englishCount(1, "answer", "answers") == "1\u{A0}answer")
    for number in [0, 2, 11, 21, 101, 111] {
      #expect(englishCount(number, "answer", "answers") == "\(number)\u{A0}answers")
      #expect(Plural.english(number) == .many)
    }
    #expect(Plural.english(1) == .one)
  }
}
