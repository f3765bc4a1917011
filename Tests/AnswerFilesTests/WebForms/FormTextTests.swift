import Testing

@testable import AnswerFiles

@Suite struct FormTextTests {
  @Test(arguments: [
    ("Чинить велосипед", "чинить  велосипед."), ("Ещё раз", "Еще раз"), ("«Да»", "\"да\""),
    ("кто-то", "кто – то"),
    ("Сам — себе", "Сам - себе"), ("Вопрос? *", "Вопрос"), ("a &amp; b", "a & b"),
    ("&laquo;так&raquo;&nbsp;", "так"),
    ("строка\nдругая", "строка другая"), ("и\u{306}од", "йод"), ("да\u{200B}", "да"), ("так…", "так..."),
    ("**жирно**", "жирно"), ("x&#44; y", "x y"), ("что, если? да", "что если да"), ("О’Нил", "О'Нил"),
    ("1,5 — 2", "1,5–2"), ("ДА!", "да"),
  ])
  func `texts that are the same`(left: String, right: String) {
    #expect(FormText.key(left) == FormText.key(right))
  }

  @Test(arguments: [
    ("не нравится", "нравится"), ("кот", "кит"), ("5", "6"), ("да, конечно", "да"), ("1,5", "15"),
    ("a & b", "a b"),
    ("+", "-"),
  ])
  func `texts that are not`(left: String, right: String) {
    #expect(FormText.key(left) != FormText.key(right))
  }

  @Test(arguments: [
    ("1. Чинить", "чинить"), ("12) Чинить", "чинить"), ("1.2. Чинить", "чинить"), ("№ 5 Чинить", "чинить"),
    ("Вопрос 7. Чинить", "чинить"), ("Q3: mend", "mend"), ("1 — совсем нет", "совсем нет"),
    ("а) первое", "первое"),
    ("b. second", "second"), ("3-й класс", "й класс"),
  ])
  func `a number before a text`(text: String, rest: String) { #expect(FormText.keys(text).last == rest) }

  @Test(arguments: ["5 яблок", "2.5 часа", "Чинить", "1", "1.", "а", "", "Q and A", "т.е. так", "3D-модели"])
  func `texts that only look numbered`(text: String) { #expect(FormText.keys(text).count == 1) }

  @Test func `the nearest text`() {
    let known = [("чинить велосипед", 1), ("красить забор", 2)].map { (key: $0.0, value: $0.1) }
    #expect(FormText.nearest("Чинить велосипеды", among: known) == 1)
    #expect(FormText.nearest("Покрасить забор", among: known) == 2)
    #expect(FormText.nearest("Петь", among: known) == nil && FormText.nearest("", among: known) == nil)
  }
}
