import Language
import QuestionnaireModel

/// Adds up what the answers credit to each scale; always the first step of scoring.
///
/// A choice brings what its option credits, a rating its weighted (or mirrored) value, several ratings each their own, a multiple
/// choice the sum over the chosen options. For `count` scales an answer that brings any points adds 1. Each rating of several
/// counts as an answer of its own. Numbers and free texts credit nothing.
public enum Credits: ScoringModule {
  public static let description = ModuleDescription(
    id: "credits", version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Ключ: баллы ответов", en: "Key: points of the answers"),
    summary: LocalizedText(
      ru:
        "Складывает баллы, которые ответы дают шкалам: прямые и обратные пункты, варианты выбора, веса и доли балла. "
        + "Выполняется всегда первым, указывать его в опроснике не нужно.",
      en:
        "Adds up the points that answers credit to scales: direct and reversed items, options, weights and parts of "
        + "a point. Always the first step; a questionnaire does not name it."),
    parameters: [],
    outputs: LocalizedText(
      ru: "Для каждой шкалы: баллы, число ответов и число показанных пунктов; из них следует сырой балл.",
      en: "For each scale: points, answers and items shown; the raw score follows from them."),
    citations: [
      "Likert R. A technique for the measurement of attitudes. Archives of Psychology, 1932, 140.",
      "Lord F. M., Novick M. R. Statistical Theories of Mental Test Scores. Addison-Wesley, 1968.",
    ])

  /// The greatest size of a weight or a scale's denominator.
  public static let greatestWeight = 10_000

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    try CreditCheck(reader: ParameterReader(use, for: questionnaire)).check()
    var columns: [CreditColumn] = []
    var credited: [[CreditedColumn]] = []
    for (index, scale) in questionnaire.scales.enumerated() {
      let own = CreditedColumn.all(of: scale, in: questionnaire, layout: layout)
      let reach = own.reduce(own.count * scale.denominator) { $0 + max(abs($1.least), abs($1.most)) }
      guard own.count <= Int(Int16.max), reach <= Int(Int32.max) else {
        throw ParameterReader(use, for: questionnaire).bad(["scales", scale.id]) { $0.tooManyPoints }
      }
      credited.append(own)
      columns += own.map {
        CreditColumn(
          column: $0.column, scale: index, least: Int32($0.least), most: Int32($0.most),
          rule: $0.points.rule(for: scale))
      }
    }
    // Column by column, so that a column's cells are read while they are near.
    columns.sort { ($0.column.item, $0.scale) < ($1.column.item, $1.scale) }
    return PreparedCredits(questionnaire: questionnaire, credited: credited, columns: columns)
  }
}

/// The compiled key.
struct PreparedCredits: PreparedScoring {
  let questionnaire: Questionnaire
  /// For each scale its columns, for explanations.
  let credited: [[CreditedColumn]]
  /// Every column, for shares.
  let columns: [CreditColumn]
  /// Scales that are added up sixteen sheets at a time.
  private let sums: [ByteSum]
  /// The columns of all other scales, and those scales.
  private let others: [CreditColumn]
  private let otherScales: [Int]
  private let isShare: [Bool]
  private let hasShares: Bool
  /// What each scale can give, for explanations.
  private let ranges: [ClosedRange<Fraction>?]

  init(questionnaire: Questionnaire, credited: [[CreditedColumn]], columns: [CreditColumn]) {
    self.questionnaire = questionnaire
    self.credited = credited
    self.columns = columns
    let scales = questionnaire.scales.indices
    let sums = scales.compactMap { scale in ByteSum(scale: scale, columns.filter { $0.scale == scale }) }
    let summed = Set(sums.map(\.scale))
    self.sums = sums
    others = columns.filter { !summed.contains($0.scale) }
    otherScales = scales.filter { !summed.contains($0) }
    isShare = questionnaire.scales.map { $0.method == .share }
    hasShares = isShare.contains(true)
    ranges = questionnaire.scales.map { questionnaire.range(of: $0) }
  }

  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {
    // The arrays are taken out of the block and put back, so that all can be written at once without a copy.
    var (points, answered, shown, whole): ([Int32], [Int16], [Int16], [Bool]) = ([], [], [], [])
    swap(&points, &scores.points)
    swap(&answered, &scores.answered)
    swap(&shown, &scores.shown)
    swap(&whole, &scores.areWhole)
    points.withUnsafeMutableBufferPointer { points in
      answered.withUnsafeMutableBufferPointer { answered in
        shown.withUnsafeMutableBufferPointer { shown in
          write(answers, points: points, answered: answered, shown: shown, areWhole: &whole)
        }
      }
    }
    swap(&points, &scores.points)
    swap(&answered, &scores.answered)
    swap(&shown, &scores.shown)
    swap(&whole, &scores.areWhole)
    if hasShares {
      for column in columns where isShare[column.scale] { addSpan(column, answers, &scores) }
    }
  }

  private func write(
    _ answers: AnswerBlock, points: UnsafeMutableBufferPointer<Int32>,
    answered: UnsafeMutableBufferPointer<Int16>, shown: UnsafeMutableBufferPointer<Int16>,
    areWhole: inout [Bool]
  ) {
    let (capacity, count) = (answers.capacity, answers.count)
    guard let allPoints = points.baseAddress, let allAnswered = answered.baseAddress,
      let allShown = shown.baseAddress
    else { return }
    answers.narrow.withUnsafeBufferPointer { narrow in
      for sum in sums {
        let start = sum.scale * capacity
        areWhole[sum.scale] = sum.write(
          narrow, capacity: capacity, count: count, points: allPoints + start, answered: allAnswered + start,
          shown: allShown + start)
      }
      for scale in otherScales {
        let start = scale * capacity
        (allPoints + start).update(repeating: 0, count: count)
        (allAnswered + start).update(repeating: 0, count: count)
        (allShown + start).update(repeating: 0, count: count)
      }
      answers.wide.withUnsafeBufferPointer { wide in
        for column in others {
          let start = column.scale * capacity
          let cells = column.column.slot * capacity
          let rows = start..<(start + count)
          let target = CreditTarget(
            points: UnsafeMutableBufferPointer(rebasing: points[rows]),
            answered: UnsafeMutableBufferPointer(rebasing: answered[rows]),
            shown: UnsafeMutableBufferPointer(rebasing: shown[rows]))
          switch column.column.width {
          case .narrow:
            target.add(column.rule, UnsafeBufferPointer(rebasing: narrow[cells..<(cells + count)]))
          case .wide:
            target.add(column.rule, UnsafeBufferPointer(rebasing: wide[cells..<(cells + count)]))
          }
        }
      }
    }
  }

  /// The least and most that the answered items could have brought.
  private func addSpan(_ column: CreditColumn, _ answers: AnswerBlock, _ scores: inout ScoreBlock) {
    let start = column.scale * answers.capacity
    for row in 0..<answers.count where answers.state(column.column, row).isAnswered {
      scores.least[start + row] += column.least
      scores.most[start + row] += column.most
    }
  }

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let explanation = CreditExplanation(
      questionnaire: questionnaire, credited: credited, ranges: ranges, language: language)
    return questionnaire.scales.indices.flatMap { index in
      explanation.lines(index, scores.standing(scale: index, row: row), row, answers)
    }
  }
}

/// The rows of one scale in a score block.
private struct CreditTarget {
  let points: UnsafeMutableBufferPointer<Int32>
  let answered: UnsafeMutableBufferPointer<Int16>
  let shown: UnsafeMutableBufferPointer<Int16>

  @inline(__always)
  private func count(_ row: Int, isAnswer: Bool, isShown: Bool) {
    answered[row] &+= isAnswer ? 1 : 0
    shown[row] &+= isShown ? 1 : 0
  }

  func add(_ rule: CreditColumn.Rule, _ cells: UnsafeBufferPointer<Int8>) {
    switch rule {
    case .linear(let weight, let offset):
      for row in cells.indices {
        let isAnswer = AnswerCode.isAnswer(cells[row])
        points[row] &+= isAnswer ? weight &* Int32(cells[row]) &+ offset : 0
        count(row, isAnswer: isAnswer, isShown: cells[row] != AnswerCode.notShown)
      }
    case .table(let table):
      table.withUnsafeBufferPointer { table in
        for row in cells.indices {
          points[row] &+= table[Int(UInt8(bitPattern: cells[row]))]
          count(
            row, isAnswer: AnswerCode.isAnswer(cells[row]), isShown: cells[row] != AnswerCode.notShown)
        }
      }
    case .bits: break
    }
  }

  func add(_ rule: CreditColumn.Rule, _ cells: UnsafeBufferPointer<Int32>) {
    guard case .bits(let options, let counted) = rule else { return }
    options.withUnsafeBufferPointer { options in
      for row in cells.indices {
        let isAnswer = AnswerCode.isAnswer(cells[row])
        var bits = isAnswer ? UInt32(bitPattern: cells[row]) : 0
        var sum: Int32 = 0
        while bits != 0 {
          let option = bits.trailingZeroBitCount
          if option < options.count { sum &+= options[option] }
          bits &= bits &- 1
        }
        if let counted { sum = sum == 0 ? 0 : counted }
        points[row] &+= sum
        count(row, isAnswer: isAnswer, isShown: cells[row] != AnswerCode.notShownWide)
      }
    }
  }
}
