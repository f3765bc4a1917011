import Psychometrics
import QuestionnaireModel
import Scoring

/// The items' moments of one scale while blocks are counted; those of each level of attention apart.
struct ScaleMoments: Sendable {
  private let columns: [ItemPoints]
  /// How bytes become points, where the scale is added up in bytes.
  private let key: (weights: [Int], factor: Int, offsets: [Int])?
  /// What a full row's points are above the sum of its bytes, where they differ by nothing else.
  private let constant: Int?
  private let index: Int
  private let slots: [Int]
  /// Where the columns of the rows at hand begin.
  private var starts: [Int]
  /// By attention, where the scale is added up in bytes.
  private var bytes: [ByteMoments]
  /// By attention, in the general way.
  private var others: [ItemMoments]
  private var row: [Int]

  init(_ index: Int, in questionnaire: Questionnaire, layout: AnswerLayout) {
    self.index = index
    columns = ItemPoints.columns(of: questionnaire.scales[index], in: questionnaire, layout: layout)
    slots = columns.map(\.column.slot)
    starts = slots
    row = Array(repeating: 0, count: columns.count)
    others = Attention.allCases.map { [columns] _ in ItemMoments(itemCount: columns.count) }
    let keys = columns.compactMap(\.linear)
    let factor = abs(keys.first?.weight ?? 0)
    guard !keys.isEmpty, keys.count == columns.count, keys.allSatisfy({ abs($0.weight) == factor }),
      let moments = ByteMoments(
        signs: keys.map { Int8($0.weight.signum()) }, greatest: keys.map(\.cells.upperBound).max() ?? 0)
    else {
      (key, bytes, constant) = (nil, [], nil)
      return
    }
    constant = factor == 1 ? keys.reduce(0) { $0 + $1.offset } : nil
    key = (keys.map(\.weight), factor, keys.map(\.offset))
    bytes = Attention.allCases.map { _ in moments }
  }

  /// Adds rows of a block on one level of attention; where `kept` is given, only rows whose byte there is −1.
  mutating func add(
    _ rows: Range<Int>, of answers: AnswerBlock, _ scores: ScoreBlock, attention: Int,
    kept: UnsafePointer<Int8>?
  ) {
    guard key != nil else {
      for place in rows where kept == nil || kept?[place - rows.lowerBound] != 0 {
        addSingly(place, answers, attention)
      }
      return
    }
    for place in slots.indices { starts[place] = slots[place] * answers.capacity }
    answers.narrow.withUnsafeBufferPointer { narrow in
      guard let first = narrow.baseAddress else { return }
      let cells = first + rows.lowerBound
      guard let constant, kept == nil, scores.areWhole[index] else {
        return bytes[attention].add(cells, offsets: starts, rows: rows.count, kept: kept)
      }
      scores.points.withUnsafeBufferPointer { points in
        guard let sums = points.baseAddress else { return }
        bytes[attention].add(
          whole: cells, offsets: starts, rows: rows.count,
          sums: sums + (index * scores.capacity + rows.lowerBound), constant: constant)
      }
    }
  }

  private mutating func addSingly(_ place: Int, _ answers: AnswerBlock, _ attention: Int) {
    for (item, column) in columns.enumerated() {
      guard let points = column.points(place, of: answers) else { return }
      row[item] = points
    }
    if !columns.isEmpty { others[attention].add(row) }
  }

  /// What was counted on one level of attention.
  func moments(_ attention: Int) -> ItemMoments {
    var moments = others[attention]
    if let key {
      moments.add(bytes[attention], weights: key.weights, factor: key.factor, offsets: key.offsets)
    }
    return moments
  }
}
