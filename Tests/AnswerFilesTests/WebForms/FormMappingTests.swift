import Language
import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct FormMappingTests {
  static let export = """
    ФИО;Велик;Велик;Что пробовали?
    x;1;люблю;кружок, танцы
    y;2;люблю;нет
    """

  private func read(_ rows: [FormMapping.Row], _ text: String = export) -> AnswerFileReading {
    FormFixtures.read(text, rules: FormReadingRules(mapping: FormMapping(rows), mappingName: "m.csv"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `it is written with blanks, filled in and read`(language: InterfaceLanguage) throws {
    let open = try #require(read([]).form).mapping(language)
    #expect(open.rows.map(\.place) == ["A", "B", "C", "D", "", ""])
    #expect(open.rows.map { $0.item.isEmpty } == [false, true, true, false, false, false])
    var decided = FormMapping.read(open.csv(language), name: "m.csv")
    #expect(decided.issues.isEmpty)
    #expect(decided.mapping.rows.map(\.text) == open.rows.map(\.text))
    decided.mapping.rows[1].item = "n1"
    decided.mapping.rows[2].item = "r1"
    for index in decided.mapping.rows.indices where decided.mapping.rows[index].kind == .answer {
      decided.mapping.rows[index].value = FormMapping.skip(language)
    }
    let again = try #require(read(decided.mapping.rows).form)
    #expect(again.answers.filter { $0.value == nil }.map(\.text) == ["люблю"])
    decided.mapping.rows.append(FormMapping.Row(.answer, text: "Люблю!", item: "scale:liking", value: "3"))
    let whole = read(decided.mapping.rows)
    #expect(!whole.isRefused && whole.rows.count == 2)
    #expect(
      FormFixtures.answers(whole)
        == Answers(["r1": .rating(3), "n1": .number(10), "m1": .multiple(["a"])]))
    #expect(FormFixtures.answers(whole, 1) == Answers(["r1": .rating(3), "n1": .number(20)]))
    #expect(try #require(whole.form).mapping(language).csv(language).count > 100)
  }

  @Test(arguments: [
    (FormMapping.Row(.column, place: "B", text: "Велик", item: "r9", line: 4), "mapping-item"),
    (FormMapping.Row(.column, text: "Велик", item: "r1", line: 4), "mapping-column-twice"),
    (FormMapping.Row(.column, text: "Нет такого", item: "r1", line: 4), "mapping-column"),
    (FormMapping.Row(.answer, text: "люблю", item: "scale:liking", value: "7", line: 4), "mapping-value"),
    (FormMapping.Row(.answer, text: "люблю", item: "scale:linking", value: "1", line: 4), "mapping-item"),
    (FormMapping.Row(.answer, text: "танцы", item: "m1", value: "a|z", line: 4), "mapping-value"),
  ])
  func `what cannot be decided so`(row: FormMapping.Row, rule: String) {
    let issue = read([row]).issues.first { $0.place.file == "m.csv" }
    #expect(issue?.problem.rule == rule && issue?.place.line == 4 && issue?.refusesFile == true)
  }

  @Test func `numbers get their meaning`() {
    let rows = (1...4).map { FormMapping.Row(.answer, text: "\($0)", item: "*", value: "\($0 - 1)") }
    let reading = read(rows, "Чинить велосипед;Класс\n1;9А\n4;9А\n")
    #expect(FormFixtures.answers(reading) == Answers(["r1": .rating(0)]))
    #expect(FormFixtures.answers(reading, 1) == Answers(["r1": .rating(3)]))
  }

  @Test func `a column left out, an option's column, a refusal`() {
    let reading = read(
      [
        FormMapping.Row(.column, text: "Согласие", item: "Пропустить"),
        FormMapping.Row(.column, text: "Кружки", item: "m1=a"),
        FormMapping.Row(.column, text: "Которого нет", item: "skip"),
        FormMapping.Row(.answer, text: "не скажу", item: "scale:liking", value: "!declined"),
      ], "Согласие,Кружки,Чинить велосипед\nда,да,не скажу\n")
    #expect(!reading.isRefused)
    #expect(FormFixtures.answers(reading) == Answers(["m1": .multiple(["a"]), "r1": .declined]))
  }

  @Test func `a file that spreadsheets have saved anew`() {
    let text =
      "вид;место;текст в выгрузке;пункт;значение;подсказка\nстолбец;B;'=Велик;r1;;\nответ;;люблю;;;\n"
    for bytes in [
      TextEncodingTests.windows1251(text), TextEncodingTests.utf16(text, bigEndian: false), Array(text.utf8),
    ] {
      let reading = FormMapping.read(bytes, name: "m.csv")
      #expect(reading.issues.isEmpty && reading.mapping.rows.map(\.text) == ["=Велик", "люблю"])
    }
    #expect(
      FormMapping.read(Array("a;b\n1;2\n".utf8), name: "m.csv").issues.map(\.problem) == [.form(.notAMapping)]
    )
    let kind = FormMapping.read(Array("kind;text in the export;item;value\nrow;x;r1;\n".utf8), name: "m.csv")
    #expect(places(kind.issues) == ["2:1 mapping-kind"])
    #expect(FormMapping.read([0x50, 0x4B, 0x03, 0x04], name: "m.xlsx").issues.count == 1)
  }
}
