import QuestionnaireModel
import Scoring

/// The counters of an accumulator, laid out for speed: full sheets' points in one flat array, everything else in dictionaries.
///
/// Groups are entered once and then called by number, so that counting a sheet hashes nothing.
struct Tally: Sendable {
  /// The counters of one cell besides those in `full`.
  private struct Counters {
    var frequencies: CellFrequencies
    /// Standings with gaps, of shares, or out of the common range.
    var partial: [[ScaleStanding: Int]]
  }

  /// Where the full sheets of a scale lie among the counters of a cell.
  private struct Span {
    var items: Int
    var least: Int
    var width: Int
    var start: Int
    var isShare: Bool
  }

  private let spans: [Span]
  /// How many of `full` belong to one cell.
  private let width: Int
  private let items: [CountedItem]
  private let stepIndices: [[Int8: Int]]
  private let outputs: [ScoreOutput]
  private let slots: [Int]
  private var indices: [CohortCell: Int] = [:]
  private var groups: [CohortCell] = []
  /// The attention of each group before any remark.
  private var attentions: [Int] = []
  /// For each group and attention the number of its counters, −1 where none were needed yet.
  private var counterIndices: [Int] = []
  private var keys: [CohortCell] = []
  private var cells: [Counters] = []
  private var sheets: [Int] = []
  private var simulated: [Int] = []
  /// Sheets by points, cell after cell and scale after scale, where every item of the scale was shown and answered.
  private var full: [Int] = []
  /// The counters of each row of the block at hand, and where they begin in `full`.
  private var places: [Int] = []
  private var starts: [Int] = []

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
    width = start
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
    let flags = outputs.indices.filter { outputs[$0].kind == .flag }.map { (slots[$0], outputs[$0].family) }
    places.removeAll(keepingCapacity: true)
    let attentions = Attention.allCases.count
    for row in rows.indices {
      // Without remarks a group has one set of counters, which is there after its first sheet.
      let known = flags.isEmpty ? counterIndices[rows[row] &* attentions] : -1
      places.append(
        known >= 0 ? known : counters(rows[row], flags.isEmpty ? .none : Self.attention(row, flags, scores)))
    }
    sheets.withUnsafeMutableBufferPointer { sheets in for place in places { sheets[place] &+= 1 } }
    if let areSimulated {
      for row in places.indices where areSimulated[row] { simulated[places[row]] += 1 }
    }
    starts.removeAll(keepingCapacity: true)
    for place in places { starts.append(place &* width) }
    for index in spans.indices where !addWhole(index, scores) { addScale(index, scores) }
    for index in outputs.indices { addOutput(index, places, scores) }
    for index in items.indices { addItem(index, places, answers) }
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

  private mutating func counters(_ group: Int, _ attention: Attention) -> Int {
    let own = max(attentions[group], attention.rawValue)
    let place = group * Attention.allCases.count + own
    if counterIndices[place] >= 0 { return counterIndices[place] }
    var key = groups[group]
    key.attention = max(key.attention, attention)
    counterIndices[place] = cells.count
    keys.append(key)
    sheets.append(0)
    simulated.append(0)
    cells.append(
      Counters(
        frequencies: CellFrequencies(scales: spans.count, outputs: outputs.count, items: items),
        partial: Array(repeating: [:], count: spans.count)))
    full += Array(repeating: 0, count: width)
    return cells.count - 1
  }

  /// Counts a scale of which every row is whole; `false`, and nothing counted, where that is not so.
  private mutating func addWhole(_ index: Int, _ scores: ScoreBlock) -> Bool {
    let span = spans[index]
    guard scores.areWhole[index], !span.isShare, span.width > 0 else { return false }
    let (start, count) = (index * scores.capacity, starts.count)
    // Points outside the scale's width have no place; they cannot be, but memory does not rest on that.
    let (shift, width) = (span.start - span.least, UInt(span.width))
    return full.withUnsafeMutableBufferPointer { full in
      scores.points.withUnsafeBufferPointer { points in
        starts.withUnsafeBufferPointer { starts in
          for row in 0..<count where UInt(bitPattern: Int(points[start &+ row]) &- span.least) >= width {
            return false
          }
          for row in 0..<count { full[starts[row] &+ shift &+ Int(points[start &+ row])] &+= 1 }
          return true
        }
      }
    }
  }

  private mutating func addScale(_ index: Int, _ scores: ScoreBlock) {
    let (span, width) = (spans[index], width)
    let (start, isCounted) = (index * scores.capacity, !span.isShare && span.width > 0)
    var isPartial = false
    let (places, least, all) = (places, Int32(clamping: span.least), Int16(clamping: span.items))
    let most = least + Int32(clamping: span.width) - 1
    if isCounted {
      full.withUnsafeMutableBufferPointer { full in
        scores.points.withUnsafeBufferPointer { points in
          scores.answered.withUnsafeBufferPointer { answered in
            scores.shown.withUnsafeBufferPointer { shown in
              places.withUnsafeBufferPointer { places in
                for row in places.indices {
                  let (cell, sum) = (start &+ row, points[start &+ row])
                  guard answered[cell] == all, shown[cell] == all, sum >= least, sum <= most else {
                    isPartial = true
                    continue
                  }
                  full[places[row] &* width &+ span.start &+ Int(sum &- least)] &+= 1
                }
              }
            }
          }
        }
      }
    }
    guard isPartial || !isCounted else { return }
    for (row, place) in places.enumerated() {
      let standing = scores.standing(scale: index, row: row)
      let isFull =
        isCounted && standing.answered == span.items && standing.shown == span.items
        && standing.points >= Int(least) && standing.points <= Int(most)
      if !isFull { cells[place].partial[index][standing, default: 0] += 1 }
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
      (frequencies.sheets, frequencies.simulated) = (sheets[place], simulated[place])
      for (index, scale) in scorer.questionnaire.scales.enumerated() {
        let span = spans[index]
        for offset in 0..<span.width {
          let times = full[place * width + span.start + offset]
          if times > 0 { frequencies.scales[index].add(scores[index][offset], times: times) }
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
