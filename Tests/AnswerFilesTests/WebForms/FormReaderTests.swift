import Digests
import Language
import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct FormReaderTests {
  /// The same answers as each service writes them.
  static let dialects: [(name: String, text: String)] = [
    (
      "Google, a grid and its own separators",
      """
      Отметка времени,Класс,Оцените [Чинить велосипед],"Оцените [Ставить опыт: «что, если?»]",Сажать деревья или считать деревья?,Что пробовали?,Готовить еду [умею],Готовить еду [хочу],Сколько часов в неделю?,Ещё что-нибудь?
      05.10.2026 9:12:33,9 «А»,Очень нравится,Не нравится,Считать деревья,"кружок, проба, экскурсия",Нравится,Всё равно,"2,5","Да, ещё: петь"
      """
    ),
    (
      "Google's own download: semicolons within the cell, English",
      """
      "Timestamp","Class","1. Mend a bicycle","2. Run an experiment *","3. Plant trees / Count trees","4. What have you tried?","5. Cook [can]","Cook [want]","How many hours a week?","Anything else?"
      "2026/10/05 9:12:33 AM GMT+4","9А","like very much","dislike","Count trees","a club;a trial, a visit","like","indifferent","2.5","Да, ещё: петь"
      """
    ),
    (
      "a quiz with points",
      """
      Отметка времени,Баллы,Класс,Чинить велосипед,Чинить велосипед [Балл],Чинить велосипед [Отзыв],Ставить опыт: что если?,p1,Что пробовали?,Готовить еду: умею,Готовить еду: хочу,Сколько часов в неделю,Еще что-нибудь
      05.10.2026 9:12:33,3 / 7,9А,очень нравится,1 / 1,хорошо,не нравится,b,"проба, экскурсия, кружок",нравится,всё равно,2.5,"Да, ещё: петь"
      """
    ),
    (
      "Yandex, a matrix and a column an option",
      """
      ID;Время создания;Класс;Дела / Чинить велосипед;Дела / Ставить опыт: «что, если?»;Сажать деревья, Считать деревья;Что пробовали? / кружок;Что пробовали? / проба, экскурсия;Что пробовали? / проба;Что пробовали? / ничего;Готовить еду / умею;Готовить еду / хочу;Сколько часов в неделю?;Ещё что-нибудь?
      21;2026-10-05 09:12:33;9А;очень нравится;не нравится;Считать деревья;Да;проба, экскурсия;;Нет;нравится;всё равно;2,5;"Да, ещё: петь"
      """
    ),
    (
      "Yandex, one cell with line breaks, tabs between the cells",
      "ID\tКласс\tЧинить велосипед\tСтавить опыт: что, если\tСажать деревья или Считать деревья\tЧто пробовали?\tумею [Готовить еду]\tхочу [Готовить еду]\tСколько часов в неделю?\tЕщё что-нибудь?\n"
        + "7\t9а класс\t3 — очень нравится\t0 — не нравится\tсчитать деревья\t\"кружок\nпроба, экскурсия\"\tнравится\tвсе равно\t2,5\tДа, ещё: петь\n"
    ),
  ]

  @Test(arguments: dialects.indices)
  func `every dialect says the same`(index: Int) throws {
    let text = Self.dialects[index].text
    let crlf = text.replacing("\n", with: "\r\n").replacing("кружок\r\n", with: "кружок\n")
    for bytes in [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(crlf.utf8), TextEncodingTests.windows1251(text),
      TextEncodingTests.utf16(crlf, bigEndian: false),
    ] {
      let reading = FormFixtures.reader.read(bytes, name: "form.csv", layout: .detected, codes: .opaque)
      #expect(reading.issues.isEmpty, "\(reading.findings.map { $0.message.texts[.english] ?? "" })")
      #expect(FormFixtures.answers(reading) == FormFixtures.expected)
      let sheet = try #require(reading.rows.first).sheet
      #expect(sheet.attributes == PupilAttributes(schoolClass: "9А", grade: 9))
      #expect(sheet.sheet.origin == .imported && sheet.sheet.milliseconds.isEmpty)
      #expect(try #require(reading.form).isComplete)
    }
  }

  @Test(arguments: dialects.indices)
  func `and the same as a workbook`(index: Int) throws {
    let table = try FormTable(Array(Self.dialects[index].text.utf8))
    let rows = [table.header.map(\.text)] + table.rows.map { $0.cells.map(\.text) }
    let reading = FormFixtures.reader.read(
      TestWorkbook.texts(rows), name: "form.xlsx", layout: .detected, codes: .opaque)
    #expect(reading.issues.isEmpty && reading.format == .workbook)
    #expect(FormFixtures.answers(reading) == FormFixtures.expected)
  }

  @Test func `names never come in and are named as left outside`() throws {
    let reading = FormFixtures.read(
      "Отметка времени,ФИО,E-mail,Чинить велосипед\n1.1.2026 9:00,Тайнов Тайн,a@b.ru,нравится\n")
    let form = try #require(reading.form)
    #expect(form.leftOutside == ["Отметка времени", "ФИО", "E-mail"])
    let all = "\(reading) \(form.mapping(.russian))"
    #expect(!all.contains("Тайн") && !all.contains("a@b.ru") && !all.contains("9:00"))
  }

  @Test func `what is not understood is listed once and refuses the file`() throws {
    let reading = FormFixtures.read(
      """
      Чинить велосипеды,Ставить опыт: что если?,Согласие,Что пробовали?
      нравится,нравиться,да,"кружок, танцы"
      нравится,нравиться,да,танцы
      нравится,нравится,да,кружок
      """)
    #expect(reading.isRefused && reading.rows.isEmpty)
    #expect(
      reading.issues.map(\.problem) == [
        .form(.unmatchedColumn("Чинить велосипеды", nearest: "r1 (Чинить велосипед)")),
        .form(.unmatchedColumn("Согласие", nearest: nil)),
        .form(.unmatchedAnswer("нравиться", group: "scale:liking", count: 2, nearest: "2 (нравится)")),
        .form(.unmatchedAnswer("танцы", group: "m1", count: 2, nearest: nil)),
        .form(.itemsWithoutColumn(["r1", "p1", "g1.can", "g1.want", "n1", "t1"])),
      ])
    let form = try #require(reading.form)
    #expect(form.openCount == 4 && !form.isComplete)
  }

  @Test func `and is left out on request, with the rows that hold it`() {
    let reading = FormFixtures.read(
      "Чинить велосипед,Согласие\nнравиться,да\nнравится,да\n", rules: FormReadingRules(leavesUnmatched: true)
    )
    #expect(!reading.isRefused && reading.rows.map(\.line) == [3] && reading.leftOut == 1)
    #expect(FormFixtures.answers(reading) == Answers(["r1": .rating(2)]))
    #expect(reading.findings.filter { $0.severity == .error }.map(\.rule) == ["answer-not-understood"])
  }

  @Test func `two questions of one text are asked for, never guessed`() {
    var questionnaire = FormFixtures.questionnaire
    questionnaire.items[1].text = questionnaire.items[0].text
    let reading = AnswerFileReader(questionnaire).read(
      Array("Чинить велосипед,Сколько часов в неделю?\nнравится,2\n".utf8), name: "f.csv", layout: .detected,
      codes: .opaque)
    #expect(
      reading.issues.first?.problem == .form(.ambiguousColumn("Чинить велосипед", items: ["r1", "r2"])))
    #expect(reading.isRefused)
  }

  @Test func `two columns of one question`() {
    let both = FormFixtures.read("Чинить велосипед,1. Чинить велосипед\nнравится,нравится\n")
    #expect(both.issues.first?.problem == .form(.sharedItem("r1", columns: ["A", "B"])))
    // A form keeps the column of a question that was deleted and made anew.
    let one = FormFixtures.read("Чинить велосипед,Чинить велосипед\n,нравится\n,\n,не нравится\n")
    #expect(!one.isRefused && FormFixtures.answers(one) == Answers(["r1": .rating(2)]))
  }

  @Test func `a pair without a question is known by its answers`() throws {
    let reading = FormFixtures.read("Чинить велосипед,Что вам ближе?\nнравится,Сажать деревья\nнравится,\n")
    #expect(FormFixtures.answers(reading) == Answers(["r1": .rating(2), "p1": .choice("a")]))
    #expect(try #require(reading.form).columns[1].use == .answerByItsTexts("p1"))
  }

  @Test(arguments: [
    ("0,1,3", true), ("1,2,3", false), ("3", false), ("0", true), ("1,4", false), ("очень нравится,2", false),
  ])
  func `bare numbers count only where it is sure from where`(numbers: String, isSure: Bool) {
    let cells = numbers.split(separator: ",")
    let reading = FormFixtures.read("Чинить велосипед;ФИО\n" + cells.map { $0 + ";x\n" }.joined())
    #expect(reading.isRefused != isSure)
    if isSure { #expect(reading.rows.count == cells.count) }
  }

  @Test func `codes as pupils type them`() throws {
    let code = try #require(Fixtures.codes.first)
    let typed = code.lowercased().replacing("-", with: " ").replacing("a", with: "а")
    let reading = FormFixtures.read(
      "Код участника;Чинить велосипед\n\(typed);нравится\n\(code);не нравится\nABCD;нравится\n;нравится\n",
      codes: .checked)
    #expect(reading.sheets.map(\.code) == [code])
    #expect(
      places(reading.issues.filter { !$0.refusesFile && $0.problem.rule != "items-without-column" }) == [
        "3:1 repeated-code", "4:1 wrong-code", "5:1 missing-code",
      ])
    let none = FormFixtures.read("ФИО;Чинить велосипед\nx;нравится\n", codes: .checked)
    #expect(none.isRefused && none.issues.contains { $0.problem == .form(.noCodes) })
    let issued = FormFixtures.read(
      "ФИО;Чинить велосипед\nx;нравится\n", codes: .checked, rules: FormReadingRules(issuesCodes: true))
    #expect(issued.sheets.map(\.code) == [""])
  }

  @Test(
    arguments: [
      ("Класс", "9А", "9А", 9), ("Класс", "10 «б» класс", "10Б", 10), ("Класс", "9", nil, 9),
      ("Класс", "9-а", "9А", 9),
      ("Класс", "10 технологический", "10 технологический", 10), ("Параллель", "9 класс", nil, 9),
      ("Класс", "старшая группа", "старшая группа", nil),
    ] as [(String, String, String?, Int?)])
  func `classes and grades`(heading: String, cell: String, schoolClass: String?, grade: Int?) throws {
    let reading = FormFixtures.read("\(heading);Чинить велосипед\n\(cell);нравится\n")
    let attributes = try #require(reading.rows.first).sheet.attributes
    #expect(attributes.schoolClass == schoolClass && attributes.grade == grade)
  }

  @Test func `rows with mistakes are left out and placed`() {
    let reading = FormFixtures.read(
      "Класс;Параллель;Чинить велосипед;Сколько часов в неделю?;Что пробовали?\n9А;10;нравится;2;кружок\n9А;9;нравится;много;кружок\n9А;9;нравится;50;кружок\n"
        + "9А;9;нравится;2;кружок, ничего\n9А;9;нравится;2\n9А;9;нравится;2;кружок\n")
    #expect(
      places(reading.issues.filter { $0.problem.rule != "items-without-column" }) == [
        "2:4 grade-against-class", "3:15 not-a-number", "4:15 number-outside", "5:17 stands-alone",
      ])
    #expect(reading.rows.map(\.line) == [6, 7])
  }

  @Test func `another questionnaire's export gets one sentence`() {
    let reading = FormFixtures.read("Отметка времени,Любимый цвет,Любимый зверь\n1,синий,кот\n")
    #expect(reading.issues.map(\.problem.rule).prefix(1) == ["no-question"] && reading.isRefused)
    #expect(reading.issues.count == 1)
  }

  @Test func `the columns of another questionnaire get one sentence too`() {
    let names = (1...60).map { "q\($0)" }.joined(separator: ",")
    let reading = FormFixtures.read("code,\(names)\nx\(String(repeating: ",1", count: 60))\n")
    #expect(
      reading.issues.map(\.problem) == [
        .foreignColumns(questionnaire: "form-test", first: ["q1", "q2", "q3"], count: 60)
      ])
  }

  @Test(arguments: [
    ("code,r1\nx,1\n", true), ("r1,p1\n1,a\n", true), ("code,school,class\n", true), ("q1,q2\n1,2\n", true),
    ("Код,Чинить велосипед\nx,нравится\n", false), ("Code,Mend a bicycle\nx,like\n", false),
  ])
  func `the layout is found out from the headings`(text: String, isOwn: Bool) {
    #expect((FormFixtures.read(text).form == nil) == isOwn)
  }

  @Test func `the layout may be named`() {
    let bytes = Array("r1\nнравится\n".utf8)
    #expect(FormFixtures.reader.read(bytes, name: "a.csv", layout: .webForm, codes: .opaque).rows.count == 1)
    #expect(FormFixtures.reader.read(bytes, name: "a.csv", layout: .own, codes: .opaque).rows.isEmpty)
  }
}
