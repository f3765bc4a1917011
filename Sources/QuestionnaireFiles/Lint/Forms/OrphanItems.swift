import QuestionnaireModel

/// A statement is scored where all others of its section and response scale are: else its credit was forgotten.
enum OrphanItems: LintRule {
  static let id = "orphan-item"
  static let needsSoundReading = true
  static let isStyle = true

  /// So many scored statements make one that is not stand out.
  static let fewest = 3

  private struct Block: Hashable {
    let section: Int
    let response: String
  }

  static func check(_ draft: Draft, _ report: inout Report) {
    var scored: [Block: Int] = [:]
    var orphans: [Block: [SourceNode]] = [:]
    let sections = draft.questionnaire.sections
    for (item, node) in zip(draft.questionnaire.items, draft.items) {
      guard case .rating(let response, let credits) = item.kind,
        let section = sections.firstIndex(where: { $0.items.contains(item.id) })
      else { continue }
      let block = Block(section: section, response: response)
      if credits.isEmpty { orphans[block, default: []].append(node) } else { scored[block, default: 0] += 1 }
    }
    for (block, nodes) in orphans where nodes.count == 1 && scored[block, default: 0] >= fewest {
      guard let node = nodes.first else { continue }
      let word = quoted(node["id"]?.text ?? "")
      note(
        &report, at: node.nearest("id").place,
        ru:
          "утверждение \(word.ru) не прибавляет ни к одной шкале, а все остальные в его разделе прибавляют; "
          + "если это не нарочно, допишите credit",
        en: "the statement \(word.en) credits no scale, but all others of its section do; "
          + "add its credit, unless this is meant")
    }
  }
}
