import Language
import QuestionnaireModel
import Scoring

extension CodebookParts {
  /// The scales, each with its key and its levels.
  var scales: [Block] {
    guard !questionnaire.scales.isEmpty else {
      return [.heading(level: 2, words.scales), .paragraph(words.noScales)]
    }
    let rows = questionnaire.scales.map { scale in
      [
        text(scale.title), scale.id, words.methodName(scale.method, scale.isIpsative),
        words.missingRule(scale.missingRule, scale.missingAtMost), range(of: scale),
        String(questionnaire.creditSpans(of: scale).count),
      ]
    }
    var blocks: [Block] = [
      .heading(level: 2, words.scales),
      table(
        "scales", words.scales,
        [
          ("scale", words.scale), ("id", words.id), ("method", words.method), ("missing", words.missing),
          ("range", words.range), ("questions", words.questionCount),
        ], rows),
    ]
    for scale in questionnaire.scales {
      blocks.append(.heading(level: 3, text(scale.title)))
      if !scale.about.isEmpty { blocks.append(.paragraph(text(scale.about))) }
      blocks.append(key(of: scale))
      if let band = questionnaire.band(of: scale.id) { blocks += levels(band, text(scale.title)) }
    }
    return blocks
  }

  private func range(of scale: Scale) -> String {
    questionnaire.range(of: scale).map { "\(number($0.lowerBound))…\(number($0.upperBound))" } ?? ""
  }

  private func key(of scale: Scale) -> Block {
    var rows: [[String]] = []
    for item in questionnaire.sections.flatMap(\.items).compactMap(questionnaire.item) {
      func add(_ part: String, _ credits: [Credit], _ said: (Credit) -> String) {
        for credit in credits where credit.scale == scale.id {
          let place = numbers[item.id].map(String.init) ?? ""
          rows.append([place, item.id + part, text(item.text), said(credit)])
        }
      }
      switch item.kind {
      case .rating(_, let credits): add("", credits, rated)
      case .ratings(let parts): for part in parts { add("." + part.id, part.credits, rated) }
      case .choice(let options), .multiple(let options, _, _):
        for option in options {
          for credit in option.credits where credit.scale == scale.id {
            let place = numbers[item.id].map(String.init) ?? ""
            rows.append([place, "\(item.id) = \(option.code)", text(option.text), chosen(credit)])
          }
        }
      case .number, .text, .note: continue
      }
    }
    return table(
      "key-\(scale.id)", words.key(text(scale.title)),
      [
        ("number", words.number), ("id", words.id), ("question", words.question), ("points", words.points),
      ], rows)
  }

  private func rated(_ credit: Credit) -> String {
    let weight = Fraction(abs(credit.weight.numerator), over: credit.weight.denominator)
    var said = credit.weight < Fraction(0) ? words.mirrored : words.direct
    if weight != Fraction(1) { said += " " + words.times(number(weight)) }
    return credit.isSubtracted ? "\(said), \(words.minus)" : said
  }

  private func chosen(_ credit: Credit) -> String {
    (credit.isSubtracted ? "−" : "+") + number(credit.weight)
  }

  private func levels(_ band: Band, _ scale: String) -> [Block] {
    let rows = band.levels.map { level in
      [
        text(level.name), number(level.from), level.below.map(number) ?? "",
        text(level.meaning[.pupil]), text(level.meaning[.parent]), text(level.meaning[.psychologist]),
      ]
    }
    return [
      .paragraph(all.figures.basis(band.basis, band.source)),
      table(
        "levels-\(band.scale)", words.bands(scale),
        [
          ("level", words.level), ("from", words.from), ("below", words.below), ("pupil", words.pupil),
          ("parent", words.parent), ("psychologist", words.psychologist),
        ], rows),
    ]
  }
}
