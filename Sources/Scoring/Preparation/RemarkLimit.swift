import Language

/// Where a number asks for a remark.
enum RemarkLimit: Hashable, Sendable {
  case atLeast(Double)
  case below(Double)

  func isPassed(by value: Double) -> Bool {
    switch self {
    case .atLeast(let limit): value >= limit
    case .below(let limit): value < limit
    }
  }

  /// "0.31 is below the limit 0.5: worth a look".
  func verdict(_ value: Double, places: Int, in language: InterfaceLanguage) -> String {
    let text = NumberText(language)
    let number = text.decimal(value, places: places)
    switch self {
    case .atLeast(let least):
      let limit = text.decimal(least, places: places)
      let words = Words.of(language).remarks
      return isPassed(by: value) ? words.reached(number, limit) : words.notReached(number, limit)
    case .below(let most):
      let limit = text.decimal(most, places: places)
      let said =
        isPassed(by: value)
        ? LocalizedText(
          ru: "\(number) – ниже порога \(limit): обратить внимание",
          en: "\(number) is below the limit \(limit): worth a look")
        : LocalizedText(
          ru: "\(number) – не ниже порога \(limit): замечания нет",
          en: "\(number) is not below the limit \(limit): no remark")
      return said.named(in: language)
    }
  }
}
