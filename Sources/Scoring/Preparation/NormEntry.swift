import Language
import Psychometrics
import QuestionnaireModel

/// What standard scores a norm table gives.
enum NormScore: String, CaseIterable, Sendable {
  case z, t, sten, stanine, iq, percentile

  var standard: StandardScore? { StandardScore(rawValue: rawValue) }

  /// The legal values; `nil` where there is no bound.
  var bounds: ClosedRange<Double>? {
    switch self {
    case .sten: 1...10
    case .stanine: 1...9
    case .percentile: 0...100
    case .z, .t, .iq: nil
    }
  }

  var isWhole: Bool { self == .sten || self == .stanine }

  /// The standard deviation of the scale; `nil` for percentiles, whose units are unequal.
  var deviation: Double? {
    switch self {
    case .z: 1
    case .t: 10
    case .sten, .stanine: 2
    case .iq: 15
    case .percentile: nil
    }
  }

  var title: LocalizedText {
    switch self {
    case .z: LocalizedText(ru: "z-балл", en: "z score")
    case .t: LocalizedText(ru: "T-балл", en: "T score")
    case .sten: LocalizedText(ru: "стен", en: "sten")
    case .stanine: LocalizedText(ru: "станайн", en: "stanine")
    case .iq: LocalizedText(ru: "стандартный балл (100 ± 15)", en: "standard score (100 ± 15)")
    case .percentile: LocalizedText(ru: "процентиль", en: "percentile")
    }
  }
}

/// One norm table of one scale.
struct NormEntry: Sendable {
  enum Source: Sendable {
    case linear(LinearNorm)
    case table(NormTable)
  }

  let group: NormGroup
  let source: Source
  let reliability: Double?

  /// The standard score of an exact raw score; `nil` outside a table.
  func value(_ raw: Fraction, on score: NormScore) -> Double? {
    switch source {
    case .linear(let norm):
      score.standard.flatMap { norm.value(raw.numerator, over: raw.denominator, on: $0) }
    case .table(let table): table.value(raw.numerator, over: raw.denominator)
    }
  }

  static func read(
    _ value: ParameterValue, _ score: NormScore, _ range: ClosedRange<Fraction>, _ reader: ParameterReader,
    _ path: [String]
  ) throws(ScoringError) -> NormEntry {
    let group = try group(value, reader, path)
    var reliability: Double?
    if let given = value["reliability"] {
      guard let number = given.number?.value, number > 0, number < 1 else {
        throw reader.refusal(
          path + ["reliability"],
          text("нужно число больше 0 и меньше 1", "a number above 0 and below 1 is needed"))
      }
      reliability = number
    }
    return NormEntry(
      group: group, source: try source(value, score, range, reader, path), reliability: reliability)
  }

  private static func text(_ ru: String, _ en: String) -> LocalizedText { LocalizedText(ru: ru, en: en) }

  private static func group(_ value: ParameterValue, _ reader: ParameterReader, _ path: [String])
    throws(ScoringError) -> NormGroup
  {
    guard let sample = value["sample"] else { throw reader.bad(path) { $0.missingKey("sample") } }
    try reader.checkKeys(
      of: sample, needed: ["n"], optional: ["year", "region", "source"], at: path + ["sample"])
    guard let count = sample["n"]?.number, count.isWhole, (1...100_000_000).contains(count.numerator) else {
      throw reader.bad(path + ["sample", "n"]) { $0.needsWhole(1, 100_000_000) }
    }
    var year: Int?
    if let given = sample["year"] {
      guard let number = given.number, number.isWhole, (1900...2100).contains(number.numerator) else {
        throw reader.bad(path + ["sample", "year"]) { $0.needsWhole(1900, 2100) }
      }
      year = number.numerator
    }
    var group = NormGroup(
      grades: nil, sex: nil, count: count.numerator, year: year, region: sample["region"]?.text)
    guard let conditions = value["group"] else { return group }
    try reader.checkKeys(
      of: conditions, needed: [], optional: ["grade", "grades", "sex", "region"], at: path + ["group"])
    for key in ["grade", "grades"] {
      guard let words = conditions[key] else { continue }
      let ends = (words.text ?? "").split(separator: "-").map { Int($0) }
      guard (1...2).contains(ends.count), let low = ends.first ?? nil, let high = ends.last ?? nil,
        low <= high,
        (1...12).contains(low), (1...12).contains(high), group.grades == nil
      else {
        throw reader.refusal(
          path + ["group", key],
          text("нужны классы, например 9 или 8-9", "grades are needed, 9 or 8-9 for instance"))
      }
      group.grades = low...high
    }
    if let words = conditions["sex"] {
      guard let sex = words.text.flatMap({ Sex(rawValue: $0) }) else {
        throw reader.refusal(path + ["group", "sex"], text("нужно f или m", "f or m is needed"))
      }
      group.sex = sex
    }
    if let region = conditions["region"]?.text { group.region = region }
    return group
  }

  private static func source(
    _ value: ParameterValue, _ score: NormScore, _ range: ClosedRange<Fraction>, _ reader: ParameterReader,
    _ path: [String]
  ) throws(ScoringError) -> Source {
    switch (value["mean"], value["sd"], value["table"]) {
    case (let mean?, let deviation?, nil):
      guard score != .percentile else {
        throw reader.refusal(
          path + ["mean"],
          text(
            "процентили не следуют из среднего и отклонения; нужна table",
            "percentiles do not follow from a mean and a deviation; a table is needed"))
      }
      guard let m = mean.number, let sd = deviation.number,
        let norm = LinearNorm(
          mean: m.numerator, over: m.denominator, deviation: sd.numerator, over: sd.denominator)
      else {
        throw reader.refusal(
          path + ["sd"],
          text("нужны среднее и отклонение больше 0", "a mean and a deviation above 0 are needed"))
      }
      guard range.contains(m) else {
        throw reader.refusal(
          path + ["mean"],
          text(
            "среднее вне возможных баллов \(range.lowerBound)…\(range.upperBound)",
            "the mean lies outside the possible scores \(range.lowerBound)…\(range.upperBound)"))
      }
      return .linear(norm)
    case (nil, nil, let rows?): return .table(try table(rows, score, range, reader, path + ["table"]))
    default:
      throw reader.refusal(
        path,
        text("нужно одно из двух: mean и sd или table", "one of the two is needed: mean and sd, or table"))
    }
  }

  private static func table(
    _ value: ParameterValue, _ score: NormScore, _ range: ClosedRange<Fraction>, _ reader: ParameterReader,
    _ path: [String]
  ) throws(ScoringError) -> NormTable {
    guard let list = value.list, (1...500).contains(list.count) else {
      throw reader.refusal(
        path, text("нужен список строк {from: …, value: …}", "a list of rows {from: …, value: …} is needed"))
    }
    var rows: [NormTable.Row] = []
    for (place, row) in list.enumerated() {
      let path = path + [String(place)]
      try reader.checkKeys(of: row, needed: ["from", "value"], optional: [], at: path)
      guard let from = row["from"]?.number, from <= range.upperBound else {
        throw reader.refusal(
          path + ["from"],
          text(
            "больше \(range.upperBound) по этой шкале не набрать; уберите строку или исправьте from",
            "more than \(range.upperBound) is not possible on this scale; take the row out or mend from")
        )
      }
      guard let number = row["value"]?.number, score.bounds.map({ $0.contains(number.value) }) ?? true,
        !score.isWhole || number.isWhole
      else {
        let bounds = score.bounds.map { "\(Int($0.lowerBound))…\(Int($0.upperBound))" } ?? "…"
        throw reader.refusal(
          path + ["value"], text("нужно значение \(bounds)", "a value \(bounds) is needed"))
      }
      rows.append(NormTable.Row(from: from.numerator, over: from.denominator, value: number.value))
    }
    do {
      return try NormTable(rows, last: (range.upperBound.numerator, range.upperBound.denominator))
    } catch {
      switch error {
      case .notAscending(let row):
        throw reader.refusal(
          path + [String(row), "from"],
          text(
            "from не больше, чем в строке выше; расставьте строки по возрастанию from",
            "from is not greater than in the row above; put the rows in ascending order of from"))
      case .notMonotonic(let row):
        throw reader.refusal(
          path + [String(row), "value"],
          text(
            "значение повернуло назад: в строках выше оно шло в другую сторону; проверьте value",
            "the value turns back: in the rows above it went the other way; check value"))
      case .noRows, .notANumber, .endsTooEarly:
        throw reader.refusal(path, text("таблица не читается", "the table cannot be read"))
      }
    }
  }
}
