import Digests
import QuestionnaireModel

/// A pupil who does not exist.
public struct SimulatedPupil: Hashable, Sendable {
  /// How a pupil answers who does not read.
  enum Carelessness: Hashable, Sendable {
    /// The same place on every scale from some question on.
    case straightLining
    /// Any answer.
    case clicking
  }

  public let code: PupilCode
  public let attributes: PupilAttributes
  let school: SimulatedSchool
  /// Everything else about the pupil follows from this.
  let seed: UInt64
  /// What all standings share: the general liking of anything at all.
  let generalStanding: Double
  /// Tendency to agree, whatever the statement says.
  let agreement: Double
  /// Logarithm of the pupil's time against others'.
  let slowness: Double
  let carelessness: Carelessness?
  /// Probability of leaving a question out.
  let skipping: Double

  init(
    _ place: SimulatedClass, number: Int, of school: SimulatedSchool, profile: String?, plan: SimulationPlan,
    taken: inout Set<PupilCode>
  ) {
    self.school = school
    seed = RandomStream.seed(plan.seed, "pupil", school.name, place.name, String(number))
    var codes = RandomStream(RandomStream.seed(seed, "code"))
    code = Self.newCode(&codes, taken: &taken)
    var stream = RandomStream(RandomStream.seed(seed, "person"))
    attributes = PupilAttributes(
      school: school.name, schoolClass: place.name, grade: place.grade,
      sex: stream.happens(0.5) ? .female : .male, specialNeeds: stream.happens(plan.specialNeedsShare),
      profile: profile)
    generalStanding = stream.normal()
    agreement = 0.25 * stream.normal()
    slowness = 0.25 * stream.normal() + (attributes.specialNeeds == true ? 0.25 : 0)
    let isCareless = stream.happens(plan.carelessShare)
    let isStraight = stream.happens(0.6)
    carelessness = isCareless ? (isStraight ? .straightLining : .clicking) : nil
    // One in five leaves out most of what is left out: 0.8 · 0.3 + 0.2 · 3.8 = 1.
    skipping = min(0.9, plan.missingShare * (stream.happens(0.2) ? 3.8 : 0.3))
  }

  private static func newCode(_ stream: inout RandomStream, taken: inout Set<PupilCode>) -> PupilCode {
    while true {
      let values = (0..<8).map { _ in UInt8(stream.below(32)) }
      if let code = PupilCode(values: values), taken.insert(code).inserted { return code }
    }
  }

  /// How much of a scale's trait the pupil has: about normal with deviation 1, moved by school and grade.
  func standing(on scale: String, plan: SimulationPlan) -> Double {
    var own = RandomStream(RandomStream.seed(seed, "standing", scale))
    var schools = RandomStream(RandomStream.seed(plan.seed, "school", school.name, scale))
    var grades = RandomStream(RandomStream.seed(plan.seed, "grade", scale))
    // 0.4² + 0.9165² = 1.
    let standing = 0.4 * generalStanding + 0.9165 * own.normal()
    let grade = 0.1 * grades.normal() * (Double(attributes.grade ?? 9) - 9)
    return standing + plan.schoolSpread * schools.normal() + grade + (school.leaning[scale] ?? 0)
  }
}
