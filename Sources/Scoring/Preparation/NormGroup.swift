import Language
import QuestionnaireModel

/// Whom a norm table speaks of, and the sample behind it.
struct NormGroup: Hashable, Sendable {
  /// `nil` where a condition is not made.
  var grades: ClosedRange<Int>?
  var sex: Sex?
  /// Respondents, year, where, in the author's words.
  var count: Int
  var year: Int?
  var region: String?

  /// `grades-8-9-f`, `grade-9`, `girls` …; the whole population is `all`.
  var id: String {
    let parts = [
      grades.map { $0.count == 1 ? "grade-\($0.lowerBound)" : "grades-\($0.lowerBound)-\($0.upperBound)" },
      sex?.rawValue,
    ].compactMap { $0 }
    return parts.isEmpty ? "all" : parts.joined(separator: "-")
  }

  /// How closely it is drawn: grade and sex, grade, sex, nobody in particular.
  var closeness: Int { (grades == nil ? 0 : 2) + (sex == nil ? 0 : 1) }

  /// Whether a pupil certainly belongs; what is not known belongs to no condition.
  func holds(grade: Int8, sex code: Int8) -> Bool {
    (grades.map { $0.contains(Int(grade)) } ?? true) && (sex.map { SexCode.code($0) == code } ?? true)
  }

  func overlaps(_ other: NormGroup) -> Bool {
    guard closeness == other.closeness, sex == other.sex else { return false }
    guard let grades, let others = other.grades else { return true }
    return grades.overlaps(others)
  }

  /// What the sample's size allows to call the table.
  var status: LocalizedText {
    switch count {
    case ..<200: LocalizedText(ru: "пробные нормы", en: "trial norms")
    case ..<500: LocalizedText(ru: "предварительные нормы", en: "provisional norms")
    default: LocalizedText(ru: "нормы", en: "norms")
    }
  }

  /// «предварительные нормы: 8–9 классы, девочки, n = 320, 2026, Томск».
  var title: LocalizedText {
    func words(_ language: InterfaceLanguage) -> String {
      let isRussian = language == .russian
      let grade = grades.map { range in
        range.count == 1
          ? (isRussian ? "\(range.lowerBound) класс" : "grade \(range.lowerBound)")
          : (isRussian
            ? "\(range.lowerBound)–\(range.upperBound) классы"
            : "grades \(range.lowerBound)–\(range.upperBound)")
      }
      let sexes: String? =
        switch sex {
        case .female: isRussian ? "девочки" : "girls"
        case .male: isRussian ? "мальчики" : "boys"
        case nil: nil
        }
      let whole = grade == nil && sexes == nil ? (isRussian ? "без деления на группы" : "no groups") : nil
      let parts = [
        whole, grade, sexes, "n = \(NumberText(language).integer(count))", year.map(String.init), region,
      ]
      return status.named(in: language) + ": " + parts.compactMap { $0 }.joined(separator: ", ")
    }
    return LocalizedText(ru: words(.russian), en: words(.english))
  }
}

/// A pupil's sex in a block: 0 where it is not known.
enum SexCode {
  static func code(_ sex: Sex?) -> Int8 {
    switch sex {
    case .female: 1
    case .male: 2
    case nil: 0
    }
  }
}
