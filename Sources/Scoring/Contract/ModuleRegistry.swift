import QuestionnaireModel

/// The modules that questionnaires can name.
public struct ModuleRegistry: Sendable {
  public let modules: [any ScoringModule.Type]

  /// Makes a registry of one's own.
  public init(_ modules: [any ScoringModule.Type]) { self.modules = modules }

  /// The same with modules from elsewhere; one of a known id takes that one's place.
  public func adding(_ others: [any ScoringModule.Type]) -> ModuleRegistry {
    let ids = Set(others.map { $0.description.id })
    return ModuleRegistry(modules.filter { !ids.contains($0.description.id) } + others)
  }

  /// The modules that come with the program; a test compares the list with the folder.
  public static let builtIn = ModuleRegistry([
    Antonyms.self,
    Bands.self,
    Concordance.self,
    Credits.self,
    Dimensions.self,
    EvenOdd.self,
    Impression.self,
    Infrequency.self,
    Instructed.self,
    Irt.self,
    Longstring.self,
    Lookup.self,
    Mahalanobis.self,
    Missing.self,
    Norms.self,
    Outside.self,
    PersonFit.self,
    ProfileMatch.self,
    Ranks.self,
    RatingsProfile.self,
    RepeatedPairs.self,
    Riasec.self,
    RightAnswers.self,
    Steps.self,
    Synonyms.self,
    TooFast.self,
    Variability.self,
  ])

  /// The module with an id.
  public func module(_ id: String) -> (any ScoringModule.Type)? { modules.first { $0.description.id == id } }

  /// Checks the parameters' names and prepares a module.
  func prepare(
    _ use: ModuleUse, _ family: ModuleDescription.Family, for questionnaire: Questionnaire,
    layout: AnswerLayout
  ) throws(ScoringError) -> (any PreparedScoring, ModuleDescription) {
    guard let module = module(use.module) else {
      throw .unknownModule(
        use.module, known: modules.map { $0.description }.filter { $0.family == family }.map(\.id))
    }
    let description = module.description
    guard description.family == family else { throw .wrongFamily(module: use.module) }
    let known = description.parameters.map(\.name)
    if let unknown = use.parameters.first(where: { !known.contains($0.key) }) {
      throw .unknownParameter(module: use.module, name: unknown.key, known: known)
    }
    if let missing = description.parameters.first(where: { $0.isRequired && use[$0.name] == nil }) {
      throw .missingParameter(module: use.module, name: missing.name)
    }
    return (try module.prepare(use, for: questionnaire, layout: layout), description)
  }
}
