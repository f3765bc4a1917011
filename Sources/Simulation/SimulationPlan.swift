import QuestionnaireModel

/// Which pupils are made up, and how they behave.
public struct SimulationPlan: Hashable, Sendable {
  public var schools: [SimulatedSchool]
  /// The same plan with the same seed gives the same pupils and answers on every machine.
  public var seed: UInt64
  /// Share of shown questions that are left out, 0…1; some pupils leave out many, most hardly any.
  public var missingShare: Double
  /// Share of pupils who do not read: same answer throughout, or at random, both too fast; 0…1.
  public var carelessShare: Double
  /// Share of pupils with ОВЗ, 0…1.
  public var specialNeedsShare: Double
  /// Share of pupils on the roll who do not answer a questionnaire, 0…1.
  public var absentShare: Double
  /// How far schools differ: deviation of their mean standings, in deviations of pupils.
  public var schoolSpread: Double
  /// Study profiles of the classes of grades 10 and 11, in turn; may be empty.
  public var profiles: [String]

  /// Makes a plan.
  public init(
    schools: [SimulatedSchool], seed: UInt64, missingShare: Double = 0.02, carelessShare: Double = 0.06,
    specialNeedsShare: Double = 0.07, absentShare: Double = 0.08, schoolSpread: Double = 0.3,
    profiles: [String] = Self.commonProfiles
  ) {
    self.schools = schools
    self.seed = seed
    self.missingShare = missingShare
    self.carelessShare = carelessShare
    self.specialNeedsShare = specialNeedsShare
    self.absentShare = absentShare
    self.schoolSpread = schoolSpread
    self.profiles = profiles
  }

  /// The study profiles of the federal standard for grades 10 and 11.
  public static let commonProfiles = [
    "technological", "natural-science", "social-economic", "humanities", "universal",
  ]

  /// A plan for exactly `count` respondents to a questionnaire: three schools, its grades, nobody absent.
  public static func even(count: Int, seed: UInt64, for questionnaire: Questionnaire) -> SimulationPlan {
    let grades = Array(questionnaire.grades)
    guard questionnaire.respondent != .school else {
      let one = SimulatedClass(grade: grades[0], name: SimulatedSchool.className(grades[0], 0), pupils: 1)
      let schools = (0..<max(0, count)).map {
        SimulatedSchool(name: "Модельная школа \($0 + 1)", classes: [one])
      }
      return SimulationPlan(schools: schools, seed: seed, absentShare: 0)
    }
    let cells = 3 * grades.count
    let schools = (0..<3).map { school in
      let classes = grades.indices.flatMap { index -> [SimulatedClass] in
        let cell = school * grades.count + index
        let pupils = max(0, count) / cells + (cell < max(0, count) % cells ? 1 : 0)
        let number = (pupils + mostInClass - 1) / mostInClass
        return (0..<number).map { part in
          SimulatedClass(
            grade: grades[index], name: SimulatedSchool.className(grades[index], part),
            pupils: pupils / number + (part < pupils % number ? 1 : 0))
        }
      }
      return SimulatedSchool(name: "Модельная школа \(school + 1)", classes: classes)
    }
    return SimulationPlan(schools: schools, seed: seed, absentShare: 0)
  }

  private static let mostInClass = 28
}
