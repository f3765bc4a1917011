import Language
import QuestionnaireModel

/// The points that each answer in one column brings to one scale, over the scale's denominator.
enum CreditPoints {
  /// A rating: its credit and the values of its response scale.
  case rating(Credit, ResponseScale)
  /// A choice: points by option.
  case choice([Int])
  /// A multiple choice: points by option.
  case multiple([Int])

  /// What a column credits to a scale; `nil` where nothing.
  init?(_ column: AnswerLayout.Column, of questionnaire: Questionnaire, to scale: Scale) {
    let item = questionnaire.items[column.item]
    func rated(_ response: String, _ credits: [Credit]) -> CreditPoints? {
      guard let response = questionnaire.response(response),
        let credit = credits.first(where: { $0.scale == scale.id }), !response.steps.isEmpty
      else { return nil }
      return .rating(credit, response)
    }
    func points(_ options: [Option]) -> [Int]? {
      let credits = options.map { $0.credits.filter { $0.scale == scale.id } }
      guard credits.contains(where: { !$0.isEmpty }) else { return nil }
      return credits.map { $0.reduce(0) { $0 + $1.points(denominator: scale.denominator) } }
    }
    let found: CreditPoints? =
      switch item.kind {
      case .rating(let response, let credits): rated(response, credits)
      case .ratings(let parts):
        parts.first { $0.id == column.part }.flatMap { rated($0.response, $0.credits) }
      case .choice(let options): points(options).map { .choice($0) }
      case .multiple(let options, _, _): points(options).map { .multiple($0) }
      case .number, .text, .note: nil
      }
    guard let found else { return nil }
    self = found
  }

  /// The rule for the hot loop; a `count` scale gets its whole unit for any points but 0.
  func rule(for scale: Scale) -> CreditColumn.Rule {
    func counted(_ points: Int) -> Int {
      scale.method == .count ? (points == 0 ? 0 : scale.denominator) : points
    }
    switch self {
    case .rating(let credit, let response):
      return CreditColumn.rule(
        response.steps.map { step in
          let points = credit.points(
            rating: step.value, least: response.least, most: response.most, denominator: scale.denominator)
          return (step.value, counted(points))
        })
    case .choice(let points): return CreditColumn.rule(points.enumerated().map { ($0, counted($1)) })
    case .multiple(let points):
      return .bits(
        points.map { Int32(clamping: $0) },
        counted: scale.method == .count ? Int32(clamping: scale.denominator) : nil)
    }
  }
}

/// Refuses credits that could not be counted exactly.
struct CreditCheck {
  let reader: ParameterReader

  /// Throws for weights out of bounds or off the scale's denominator, and for a rating that credits a scale twice.
  func check() throws(ScoringError) {
    let greatest = Credits.greatestWeight
    for scale in reader.questionnaire.scales where !(1...greatest).contains(scale.denominator) {
      throw reader.bad(["scales", scale.id, "denominator"]) { $0.largeWeight(greatest) }
    }
    for item in reader.questionnaire.items {
      switch item.kind {
      case .rating(_, let credits): try check(credits, at: ["items", item.id], isRating: true)
      case .ratings(let parts):
        for part in parts {
          try check(part.credits, at: ["items", item.id, "parts", part.id], isRating: true)
        }
      case .choice(let options), .multiple(let options, _, _):
        for option in options {
          try check(option.credits, at: ["items", item.id, "options", option.code], isRating: false)
        }
      case .number, .text, .note: continue
      }
    }
  }

  private func check(_ credits: [Credit], at path: [String], isRating: Bool) throws(ScoringError) {
    for (position, credit) in credits.enumerated() {
      let place = path + ["credit", credit.scale]
      guard let scale = reader.questionnaire.scale(credit.scale) else {
        let known = reader.questionnaire.scales.map(\.id)
        throw reader.bad(place) {
          $0.unknownScale(credit.scale) + $0.meant(likelyMeant(credit.scale, among: known), known)
        }
      }
      let greatest = Credits.greatestWeight
      guard credit.weight.numerator.magnitude <= UInt(greatest) * UInt(credit.weight.denominator) else {
        throw reader.bad(place) { $0.largeWeight(greatest) }
      }
      guard scale.denominator % credit.weight.denominator == 0 else {
        throw reader.bad(place) { $0.unevenWeight(credit.weight.description, scale.denominator) }
      }
      if isRating, credits[..<position].contains(where: { $0.scale == credit.scale }) {
        throw reader.bad(place) { $0.creditedTwice(credit.scale) }
      }
    }
  }
}
