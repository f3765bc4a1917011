import QuestionnaireModel
import Scoring

/// What may be shown of a cohort on something that a module wrote.
public struct OutputFigures: Hashable, Sendable {
  /// The figures by kind of output.
  public enum Content: Hashable, Sendable {
    /// One of several labels.
    case labels(Disclosed<Distribution>)
    /// The one leading choice; the last category holds sheets with several leading ones.
    case leading(Disclosed<Distribution>)
    /// Facts that can hold side by side: sheets on which each holds, of the judged ones.
    case facts([Disclosed<Int>])
    case number(Disclosed<ScoreSummary>)
  }

  public let output: ScoreOutput
  /// Sheets of which something can be said: the denominator.
  public let judged: Int
  public let content: Content

  /// `printed` holds counts that the tables of answers may show.
  ///
  /// `nil` for remarks, which `RemarkFigures` has, for the numbers behind them, and for outside modules' scores.
  init?(
    _ index: Int, of frequencies: CohortFrequencies, total: CellFrequencies, printed: Set<Int>,
    policy: DisclosurePolicy
  ) {
    output = frequencies.outputs[index]
    // No engine runs outside modules: a figure on what they give would be a figure on nothing.
    guard output.outside == nil else { return nil }
    let id = output.id
    let belongsToRule = frequencies.outputs.contains { $0.kind == .flag && id.hasPrefix($0.id + "-") }
    guard !belongsToRule else { return nil }
    let codes = total.codes[index]
    let choices = output.choices
    let scales = Set(frequencies.scales)
    switch output.kind {
    case .flag: return nil
    case .number:
      let histogram = Self.histogram(total.numbers[index])
      judged = histogram.n
      content = .number(policy.summary(of: histogram))
    case .label:
      let counts = choices.indices.map { codes[Int32($0), default: 0] }
      judged = counts.reduce(0, +)
      content = .labels(policy.unordered(counts, avoiding: Self.places(of: printed, in: counts)))
    case .members where !choices.isEmpty && choices.allSatisfy({ scales.contains($0.id) }):
      let counts = Self.leadingCounts(codes, choices: choices.count)
      judged = counts.reduce(0, +)
      content = .leading(policy.unordered(counts))
    case .members:
      let judged = codes.reduce(0) { $1.key >= 0 ? $0 + $1.value : $0 }
      let counts = choices.indices.map { choice in
        codes.reduce(0) { $1.key >= 0 && $1.key & (1 << Int32(choice)) != 0 ? $0 + $1.value : $0 }
      }
      self.judged = judged
      content = .facts(counts.map { policy.share($0, of: judged) })
    }
  }

  /// The categories whose count another table may show.
  private static func places(of printed: Set<Int>, in counts: [Int]) -> Set<Int> {
    Set(counts.indices.filter { printed.contains(counts[$0]) })
  }

  /// One leading choice by choice, then several; sheets of which nothing can be said are in none.
  private static func leadingCounts(_ codes: [Int32: Int], choices: Int) -> [Int] {
    var counts = Array(repeating: 0, count: choices + 1)
    for (bits, times) in codes where bits > 0 {
      let isOne = bits.nonzeroBitCount == 1 && bits.trailingZeroBitCount < choices
      counts[isOne ? bits.trailingZeroBitCount : choices] += times
    }
    return counts
  }

  /// Numbers as exact millionths, finer than any report prints, so that rounding happens once and at the end.
  private static func histogram(_ numbers: [Double: Int]) -> Histogram {
    let scale = 1_000_000
    return numbers.reduce(into: Histogram()) { histogram, entry in
      let scaled = (entry.key * Double(scale)).rounded(.toNearestOrAwayFromZero)
      guard scaled.magnitude < 1e15 else { return }
      histogram.add(Fraction(Int(scaled), over: scale), times: entry.value)
    }
  }
}
