import QuestionnaireModel
import Testing

@testable import AnswerFiles

@Suite struct EnrolmentReaderTests {
  static func read(_ text: String) -> EnrolmentReading {
    EnrolmentReader.read(Array(text.utf8), name: "enrolment.csv")
  }

  @Test func `classes and whole grades`() {
    let reading = Self.read(
      """
      \u{FEFF}school;territory;grade;class;enrolled;special_needs_enrolled\r
      Школа № 1;г. о. Жигулёвск;9;9А;25;2\r
      Школа № 1;;10;;40;\r

      """)
    #expect(reading.issues.isEmpty)
    #expect(
      reading.counts == [
        EnrolmentCount(
          school: "Школа № 1", territory: "г. о. Жигулёвск", grade: 9, schoolClass: "9А", enrolled: 25,
          specialNeedsEnrolled: 2),
        EnrolmentCount(school: "Школа № 1", grade: 10, enrolled: 40),
      ])
  }

  @Test(arguments: [
    ("А,9,9А,-1,", "2:8 count"), ("А,9,9А,2.5,", "2:8 count"), ("А,9,9А,100001,", "2:8 count"),
    ("А,9,9А,,", "2:8 missing-value"), (",9,9А,5,", "2:1 missing-value"), ("А,0,9А,5,", "2:3 grade"),
    ("А,9,9А,5,6", "2:10 special-needs-exceed"), ("А,9,9А,5,-1", "2:10 count"),
    ("А,9,9А,5", "2:1 too-few-cells"),
    ("А,9,9А,5,1,7", "2:12 too-many-cells"), ("А,9,\"9А\"x,5,1", "2:9 text-after-quote"),
  ])
  func `a row that cannot stand`(row: String, place: String) {
    let reading = Self.read("school,grade,class,enrolled,special_needs_enrolled\n\(row)\nБ,9,,3,0\n")
    #expect(places(reading.issues) == [place])
    #expect(reading.counts.map(\.school) == ["Б"])
    #expect(reading.leftOut == 1)
  }

  @Test func `pupils are not counted twice`() {
    let reading = Self.read(
      "school,grade,class,enrolled\nА,9,9А,5\nА,9,9А,6\nА,9,,11\nБ,9,,7\nБ,9,9А,7\nА,9,9Б,6\nА,10,9А,6\n")
    #expect(places(reading.issues) == ["3:5 repeated-class", "4:3 repeated-class", "6:5 repeated-class"])
    #expect(
      reading.issues.map(\.problem) == [
        .repeatedClass(firstLine: 2), .repeatedClass(firstLine: 2), .repeatedClass(firstLine: 5),
      ])
    #expect(reading.counts.map(\.enrolled) == [5, 7, 6, 6])
  }

  @Test func `all problems of a row`() {
    let reading = Self.read("school,grade,enrolled\n,13,x\n")
    #expect(places(reading.issues) == ["2:1 missing-value", "2:2 grade", "2:5 count"])
  }

  @Test func `headers`() {
    let reading = Self.read("school,grade,enroled\nА,9,5\n")
    #expect(reading.issues.map(\.problem) == [.unknownColumn("enroled", meant: "enrolled")])
    #expect(reading.isRefused && reading.counts.isEmpty)
    #expect(places(Self.read("school,class\nА,9А\n").issues) == ["1:1 missing-column", "1:1 missing-column"])
    #expect(places(Self.read("").issues) == ["1:1 empty-file"])
    #expect(places(Self.read("school,grade,enrolled\n").issues) == ["1:1 header-only"])
  }

  @Test func `what is written is read back the same`() {
    let counts = [
      EnrolmentCount(
        school: "=Школа, \"имени\"", territory: "'x", grade: 9, schoolClass: "9А", enrolled: 25,
        specialNeedsEnrolled: 0),
      EnrolmentCount(school: "Б", grade: 11, enrolled: 0),
    ]
    let reading = EnrolmentReader.read(EnrolmentWriter.csv(counts, separator: .semicolon), name: "e.csv")
    #expect(reading.issues.isEmpty)
    #expect(reading.counts == counts)
  }
}
