import QuestionnaireModel

/// The questions on study profile, intended field and exam subjects, whose answers hang together in a real pupil.
///
/// Read from the parameters of the `concordance` module, where a questionnaire uses it.
struct IntendedPath {
  private struct Path {
    var field: String
    var profiles: [String]
    var subjects: [String]
  }

  private let profile: Item
  private let field: Item
  private let subjects: Item
  private let undecided: [String]
  private let paths: [Path]

  init?(_ questionnaire: Questionnaire) {
    guard let use = questionnaire.scoring.first(where: { $0.module == "concordance" }),
      let profile = use["profile"]?.text.flatMap(questionnaire.item),
      let field = use["field"]?.text.flatMap(questionnaire.item),
      let subjects = use["subjects"]?.text.flatMap(questionnaire.item), case .multiple = subjects.kind
    else { return nil }
    (self.profile, self.field, self.subjects) = (profile, field, subjects)
    undecided = use["undecided"]?.texts ?? []
    paths = (use["paths"]?.list ?? []).compactMap { path in
      guard let field = path["field"]?.text else { return nil }
      return Path(
        field: field, profiles: path["profiles"]?.texts ?? [],
        subjects: (path["all-of"]?.texts ?? []) + (path["any-of"]?.texts?.prefix(1) ?? []))
    }
    guard !paths.isEmpty, !profile.options.isEmpty, !field.options.isEmpty else { return nil }
  }

  /// Option codes by item: the class's own profile, a field that mostly follows from it, subjects that mostly do.
  func intention(of pupil: SimulatedPupil, standings: [String: Double]) -> [String: [String]] {
    var stream = RandomStream(RandomStream.seed(pupil.seed, "path"))
    var answers: [String: [String]] = [:]
    let own = pupil.attributes.profile
    let isListed = profile.options.contains { $0.code == own }
    let studied = isListed ? own ?? "" : profile.options[stream.below(profile.options.count)].code
    answers[profile.id] = [studied]
    let doubts = stream.happens(0.14)
    let keepsToProfile = stream.happens(0.7)
    let keepsToSubjects = stream.happens(0.7)
    if doubts, let open = undecided.first {
      answers[field.id] = [open]
      return answers
    }
    let fitting = paths.filter { $0.profiles.contains(studied) }
    let choice = keepsToProfile && !fitting.isEmpty ? fitting : paths
    let path = choice[stream.below(choice.count)]
    answers[field.id] = [path.field]
    if keepsToSubjects, let chosen = fitted(path.subjects) { answers[subjects.id] = chosen }
    return answers
  }

  /// The path's subjects as a legal answer; `nil` where they make none.
  private func fitted(_ wanted: [String]) -> [String]? {
    guard case .multiple(let options, let atLeast, let atMost) = subjects.kind else { return nil }
    let usable = options.filter { !$0.standsAlone }.map(\.code)
    var chosen = usable.filter(wanted.contains)
    for code in usable where chosen.count < atLeast && !chosen.contains(code) { chosen.append(code) }
    return chosen.isEmpty || chosen.count < atLeast || chosen.count > atMost ? nil : chosen
  }
}
