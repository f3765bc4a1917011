import QuestionnaireModel
import Scoring

/// The counters of an accumulator, laid out for speed: full sheets' points in a flat array a scale, everything else in dictionaries.
///
/// Groups are entered once and then called by number, so that counting a sheet hashes nothing.
struct Tally: Sendable {
  /// The counters of one cell besides those in `full`.
  private struct Counters {
    var frequencies: CellFrequencies
    /// Standings with gaps, of shares, or out of the common range.
    var partial: [[ScaleStanding: Int]]
  }

  /// What full sheets can bring on a scale.
  private struct Span {
    var items: Int
    var least: Int
    /// How many counters a cell has; 0 where there would be too many.
    var width: Int
    var isShare: Bool
  }

  private let spans: [Span]
  private let items: [CountedItem]
  private let stepIndices: [[Int8: Int]]
  private let outputs: [ScoreOutput]
  private let slots: [Int]
  private var indices: [CohortCell: Int] = [:]
  private var groups: [CohortCell] = []
  /// The attention of each group before any remark.
  private var attentions: [Int] = []
  /// For each group and attention the number of its counters, −1 where none were needed yet.
  private var counterIndices: [Int32] = []
  private var keys: [CohortCell] = []
  private var cells: [Counters] = []
  /// The sheets of each cell, counted where there is no scale.
  private var sheets: [Int] = []
  private var simulated: [Int] = []
  /// For each scale, cell after cell, the sheets by points where every item of the scale was shown and answered.
  ///
  /// Few bytes a counter, so that those of one scale stay in the nearest cache; `settled` takes them before they overflow.
  private var full: [[UInt32]]
  private var rowsInFull = 0
  private var settled: [[Int]]
  /// The counters of each row of the block at hand.
  private var places: [Int32] = []

  init(scorer: Scorer) {
    spans = scorer.questionnaire.scales.map { scale in
      let credits = scorer.questionnaire.creditSpans(of: scale)
      let least = credits.reduce(0) { $0 + $1.least }
      // `count` counts answers, the other methods add points: room for both.
      let lowest = min(least, 0)
      let highest = max(credits.reduce(0) { $0 + $1.most }, credits.count)
      let width = highest - lowest < 4_096 ? highest - lowest + 1 : 0
      return Span(items: credits.count, least: lowest, width: width, isShare: scale.method == .share)
    }
    full = Array(repeating: [], count: spans.count)
    settled = full.map { _ in [] }
    items = CountedItem.all(of: scorer.questionnaire, layout: scorer.coding.layout)
    stepIndices = items.map { item in
      guard case .rating(let values) = item.kind else { return [:] }
      return Dictionary(values.enumerated().map { (Int8(clamping: $1), $0) }) { first, _ in first }
    }
    outputs = scorer.layout.outputs
    slots = outputs.map { scorer.layout.slot(of: $0.id) ?? 0 }
  }

  /// The number of a group; entered where it is new.
  mutating func group(of cell: CohortCell) -> Int {
    if let group = indices[cell] { return group }
    indices[cell] = groups.count
    groups.append(cell)
    attentions.append(cell.attention.rawValue)
    for _ in Attention.allCases { counterIndices.append(-1) }
    return groups.count - 1
  }

  /// Counts the rows of a block, each under its group's number.
  mutating func add(_ rows: [Int], areSimulated: [Bool]?, answers: AnswerBlock, scores: ScoreBlock) {
    findCounters(rows, scores)
    // With a scale the sheets of a cell are those that it counted.
    if spans.isEmpty { for place in places { sheets[Int(place)] += 1 } }
    if let areSimulated {
      for row in places.indices where areSimulated[row] { simulated[Int(places[row])] += 1 }
    }
    settleIfNeeded(rows.count)
    for index in spans.indices where !addWhole(index, scores) { addScale(index, scores) }
    for index in outputs.indices { addOutput(index, places, scores) }
    for index in items.indices { addItem(index, places, answers) }
  }

  /// Finds the counters of each row; enters those that are not there yet.
  private mutating func findCounters(_ rows: [Int], _ scores: ScoreBlock) {
    let flags = outputs.indices.filter { outputs[$0].kind == .flag }.map { (slots[$0], outputs[$0].family) }
    if places.count != rows.count { places = Array(repeating: -1, count: rows.count) }
    var areKnown = flags.isEmpty
    if areKnown {
      // Without remarks a group has one set of counters, which is there after its first sheet.
      let attentions = Attention.allCases.count
      places.withUnsafeMutableBufferPointer { places in
        rows.withUnsafeBufferPointer { rows in
          counterIndices.withUnsafeBufferPointer { known in
            var signs: Int32 = 0
            for row in rows.indices {
              places[row] = known[rows[row] &* attentions]
              signs |= places[row]
            }
            areKnown = signs >= 0
          }
        }
      }
    }
    guard !areKnown else { return }
    for row in rows.indices {
      places[row] = counters(rows[row], flags.isEmpty ? .none : Self.attention(row, flags, scores))
    }
  }

  /// Of each row of the block that was added last, the attention it is counted under; empty where no sheet so far has any.
  var attentionsOfBlock: [Attention] {
    keys.allSatisfy { $0.attention == .none } ? [] : places.map { keys[Int($0)].attention }
  }

  private static func attention(
    _ row: Int, _ flags: [(slot: Int, family: RemarkFamily?)], _ scores: ScoreBlock
  )
    -> Attention
  {
    var attention = Attention.none
    var families: UInt16 = 0
    for (slot, family) in flags where scores.code(slot, row) == 1 {
      attention = .remark
      if let family { families |= 1 << UInt16(RemarkFamily.allCases.firstIndex(of: family) ?? 0) }
    }
    return families.nonzeroBitCount > 1 ? .strong : attention
  }

  private mutating func counters(_ group: Int, _ attention: Attention) -> Int32 {
    let own = max(attentions[group], attention.rawValue)
    let place = group * Attention.allCases.count + own
    if counterIndices[place] >= 0 { return counterIndices[place] }
    var key = groups[group]
    key.attention = max(key.attention, attention)
    counterIndices[place] = Int32(cells.count)
    keys.append(key)
    sheets.append(0)
    simulated.append(0)
    cells.append(
      Counters(
        frequencies: CellFrequencies(scales: spans.count, outputs: outputs.count, items: items),
        partial: Array(repeating: [:], count: spans.count)))
    for index in spans.indices { full[index] += repeatElement(0, count: spans[index].width) }
    return Int32(cells.count - 1)
  }

  /// Moves what was counted into wider numbers before `rows` more could overflow a counter.
  private mutating func settleIfNeeded(_ rows: Int) {
    rowsInFull += rows
    guard rowsInFull > Int(UInt32.max) else { return }
    rowsInFull = rows
    for index in full.indices {
      settled[index] += repeatElement(0, count: full[index].count - settled[index].count)
      for place in full[index].indices {
        settled[index][place] += Int(full[index][place])
        full[index][place] = 0
      }
    }
  }

  /// Full sheets of a cell with so many points above the least.
  private func fullSheets(_ index: Int, cell: Int, offset: Int) -> Int {
    let place = cell * spans[index].width + offset
    return Int(full[index][place]) + (place < settled[index].count ? settled[index][place] : 0)
  }

  /// Counts a scale of which every row is whole; `false`, and nothing counted, where that is not so.
  private mutating func addWhole(_ index: Int, _ scores: ScoreBlock) -> Bool {
    let span = spans[index]
    guard scores.areWhole[index], !span.isShare, span.width > 0 else { return false }
    let (start, least, width) = (index * scores.capacity, Int32(span.least), UInt32(span.width))
    return full[index].withUnsafeMutableBufferPointer { full in
      scores.points.withUnsafeBufferPointer { points in
        places.withUnsafeBufferPointer { places in
          var row = 0
          while row < places.count {
            let offset = points[start &+ row] &- least
            // Points outside the scale's width have no place; they cannot be, but memory does not rest on that.
            guard UInt32(bitPattern: offset) < width else { break }
            full[Int(places[row]) &* Int(width) &+ Int(offset)] &+= 1
            row &+= 1
          }
          if row == places.count { return true }
          for row in 0..<row { full[Int(places[row]) * Int(width) + Int(points[start + row] - least)] -= 1 }
          return false
        }
      }
    }
  }

  private mutating func addScale(_ index: Int, _ scores: ScoreBlock) {
    let span = spans[index]
    let (start, isCounted) = (index * scores.capacity, !span.isShare && span.width > 0)
    let (least, most) = (Int32(clamping: span.least), Int32(clamping: span.least + span.width - 1))
    let all = Int16(clamping: span.items)
    // Taken out for the while, so that nothing is copied.
    var own: [UInt32] = []
    swap(&own, &full[index])
    defer { swap(&own, &full[index]) }
    for (row, place) in places.enumerated() {
      let (cell, sum) = (start + row, scores.points[start + row])
      if isCounted, scores.answered[cell] == all, scores.shown[cell] == all, sum >= least, sum <= most {
        own[Int(place) * span.width + Int(sum - least)] += 1
      } else {
        cells[Int(place)].partial[index][scores.standing(scale: index, row: row), default: 0] += 1
      }
    }
  }

  private mutating func addOutput(_ index: Int, _ places: [Int32], _ scores: ScoreBlock) {
    let slot = slots[index]
    if case .number = outputs[index].kind {
      for (row, place) in places.enumerated() {
        let number = scores.number(slot, row)
        guard !number.isNaN else { continue }
        cells[Int(place)].frequencies.numbers[index][number, default: 0] += 1
      }
    } else {
      for (row, place) in places.enumerated() {
        cells[Int(place)].frequencies.codes[index][scores.code(slot, row), default: 0] += 1
      }
    }
  }

  private mutating func addItem(_ index: Int, _ places: [Int32], _ answers: AnswerBlock) {
    let item = items[index]
    for (row, place) in places.enumerated() {
      switch item.column.width {
      case .narrow:
        let cell = answers.narrow(item.column.slot, row)
        guard cell != AnswerCode.notShown else { continue }
        let step = stepIndices[index].isEmpty ? Int(cell) : stepIndices[index][cell]
        guard cells[Int(place)].frequencies.items[index].sees(isDeclined: cell == AnswerCode.declined),
          AnswerCode.isAnswer(cell), let step
        else { continue }
        cells[Int(place)].frequencies.items[index].count(option: step)
      case .wide:
        let cell = answers.wide(item.column.slot, row)
        guard cell != AnswerCode.notShownWide else { continue }
        guard cells[Int(place)].frequencies.items[index].sees(isDeclined: cell == AnswerCode.declinedWide),
          AnswerCode.isAnswer(cell)
        else { continue }
        if item.kind == .number {
          cells[Int(place)].frequencies.items[index].count(number: Int(cell))
        } else {
          cells[Int(place)].frequencies.items[index].count(bits: cell)
        }
      }
    }
  }

  /// The frequencies of everything that was added.
  func frequencies(scorer: Scorer) -> CohortFrequencies {
    var result = CohortFrequencies(scorer: scorer)
    // What full sheets score, once for all cells.
    let scores = zip(scorer.questionnaire.scales, spans).map { scale, span in
      (0..<span.width).map { offset in
        RawScore(
          scale, ScaleStanding(points: span.least + offset, answered: span.items, shown: span.items))
      }
    }
    for (place, key) in keys.enumerated() {
      let counters = cells[place]
      var frequencies = counters.frequencies
      frequencies.simulated = simulated[place]
      for (index, scale) in scorer.questionnaire.scales.enumerated() {
        let span = spans[index]
        for offset in 0..<span.width {
          let times = fullSheets(index, cell: place, offset: offset)
          if times > 0 { frequencies.scales[index].add(scores[index][offset], times: times) }
        }
        for (standing, times) in counters.partial[index] {
          frequencies.scales[index].add(RawScore(scale, standing), times: times)
        }
      }
      frequencies.sheets = sheets[place] + (frequencies.scales.first?.sheets ?? 0)
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
