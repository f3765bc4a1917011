import Language
import QuestionnaireModel
import Scoring

/// Prepares every module that a questionnaire uses, so that bad parameters are found in the file.
enum ModuleCheck {
  /// The scorer where every module could be prepared.
  ///
  /// Names are checked always; preparing waits until the rest of the file is sound, since modules may rely on that.
  static func scorer(for draft: Draft, _ registry: ModuleRegistry, _ report: inout Report) -> Scorer? {
    let before = report.findings.count { $0.severity == .error }
    let uses =
      zip(draft.questionnaire.scoring, draft.scoring).map { ($0, $1, ModuleDescription.Family.scoring) }
      + zip(draft.questionnaire.validity, draft.validity).map { ($0, $1, .validity) }
    for (use, node, family) in uses { checkNames(use, node, family, registry, &report) }
    guard draft.isSound, before == 0, !report.hasErrors else { return nil }
    for (use, node, family) in uses {
      var alone = draft.questionnaire
      alone.scoring = family == .scoring ? [use] : []
      alone.validity = family == .validity ? [use] : []
      do throws(ScoringError) { let _ = try Scorer(alone, registry: registry) } catch {
        find(error, at: node, &report)
      }
    }
    guard !report.hasErrors else { return nil }
    do throws(ScoringError) { return try Scorer(draft.questionnaire, registry: registry) } catch {
      // Each step alone could be prepared: two of them collide, and the later one is to be changed.
      var culprit = draft.root
      if case .repeatedOutput(let module, _) = error {
        culprit = uses.last { $0.0.module == module }?.1 ?? culprit
      }
      find(error, at: culprit, &report)
      return nil
    }
  }

  private static func checkNames(
    _ use: ModuleUse, _ node: SourceNode, _ family: ModuleDescription.Family, _ registry: ModuleRegistry,
    _ report: inout Report
  ) {
    let descriptions = registry.modules.map { $0.description }
    guard let description = descriptions.first(where: { $0.id == use.module }) else {
      let known = descriptions.filter { $0.family == family && !isImplicit($0.id) }.map(\.id)
      find(.unknownModule(use.module, known: known), at: node, &report)
      return
    }
    guard description.family == family, !isImplicit(use.module) else {
      find(.wrongFamily(module: use.module), at: node, &report)
      return
    }
    let known = description.parameters.map(\.name)
    for parameter in use.parameters where !known.contains(parameter.key) {
      find(.unknownParameter(module: use.module, name: parameter.key, known: known), at: node, &report)
    }
    for parameter in description.parameters where parameter.isRequired && use[parameter.name] == nil {
      find(.missingParameter(module: use.module, name: parameter.name), at: node, &report)
    }
  }

  /// Steps that every questionnaire has and none names.
  private static func isImplicit(_ module: String) -> Bool { module == "credits" || module == "bands" }

  private static func find(_ error: ScoringError, at node: SourceNode, _ report: inout Report) {
    let parameters = node["with"] ?? node
    switch error {
    case .unknownModule(let id, let known):
      let meant = Reading.meant(id, known)
      report.error("unknown-module", at: node.nearest("module").place) { $0.unknownModule(id, meant, known) }
    case .wrongFamily(let module):
      report.error("module-family", at: node.nearest("module").place) { $0.wrongFamily(module) }
    case .unknownParameter(_, let name, let known):
      let meant = Reading.meant(name, known)
      report.error("unknown-parameter", at: parameters.place(ofKey: name)) {
        $0.unknownKey(name, meant, known)
      }
    case .missingParameter(let module, let name):
      report.error("missing-parameter", at: parameters.place) { $0.missingParameter(module, name) }
    case .badParameter(_, let path, let problem):
      report.error("parameter", at: parameters.nearest(path).place, problem)
    case .repeatedOutput(let module, let output):
      report.error("repeated-output", at: parameters.nearest("id").place) {
        $0.repeatedOutput(module, output)
      }
    case .foreignBlock: report.error("defect", at: node.place) { $0.notScored }
    }
  }
}
