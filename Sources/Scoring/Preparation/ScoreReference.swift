import Language
import Psychometrics
import QuestionnaireModel

/// A sample's means and covariances of some scales, as a questionnaire states them.
struct ScoreReference: Sendable {
  /// One scale beside the sample.
  struct Compared: Sendable {
    let scale: Scale
    let index: Int
    let mean: Double
    let deviation: Double

    /// The raw score of one row; `nil` where there is none.
    func raw(_ row: Int, _ scores: ScoreBlock) -> Double? {
      RawScore(scale, scores.standing(scale: index, row: row)).fraction?.value
    }
  }

  let scales: [Compared]
  /// How many pupils the sample had.
  let count: Int
  /// S⁻¹, row by row.
  private let inverse: [Double]

  /// Reads `means`, `deviations`, `correlations` and `sample`.
  init(_ reader: ParameterReader, scales indices: [Int]) throws(ScoringError) {
    let size = indices.count
    let means = try Self.numbers(reader.value("means"), size, ["means"], reader)
    let deviations = try Self.numbers(reader.value("deviations"), size, ["deviations"], reader)
    for (place, deviation) in deviations.enumerated() where deviation <= 0 {
      throw reader.refusal(
        ["deviations", String(place)],
        LocalizedText(ru: "нужно отклонение больше 0", en: "a deviation above 0 is needed"))
    }
    var compared: [Compared] = []
    for (place, index) in indices.enumerated() {
      let scale = reader.questionnaire.scales[index]
      if let range = reader.questionnaire.range(of: scale),
        !(range.lowerBound.value...range.upperBound.value).contains(means[place])
      {
        throw reader.refusal(
          ["means", String(place)],
          LocalizedText(
            ru: "среднее шкалы \(scale.id) вне возможных баллов \(range.lowerBound)…\(range.upperBound)",
            en: "the mean of scale \(scale.id) lies outside the possible scores "
              + "\(range.lowerBound)…\(range.upperBound)"))
      }
      compared.append(
        Compared(scale: scale, index: index, mean: means[place], deviation: deviations[place]))
    }
    scales = compared
    let correlations = try Self.correlations(reader, size)
    let covariances = SymmetricMatrix(size) { row, column in
      row == column
        ? deviations[row] * deviations[row]
        : deviations[row] * deviations[column] * correlations[row - 1][column]
    }
    guard let inverse = covariances.inverse else {
      throw reader.refusal(
        ["correlations"],
        LocalizedText(
          ru: "таких корреляций вместе не бывает (матрица не положительно определена); сверьте числа",
          en: "such correlations cannot be together (the matrix is not positive definite); check the numbers")
      )
    }
    self.inverse = (0..<size).flatMap { row in (0..<size).map { inverse[row, $0] } }
    count = try Self.sampleSize(reader, least: 10 * size)
  }

  /// D² = (x − x̄)ᵀ S⁻¹ (x − x̄).
  ///
  /// `nil` where a score is missing. Allocates nothing.
  func squaredDistance(_ row: Int, _ scores: ScoreBlock) -> Double? {
    let size = scales.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { differences -> Double? in
      for place in 0..<size {
        guard let raw = scales[place].raw(row, scores) else { return nil }
        differences[place] = raw - scales[place].mean
      }
      var sum = 0.0
      for i in 0..<size {
        for j in 0..<size { sum += differences[i] * inverse[i * size + j] * differences[j] }
      }
      return max(0, sum)
    }
  }

  private static func numbers(
    _ value: ParameterValue, _ count: Int, _ path: [String], _ reader: ParameterReader
  ) throws(ScoringError) -> [Double] {
    guard let list = value.list, list.count == count else {
      throw reader.refusal(
        path,
        LocalizedText(ru: "чисел должно быть \(count)", en: "there must be \(count) numbers"))
    }
    var numbers: [Double] = []
    for (place, value) in list.enumerated() {
      guard let number = value.number?.value, abs(number) <= 1_000_000 else {
        throw reader.refusal(
          path + [String(place)], LocalizedText(ru: "нужно число", en: "a number is needed"))
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func correlations(_ reader: ParameterReader, _ size: Int) throws(ScoringError) -> [[Double]]
  {
    guard let rows = try reader.value("correlations").list, rows.count == size - 1 else {
      throw reader.refusal(
        ["correlations"],
        LocalizedText(
          ru: "строк должно быть \(size - 1): [[r₂₁], [r₃₁, r₃₂], …]",
          en: "there must be \(size - 1) rows: [[r₂₁], [r₃₁, r₃₂], …]"))
    }
    var correlations: [[Double]] = []
    for (place, row) in rows.enumerated() {
      let path = ["correlations", String(place)]
      let numbers = try numbers(row, place + 1, path, reader)
      for (column, number) in numbers.enumerated() where abs(number) >= 1 {
        throw reader.refusal(
          path + [String(column)],
          LocalizedText(ru: "корреляция лежит между −1 и 1", en: "a correlation lies between −1 and 1"))
      }
      correlations.append(numbers)
    }
    return correlations
  }

  private static func sampleSize(_ reader: ParameterReader, least: Int) throws(ScoringError) -> Int {
    let sample = try reader.value("sample")
    try reader.checkKeys(of: sample, needed: ["n"], optional: ["year", "region", "source"], at: ["sample"])
    guard let count = sample["n"]?.number, count.isWhole, (least...100_000_000).contains(count.numerator)
    else {
      throw reader.refusal(
        ["sample", "n"],
        LocalizedText(
          ru: "нужна выборка не меньше \(least): по десять учеников на шкалу",
          en: "a sample of at least \(least) is needed: ten pupils for every scale"))
    }
    return count.numerator
  }
}
