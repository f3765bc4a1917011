import Language
import QuestionnaireModel

extension Reading {
  /// `scoring`: modules after `credits`; parameters stand under `with`.
  mutating func readScoring(_ node: SourceNode) {
    for node in list(node, most: Self.mostParts) {
      guard let fields = fields(node, required: ["module"], optional: ["with"]) else { continue }
      guard let module = fields["module"].flatMap({ word($0) }) else { continue }
      let entries = fields["with"].flatMap { map($0) } ?? []
      draft.questionnaire.scoring.append(ModuleUse(module: module, parameters: entries.map { parameter($0) }))
      draft.scoring.append(node)
    }
  }

  /// `norms`: the tables of the module of that name, standing alone.
  mutating func readNorms(_ node: SourceNode) {
    guard list(node, most: 2_000).count > 0 else { return }
    draft.questionnaire.scoring.append(
      ModuleUse(module: "norms", parameters: [ParameterEntry("tables", value(node))]))
    // A place as if the list stood under `with`, so that errors are found in it.
    draft.scoring.append(
      .map(
        [("module", .word("norms", at: node.place)), ("with", .map([("tables", node)], at: node.place))],
        at: node.place))
  }

  /// `validity`: modules whose parameters stand beside their name.
  mutating func readValidity(_ node: SourceNode) {
    for node in list(node, most: Self.mostParts) {
      guard let entries = map(node) else { continue }
      guard let name = node["module"] else {
        report.error("missing-key", at: node.place) { $0.missingKey("module") }
        continue
      }
      guard let module = word(name) else { continue }
      let parameters = entries.filter { $0.key != "module" }.map { parameter($0) }
      draft.questionnaire.validity.append(ModuleUse(module: module, parameters: parameters))
      draft.validity.append(node)
    }
  }

  private mutating func parameter(_ entry: SourceEntry) -> ParameterEntry {
    // The keys of `values` are answers, and `no` may be one as well as a language.
    ParameterEntry(entry.key, value(entry.value, mayBeText: entry.key != "values"))
  }

  private mutating func value(_ node: SourceNode, mayBeText: Bool = true) -> ParameterValue {
    switch node.content {
    case .scalar(let text, _): return .text(text)
    case .list(let nodes): return .list(nodes.map { value($0) })
    case .map(let entries):
      if mayBeText, isText(entries) { _ = text(node) }
      return .map(entries.map { parameter($0) })
    }
  }

  /// A map that has one of the title's languages is a text, and is held to the same rules; `id` is a name far more often than
  /// Indonesian.
  private func isText(_ entries: [SourceEntry]) -> Bool {
    let tags = entries.filter { entry in languages.contains { $0.rawValue == entry.key } }
    return tags.contains { $0.key != "id" }
      || (!tags.isEmpty && entries.allSatisfy { $0.key.utf8.count == 2 })
  }
}
