import QuestionnaireModel

/// What the scoring of an `.osd` file asks of items: it decides how free texts are kept.
struct OSDUses {
  /// For each text item, the lists of accepted answers by dimension.
  private(set) var accepted: [String: [AcceptedAnswers]] = [:]
  /// Items whose answers count as numbers.
  private(set) var numeric: Set<String> = []

  init() {}

  init(_ definition: SourceNode) {
    for entry in definition.osd("scoring")?.entries ?? [] {
      let items = OSDScoring.items(of: entry.value)
      guard entry.value.osd("method")?.text == "sum_correct" else {
        numeric.formUnion(items)
        continue
      }
      for item in items {
        guard let answers = Self.answers(entry.value, item), !answers.isEmpty else { continue }
        accepted[item, default: []].append(AcceptedAnswers(id: entry.key, patterns: answers))
      }
    }
    for entry in definition.osd("computed")?.entries ?? [] {
      let expression = entry.value.osd("expression")?.text ?? ""
      for word in expression.split(whereSeparator: { !($0.isLetter || $0.isNumber || "._-".contains($0)) })
      where word.hasPrefix("answer.") {
        numeric.insert(String(word.dropFirst(7)))
      }
    }
  }

  /// The right answers of an item; `nil` where there are none, so that the item does not count at all.
  static func answers(_ scoring: SourceNode, _ item: String) -> [String]? {
    scoring.osd("correct_answers")?.osd(item)?.list.map { $0.compactMap(\.osdText) }
  }
}
