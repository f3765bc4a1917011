import Language
import QuestionnaireModel

/// The way from one sheet's answers to one scale's raw score, in words.
struct CreditExplanation {
  let questionnaire: Questionnaire
  /// For each scale its columns, in the order of the file.
  let credited: [[CreditedColumn]]
  /// What each scale can give.
  let ranges: [ClosedRange<Fraction>?]
  let language: InterfaceLanguage
  private let words: CreditWords
  private let exact: ExactText

  init(
    questionnaire: Questionnaire, credited: [[CreditedColumn]], ranges: [ClosedRange<Fraction>?],
    language: InterfaceLanguage
  ) {
    (self.questionnaire, self.credited, self.ranges) = (questionnaire, credited, ranges)
    self.language = language
    words = Words.of(language).credits
    exact = ExactText(language: language)
  }

  /// Answer by answer, then the sum, the missing rule, and the raw score or why there is none.
  func lines(_ index: Int, _ standing: ScaleStanding, _ row: Int, _ answers: AnswerBlock) -> [TraceLine] {
    let scale = questionnaire.scales[index]
    var lines: [TraceLine] = []
    lines.reserveCapacity(credited[index].count + 5)
    lines.append(line(0, words.scale(scale.title.named(in: language), scale.id, method(scale)), scale))
    var terms: [Fraction] = []
    var missing: [String] = []
    for credited in credited[index] {
      let column = credited.column
      switch answers.state(column, row) {
      case .notShown: lines.append(line(1, words.notShown(column.id), scale, tellsAnswers: true))
      case .missing:
        missing.append(column.id)
        lines.append(line(1, words.missing(column.id), scale, tellsAnswers: true))
      case .declined:
        missing.append(column.id)
        lines.append(line(1, words.declined(column.id), scale, tellsAnswers: true))
      case .answered(let cell):
        let (answer, brought) = answered(credited, cell, scale)
        terms.append(brought)
        lines.append(line(1, answer, scale, tellsAnswers: true))
      }
    }
    if standing.answered > 0 {
      lines.append(line(0, total(scale, standing, terms), scale, tellsAnswers: true))
    }
    lines += gaps(scale, standing, missing).map { line(0, $0, scale, tellsAnswers: !missing.isEmpty) }
    lines += method(scale, standing).map { line(0, $0, scale) }
    lines.append(line(0, outcome(scale, standing, ranges[index]), scale))
    return lines
  }

  private func line(_ depth: Int, _ text: String, _ scale: Scale, tellsAnswers: Bool = false) -> TraceLine {
    TraceLine(depth: depth, subject: scale.id, text, tellsAnswers: tellsAnswers)
  }

  private func method(_ scale: Scale) -> String {
    switch scale.method {
    case .sum: words.sum
    case .mean: words.mean
    case .share: words.share
    case .count: words.count
    }
  }

  // MARK: One answer

  private func answered(_ credited: CreditedColumn, _ cell: Int32, _ scale: Scale) -> (
    text: String, points: Fraction
  ) {
    let column = credited.column
    switch credited.points {
    case .rating(let credit, let response): return rated(credited, credit, response, Int(cell), scale)
    case .choice(let points):
      let index = Int(cell)
      guard points.indices.contains(index) else {
        return (words.answer(column.id, String(cell)), Fraction(0))
      }
      let option = questionnaire.items[column.item].options[index]
      let parts = option.credits.filter { $0.scale == scale.id }.map {
        Fraction($0.points(denominator: scale.denominator), over: scale.denominator)
      }
      return finished(words.chosen(column.id, option.code), parts, credited, scale)
    case .multiple(let points):
      let chosen = points.indices.filter { cell & (1 << Int32($0)) != 0 }
      let codes = chosen.map { questionnaire.items[column.item].options[$0].code }.joined(separator: ", ")
      let text = chosen.isEmpty ? words.chosenNone(column.id) : words.chosenSeveral(column.id, codes)
      return finished(
        text, chosen.map { Fraction(points[$0], over: scale.denominator) }, credited, scale)
    }
  }

  private func rated(
    _ credited: CreditedColumn, _ credit: Credit, _ response: ResponseScale, _ value: Int, _ scale: Scale
  ) -> (String, Fraction) {
    let points = Fraction(
      credit.points(
        rating: value, least: response.least, most: response.most, denominator: scale.denominator),
      over: scale.denominator)
    let size = credit.weight.numerator < 0 ? Fraction(0) - credit.weight : credit.weight
    let isMirrored = credit.weight.numerator < 0
    let counting = isMirrored ? response.least + response.most - value : value
    var text = words.answer(credited.column.id, exact.text(value))
    text += " → "
    // Nearly every answer: it brings itself.
    if !isMirrored, !credit.isSubtracted, size == Fraction(1), scale.method == .sum || scale.method == .mean {
      text += exact.text(points)
      return (text, points)
    }
    if isMirrored {
      var arithmetic = exact.sum([Fraction(response.least), Fraction(response.most)])
      arithmetic += " − "
      arithmetic += exact.inner(Fraction(value))
      arithmetic += " = "
      arithmetic += exact.text(counting)
      text += words.mirrored(arithmetic)
    }
    guard credit.isSubtracted || size != Fraction(1) else {
      if !isMirrored { text += exact.text(points) }
      text += ending(points, scale, credited)
      return (text, points)
    }
    if isMirrored { text += "; " }
    let product =
      size == Fraction(1)
      ? exact.inner(Fraction(counting)) : "\(exact.text(size)) × \(exact.inner(Fraction(counting)))"
    if credit.isSubtracted {
      let isPlain = size == Fraction(1) && counting >= 0
      let shown = isPlain ? "" : size == Fraction(1) ? "−\(product) = " : "−(\(product)) = "
      text += words.subtracted(shown + exact.text(points))
    } else {
      text += "\(product) = \(exact.text(points))"
    }
    text += ending(points, scale, credited)
    return (text, points)
  }

  private func finished(
    _ text: String, _ parts: [Fraction], _ credited: CreditedColumn, _ scale: Scale
  ) -> (String, Fraction) {
    let points = parts.reduce(Fraction(0), +)
    let sum = parts.count > 1 ? "\(exact.sum(parts)) = \(exact.text(points))" : exact.text(points)
    return (text + " → " + sum + ending(points, scale, credited), points)
  }

  /// What a scale that counts, or takes a share, says after the points.
  private func ending(_ points: Fraction, _ scale: Scale, _ credited: CreditedColumn) -> String {
    switch scale.method {
    case .sum, .mean: return ""
    case .count: return " → " + (points == Fraction(0) ? words.notCounted : words.counted("1"))
    case .share:
      return " "
        + words.possible(
          exact.text(Fraction(credited.least, over: scale.denominator)),
          exact.text(Fraction(credited.most, over: scale.denominator)))
    }
  }

  // MARK: From points to the raw score

  private func total(_ scale: Scale, _ standing: ScaleStanding, _ terms: [Fraction]) -> String {
    let points = exact.text(Fraction(standing.points, over: scale.denominator))
    if scale.method == .count { return words.totalCounted(points) }
    // A long sum would bury its result; the terms stand in the lines above.
    return words.total(
      (2...12).contains(terms.count) ? "\(exact.sum(terms)) = \(points)" : points)
  }

  private func gaps(_ scale: Scale, _ standing: ScaleStanding, _ missing: [String]) -> [String] {
    guard standing.shown > 0 else { return [] }
    guard standing.missing > 0 else { return [words.complete(standing.shown)] }
    let gaps = words.gaps(missing.joined(separator: ", "), standing.missing, standing.shown)
    let rule =
      scale.missingAtMost == nil && scale.missingRule == .leaveOut
      ? words.allowedAny : allowed(scale.missingAtMost ?? 0)
    var parts = [gaps, rule]
    if RawScore(scale, standing).fraction != nil {
      switch scale.method {
      case .mean, .share: parts.append(words.overAnswered)
      case .sum, .count: if scale.missingRule != .prorate { parts.append(words.leftOut) }
      }
    }
    return [parts.joined(separator: "; ")]
  }

  private func allowed(_ atMost: Int) -> String { atMost > 0 ? words.allowed(atMost) : words.allowedNone }

  private func method(_ scale: Scale, _ standing: ScaleStanding) -> [String] {
    guard let score = RawScore(scale, standing).fraction else { return [] }
    let points = exact.inner(Fraction(standing.points, over: scale.denominator))
    let result = exact.text(score)
    switch scale.method {
    case .sum, .count:
      guard scale.missingRule == .prorate, standing.missing > 0 else { return [] }
      return [words.prorated("\(points) × \(standing.shown) / \(standing.answered) = \(result)")]
    case .mean: return [words.meanOf("\(points) / \(standing.answered) = \(result)")]
    case .share:
      let least = exact.inner(Fraction(standing.least, over: scale.denominator))
      let most = exact.inner(Fraction(standing.most, over: scale.denominator))
      return [words.shareOf("(\(points) − \(least)) / (\(most) − \(least)) = \(result)")]
    }
  }

  private func outcome(_ scale: Scale, _ standing: ScaleStanding, _ range: ClosedRange<Fraction>?) -> String {
    switch RawScore(scale, standing) {
    case .score(let score):
      let range = range ?? score...score
      return words.raw(exact.text(score), exact.text(range.lowerBound), exact.text(range.upperBound))
    case .none(.nothingAnswered): return words.nothingAnswered
    case .none(.tooManyMissing(let missing, let atMost)): return words.tooManyMissing(missing, atMost)
    case .none(.notShown): return words.nothingShown
    }
  }
}
