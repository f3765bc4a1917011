import QuestionnaireModel

/// Scales that a module compares within one sheet, by their exact raw scores.
struct ComparedScales: Sendable {
  let scales: [Scale]
  /// Their places in the questionnaire and in every score block.
  let indices: [Int]

  init(_ indices: [Int], of questionnaire: Questionnaire) {
    self.indices = indices
    scales = indices.map { questionnaire.scales[$0] }
  }

  /// The raw score of the scale at a position of the list.
  func raw(_ position: Int, _ row: Int, _ scores: ScoreBlock) -> Fraction? {
    RawScore(scales[position], scores.standing(scale: indices[position], row: row)).fraction
  }

  /// The highest and the second highest different scores of one row, who has them (a bit a position), and the lowest.
  struct Top {
    var highest: Fraction
    var lowest: Fraction
    var leading: Int32
    var next: Int32
  }

  /// Who leads in a row; `nil` where any scale has no score.
  ///
  /// Allocates nothing.
  func top(_ row: Int, _ scores: ScoreBlock) -> Top? {
    guard let first = raw(0, row, scores) else { return nil }
    var top = Top(highest: first, lowest: first, leading: 1, next: 0)
    var second: Fraction?
    for position in 1..<indices.count {
      guard let score = raw(position, row, scores) else { return nil }
      let bit = Int32(1) << Int32(position)
      if score < top.lowest { top.lowest = score }
      if score > top.highest {
        (second, top.next) = (top.highest, top.leading)
        (top.highest, top.leading) = (score, bit)
      } else if score == top.highest {
        top.leading |= bit
      } else if let current = second, score == current {
        top.next |= bit
      } else if second.map({ score > $0 }) ?? true {
        (second, top.next) = (score, bit)
      }
    }
    return top
  }

  /// All scores of a row; `nil` where any scale has none.
  func all(_ row: Int, _ scores: ScoreBlock) -> [Fraction]? {
    let all = indices.indices.compactMap { raw($0, row, scores) }
    return all.count == indices.count ? all : nil
  }

  /// The positions from the highest score to the lowest, equal ones together in the order of the list.
  func groups(_ scores: [Fraction]) -> [[Int]] {
    let sorted = scores.indices.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
    }
    var groups: [[Int]] = []
    for position in sorted {
      if let last = groups.last?.first, scores[last] == scores[position] {
        groups[groups.count - 1].append(position)
      } else {
        groups.append([position])
      }
    }
    return groups
  }

  /// The scales of a row that have no score.
  func withoutScore(_ row: Int, _ scores: ScoreBlock) -> [Scale] {
    indices.indices.filter { raw($0, row, scores) == nil }.map { scales[$0] }
  }
}
