import QuestionnaireModel
import Scoring

/// Levels cover every possible score once: no gaps, no overlaps, nothing out of reach.
enum BandLimits: LintRule {
  static let id = "band-limits"

  static func check(_ draft: Draft, _ report: inout Report) {
    // What credits a scale that there isn't was meant for one that there is: no range is known then.
    let isKeyWhole = draft.credits.allSatisfy { credits, _ in
      credits.allSatisfy { draft.questionnaire.scale($0.scale) != nil }
    }
    for (band, node) in zip(draft.questionnaire.bands, draft.bands) {
      guard let scale = draft.questionnaire.scale(band.scale) else { continue }
      let nodes = node["levels"]?.list ?? []
      let keys = ["id", "from", "below", "name", "meaning"]
      let isReadable = nodes.allSatisfy { level in
        // A key that is none may be meant as one of the limits, and is found as such.
        guard level.entries?.allSatisfy({ keys.contains($0.key) }) ?? false else { return false }
        return (level["from"] ?? level).text.flatMap(Fraction.init(decimal:)) != nil
          && level["below"].map { $0.text.flatMap(Fraction.init(decimal:)) != nil } ?? true
      }
      guard isReadable, nodes.count == band.levels.count else { continue }
      checkChain(band.levels, node, &report)
      // The range is known where every item could be read.
      guard draft.isSound, isKeyWhole, let range = draft.questionnaire.range(of: scale),
        let first = band.levels.first
      else { continue }
      if first.from != range.lowerBound {
        let place = node.nearest("levels", "0", "from").place
        error(
          &report, at: place,
          ru: "первый уровень шкалы \(scale.id) начинается с \(first.from), а меньше всего можно набрать "
            + "\(range.lowerBound); начните с него",
          en: "the first level of the scale \(scale.id) begins at \(first.from), but the least possible is "
            + "\(range.lowerBound); begin there")
      }
      for (index, level) in band.levels.enumerated() where level.from > range.upperBound {
        error(
          &report, at: node.nearest("levels", String(index), "from").place,
          ru:
            "до \(level.from) не дойти: больше всего по шкале \(scale.id) можно набрать \(range.upperBound); "
            + "уменьшите from или уберите уровень",
          en:
            "\(level.from) is out of reach: the most possible on the scale \(scale.id) is \(range.upperBound); "
            + "lower from or take the level out"
        )
      }
      if let below = band.levels.last?.below, below <= range.upperBound {
        error(
          &report, at: node.nearest("levels", String(band.levels.count - 1), "below").place,
          ru: "последний уровень кончается на \(below), а набрать можно \(range.upperBound); уберите below",
          en: "the last level ends at \(below), but \(range.upperBound) is possible; take below out")
      }
    }
  }

  private static func checkChain(_ levels: [BandLevel], _ node: SourceNode, _ report: inout Report) {
    for (index, level) in levels.enumerated() {
      let place = node.nearest("levels", String(index))
      if let below = level.below, below <= level.from {
        error(
          &report, at: place.nearest("below").place,
          ru: "below (\(below)) не больше from (\(level.from)); увеличьте below или уменьшите from",
          en: "below (\(below)) is not greater than from (\(level.from)); raise below or lower from")
        continue
      }
      guard index + 1 < levels.count else { continue }
      let next = levels[index + 1]
      guard let below = level.below else {
        error(
          &report, at: place.place,
          ru: "без below может быть только последний уровень; добавьте below: \(next.from)",
          en: "only the last level can do without below; add below: \(next.from)")
        continue
      }
      let from = node.nearest("levels", String(index + 1), "from").place
      if below < next.from {
        error(
          &report, at: from,
          ru: "пропуск между \(below) и \(next.from): число из below в уровень уже не входит; "
            + "напишите у предыдущего below: \(next.from) или начните этот с \(below)",
          en: "a gap between \(below) and \(next.from): the number in below is no longer part of its level; "
            + "write below: \(next.from) in the level before or begin this one at \(below)")
      } else if below > next.from {
        error(
          &report, at: from,
          ru: "уровни пересекаются от \(next.from) до \(below); "
            + "напишите у предыдущего below: \(next.from) или начните этот с \(below)",
          en: "the levels overlap from \(next.from) to \(below); "
            + "write below: \(next.from) in the level before or begin this one at \(below)")
      }
    }
  }
}
