import Language
import QuestionnaireModel
import Testing

@testable import Scoring

/// The block scorer against the most obvious way of scoring, on many made-up sheets.
@Suite struct ScoringPropertiesTests {
  /// What a scale should come to, from the answers alone, item by item.
  private func plainScore(_ scale: Scale, _ answers: Answers, _ questionnaire: Questionnaire) -> Fraction? {
    var visible: [String: Answer] = [:]
    var shown: Set<String> = []
    for item in questionnaire.items where item.condition.map({ holds($0, visible) }) ?? true {
      shown.insert(item.id)
      visible[item.id] = answers[item.id]
    }
    var brought: [Fraction] = []
    var (asked, least, most) = (0, Fraction(0), Fraction(0))
    func take(_ points: Fraction?, among possible: [Fraction]) {
      asked += 1
      guard let points, let low = possible.min(), let high = possible.max() else { return }
      brought.append(points)
      (least, most) = (least + low, most + high)
    }
    for item in questionnaire.items where shown.contains(item.id) {
      switch item.kind {
      case .rating(let response, let credits):
        guard let credit = credits.first(where: { $0.scale == scale.id }) else { continue }
        var value: Int?
        if case .rating(let rated)? = visible[item.id] { value = rated }
        let values = questionnaire.response(response)?.steps.map(\.value) ?? []
        take(value.map { rated($0, credit, values) }, among: values.map { rated($0, credit, values) })
      case .ratings(let parts):
        for part in parts {
          guard let credit = part.credits.first(where: { $0.scale == scale.id }) else { continue }
          var value: Int?
          if case .ratings(let rated)? = visible[item.id] { value = rated[part.id] }
          let values = questionnaire.response(part.response)?.steps.map(\.value) ?? []
          take(value.map { rated($0, credit, values) }, among: values.map { rated($0, credit, values) })
        }
      case .choice(let options):
        guard options.contains(where: { $0.credits.contains { $0.scale == scale.id } }) else { continue }
        var chosen: Option?
        if case .choice(let code)? = visible[item.id] { chosen = options.first { $0.code == code } }
        take(chosen.map { points($0, scale) }, among: options.map { points($0, scale) })
      case .multiple(let options, let atLeast, let atMost):
        guard options.contains(where: { $0.credits.contains { $0.scale == scale.id } }) else { continue }
        var sum: Fraction?
        if case .multiple(let codes)? = visible[item.id] {
          sum = options.filter { codes.contains($0.code) }.map { points($0, scale) }.reduce(Fraction(0), +)
        }
        // Every legal set of options.
        let sets = (0..<(1 << options.count)).map { bits in
          options.indices.filter { bits & (1 << $0) != 0 }.map { options[$0] }
        }.filter { set in
          set.contains(where: \.standsAlone)
            ? set.count == 1 : (atLeast...atMost).contains(set.count)
        }
        take(sum, among: sets.map { $0.map { points($0, scale) }.reduce(Fraction(0), +) })
      case .number, .text, .note: continue
      }
    }
    let missing = asked - brought.count
    guard !brought.isEmpty, missing <= scale.missingAtMost ?? (scale.missingRule == .leaveOut ? asked : 0)
    else { return nil }
    let total = brought.reduce(Fraction(0), +)
    switch scale.method {
    case .sum:
      return scale.missingRule == .prorate ? total * Fraction(asked, over: brought.count) : total
    case .mean: return total * Fraction(1, over: brought.count)
    case .share:
      let span = most - least
      return span > Fraction(0) ? (total - least) * Fraction(span.denominator, over: span.numerator) : nil
    case .count:
      let count = Fraction(brought.count { $0 != Fraction(0) })
      return scale.missingRule == .prorate ? count * Fraction(asked, over: brought.count) : count
    }
  }

  private func rated(_ value: Int, _ credit: Credit, _ values: [Int]) -> Fraction {
    let mirrored = (values.first ?? 0) + (values.last ?? 0) - value
    let points =
      credit.weight < Fraction(0)
      ? (Fraction(0) - credit.weight) * Fraction(mirrored) : credit.weight * Fraction(value)
    return credit.isSubtracted ? Fraction(0) - points : points
  }

  private func points(_ option: Option, _ scale: Scale) -> Fraction {
    option.credits.filter { $0.scale == scale.id }.reduce(Fraction(0)) {
      $1.isSubtracted ? $0 - $1.weight : $0 + $1.weight
    }
  }

  /// The conditions that the fixture uses.
  private func holds(_ condition: Condition, _ visible: [String: Answer]) -> Bool {
    switch condition {
    case .isOneOf(let item, let options):
      if case .choice(let code)? = visible[item] { options.contains(code) } else { false }
    case .includes(let item, let option):
      if case .multiple(let codes)? = visible[item] { codes.contains(option) } else { false }
    case .not(let part): !holds(part, visible)
    default: false
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the block scorer agrees with a plain recomputation and keeps within its range`(seed: UInt64) throws {
    let questionnaire = Fixtures.mixed
    let scorer = try Scorer(questionnaire)
    var source = MadeUpSheets(questionnaire, seed: seed)
    let made = (0..<300).map { _ in source.next() }
    var block = scorer.makeAnswerBlock(capacity: 300)
    for (_, sheet) in made { scorer.append(sheet, to: &block) }
    var scores = scorer.makeScoreBlock(capacity: 300)
    try scorer.score(block, into: &scores)
    var scored: [String: Int] = [:]
    for (row, (answers, _)) in made.enumerated() {
      let sheet = ScoreSheet(row: row, of: block, scores: scores, scorer: scorer)
      for result in sheet.scales {
        let expected = plainScore(result.scale, answers, questionnaire)
        #expect(result.raw.fraction == expected, "row \(row), \(result.scale.id)")
        guard let score = expected else { continue }
        scored[result.scale.id, default: 0] += 1
        let range = try #require(result.range)
        #expect(range.contains(score), "row \(row), \(result.scale.id): \(score) outside \(range)")
      }
    }
    // The test would prove little if hardly a sheet had a score.
    for scale in questionnaire.scales where scale.id != "unused" {
      #expect((80..<300).contains(scored[scale.id] ?? 0), "\(scale.id): \(scored[scale.id] ?? 0)")
    }
  }

  @Test func `mirroring every credit mirrors every sum`() throws {
    let responses = [Fixtures.response("liking", [1, 2, 3, 4, 5]), Fixtures.response("odd", [-3, 0, 7])]
    func questionnaire(_ sign: Int) -> Questionnaire {
      Fixtures.questionnaire(
        "q", responses: responses,
        scales: [Fixtures.scale("s", over: 2), Fixtures.scale("m", .mean), Fixtures.scale("p", .share)],
        items: (0..<20).map { index in
          let weight = (index % 3 + 1) * (index % 2 == 0 ? sign : -sign)
          return Fixtures.rating(
            "r\(index)", index % 4 == 0 ? "odd" : "liking",
            [
              Fixtures.credit("s", weight, over: 2), Fixtures.credit("m", weight),
              Fixtures.credit("p", weight),
            ])
        })
    }
    let (plain, mirrored) = (questionnaire(1), questionnaire(-1))
    var source = MadeUpSheets(plain, seed: 11)
    var compared = 0
    for _ in 0..<200 {
      let (answers, _) = source.next()
      let (left, right) = (
        try Fixtures.score(answers, of: plain), try Fixtures.score(answers, of: mirrored)
      )
      for scale in ["s", "m", "p"] {
        guard let first = left.raw(scale), let second = right.raw(scale) else { continue }
        let range = try #require(left.scales.first { $0.scale.id == scale }?.range)
        #expect(first + second == range.lowerBound + range.upperBound)
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test func `what the explanation adds up is the score`() throws {
    // Every line of an answer ends in what it brought; summed over a scale they give its points.
    let scorer = try Scorer(Fixtures.mixed)
    var source = MadeUpSheets(Fixtures.mixed, seed: 5)
    for _ in 0..<100 {
      let (_, sheet) = source.next()
      let scores = try scorer.score(sheet)
      for result in scores.scales where result.scale.method == .sum && result.standing.answered > 0 {
        let lines = try scorer.explain(sheet, subject: result.scale.id, in: .english)
        let terms = lines.filter { $0.depth == 1 && $0.text.contains(" → ") }.compactMap { line in
          let tail = line.text.split(separator: "=").last?.split(separator: "→").last?.split(separator: ":")
            .last
          return tail.flatMap {
            Fraction(decimal: String($0).replacing("−", with: "-").replacing(" ", with: ""))
          }
        }
        #expect(terms.count == result.standing.answered)
        #expect(
          terms.reduce(Fraction(0), +)
            == Fraction(result.standing.points, over: result.scale.denominator))
      }
    }
  }

  @Test func `a block of another questionnaire is refused`() throws {
    let (first, second) = (try Scorer(Fixtures.mixed), try Scorer(Fixtures.pairs))
    var scores = first.makeScoreBlock()
    #expect(throws: ScoringError.foreignBlock) {
      try first.score(second.makeAnswerBlock(), into: &scores)
    }
    var small = first.makeScoreBlock(capacity: 1)
    #expect(throws: ScoringError.foreignBlock) { try first.score(first.makeAnswerBlock(), into: &small) }
  }

  @Test func `a block can be filled again`() throws {
    let scorer = try Scorer(Fixtures.hexagon())
    var block = scorer.makeAnswerBlock(capacity: 2)
    var scores = scorer.makeScoreBlock(capacity: 2)
    for values in [[8, 7, 6, 3, 2, 1], [1, 2, 3, 4, 5, 6]] {
      block.removeAll()
      scorer.append(Fixtures.sheet(Fixtures.hexagonAnswers(values), of: scorer.questionnaire), to: &block)
      try scorer.score(block, into: &scores)
      let sheet = ScoreSheet(row: 0, of: block, scores: scores, scorer: scorer)
      #expect(sheet.scales.compactMap { $0.raw.fraction } == values.map { Fraction($0) })
    }
  }
}
