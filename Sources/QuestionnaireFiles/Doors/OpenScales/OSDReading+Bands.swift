import Language
import QuestionnaireModel

extension OSDReading {
  /// Thresholds that cover every possible score become levels, where the file says what they rest on.
  mutating func bands(_ scales: [ScaleTree]) -> [SourceNode] {
    var bands: [SourceNode] = []
    for entry in definition.osd("scoring")?.entries ?? [] {
      guard let norms = entry.value.osd("norms"), let thresholds = norms.osd("thresholds")?.list,
        !thresholds.isEmpty
      else { continue }
      guard let scale = scales.first(where: { $0.scoring.id == entry.key }) else {
        lose(.transformedBands, at: norms.place, entry.key)
        continue
      }
      let source = norms.osd("source")?.osdText ?? definition.osd("scale_info")?.osd("citation")?.osdText
      guard let source = source.map({ texts.plain($0) }), !source.isEmpty,
        let levels = levels(thresholds, scale)
      else {
        lose(.bands, at: norms.place, entry.key)
        continue
      }
      bands.append(
        .map(
          [
            ("scale", .word(scale.id, at: norms.place)), ("basis", .word("source")),
            ("source", .scalar(source.replacing("\n", with: " "), at: norms.place)),
            ("levels", .list(levels)),
          ], at: norms.place))
    }
    return bands
  }

  /// Half-open levels from thresholds that both ends belong to; `nil` where they leave gaps or do not reach the ends.
  private mutating func levels(_ thresholds: [SourceNode], _ scale: ScaleTree) -> [SourceNode]? {
    let sorted = thresholds.compactMap { node in
      node.osd("min")?.osdNumber.flatMap { least in
        node.osd("max")?.osdNumber.map { (least: least, most: $0, node: node) }
      }
    }.sorted { $0.least < $1.least }
    guard sorted.count == thresholds.count, (1...20).contains(sorted.count), let first = sorted.first,
      let last = sorted.last
    else { return nil }
    // Answers left out make a sum smaller: the least possible is then that of the answers that take most away, or one answer.
    let range = range(of: scale)
    guard first.least <= Double(range.least), last.most >= Double(range.most) else { return nil }
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      let gap = next.least - one.most
      guard scale.isMean ? gap > 0 && gap <= 0.1 : gap == 1 && one.most == one.most.rounded() else {
        return nil
      }
    }
    let reached = sorted.filter { $0.most >= Double(range.least) && $0.least <= Double(range.most) }
    var levels: [SourceNode] = []
    for (index, level) in reached.enumerated() {
      guard let from = index == 0 ? String(range.least) : OSDNumber.decimal(level.least),
        let name = name(of: level.node)
      else { return nil }
      let below = index + 1 < reached.count ? OSDNumber.decimal(reached[index + 1].least) : nil
      guard below != nil || index + 1 == reached.count else { return nil }
      levels.append(
        .map(
          [
            ("id", .word("level-\(index + 1)", at: level.node.place)),
            ("from", .word(from, at: level.node.place)),
            ("below", below.map { .word($0) }), ("name", name),
          ], at: level.node.place))
    }
    return levels.isEmpty ? nil : levels
  }

  private mutating func name(of level: SourceNode) -> SourceNode? {
    text(level.osd("label_key"))
      ?? level.osd("label").flatMap { node in
        node.osdText.flatMap { texts.has($0) ? text(node) : same($0, at: node.place) }
      }
  }

  /// The possible scores, as `Questionnaire.range(of:)` has them for a scale that leaves answers out.
  private func range(of scale: ScaleTree) -> (least: Int, most: Int) {
    let (leasts, mosts) = (scale.spans.map(\.least), scale.spans.map(\.most))
    guard !scale.isMean else { return (leasts.min() ?? 0, mosts.max() ?? 0) }
    // All but one answer may be missing: what adds is left out, and the smallest of it stays where nothing takes away.
    let least = leasts.reduce(0) { $0 + min(0, $1) }
    let most = mosts.reduce(0) { $0 + max(0, $1) }
    return (
      scale.isConditional || leasts.contains { $0 <= 0 } ? least : leasts.min() ?? 0,
      scale.isConditional || mosts.contains { $0 >= 0 } ? most : mosts.max() ?? 0
    )
  }
}
