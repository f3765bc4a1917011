import Language
import Psychometrics
import QuestionnaireModel

/// Why these fields were named: the figures of each, the types that they share with the interests, the date and origin of the data.
struct ProfileMatchExplanation {
  let match: GuidanceMatch
  let id: String
  let scales: [Scale]
  let language: InterfaceLanguage

  private var number: NumberText { NumberText(language) }

  private func said(_ ru: String, _ en: String) -> String { language == .russian ? ru : en }

  private func line(_ depth: Int, _ subject: String, _ text: String) -> TraceLine {
    TraceLine(depth: depth, subject: subject, text)
  }

  /// The lines of one sheet; `shares` are its six scores.
  func lines(_ shares: [Double]?, lacking: [Scale]) -> [TraceLine] {
    guard let shares else {
      let names = lacking.map { $0.title.named(in: language) }.joined(separator: ", ")
      return [
        line(
          0, id,
          said("сравнивать нельзя: нет балла по шкалам \(names)", "no comparison: no score on \(names)"))
      ]
    }
    let found = match.found(shares)
    let profile = zip(scales, shares).map {
      "\($0.title.named(in: language)) \(number.decimal($1, places: 2))"
    }
    var lines = [
      line(
        0, id,
        said("баллы в долях размаха шкал: ", "scores as shares of the scales' ranges: ")
          + profile.joined(separator: ", "))
    ]
    let limits = match.limits
    let (correlation, spread) = (
      number.decimal(limits.correlation, places: 2), number.decimal(limits.spread, places: 2)
    )
    switch found.outcome {
    case .flat:
      let span = number.decimal((shares.max() ?? 0) - (shares.min() ?? 0), places: 2)
      lines.append(
        line(
          0, id,
          said(
            "размах \(span) меньше \(spread): профиль ровный, ничего не называется",
            "the span \(span) is under \(spread): the profile is flat, nothing is named")))
    case .few:
      lines.append(
        line(
          0, id,
          said(
            "направлений с r ≥ \(correlation) и C ≥ \(Int(limits.congruence)) меньше \(GuidanceMatch.fewest): ничего не называется",
            "fewer than \(GuidanceMatch.fewest) fields have r ≥ \(correlation) and C ≥ \(Int(limits.congruence)): nothing is named"
          )))
    case .several:
      lines.append(
        line(
          0, id,
          said(
            "названы направления с r ≥ \(correlation) и C ≥ \(Int(limits.congruence)), лучшие по трём показателям вместе; порядок – как в списке",
            "named are fields with r ≥ \(correlation) and C ≥ \(Int(limits.congruence)), the best by the three figures together, in the list's order"
          )))
      lines += fieldLines(found, shares)
    }
    let origin = match.guidance.origin.named(in: language)
    lines.append(
      line(0, id, said("данные от \(match.guidance.date). ", "data of \(match.guidance.date). ") + origin))
    return lines
  }

  private func fieldLines(_ found: GuidanceMatch.Found, _ shares: [Double]) -> [TraceLine] {
    let guidance = match.guidance
    var lines: [TraceLine] = []
    for (place, fit) in found.fields.enumerated() {
      let field = guidance.fields[fit.place]
      lines.append(
        line(
          0, "\(id)-fields",
          "\(field.shortCode) \(field.title.named(in: language)): " + figures(fit.similarity) + "; "
            + shared(shares, field.types)))
      for near in found.occupations[place] {
        let occupation = guidance.occupations[near.place]
        lines.append(
          line(
            1, "\(id)-occupations",
            "\(occupation.title.named(in: language)): " + figures(near.similarity) + onet(occupation, shares))
        )
      }
    }
    lines += found.profiles.map { fit in
      let profile = guidance.profiles[fit.place]
      return line(
        0, "\(id)-profiles",
        "\(profile.title.named(in: language)): " + figures(fit.similarity) + "; "
          + shared(shares, profile.types))
    }
    return lines
  }

  private func figures(_ similarity: ProfileSimilarity) -> String {
    let correlation = similarity.correlation.map { number.decimal($0, places: 2) } ?? NumberText.none
    let distance = number.decimal(similarity.distance, places: 2)
    let congruence = number.decimal(similarity.congruence, places: 1)
    return said(
      "r = \(correlation), расстояние \(distance), C = \(congruence)",
      "r = \(correlation), distance \(distance), C = \(congruence)")
  }

  /// The types above the middle on both sides: what the likeness rests on.
  private func shared(_ shares: [Double], _ types: TypeProfile) -> String {
    let (mine, theirs) = (mean(shares), mean(types.values))
    let common = scales.indices.filter { shares[$0] > mine && types.values[$0] > theirs }
      .sorted { shares[$0] == shares[$1] ? $0 < $1 : shares[$0] > shares[$1] }
    let names = common.map { scales[$0].title.named(in: language) }.joined(separator: ", ")
    return said("общее: \(names)", "in common: \(names)")
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

  /// The correlation with the values of O*NET, where there are any: a derived estimate of another labour market.
  private func onet(_ occupation: Occupation, _ shares: [Double]) -> String {
    guard let types = occupation.onetTypes,
      let similarity = ProfileSimilarity(shares, types.values.map { ($0 - 1) / 6 }),
      let correlation = similarity.correlation
    else { return "" }
    let shown = number.decimal(correlation, places: 2)
    return said(
      "; по оценкам O*NET для рынка труда США r = \(shown)",
      "; by O*NET's estimates for the U.S. labour market r = \(shown)")
  }
}
