import Language
import QuestionnaireModel

/// Tries a module on made-up sheets and says where it breaks the contract.
///
/// A module's test calls `findings` with a questionnaire that uses what the module looks at, and expects none.
public enum ModuleConformance {
  /// Everything that a module of a questionnaire does wrong; empty where nothing was found.
  ///
  /// The questionnaire is scored with the built-in `credits` and `bands`, the module under test with `use`, and nothing else; `use` must be
  /// legal. The sheets follow from the seed.
  public static func findings(
    for module: any ScoringModule.Type, in questionnaire: Questionnaire, use: ModuleUse,
    sheets count: Int = 120,
    seed: UInt64 = 1
  ) -> [ConformanceFinding] {
    let description = module.description
    var findings = DescriptionCheck(description).findings
    var questionnaire = questionnaire
    let isAlways = description.id == "credits" || description.id == "bands"
    questionnaire.scoring = description.family == .scoring && !isAlways ? [use] : []
    questionnaire.validity = description.family == .validity ? [use] : []
    let others = ModuleRegistry.builtIn.modules.filter { $0.description.id != description.id }
    let registry = ModuleRegistry([module] + others)
    findings += parameterFindings(description, use, questionnaire, registry)
    let scorer: Scorer
    do { scorer = try Scorer(questionnaire, registry: registry) } catch {
      return findings + [ConformanceFinding(.parameters, "a legal use was refused: \(error)")]
    }
    // The steps are credits, the use, bands, in this order; a validity module is the last.
    let place: Int? =
      switch description.id {
      case "credits": 0
      case "bands": 1
      default: description.family == .scoring ? 1 : 2
      }
    guard let place, scorer.steps.indices.contains(place) else {
      return findings + [ConformanceFinding(.parameters, "the module is no step of the scorer")]
    }
    var source = MadeUpSheets(questionnaire, seed: seed)
    let sheets = (0..<max(1, count)).map { _ in source.next().sheet }
    findings += OutputTextCheck(scorer.steps[place].outputs).findings
    do throws(ScoringError) {
      findings += try ScoringCheck(scorer: scorer, place: place, sheets: sheets, seed: seed).findings()
    } catch {
      findings.append(ConformanceFinding(.outputs, "scoring legal sheets failed: \(error)"))
    }
    return findings
  }

  private static func parameterFindings(
    _ description: ModuleDescription, _ use: ModuleUse, _ questionnaire: Questionnaire,
    _ registry: ModuleRegistry
  ) -> [ConformanceFinding] {
    func isRefused(_ use: ModuleUse) -> Bool {
      let layout = AnswerLayout(questionnaire)
      do throws(ScoringError) {
        _ = try registry.prepare(use, description.family, for: questionnaire, layout: layout)
        return false
      } catch { return true }
    }
    var findings: [ConformanceFinding] = []
    var unknown = use
    unknown.parameters.append(ParameterEntry("no-such-parameter", .text("1")))
    if !isRefused(unknown) {
      findings.append(ConformanceFinding(.parameters, "an unknown parameter was taken"))
    }
    for parameter in description.parameters {
      var without = use
      without.parameters.removeAll { $0.key == parameter.name }
      if isRefused(without) != parameter.isRequired {
        findings.append(
          ConformanceFinding(
            .parameters,
            "\(parameter.name) is described as \(parameter.isRequired ? "required" : "optional") and is not"))
      }
      // No parameter means a map with a key that nobody knows.
      without.parameters.append(
        ParameterEntry(parameter.name, .map([ParameterEntry("no-such-key", .text("?"))])))
      if !isRefused(without) {
        findings.append(ConformanceFinding(.parameters, "\(parameter.name) takes a map that means nothing"))
      }
    }
    return findings
  }
}

/// Looks for texts that are missing in a module's description.
struct DescriptionCheck {
  let findings: [ConformanceFinding]

  init(_ description: ModuleDescription) {
    var texts = [
      ("title", description.title), ("summary", description.summary), ("outputs", description.outputs),
    ]
    texts += description.parameters.map { ("parameter \($0.name)", $0.about) }
    var findings = texts.flatMap { missingLanguages($0.0, $0.1) }
    if !description.citations.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      findings.append(ConformanceFinding(.description, "no citation says where the rule comes from"))
    }
    let names = description.parameters.map(\.name)
    if Set(names).count < names.count {
      findings.append(ConformanceFinding(.description, "a parameter is described twice"))
    }
    self.findings = findings
  }
}

/// Looks for texts that are missing in a module's outputs.
struct OutputTextCheck {
  let findings: [ConformanceFinding]

  init(_ outputs: [ScoreOutput]) {
    findings = outputs.flatMap { output -> [ConformanceFinding] in
      var findings = missingLanguages("output \(output.id)", output.title)
      if output.kind == .flag { findings += missingLanguages("what \(output.id) means", output.meaning) }
      for choice in output.choices {
        findings += missingLanguages("\(output.id): \(choice.id)", choice.title)
      }
      let ids = output.choices.map(\.id)
      if Set(ids).count < ids.count {
        findings.append(ConformanceFinding(.outputs, "\(output.id) has two choices of one id"))
      }
      if case .members = output.kind, ids.count > 30 {
        findings.append(ConformanceFinding(.outputs, "\(output.id) has more than 30 members"))
      }
      return findings
    }
  }
}

private func missingLanguages(_ what: String, _ text: LocalizedText) -> [ConformanceFinding] {
  InterfaceLanguage.allCases.filter { (text[$0.tag] ?? "").allSatisfy(\.isWhitespace) }.map {
    ConformanceFinding(.description, "\(what) has no text in \($0.rawValue)")
  }
}
