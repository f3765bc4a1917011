import Cohorts
import Language
import QuestionnaireModel
import Reports
import Scoring

/// Made-up sheets of three schools that differ, and the report's input around them.
enum SampleCohort {
  static let schools = ["Школа № 10", "Школа № 2", "Гимназия «Ёлочка»"]

  static func answers(_ generator: inout SeededGenerator, school: Int) -> Answers {
    var answers = Answers()
    let isCareless = generator.below(12) == 0
    for id in ["h1", "h2", "h3", "p1", "p2", "p3"] where generator.below(18) > 0 {
      let value = min(3, max(0, generator.below(4) + (school == 1 && generator.below(3) == 0 ? 1 : 0)))
      answers[id] = .rating(isCareless ? 2 : value)
    }
    for id in ["f1", "f2", "f3"] where generator.below(25) > 0 {
      answers[id] = .choice(generator.below(5) < 2 + school ? "a" : "b")
    }
    answers["plan"] = .choice(["school", "school", "college", "college", "unsure"][generator.below(5)])
    if answers["plan"] == .choice("college") {
      answers["why"] = .multiple(generator.below(3) == 0 ? ["near"] : ["friends", "trade"])
    }
    if generator.below(9) > 0 { answers["day"] = .choice(generator.below(3) == 0 ? "yes" : "no") }
    if generator.below(6) > 0 { answers["visits"] = .number(generator.below(9)) }
    return answers
  }

  static func sheets(_ count: Int = 180, seed: UInt64 = 2026, origin: SheetOrigin = .simulated)
    -> [RespondentSheet]
  {
    var generator = SeededGenerator(seed: seed)
    let coding = AnswerCoding(SampleInstrument.value)
    let identity = SampleInstrument.value.identity
    return (0..<count).map { index in
      let school = [0, 0, 0, 1, 1, 2][generator.below(6)]
      return RespondentSheet(
        code: "\(index)",
        attributes: PupilAttributes(
          school: schools[school], grade: generator.below(8) == 0 ? 11 : 8 + generator.below(2),
          specialNeeds: generator.below(10) == 0),
        sheet: AnswerSheet(
          questionnaire: identity, row: coding.row(for: answers(&generator, school: school)), origin: origin))
    }
  }

  static func frequencies(_ sheets: [RespondentSheet]) throws -> CohortFrequencies {
    var accumulator = CohortAccumulator(scorer: try SampleInstrument.scorer(), capacity: 64)
    for sheet in sheets { try accumulator.add(sheet) }
    return try accumulator.finish()
  }

  static let enrolment = schools.enumerated().flatMap { index, school in
    [8, 9, 11].map { grade in
      EnrolmentCount(
        school: school, territory: index == 0 ? "Город" : "Район", grade: grade, enrolled: 52 - 14 * index,
        specialNeedsEnrolled: 4)
    }
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) throws -> ReportDate {
    guard let date = ReportDate(year: year, month: month, day: day) else {
      throw ReportError.otherQuestionnaire
    }
    return date
  }

  static func input(
    _ sheets: [RespondentSheet], language: InterfaceLanguage = .russian, isOpen: Bool = false
  ) throws -> CohortReportInput {
    CohortReportInput(
      questionnaire: SampleInstrument.value, frequencies: try frequencies(sheets), enrolment: enrolment,
      unfinished: [UnfinishedCount(school: schools[0], grade: 8, count: 3)],
      wave: WaveFacts(
        name: "Октябрь 2026", isOpen: isOpen, from: try date(2026, 10, 5), to: try date(2026, 10, 30)),
      language: language, madeOn: try date(2026, 11, 3),
      generator: language == .russian ? "Ориентир 0.1.0" : "Orientir 0.1.0")
  }
}
