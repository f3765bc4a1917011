import Digests
import QuestionnaireModel
import Testing

@testable import Simulation

@Suite struct SimulatedCohortTests {
  static let schools = (1...3).map {
    SimulatedSchool(
      name: "Школа \($0)", territory: "Север", grades: 8...11, classesPerGrade: 2, pupilsPerClass: 25)
  }
  static let cohort = SimulatedCohort(SimulationPlan(schools: schools, seed: 7))

  @Test func `the same plan gives the same sheets, another seed others`() {
    let again = SimulatedCohort(SimulationPlan(schools: Self.schools, seed: 7))
    let first = Self.cohort.respondents(for: SimulationFixtures.everyKind)
    #expect(first == again.respondents(for: SimulationFixtures.everyKind))
    let other = SimulatedCohort(SimulationPlan(schools: Self.schools, seed: 8))
    #expect(Set(Self.cohort.pupils.map(\.code)).isDisjoint(with: other.pupils.map(\.code)))
  }

  @Test func `the sequence is fixed for all time and all machines`() {
    // Sample files were made with these streams: a change here makes others.
    let sheets = Self.cohort.respondents(for: SimulationFixtures.ratings).prefix(40)
    let cells = sheets.flatMap { sheet in
      Array(sheet.code.utf8) + sheet.sheet.row.narrow.map { UInt8(bitPattern: $0) }
        + sheet.sheet.milliseconds.flatMap {
          [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
    }
    #expect(Digest(of: cells).short == "2f9e4fd7edd3")
  }

  @Test func `codes are valid, unique and the same in every questionnaire`() {
    let codes = Self.cohort.pupils.map(\.code.description)
    #expect(Set(codes).count == 600)
    #expect(codes.allSatisfy { PupilCode($0)?.description == $0 })
    let known = Dictionary(
      uniqueKeysWithValues: Self.cohort.pupils.map { ($0.code.description, $0.attributes) })
    for questionnaire in [SimulationFixtures.ratings, SimulationFixtures.everyKind, SimulationFixtures.path] {
      for sheet in Self.cohort.respondents(for: questionnaire, wave: "w") {
        #expect(known[sheet.code] == sheet.attributes)
        #expect(sheet.sheet.origin == .simulated && sheet.wave == "w")
        #expect(sheet.sheet.questionnaire == questionnaire.identity)
        #expect(sheet.attributes.grade.map(questionnaire.grades.contains) == true)
      }
    }
  }

  @Test func `a school more changes no pupil of the others`() {
    let more = SimulatedSchool(name: "Школа 0", grades: 8...9, classesPerGrade: 1, pupilsPerClass: 10)
    let larger = SimulatedCohort(SimulationPlan(schools: [more] + Self.schools, seed: 7))
    let sheets = Set(Self.cohort.respondents(for: SimulationFixtures.ratings))
    #expect(sheets.subtracting(larger.respondents(for: SimulationFixtures.ratings)).isEmpty == false)
    let names = Set(larger.pupils.map(\.code))
    #expect(Self.cohort.pupils.allSatisfy { names.contains($0.code) })
  }

  @Test func `attributes are those of the plan`() {
    for pupil in Self.cohort.pupils {
      let (grade, profile) = (pupil.attributes.grade ?? 0, pupil.attributes.profile)
      #expect((8...11).contains(grade))
      #expect(pupil.attributes.schoolClass == "\(grade)А" || pupil.attributes.schoolClass == "\(grade)Б")
      #expect((profile != nil) == (grade >= 10))
      #expect(profile.map(SimulationPlan.commonProfiles.contains) ?? true)
    }
    let special = Self.cohort.pupils.count { $0.attributes.specialNeeds == true }
    #expect((20...70).contains(special))
    let girls = Self.cohort.pupils.count { $0.attributes.sex == .female }
    #expect((240...360).contains(girls))
  }

  @Test func `enrolment counts everybody, answers fewer`() {
    let enrolment = Self.cohort.enrolment
    #expect(enrolment.count == 24)
    #expect(enrolment.reduce(0) { $0 + $1.enrolled } == 600)
    #expect(enrolment.allSatisfy { ($0.specialNeedsEnrolled ?? -1) >= 0 && $0.territory == "Север" })
    #expect(
      enrolment.reduce(0) { $0 + ($1.specialNeedsEnrolled ?? 0) }
        == Self.cohort.pupils.count { $0.attributes.specialNeeds == true })
    let answered = Self.cohort.respondents(for: SimulationFixtures.ratings).count
    #expect((500..<600).contains(answered))
  }

  @Test(arguments: [0, 1, 2, 11, 12, 13, 100, 601])
  func `an even plan gives exactly so many`(count: Int) {
    let plan = SimulationPlan.even(count: count, seed: 3, for: SimulationFixtures.ratings)
    let sheets = SimulatedCohort(plan).respondents(for: SimulationFixtures.ratings)
    #expect(sheets.count == count)
    #expect(Set(sheets.map(\.code)).count == count)
    #expect(plan.schools.flatMap(\.classes).allSatisfy { (1...28).contains($0.pupils) })
    let sizes = plan.schools.map { $0.classes.reduce(0) { $0 + $1.pupils } }
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 4)
  }

  @Test func `each school answers once and says nothing but its name`() {
    var school = SimulationFixtures.ratings
    school.respondent = .school
    let sheets = SimulatedCohort(SimulationPlan.even(count: 7, seed: 3, for: school)).respondents(for: school)
    #expect(Set(sheets.compactMap(\.attributes.school)).count == 7)
    #expect(sheets.allSatisfy { $0.attributes == PupilAttributes(school: $0.attributes.school) })
    let cohort = Self.cohort.respondents(for: school)
    #expect(cohort.count == Set(Self.cohort.pupils.compactMap(\.attributes.school)).count)
  }

  @Test func `a parent's sheet says where the child learns, not who it is`() {
    var parents = SimulationFixtures.ratings
    parents.respondent = .parent
    let sheets = Self.cohort.respondents(for: parents)
    #expect(sheets.count > 500)
    #expect(sheets.allSatisfy { $0.attributes.schoolClass != nil && $0.attributes.grade != nil })
    #expect(
      sheets.allSatisfy {
        $0.attributes.sex == nil && $0.attributes.specialNeeds == nil && $0.attributes.profile == nil
      })
  }

  @Test func `a negative count gives nobody`() {
    let plan = SimulationPlan.even(count: -5, seed: 3, for: SimulationFixtures.ratings)
    #expect(SimulatedCohort(plan).respondents(for: SimulationFixtures.ratings).isEmpty)
  }
}
