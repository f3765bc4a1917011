import Language
import QuestionnaireModel

/// Ratings on one response scale, as columns with their values as they were shown.
struct RatedColumns: Sendable {
  let ids: [String]
  let slots: [Int]

  /// Reads `items`; without it every rating and part of several ratings, if all share one response scale.
  init(_ name: String, least: Int, _ reader: ParameterReader, _ layout: AnswerLayout) throws(ScoringError) {
    let questionnaire = reader.questionnaire
    var columns: [(AnswerLayout.Column, response: String)] = []
    for column in layout.columns {
      switch questionnaire.items[column.item].kind {
      case .rating(let response, _): columns.append((column, response))
      case .ratings(let parts):
        if let part = parts.first(where: { $0.id == column.part }) { columns.append((column, part.response)) }
      default: continue
      }
    }
    if let value = reader.use[name] {
      guard let ids = value.texts else { throw reader.refusal([name], Self.needsRatings(least)) }
      let known = columns.map(\.0.id)
      for (place, id) in ids.enumerated() {
        guard known.contains(id) else {
          throw reader.bad([name, String(place)]) {
            $0.unknownItem(id) + $0.meant(likelyMeant(id, among: known), known)
          }
        }
        if ids[..<place].contains(id) { throw reader.bad([name, String(place)]) { $0.repeated(id) } }
      }
      columns = ids.compactMap { id in columns.first { $0.0.id == id } }
    }
    let responses = Set(columns.map(\.response))
    guard columns.count >= least else { throw reader.refusal([name], Self.needsRatings(least)) }
    guard responses.count == 1 else {
      let list = responses.sorted().joined(separator: ", ")
      throw reader.refusal(
        [name],
        LocalizedText(
          ru: "у оценок разные шкалы ответов (\(list)); назовите в \(name) вопросы с одной шкалой",
          en: "the ratings have different response scales (\(list)); name items of one scale in \(name)"))
    }
    ids = columns.map(\.0.id)
    slots = columns.map(\.0.slot)
  }

  private static func needsRatings(_ least: Int) -> LocalizedText {
    LocalizedText(
      ru: "нужно не меньше \(least) вопросов с оценкой", en: "at least \(least) ratings are needed")
  }
}

extension ParameterReader {
  /// A decimal between two bounds, or a standard value where the parameter is left out.
  func decimal(_ name: String, standard: Double?, from least: Double, to most: Double) throws(ScoringError)
    -> Double
  {
    guard let value = use[name] else {
      if let standard { return standard }
      throw .missingParameter(module: use.module, name: name)
    }
    guard let number = value.number?.value, (least...most).contains(number) else {
      let (low, high) = (
        Fraction(decimal: "\(least)")?.description ?? "\(least)",
        Fraction(decimal: "\(most)")?.description ?? "\(most)"
      )
      throw refusal(
        [name],
        LocalizedText(ru: "нужно число от \(low) до \(high)", en: "a number from \(low) to \(high) is needed")
      )
    }
    return number
  }
}
