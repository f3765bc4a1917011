import Cohorts
import QuestionnaireModel
import Scoring
import Testing

@Suite struct `Cohort accumulator` {
  @Test(arguments: [UInt64(1), 2, 3]) func `neither order nor division changes a count`(seed: UInt64) throws {
    let sheets = SampleQuestionnaire.sheets(150, seed: seed)
    let whole = try SampleQuestionnaire.frequencies(sheets)
    var generator = SeededGenerator(seed: seed)
    let shuffled = sheets.shuffled(using: &generator)
    #expect(try SampleQuestionnaire.frequencies(shuffled) == whole)
    let cut = generator.below(151)
    var first = try SampleQuestionnaire.frequencies(Array(shuffled[..<cut]))
    let second = try SampleQuestionnaire.frequencies(Array(shuffled[cut...]))
    var other = second
    try first.merge(second)
    try other.merge(try SampleQuestionnaire.frequencies(Array(shuffled[..<cut])))
    #expect(first == whole)
    #expect(other == whole)
  }

  @Test(arguments: [1, 7, 64, 4_096]) func `the size of a block changes nothing`(capacity: Int) throws {
    let sheets = SampleQuestionnaire.sheets(130, seed: 9)
    var accumulator = CohortAccumulator(scorer: try SampleQuestionnaire.scorer(), capacity: capacity)
    for sheet in sheets { try accumulator.add(sheet) }
    #expect(try accumulator.finish() == SampleQuestionnaire.frequencies(sheets))
    #expect(try accumulator.finish().sheets() == 130)
    let engine = StreamingEngine<[RespondentSheet]>()
    #expect(
      try engine.frequencies(of: sheets, scorer: SampleQuestionnaire.scorer())
        == SampleQuestionnaire.frequencies(sheets))
  }

  @Test func `counts equal those of the sheets scored one by one`() throws {
    let scorer = try SampleQuestionnaire.scorer()
    let sheets = SampleQuestionnaire.sheets(200, seed: 4)
    let total = try SampleQuestionnaire.frequencies(sheets).total()
    let scored = try sheets.map { try scorer.score($0.sheet) }
    #expect(total.sheets == 200)
    for (index, scale) in SampleQuestionnaire.value.scales.enumerated() {
      var expected: [Fraction: Int] = [:]
      for sheet in scored {
        if let score = sheet.scales[index].raw.fraction { expected[score, default: 0] += 1 }
      }
      #expect(!expected.isEmpty)
      #expect(total.scales[index].raw.counts == expected, "\(scale.id)")
      let without = scored.filter { $0.scales[index].raw.fraction == nil }.count
      #expect(total.scales[index].noScore.values.reduce(0, +) == without)
    }
    let remarked = scored.count { !$0.flags.isEmpty }
    #expect(remarked > 0)
    #expect(try SampleQuestionnaire.frequencies(sheets).sheets { $0.hasRemarks } == remarked)
  }

  @Test func `answers that credit no scale are counted as they stand`() throws {
    let sheets = SampleQuestionnaire.sheets(120, seed: 5)
    let frequencies = try SampleQuestionnaire.frequencies(sheets)
    #expect(frequencies.items.map(\.column.id) == ["r7", "plan", "why", "visits"])
    let coding = AnswerCoding(SampleQuestionnaire.value)
    let answers = sheets.map { coding.answers(of: $0.sheet.row) }
    let total = frequencies.total()
    let plans = ["school", "college", "unsure"].map { code in answers.count { $0["plan"] == .choice(code) } }
    #expect(total.items[1].options == plans)
    #expect(total.items[1].answered == plans.reduce(0, +))
    let toCollege = answers.filter { $0["plan"] == .choice("college") }
    #expect(total.items[2].shown == toCollege.count)
    let near = toCollege.count {
      if case .multiple(let codes)? = $0["why"] { codes.contains("near") } else { false }
    }
    #expect(total.items[2].options[0] == near)
    #expect(total.items[3].declined == answers.count { $0["visits"] == .declined })
    #expect(total.items[3].numbers.values.reduce(0, +) == total.items[3].answered)
  }

  @Test func `a sheet of another edition is refused and not counted`() throws {
    var other = SampleQuestionnaire.value
    other.version = Version(1, 0, 1)
    var sheet = SampleQuestionnaire.sheets(1, seed: 1)[0]
    sheet.sheet.questionnaire = other.identity
    var accumulator = CohortAccumulator(scorer: try SampleQuestionnaire.scorer())
    #expect(throws: CohortError.foreignSheet) { try accumulator.add(sheet) }
    sheet.sheet.questionnaire = SampleQuestionnaire.value.identity
    sheet.sheet.row.narrow.removeLast()
    #expect(throws: CohortError.foreignSheet) { try accumulator.add(sheet) }
    #expect(try accumulator.finish().cells.isEmpty)
  }

  @Test func `frequencies of another edition are not merged`() throws {
    var other = SampleQuestionnaire.value
    other.version = Version(1, 0, 1)
    var frequencies = try SampleQuestionnaire.frequencies(SampleQuestionnaire.sheets(3, seed: 1))
    let registry = ModuleRegistry(
      ModuleRegistry.builtIn.modules + [TestLeading.self, TestPlan.self, TestSame.self])
    let foreign = CohortFrequencies(scorer: try Scorer(other, registry: registry))
    #expect(throws: CohortError.differentScoring) { try frequencies.merge(foreign) }
  }

  @Test func `nothing but missing answers gives counts without scores`() throws {
    let coding = AnswerCoding(SampleQuestionnaire.value)
    let sheet = RespondentSheet(
      code: "",
      sheet: AnswerSheet(
        questionnaire: SampleQuestionnaire.value.identity, row: coding.emptyRow, origin: .paper))
    let total = try SampleQuestionnaire.frequencies([sheet, sheet]).total()
    #expect(total.scales.allSatisfy { $0.raw.n == 0 && $0.noScore == [.nothingAnswered: 2] })
    #expect(total.items.allSatisfy { $0.answered == 0 })
  }

  @Test(arguments: [1, 16, 40, 300]) func `blocks with numbered groups count as sheets do`(capacity: Int)
    throws
  {
    let sheets = SampleQuestionnaire.sheets(300, seed: 11)
    let scorer = try SampleQuestionnaire.scorer()
    var accumulator = CohortAccumulator(scorer: scorer, capacity: 8)
    for start in stride(from: 0, to: sheets.count, by: capacity) {
      var block = scorer.makeAnswerBlock(capacity: capacity)
      let part = sheets[start..<min(sheets.count, start + capacity)]
      for sheet in part { scorer.append(sheet.sheet, of: sheet.attributes, to: &block) }
      let groups = part.map { sheet in
        accumulator.group(
          of: CohortCell(
            school: sheet.attributes.school, grade: sheet.attributes.grade,
            specialNeeds: sheet.attributes.specialNeeds, profile: sheet.attributes.profile))
      }
      try accumulator.add(block, groups: groups)
    }
    #expect(try accumulator.finish() == SampleQuestionnaire.frequencies(sheets))
  }
}
