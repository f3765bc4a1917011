import QuestionnaireModel

/// What the answers in one column count as; not-a-number where an answer counts as nothing.
struct NumberColumn: Sendable {
  private enum Cells: Sendable {
    /// A number for each of the 256 bit patterns of a cell.
    case narrow([Double])
    /// Cells divided by a number; whole numbers may be recoded, the rest mirrored.
    case wide(divisor: Double, values: [Int: Double], mirror: Double?)
    /// A multiple answer as its first chosen option counts.
    case first([Double])
    /// Whether a multiple answer includes an option.
    case option(Int32, chosen: Double, other: Double)
  }

  /// The column of the answer layout, for explanations.
  let column: AnswerLayout.Column
  private let cells: Cells

  /// `accept`: the place of a list of accepted answers, `option`: the place of an option, `values`: recoding by the answer as it
  /// stands in files, `mirror`: what an answer is taken from.
  init(
    _ column: AnswerLayout.Column, of questionnaire: Questionnaire, option: Int? = nil, accept: Int? = nil,
    values: [String: Double] = [:], mirror: Double? = nil
  ) {
    self.column = column
    let item = questionnaire.items[column.item]
    func counted(_ key: String, _ natural: Double?) -> Double {
      guard let number = values[key] ?? natural else { return .nan }
      return mirror.map { $0 - number } ?? number
    }
    func narrow(_ numbers: [(cell: Int, number: Double)]) -> Cells {
      var table = [Double](repeating: .nan, count: 256)
      for (cell, number) in numbers { table[Int(UInt8(truncatingIfNeeded: cell))] = number }
      return .narrow(table)
    }
    func steps(_ response: String) -> Cells {
      narrow(
        (questionnaire.response(response)?.steps ?? []).map { step in
          (step.value, counted(String(step.value), Double(step.value)))
        })
    }
    func options(_ options: [Option]) -> [Double] {
      options.map { counted($0.code, TextReading.leadingNumber($0.alias ?? $0.code)) }
    }
    switch item.kind {
    case .rating(let response, _): cells = steps(response)
    case .ratings(let parts): cells = steps(parts.first { $0.id == column.part }?.response ?? "")
    case .choice(let all): cells = narrow(options(all).enumerated().map { ($0, $1) })
    case .multiple(let all, _, _):
      cells =
        option.map { .option(1 << Int32($0), chosen: counted("yes", 1), other: counted("no", 0)) }
        ?? .first(options(all))
    case .text where item.reads == .number:
      cells = .wide(divisor: TextReading.scale, values: Self.whole(values), mirror: mirror)
    case .text:
      cells = narrow(
        (1...127).map { cell in
          let fits = accept.map { TextReading.fits(Int8(cell), list: $0) } ?? true
          return (cell, fits ? counted("yes", 1) : counted("no", 0))
        })
    case .number(let range):
      cells = .wide(divisor: Double(range.scale), values: Self.whole(values), mirror: mirror)
    case .note: cells = narrow([])
    }
  }

  /// The number of a row's answer.
  @inline(__always)
  func number(_ row: Int, _ answers: AnswerBlock) -> Double {
    switch cells {
    case .narrow(let table): return table[Int(UInt8(bitPattern: answers.narrow(column.slot, row)))]
    case .wide(let divisor, let values, let mirror):
      let cell = answers.wide(column.slot, row)
      guard AnswerCode.isAnswer(cell), cell != TextReading.noNumber || divisor != TextReading.scale else {
        return .nan
      }
      let number = Double(cell) / divisor
      let recoded = values.isEmpty ? number : values[Int((number + 0.5).rounded(.down))] ?? number
      return mirror.map { $0 - recoded } ?? recoded
    case .first(let numbers):
      let cell = answers.wide(column.slot, row)
      guard AnswerCode.isAnswer(cell), cell != 0, cell.trailingZeroBitCount < numbers.count else {
        return .nan
      }
      return numbers[cell.trailingZeroBitCount]
    case .option(let bit, let chosen, let other):
      let cell = answers.wide(column.slot, row)
      return AnswerCode.isAnswer(cell) ? (cell & bit != 0 ? chosen : other) : .nan
    }
  }

  private static func whole(_ values: [String: Double]) -> [Int: Double] {
    Dictionary(values.compactMap { key, value in Int(key).map { ($0, value) } }) { first, _ in first }
  }
}
