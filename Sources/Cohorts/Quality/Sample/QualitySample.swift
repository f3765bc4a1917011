import Psychometrics
import QuestionnaireModel
import Scoring

/// The keyed points of every sheet, packed two bytes an answer: what comparisons of groups, of items and of occasions need beside sums.
///
/// Memory goes with the sheets: some 130 bytes for a sheet of sixty answers. Holds codes only to find a pupil's second sheet; no figure names one.
public struct QualitySample: Sendable {
  /// Stands for an answer that is not there.
  static let gap = Int16.min

  let questionnaire: Questionnaire
  let columns: [[ItemPoints]]
  private let routing: Routing
  /// Where a scale's items begin within a row.
  let starts: [Int]
  let width: Int
  private(set) var points: [Int16] = []
  private(set) var codes: [String] = []
  private(set) var sexes: [Sex?] = []
  private(set) var grades: [Int?] = []
  /// Which side of each pair was preferred, over all sheets.
  private(set) var comparisons: PairedComparisons
  private let pairs: [ForcedPair]

  /// Makes a sample of a checked questionnaire without a sheet.
  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let layout = AnswerCoding(questionnaire).layout
    routing = Routing(questionnaire, layout: layout)
    columns = questionnaire.scales.map { ItemPoints.columns(of: $0, in: questionnaire, layout: layout) }
    var starts: [Int] = []
    var width = 0
    for scale in columns {
      starts.append(width)
      width += scale.count
    }
    (self.starts, self.width) = (starts, width)
    comparisons = PairedComparisons(size: questionnaire.scales.count)
    pairs = ForcedPair.all(of: questionnaire, layout: layout)
  }

  /// How many sheets there are.
  public var count: Int { codes.count }

  /// Adds a sheet of the questionnaire.
  public mutating func add(_ sheet: RespondentSheet) {
    let row = routing.masked(sheet.sheet.row)
    for scale in columns {
      for column in scale {
        points.append(column.points(in: row).map { Int16(clamping: $0) } ?? Self.gap)
      }
    }
    codes.append(sheet.code)
    sexes.append(sheet.attributes.sex)
    grades.append(sheet.attributes.grade)
    for pair in pairs {
      guard let preferred = pair.preferred(in: row) else { continue }
      comparisons.add(preferred: preferred.scale, over: preferred.other)
    }
  }

  /// Whether scales are compared pair by pair at all.
  var hasPairs: Bool { !pairs.isEmpty }

  /// The points of one item of a scale; `nil` for a gap.
  func points(_ row: Int, _ scale: Int, _ item: Int) -> Int? {
    let value = points[row * width + starts[scale] + item]
    return value == Self.gap ? nil : Int(value)
  }

  /// The points of a scale's items; `nil` for a gap.
  func row(_ row: Int, _ scale: Int) -> [Int?] { columns[scale].indices.map { points(row, scale, $0) } }

  /// The sum over a scale's items; `nil` where one is a gap.
  func sum(_ row: Int, _ scale: Int) -> Int? {
    var sum = 0
    for item in columns[scale].indices {
      guard let points = points(row, scale, item) else { return nil }
      sum += points
    }
    return columns[scale].isEmpty ? nil : sum
  }

  /// The sums of a scale over the sheets that a test picks, in the scale's points.
  func sums(_ scale: Int, where isPicked: (Int) -> Bool) -> Descriptives {
    var sums = Descriptives()
    let unit = max(1, questionnaire.scales[scale].denominator)
    for row in codes.indices where isPicked(row) {
      if let sum = sum(row, scale) { sums.add(sum, over: unit) }
    }
    return sums
  }

  /// Scales that may be described by means and correlations.
  var describedScales: [Int] {
    questionnaire.scales.indices.filter { !questionnaire.scales[$0].isIpsative && columns[$0].count > 1 }
  }
}

/// A choice between two options that credit one scale each: a forced pair.
struct ForcedPair: Sendable {
  private let column: AnswerLayout.Column
  private let scales: [Int]

  /// The forced pairs of a questionnaire.
  static func all(of questionnaire: Questionnaire, layout: AnswerLayout) -> [ForcedPair] {
    questionnaire.items.enumerated().compactMap { index, item in
      guard case .choice(let options) = item.kind, options.count == 2,
        let column = layout.columns(ofItem: index).first
      else { return nil }
      let scales = options.compactMap { option -> Int? in
        guard option.credits.count == 1, let credit = option.credits.first else { return nil }
        return questionnaire.scales.firstIndex { $0.id == credit.scale }
      }
      guard scales.count == 2, scales[0] != scales[1] else { return nil }
      return ForcedPair(column: column, scales: scales)
    }
  }

  /// The scale that was chosen, and the other; `nil` without an answer.
  func preferred(in row: AnswerRow) -> (scale: Int, other: Int)? {
    let cell = row.narrow[column.slot]
    guard AnswerCode.isAnswer(cell), scales.indices.contains(Int(cell)) else { return nil }
    return (scales[Int(cell)], scales[1 - Int(cell)])
  }
}
