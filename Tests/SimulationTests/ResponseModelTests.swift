import QuestionnaireModel
import Testing

@testable import Simulation

@Suite struct ResponseModelTests {
  static let schools = (1...3).map {
    SimulatedSchool(name: "Школа \($0)", grades: 8...11, classesPerGrade: 2, pupilsPerClass: 40)
  }

  static func sheets(_ questionnaire: Questionnaire, _ change: (inout SimulationPlan) -> Void = { _ in })
    -> [RespondentSheet]
  {
    var plan = SimulationPlan(schools: schools, seed: 11)
    change(&plan)
    return SimulatedCohort(plan).respondents(for: questionnaire)
  }

  /// The raw sum of a scale of `SimulationFixtures.ratings`, mirrored items mirrored; `nil` where one is missing.
  static func sum(_ sheet: RespondentSheet, _ scale: Int) -> Double? {
    let cells = sheet.sheet.row.narrow[(scale * 10)..<(scale * 10 + 10)]
    guard cells.allSatisfy(AnswerCode.isAnswer) else { return nil }
    return zip(1..., cells).reduce(0.0) { $0 + Double($1.0 % 3 == 0 ? 4 - $1.1 : $1.1) }
  }

  static func deviation(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
  }

  static func correlation(_ pairs: [(Double, Double)]) -> Double {
    let count = Double(pairs.count)
    let means = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
    let product = pairs.reduce(0) { $0 + ($1.0 - means.0) * ($1.1 - means.1) } / (count - 1)
    return product / (deviation(pairs.map(\.0)) * deviation(pairs.map(\.1)))
  }

  @Test func `every answer is legal and nothing hidden is answered`() {
    let questionnaire = SimulationFixtures.everyKind
    let coding = AnswerCoding(questionnaire)
    let routing = Routing(questionnaire, layout: coding.layout)
    var answered: Set<String> = []
    for sheet in Self.sheets(questionnaire, { $0.carelessShare = 0.3 }) {
      let answers = coding.answers(of: sheet.sheet.row)
      #expect(coding.row(for: answers) == sheet.sheet.row)
      let hidden = routing.hidden(in: sheet.sheet.row)
      for (index, item) in questionnaire.items.enumerated() {
        if let answer = answers[item.id] {
          answered.insert(item.id)
          #expect(!hidden[index])
          #expect(questionnaire.problem(with: answer, for: item) == nil)
        }
        #expect(!hidden[index] || sheet.sheet.milliseconds[index] == -1)
        #expect(sheet.sheet.order.contains(UInt16(index)) != hidden[index])
      }
      #expect(answers["p01"] != nil && answers["p01"] != .declined)
      #expect(Set(sheet.sheet.order).count == sheet.sheet.order.count)
    }
    #expect(answered == ["p01", "h01", "h02", "s01", "m01", "m02", "n01", "n02"])
  }

  @Test func `every option and step is used by somebody`() {
    let questionnaire = SimulationFixtures.everyKind
    let coding = AnswerCoding(questionnaire)
    let all = Self.sheets(questionnaire).map { coding.answers(of: $0.sheet.row) }
    #expect(Set(all.compactMap { $0["p01"] }).isSuperset(of: ["a", "b", "c"].map { .choice($0) }))
    #expect(all.contains { $0["m01"] == .multiple(["none"]) })
    #expect(all.contains { if case .multiple(let codes)? = $0["m01"] { codes.count == 3 } else { false } })
    let numbers = all.compactMap { if case .number(let number)? = $0["n01"] { number } else { nil } }
    #expect(numbers.allSatisfy { (-3...12).contains($0) } && Set(numbers).count > 5)
    #expect(all.contains { $0["n02"] == .declined })
  }

  @Test func `items of a scale hang together, mirrored ones too`() {
    let sheets = Self.sheets(SimulationFixtures.ratings) { $0.carelessShare = 0 }
    let halves = sheets.compactMap { sheet -> (Double, Double)? in
      let cells = sheet.sheet.row.narrow.prefix(10)
      guard cells.allSatisfy(AnswerCode.isAnswer) else { return nil }
      func sum(_ numbers: [Int]) -> Double {
        numbers.reduce(0) { $0 + Double($1 % 3 == 0 ? 4 - cells[$1 - 1] : cells[$1 - 1]) }
      }
      return (sum([1, 3, 5, 7, 9]), sum([2, 4, 6, 8, 10]))
    }
    #expect(halves.count > 600)
    #expect((0.6...0.98).contains(Self.correlation(halves)))
    let between = sheets.compactMap { sheet in
      Self.sum(sheet, 0).flatMap { first in Self.sum(sheet, 1).map { (first, $0) } }
    }
    #expect((0.02...0.6).contains(Self.correlation(between)))
    let sums = between.map(\.0)
    #expect((4...12).contains(Self.deviation(sums)))
  }

  @Test func `schools differ as the plan says`() {
    func means(_ change: (inout SimulationPlan) -> Void) -> [Double] {
      let sheets = Self.sheets(SimulationFixtures.ratings, change)
      return Self.schools.map { school in
        let sums = sheets.filter { $0.attributes.school == school.name }.compactMap { Self.sum($0, 0) }
        return sums.reduce(0, +) / Double(sums.count)
      }
    }
    let alike = means { $0.schoolSpread = 0 }
    #expect((alike.max() ?? 0) - (alike.min() ?? 0) < 3)
    let leaning = means {
      $0.schoolSpread = 0
      $0.schools[1].leaning = ["warm": 1]
    }
    #expect(leaning[1] - leaning[0] > 3 && leaning[1] - leaning[2] > 3)
  }

  @Test(arguments: [0.0, 0.02, 0.1])
  func `answers are left out at the plan's rate, unevenly`(share: Double) {
    let sheets = Self.sheets(SimulationFixtures.ratings) { $0.missingShare = share }
    let missing = sheets.map { sheet in sheet.sheet.row.narrow.count { !AnswerCode.isAnswer($0) } }
    let found = Double(missing.reduce(0, +)) / Double(sheets.count * 20)
    #expect(abs(found - share) < 0.25 * share + 0.0001)
    if share == 0.1 { #expect(missing.contains { $0 > 8 } && missing.contains(0)) }
  }

  @Test func `where skipping is refused nothing is left out`() {
    var questionnaire = SimulationFixtures.ratings
    questionnaire.allowsSkipping = false
    let sheets = Self.sheets(questionnaire) { $0.missingShare = 0.5 }
    #expect(sheets.allSatisfy { $0.sheet.row.narrow.allSatisfy(AnswerCode.isAnswer) })
  }

  @Test func `the careless are fast and some answer the same throughout`() {
    func longest(_ sheet: RespondentSheet) -> Int {
      var (longest, run) = (0, 0)
      var last: Int8?
      for cell in sheet.sheet.row.narrow {
        run = cell == last ? run + 1 : 1
        longest = max(longest, run)
        last = cell
      }
      return longest
    }
    func medianTime(_ sheet: RespondentSheet) -> Int32 {
      let times = sheet.sheet.milliseconds.sorted()
      return times[times.count / 2]
    }
    let careful = Self.sheets(SimulationFixtures.ratings) { $0.carelessShare = 0 }
    #expect(careful.allSatisfy { medianTime($0) > 1_300 })
    #expect(careful.count { longest($0) > 12 } < careful.count / 20)
    let careless = Self.sheets(SimulationFixtures.ratings) {
      $0.carelessShare = 1
      $0.missingShare = 0
    }
    #expect(careless.allSatisfy { medianTime($0) < 1_300 })
    let straight = careless.count { longest($0) > 12 }
    #expect(straight > careless.count / 3 && straight < careless.count * 4 / 5)
  }

  @Test func `study profile, field and subjects mostly hang together`() {
    let coding = AnswerCoding(SimulationFixtures.path)
    let sheets = Self.sheets(SimulationFixtures.path) {
      $0.profiles = ["technology", "natural-science"]
      $0.carelessShare = 0
      $0.missingShare = 0
    }
    let all = sheets.map { ($0.attributes.profile ?? "", coding.answers(of: $0.sheet.row)) }
    #expect(all.count > 150)
    #expect(all.allSatisfy { $0.1["profile-now"] == .choice($0.0) })
    let engineers = all.filter { $0.1["field"] == .choice("engineering") }
    let agreeing = engineers.count { $0.0 == "technology" }
    #expect(agreeing > engineers.count * 6 / 10 && agreeing < engineers.count)
    #expect(all.contains { $0.1["field"] == .choice("open") })
    let items = Dictionary(uniqueKeysWithValues: SimulationFixtures.path.items.map { ($0.id, $0) })
    for (_, answers) in all {
      for (id, answer) in answers.byItem {
        #expect(items[id].map { SimulationFixtures.path.problem(with: answer, for: $0) == nil } == true)
      }
    }
  }
}
