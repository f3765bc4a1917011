import Testing

@testable import AnswerFiles

@Suite struct KnownHeadingTests {
  @Test(arguments: [
    ("Код участника *", AttributeColumn.code), ("Школа", .school), ("Ваш класс:", .schoolClass),
    ("3. Пол", .sex),
    ("Параллель", .grade), ("ОВЗ", .specialNeeds), ("Профиль обучения", .profile), ("Class", .schoolClass),
    ("Code", .code),
  ])
  func `attributes`(heading: String, column: AttributeColumn) {
    #expect(KnownHeading(FormHeading(heading)) == .attribute(column))
  }

  @Test(arguments: [
    "ФИО", "Ф.И.О.", "Фамилия, имя", "Ваша фамилия", "Имя", "Отчество", "E-mail", "Адрес электронной почты",
    "Email Address",
    "Ваш телефон", "Дата рождения", "Username", "IP", "Отметка времени", "Timestamp", "Время создания",
    "Дата", "Имя ребёнка",
    "СНИЛС", "Telegram", "2. ФИО ученика (полностью)",
  ])
  func `who somebody is, and when they answered`(heading: String) {
    #expect(KnownHeading(FormHeading(heading)) == .personal)
  }

  @Test(arguments: [
    "ID", "Балл", "Общий балл", "Score", "Чинить велосипед [Score]", "Чинить [Балл]", "Чинить [Отзыв]",
    "Mend [Feedback]",
  ])
  func `the form's own bookkeeping`(heading: String) {
    #expect(KnownHeading(FormHeading(heading)) == .service)
  }

  @Test(arguments: [
    "Чинить велосипед", "Как часто вы по вечерам рассказываете друзьям по телефону о том, что было?",
    "Согласие", "",
  ])
  func `what has to be asked for`(heading: String) { #expect(KnownHeading(FormHeading(heading)) == nil) }
}
