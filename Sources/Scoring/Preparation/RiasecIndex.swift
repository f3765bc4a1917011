import Language
import Psychometrics

/// A figure of a RIASEC profile that a questionnaire may ask for beside the range.
enum RiasecIndex: String, CaseIterable, Sendable {
  case firstSecond = "first-second"
  case firstThird = "first-third"
  case iachanFirst = "iachan-1"
  case iachanSecond = "iachan-2"
  case relativeRange = "relative-range"
  case deviation
  case elevation

  var title: LocalizedText {
    switch self {
    case .firstSecond: LocalizedText(ru: "Первый тип над вторым", en: "First type above the second")
    case .firstThird: LocalizedText(ru: "Первый тип над третьим", en: "First type above the third")
    case .iachanFirst:
      LocalizedText(ru: "Дифференцированность по Яхану, первая", en: "Iachan's first differentiation")
    case .iachanSecond:
      LocalizedText(ru: "Дифференцированность по Яхану, вторая", en: "Iachan's second differentiation")
    case .relativeRange: LocalizedText(ru: "Размах к сумме баллов", en: "Range over the sum of scores")
    case .deviation: LocalizedText(ru: "Отклонение шести баллов", en: "Deviation of the six scores")
    case .elevation: LocalizedText(ru: "Средний уровень интересов", en: "Elevation of the profile")
    }
  }

  var formula: String {
    switch self {
    case .firstSecond: "x₁ − x₂"
    case .firstThird: "x₁ − x₃"
    case .iachanFirst: "x₁ − (x₂ + x₄)/2"
    case .iachanSecond: "x₁ − (x₃ + x₅)/2"
    case .relativeRange: "(x₁ − x₆) / Σx"
    case .deviation: "√(Σ(x − x̄)²/6)"
    case .elevation: "Σx/6"
    }
  }

  func value(_ profile: RiasecDifferentiation) -> Double? {
    switch self {
    case .firstSecond: profile.firstToSecond
    case .firstThird: profile.firstToThird
    case .iachanFirst: profile.iachanFirst
    case .iachanSecond: profile.iachanSecond
    case .relativeRange: profile.relativeRange
    case .deviation: profile.deviation
    case .elevation: profile.elevation
    }
  }
}
