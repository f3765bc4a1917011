import Testing

@testable import Simulation

@Suite struct SimulatedSchoolTests {
  @Test func `classes are named by grade and letter`() {
    let school = SimulatedSchool(name: "Школа", grades: 9...10, classesPerGrade: 3, pupilsPerClass: 20)
    #expect(school.classes.map(\.name) == ["9А", "9Б", "9В", "10А", "10Б", "10В"])
    #expect(school.classes.map(\.grade) == [9, 9, 9, 10, 10, 10])
  }

  @Test func `names stay different beyond the alphabet`() {
    let names = (0..<100).map { SimulatedSchool.className(9, $0) }
    #expect(Set(names).count == 100)
    #expect(names.prefix(5) == ["9А", "9Б", "9В", "9Г", "9Д"])
  }

  @Test func `negative numbers make no classes and no pupils`() {
    #expect(
      SimulatedSchool(name: "Школа", grades: 9...9, classesPerGrade: -1, pupilsPerClass: 5).classes.isEmpty)
    let school = SimulatedSchool(name: "Школа", grades: 9...9, classesPerGrade: 1, pupilsPerClass: -5)
    #expect(SimulatedCohort(SimulationPlan(schools: [school], seed: 1)).pupils.isEmpty)
  }
}
