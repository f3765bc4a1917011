import Psychometrics
import QuestionnaireModel
import Scoring
import Testing

@testable import Cohorts

@Suite struct `Cohort figures` {
  private func figures(_ sheets: [RespondentSheet], policy: DisclosurePolicy = .init()) throws
    -> CohortFigures
  {
    CohortFigures(
      try SampleQuestionnaire.frequencies(sheets), questionnaire: SampleQuestionnaire.value, policy: policy)
  }

  @Test func `an empty cohort shows nothing and fails at nothing`() throws {
    let figures = try figures([])
    #expect(figures.isEverythingSuppressed)
    #expect(figures.scales.allSatisfy { $0.summary?.value == nil })
  }

  @Test(arguments: [1, 2, 9]) func `fewer than the minimum show nothing`(count: Int) throws {
    let figures = try figures(SampleQuestionnaire.sheets(count, seed: 2))
    #expect(figures.isEverythingSuppressed)
    #expect(figures.sheets == count)
    #expect(figures.scales.flatMap(\.means.values).allSatisfy { $0.value.flatMap { $0 } == nil })
  }

  @Test func `ipsative scales have no means at all`() throws {
    let figures = try figures(SampleQuestionnaire.sheets(300, seed: 2))
    let ipsative = figures.scales.filter(\.scale.isIpsative)
    #expect(ipsative.count == 2)
    #expect(ipsative.allSatisfy { $0.summary == nil && $0.summaryWithoutRemarks == nil && $0.means.isEmpty })
    #expect(ipsative.allSatisfy { $0.rangeCounts?.value != nil })
  }

  @Test func `leading choices and ties add up to the sheets that can be judged`() throws {
    let sheets = SampleQuestionnaire.sheets(300, seed: 6)
    let figures = try figures(sheets)
    guard case .leading(let distribution) = figures.outputs[0].content, let shown = distribution.value else {
      Issue.record("no leading figures")
      return
    }
    let scorer = try SampleQuestionnaire.scorer()
    let scored = try sheets.map { try scorer.score($0.sheet) }
    let natures = scored.count { sheet in
      guard case .members(let choices)? = sheet.outputs[0].value else { return false }
      return choices.map(\.id) == ["nature"]
    }
    let judged = scored.count { $0.outputs[0].value != nil }
    #expect(judged < 300)
    #expect(shown.n == judged && figures.outputs[0].judged == judged)
    #expect(shown.parts[0].count == .shown(natures))
    #expect(shown.parts.reduce(0) { $0 + ($1.count.value ?? 0) } == judged)
  }

  @Test func `means without remarks are hidden where the difference would be a few pupils`() throws {
    let all = SampleQuestionnaire.sheets(200, seed: 12)
    let frequencies = try SampleQuestionnaire.frequencies(all)
    let remarked = frequencies.total { $0.hasRemarks }.scales[0].raw.n
    let strict = DisclosurePolicy(minimumGroup: remarked + 1)
    #expect(remarked > 0)
    #expect(try figures(all, policy: strict).scales[0].summaryWithoutRemarks?.reason == .smallGroup)
    let loose = DisclosurePolicy(minimumGroup: max(2, remarked))
    #expect(try figures(all, policy: loose).scales[0].summaryWithoutRemarks?.value != nil)
  }

  @Test(arguments: 0..<60) func `an attacker learns of no small group's mean or remarks`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let sheets = SampleQuestionnaire.sheets(60 + generator.below(200), seed: UInt64(seed))
    let figures = try figures(sheets)
    let (rows, columns) = (figures.groups.schools.count, figures.groups.grades.count)
    for scale in figures.scales where !scale.means.isEmpty {
      let attacker = Attacker(rows: rows, columns: columns) { place in
        scale.means[place].flatMap { $0.value.map { $0?.n ?? 0 } }
      }
      for (place, mean) in scale.means {
        if let shown = mean.value { #expect(shown.map { $0.n >= 10 } ?? true) }
        if mean.reason != nil { #expect(attacker.span(place) >= 10) }
      }
    }
    let attacker = Attacker(rows: rows, columns: columns) { figures.remarks.byGroup[$0]?.value }
    for (place, remarks) in figures.remarks.byGroup {
      if let shown = remarks.value { #expect(shown == 0 || shown >= 5) }
      if remarks.reason != nil { #expect(attacker.span(place) >= 5) }
    }
  }

  @Test func `an item that hangs on a hidden answer is hidden`() throws {
    var sheets = SampleQuestionnaire.sheets(60, seed: 30)
    let coding = AnswerCoding(SampleQuestionnaire.value)
    for index in sheets.indices {
      var answers = coding.answers(of: sheets[index].sheet.row)
      answers["plan"] = .choice(index < 20 ? "college" : index < 23 ? "unsure" : "school")
      answers["why"] = .multiple(["near"])
      sheets[index].sheet.row = coding.row(for: answers)
    }
    let figures = try figures(sheets)
    #expect(figures.items[1].hasHoles)
    #expect(figures.items[2].content == .linked)
    #expect(figures.items[2].shown == 0)
  }

  @Test func `a hidden option is not protected by one that another table prints`() throws {
    var sheets = SampleQuestionnaire.sheets(60, seed: 31)
    let coding = AnswerCoding(SampleQuestionnaire.value)
    for index in sheets.indices {
      var answers = coding.answers(of: sheets[index].sheet.row)
      answers["plan"] = .choice(index < 20 ? "unsure" : index < 23 ? "college" : "school")
      sheets[index].sheet.row = coding.row(for: answers)
    }
    // The label "no" counts the 20 of "unsure": hiding those here would give away the 3 of "college".
    guard case .distribution(let plan) = try figures(sheets).items[1].content else { return }
    #expect(plan.value?.parts[2].count == .shown(20))
    #expect(plan.value?.parts[0].count == .suppressed(.complementary))
    #expect(plan.value?.parts[1].count == .suppressed(.smallCount))
  }

  @Test(arguments: 0..<40) func `a rule tells nothing that the sum of remarks hides`(seed: Int) throws {
    let figures = try figures(SampleQuestionnaire.sheets(30 + 3 * seed, seed: UInt64(1_000 + seed)))
    if figures.remarks.any.value == nil {
      #expect(figures.remarks.rules.allSatisfy { $0.made.value == nil })
      #expect(figures.scales.allSatisfy { $0.summaryWithoutRemarks?.value == nil })
    } else {
      // The only rule: its count is the sum.
      #expect(figures.remarks.rules.map(\.made) == [figures.remarks.any])
    }
  }
}
