import QuestionnaireModel
import Scoring

/// The counters of an accumulator, laid out for speed: full sheets' points in flat arrays, everything else in dictionaries.
struct Tally: Sendable {
  /// The counters of one cell.
  private struct Counters {
    var frequencies: CellFrequencies
    /// Sheets by points, scale after scale, where every item of the scale was shown and answered.
    var full: [Int]
    /// All other standings.
    var partial: [[ScaleStanding: Int]]
  }

  /// Where the full sheets of a scale lie in `Counters.full`.
  private struct Span {
    var items: Int
    var least: Int
    var width: Int
    var start: Int
    var isShare: Bool
  }

  private let spans: [Span]
  private let items: [CountedItem]
  private let stepIndices: [[Int8: Int]]
  private let outputs: [ScoreOutput]
  private let slots: [Int]
  private var indices: [CohortCell: Int] = [:]
  private var keys: [CohortCell] = []
  private var cells: [Counters] = []

  init(scorer: Scorer) {
    var start = 0
    spans = scorer.questionnaire.scales.map { scale in
      let credits = scorer.questionnaire.creditSpans(of: scale)
      let least = credits.reduce(0) { $0 + $1.least }
      // `count` counts answers, the other methods add points: room for both.
      let lowest = min(least, 0)
      let highest = max(credits.reduce(0) { $0 + $1.most }, credits.count)
      let width = highest - lowest < 4_096 ? highest - lowest + 1 : 0
      defer { start += width }
      return Span(
        items: credits.count, least: lowest, width: width, start: start, isShare: scale.method == .share)
    }
    items = CountedItem.all(of: scorer.questionnaire, layout: scorer.coding.layout)
    stepIndices = items.map { item in
      guard case .rating(let values) = item.kind else { return [:] }
      return Dictionary(values.enumerated().map { (Int8(clamping: $1), $0) }) { first, _ in first }
    }
    outputs = scorer.layout.outputs
    slots = outputs.map { scorer.layout.slot(of: $0.id) ?? 0 }
  }

  mutating func add(
    _ rows: [(cell: CohortCell, isSimulated: Bool)], answers: AnswerBlock, scores: ScoreBlock
  ) {
    let flags = outputs.indices.filter { outputs[$0].kind == .flag }.map { (slots[$0], outputs[$0].family) }
    let places = rows.indices.map { row in
      var key = rows[row].cell
      var families: UInt16 = 0
      for (slot, family) in flags where scores.code(slot, row) == 1 {
        key.attention = max(key.attention, .remark)
        if let family { families |= 1 << UInt16(RemarkFamily.allCases.firstIndex(of: family) ?? 0) }
      }
      if families.nonzeroBitCount > 1 { key.attention = .strong }
      let place = place(of: key)
      cells[place].frequencies.sheets += 1
      if rows[row].isSimulated { cells[place].frequencies.simulated += 1 }
      return place
    }
    for index in spans.indices { addScale(index, places, scores) }
    for index in outputs.indices { addOutput(index, places, scores) }
    for index in items.indices { addItem(index, places, answers) }
  }

  private mutating func place(of key: CohortCell) -> Int {
    if let place = indices[key] { return place }
    indices[key] = cells.count
    keys.append(key)
    cells.append(
      Counters(
        frequencies: CellFrequencies(scales: spans.count, outputs: outputs.count, items: items),
        full: Array(repeating: 0, count: spans.reduce(0) { $0 + $1.width }),
        partial: Array(repeating: [:], count: spans.count)))
    return cells.count - 1
  }

  private mutating func addScale(_ index: Int, _ places: [Int], _ scores: ScoreBlock) {
    let span = spans[index]
    for (row, place) in places.enumerated() {
      let standing = scores.standing(scale: index, row: row)
      let offset = standing.points - span.least
      if !span.isShare, standing.answered == span.items, standing.shown == span.items, offset >= 0,
        offset < span.width
      {
        cells[place].full[span.start + offset] += 1
      } else {
        cells[place].partial[index][standing, default: 0] += 1
      }
    }
  }

  private mutating func addOutput(_ index: Int, _ places: [Int], _ scores: ScoreBlock) {
    let slot = slots[index]
    if case .number = outputs[index].kind {
      for (row, place) in places.enumerated() {
        let number = scores.number(slot, row)
        guard !number.isNaN else { continue }
        cells[place].frequencies.numbers[index][number, default: 0] += 1
      }
    } else {
      for (row, place) in places.enumerated() {
        cells[place].frequencies.codes[index][scores.code(slot, row), default: 0] += 1
      }
    }
  }

  private mutating func addItem(_ index: Int, _ places: [Int], _ answers: AnswerBlock) {
    let item = items[index]
    for (row, place) in places.enumerated() {
      switch item.column.width {
      case .narrow:
        let cell = answers.narrow(item.column.slot, row)
        guard cell != AnswerCode.notShown else { continue }
        let step = stepIndices[index].isEmpty ? Int(cell) : stepIndices[index][cell]
        guard cells[place].frequencies.items[index].sees(isDeclined: cell == AnswerCode.declined),
          AnswerCode.isAnswer(cell), let step
        else { continue }
        cells[place].frequencies.items[index].count(option: step)
      case .wide:
        let cell = answers.wide(item.column.slot, row)
        guard cell != AnswerCode.notShownWide else { continue }
        guard cells[place].frequencies.items[index].sees(isDeclined: cell == AnswerCode.declinedWide),
          AnswerCode.isAnswer(cell)
        else { continue }
        if item.kind == .number {
          cells[place].frequencies.items[index].count(number: Int(cell))
        } else {
          cells[place].frequencies.items[index].count(bits: cell)
        }
      }
    }
  }

  /// The frequencies of everything that was added.
  func frequencies(scorer: Scorer) -> CohortFrequencies {
    var result = CohortFrequencies(scorer: scorer)
    for (key, counters) in zip(keys, cells) {
      var frequencies = counters.frequencies
      for (index, scale) in scorer.questionnaire.scales.enumerated() {
        let span = spans[index]
        for offset in 0..<span.width {
          let times = counters.full[span.start + offset]
          guard times > 0 else { continue }
          let standing = ScaleStanding(points: span.least + offset, answered: span.items, shown: span.items)
          frequencies.scales[index].add(RawScore(scale, standing), times: times)
        }
        for (standing, times) in counters.partial[index] {
          frequencies.scales[index].add(RawScore(scale, standing), times: times)
        }
      }
      result.add(frequencies, to: key)
    }
    return result
  }
}

extension ItemCounts {
  /// Counts a sheet that showed the item; whether there may be an answer.
  fileprivate mutating func sees(isDeclined: Bool) -> Bool {
    shown += 1
    if isDeclined { declined += 1 }
    return !isDeclined
  }

  fileprivate mutating func count(option: Int) {
    guard options.indices.contains(option) else { return }
    answered += 1
    options[option] += 1
  }

  fileprivate mutating func count(bits: Int32) {
    answered += 1
    for option in options.indices where bits & (1 << Int32(option)) != 0 { options[option] += 1 }
  }

  fileprivate mutating func count(number: Int) {
    answered += 1
    numbers[number, default: 0] += 1
  }
}

extension ScaleFrequencies {
  fileprivate mutating func add(_ score: RawScore, times: Int) {
    switch score {
    case .score(let raw): self.raw.add(raw, times: times)
    case .none(let reason): noScore[NoScoreKind(reason), default: 0] += times
    }
  }
}
