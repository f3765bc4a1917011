import Cohorts
import Language
import QuestionnaireModel
import Reports
import Scoring
import Testing

@Suite struct `Cohort report` {
  private func table(_ id: String, _ document: Document) throws -> Table {
    try #require(document.tables.first { $0.id == id }, "no table \(id)")
  }

  private func cells(_ table: Table, row: String) throws -> [Table.Cell] {
    try #require(table.rows.first { $0.id == row }, "no row \(row)").cells
  }

  @Test func `figures equal those computed from the raw sheets in the plainest way`() throws {
    let sheets = SampleCohort.sheets(320, seed: 5)
    let document = try CohortReport.build(SampleCohort.input(sheets))
    let coding = AnswerCoding(SampleInstrument.value)
    let answers = sheets.map { coding.answers(of: $0.sheet.row) }
    func rating(_ answers: Answers, _ item: String) -> Double? {
      if case .rating(let value)? = answers[item] { Double(value) } else { nil }
    }
    // Work with people: the mean of three ratings, all three needed.
    let people = answers.compactMap { answers -> Double? in
      let values = ["p1", "p2", "p3"].compactMap { rating(answers, $0) }
      return values.count == 3 ? values.reduce(0, +) / 3 : nil
    }
    // Work with the hands: the third is mirrored (3 − v); two answers of three are made up to three.
    let hands = answers.compactMap { answers -> Double? in
      let values = [rating(answers, "h1"), rating(answers, "h2"), rating(answers, "h3").map { 3 - $0 }]
        .compactMap { $0 }
      return values.count >= 2 ? values.reduce(0, +) * 3 / Double(values.count) : nil
    }
    for (id, scores) in [("people", people), ("hands", hands)] {
      let row = try cells(try table("scales", document), row: id)
      let mean = scores.reduce(0, +) / Double(scores.count)
      let deviation = (scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(scores.count - 1))
        .squareRoot()
      let sorted = scores.sorted()
      let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
      #expect(row[1] == .count(scores.count))
      for (cell, expected) in [(row[3], mean), (row[4], deviation), (row[6], middle)] {
        guard case .number(let number, _) = cell else {
          Issue.record("no number in \(id)")
          continue
        }
        #expect(abs(number - expected) < 1e-9)
      }
    }
    let levels = try table("levels-hands", document)
    let far = hands.count { $0 < 3 - 1e-9 }
    let near = hands.count { $0 >= 6 - 1e-9 }
    #expect(
      levels.rows.map { $0.cells[1] }
        == [far, hands.count - far - near, near, hands.count].map { .count($0) })
    let plan = try table("item-plan", document)
    let toSchool = answers.count { $0["plan"] == .choice("school") }
    #expect(plan.rows[0].cells[1] == .count(toSchool))
    #expect(plan.rows[0].cells[2] == .percent(toSchool, of: 320))
    let coverage = try cells(try table("coverage", document), row: "total")
    #expect(coverage[2...4] == [.count(342), .count(323), .count(320)])
  }

  @Test(arguments: InterfaceLanguage.allCases) func `the order of the sheets changes no byte`(
    language: InterfaceLanguage
  ) throws {
    let sheets = SampleCohort.sheets(90, seed: 8)
    var generator = SeededGenerator(seed: 8)
    let first = try CohortReport.build(SampleCohort.input(sheets, language: language))
    let second = try CohortReport.build(
      SampleCohort.input(sheets.shuffled(using: &generator), language: language))
    #expect(first == second)
    for renderer in Renderers.all {
      #expect(
        renderer.render(first, options: RenderOptions()) == renderer.render(second, options: RenderOptions()))
    }
  }

  @Test(arguments: [0, 1, 9]) func `a cohort too small says so and shows coverage alone`(count: Int) throws {
    let document = try CohortReport.build(SampleCohort.input(SampleCohort.sheets(count, seed: 1)))
    #expect(document.metadata.isEverythingSuppressed)
    #expect(!document.tables.contains { $0.id == "scales" })
    #expect(try cells(try table("coverage", document), row: "total")[4] == .count(count))
    for renderer in Renderers.all {
      let words = renderer.render(document, options: RenderOptions()).split { !$0.isLetter }
      #expect(!words.contains("nan") && !words.contains("inf"))
    }
  }

  @Test func `sheets without a single answer divide by nothing`() throws {
    let coding = AnswerCoding(SampleInstrument.value)
    let sheets = SampleCohort.sheets(20, seed: 1).map { sheet in
      var sheet = sheet
      sheet.sheet.row = coding.emptyRow
      return sheet
    }
    let document = try CohortReport.build(SampleCohort.input(sheets))
    #expect(try cells(try table("coverage", document), row: "total")[4] == .count(20))
    #expect(!document.tables.contains { $0.id.hasPrefix("levels") })
  }

  @Test func `an open wave and made-up sheets are marked`() throws {
    let open = try CohortReport.build(SampleCohort.input(SampleCohort.sheets(30), isOpen: true))
    #expect(open.metadata.isPreliminary && open.metadata.isSimulated)
    let kinds = open.blocks.compactMap { if case .note(let kind, _) = $0 { kind } else { nil } }
    #expect(kinds.contains(.preliminary) && kinds.contains(.simulated))
    let real = try CohortReport.build(SampleCohort.input(SampleCohort.sheets(30, origin: .imported)))
    #expect(!real.metadata.isPreliminary && !real.metadata.isSimulated)
  }

  @Test func `frequencies of another edition and a language without texts are refused`() throws {
    var input = try SampleCohort.input(SampleCohort.sheets(12))
    input.questionnaire.version = Version(9, 0, 0)
    #expect(throws: ReportError.otherQuestionnaire) { try CohortReport.build(input) }
    var russian = SampleInstrument.value
    russian.title = LocalizedText([.russian: "Только по-русски"])
    russian.scoring = []
    input.questionnaire = russian
    input.frequencies = CohortFrequencies(scorer: try Scorer(russian))
    input.language = .english
    #expect(throws: ReportError.languageMissing("en")) { try CohortReport.build(input) }
  }

  @Test func `schools stand in alphabetical order whatever their results`() throws {
    let document = try CohortReport.build(SampleCohort.input(SampleCohort.sheets()))
    let rows = try table("means-hands", document).rows.map(\.id)
    #expect(rows == ["Гимназия «Ёлочка»", "Школа № 2", "Школа № 10", "total"])
  }

  @Test func `no ipsative scale has a mean anywhere`() throws {
    let document = try CohortReport.build(SampleCohort.input(SampleCohort.sheets()))
    #expect(!document.tables.contains { $0.id == "means-nature" })
    #expect(try table("scales", document).rows.map(\.id) == ["hands", "people"])
    #expect(try table("with-and-without-remarks", document).rows.map(\.id) == ["hands", "people"])
  }

  @Test func `a group off the enrolment list counts as finished and not towards coverage`() throws {
    var input = try SampleCohort.input(SampleCohort.sheets(60))
    input.enrolment.removeAll { $0.school == SampleCohort.schools[1] }
    let table = try table("coverage", try CohortReport.build(input))
    let total = try cells(table, row: "total")
    #expect(total[4] == .count(60))
    guard case .percent(let part, let whole) = total[6] else {
      Issue.record("no coverage")
      return
    }
    #expect(part < 60 && whole == 3 * 52 + 3 * 24)
    #expect(table.rows.contains { $0.cells[2] == .none })
    #expect(table.notes.count == 1)
  }

  @Test func `more finished than enrolled is said, not hidden`() throws {
    var input = try SampleCohort.input(SampleCohort.sheets(60))
    input.enrolment = [EnrolmentCount(school: SampleCohort.schools[0], grade: 8, enrolled: 2)]
    let notes = try table("coverage", try CohortReport.build(input)).notes
    #expect(notes.contains { $0.contains("Школа № 10, 8") })
  }

  @Test func `hidden cells never carry their value in any format`() throws {
    let sheets = SampleCohort.sheets(70, seed: 44)
    let document = try CohortReport.build(SampleCohort.input(sheets))
    #expect(document.tables.contains { $0.hasSuppressed })
    let json = JSONRenderer.render(document, options: RenderOptions())
    #expect(json.contains("\"suppressed\": \"smallGroup\""))
    let csv = CSVRenderer.render(document, options: RenderOptions())
    for line in csv.split(separator: "\r\n")
    where line.hasSuffix("smallGroup") || line.hasSuffix("complementary") {
      #expect(line.contains(",,count,") || line.contains(",,number,") || line.contains(",,percent,"))
    }
  }
}
