import Digests
import QuestionnaireModel

/// The pupils of a plan and what they answer; every sheet of theirs has the origin `simulated`.
///
/// A pupil's code and attributes follow from the plan's seed, the school's and class's names and the number in the
/// class: the same pupils answer every questionnaire, under one code each.
public struct SimulatedCohort: Sendable {
  public let plan: SimulationPlan
  /// In the order of schools and classes.
  public let pupils: [SimulatedPupil]

  /// Makes the pupils up.
  public init(_ plan: SimulationPlan) {
    self.plan = plan
    var taken: Set<PupilCode> = []
    var pupils: [SimulatedPupil] = []
    for (schoolIndex, school) in plan.schools.enumerated() {
      var classesOfGrade: [Int: Int] = [:]
      for place in school.classes {
        let index = classesOfGrade[place.grade, default: 0]
        classesOfGrade[place.grade] = index + 1
        let hasProfile = place.grade >= 10 && !plan.profiles.isEmpty
        let profile = hasProfile ? plan.profiles[(schoolIndex + index) % plan.profiles.count] : nil
        for number in 0..<max(0, place.pupils) {
          pupils.append(
            SimulatedPupil(place, number: number, of: school, profile: profile, plan: plan, taken: &taken))
        }
      }
    }
    self.pupils = pupils
  }

  /// The sheets of those who answer a questionnaire: the pupils of its grades who are not absent, a parent of each, or the schools.
  ///
  /// A parent's sheet says of the child only where it learns; a school's says nothing but the school, and there is one for each.
  /// Every answer fits its item, what a condition hides is left unanswered, free texts stay empty.
  public func respondents(for questionnaire: Questionnaire, wave: String? = nil) -> [RespondentSheet] {
    let model = ResponseModel(questionnaire, plan: plan)
    var schools: Set<String> = []
    return pupils.compactMap { pupil in
      if questionnaire.respondent == .school {
        guard schools.insert(pupil.school.name).inserted else { return nil }
        return RespondentSheet(
          code: pupil.code.description, attributes: PupilAttributes(school: pupil.school.name), wave: wave,
          sheet: model.sheet(of: pupil))
      }
      guard let grade = pupil.attributes.grade, questionnaire.grades.contains(grade) else { return nil }
      var presence = RandomStream(RandomStream.seed(pupil.seed, "present", questionnaire.id))
      guard !presence.happens(plan.absentShare) else { return nil }
      var attributes = pupil.attributes
      if questionnaire.respondent == .parent {
        (attributes.sex, attributes.specialNeeds, attributes.profile) = (nil, nil, nil)
      }
      return RespondentSheet(
        code: pupil.code.description, attributes: attributes, wave: wave, sheet: model.sheet(of: pupil))
    }
  }

  /// The rolls of the plan's classes, the absent counted with the others.
  public var enrolment: [EnrolmentCount] {
    let special = Dictionary(grouping: pupils.filter { $0.attributes.specialNeeds == true }) {
      [$0.school.name, $0.attributes.schoolClass ?? ""]
    }
    return plan.schools.flatMap { school in
      school.classes.map { place in
        EnrolmentCount(
          school: school.name, territory: school.territory, grade: place.grade, schoolClass: place.name,
          enrolled: max(0, place.pupils),
          specialNeedsEnrolled: special[[school.name, place.name]]?.count ?? 0)
      }
    }
  }
}
