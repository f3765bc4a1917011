import Cohorts
import QuestionnaireModel
import Testing

@Suite struct `Coverage of a cohort` {
  private let enrolment = [
    EnrolmentCount(
      school: "School 1", territory: "North", grade: 8, schoolClass: "8A", enrolled: 25,
      specialNeedsEnrolled: 6),
    EnrolmentCount(
      school: "School 1", territory: "North", grade: 8, schoolClass: "8B", enrolled: 20,
      specialNeedsEnrolled: 6),
    EnrolmentCount(school: "School 2", territory: "South", grade: 9, enrolled: 30),
    EnrolmentCount(school: "School 10", territory: "North", grade: 9, enrolled: 0),
  ]

  private func coverage(_ sheets: [RespondentSheet], unfinished: [UnfinishedCount] = []) throws -> Coverage {
    Coverage(
      try SampleQuestionnaire.frequencies(sheets), enrolment: enrolment, unfinished: unfinished,
      policy: .init())
  }

  @Test func `started is finished and unfinished together`() throws {
    let sheets = SampleQuestionnaire.sheets(90, seed: 3)
    let coverage = try coverage(sheets, unfinished: [.init(school: "School 2", grade: 9, count: 4)])
    #expect(coverage.total.finished == 90)
    #expect(coverage.total.started == 94)
    #expect(coverage.total.enrolled == 75)
    let listed = sheets.count {
      [8: "School 1", 9: "School 2"][$0.attributes.grade] == $0.attributes.school
        || ($0.attributes.grade == 9 && $0.attributes.school == "School 10")
    }
    #expect(coverage.total.finishedOfEnrolled == listed)
  }

  @Test func `schools stand in alphabetical order by number and unknown ones last`() throws {
    var sheets = SampleQuestionnaire.sheets(40, seed: 3)
    sheets[0].attributes.school = nil
    sheets[1].attributes.grade = nil
    let coverage = try coverage(sheets)
    #expect(coverage.groups.schools == ["School 1", "School 2", "School 10", nil])
    #expect(coverage.groups.grades == [8, 9, 10, 11, nil])
    #expect(coverage.territories.map(\.name) == ["North", "South"])
  }

  @Test func `stages overlap and are each counted whole`() throws {
    let sheets = SampleQuestionnaire.sheets(60, seed: 8)
    let coverage = try coverage(sheets)
    let finished = coverage.gradeBands.map(\.counts.finished)
    let grades = sheets.compactMap(\.attributes.grade)
    #expect(coverage.gradeBands.map(\.grades) == [5...9, 9...11, 8...11])
    #expect(finished == [grades.count { $0 <= 9 }, grades.count { $0 >= 9 }, 60])
    #expect(finished[0] + finished[1] > 60)
  }

  @Test func `a line on special needs below the minimum is hidden`() throws {
    #expect(try coverage(SampleQuestionnaire.sheets(30, seed: 3)).specialNeeds?.reason == .smallGroup)
    let many = try coverage(SampleQuestionnaire.sheets(400, seed: 3)).specialNeeds?.value
    #expect(many?.enrolled == 12)
    #expect((many?.finished ?? 0) >= 10)
    let nobody = Coverage(
      try SampleQuestionnaire.frequencies([]), enrolment: [], unfinished: [], policy: .init())
    #expect(nobody.specialNeeds == nil)
    #expect(nobody.total.enrolled == nil)
  }
}
