import QuestionnaireModel

/// Legal sheets made up from a seed, to try modules on: answers, gaps, refusals, times and orders of every kind.
///
/// Every answer is drawn evenly; respondents that resemble people are `Simulation`'s work.
public struct MadeUpSheets: Sendable {
  public let questionnaire: Questionnaire
  private let coding: AnswerCoding
  private let identity: QuestionnaireIdentity
  private let order: [UInt16]
  private var generator: SeededGenerator

  /// Makes a source of sheets.
  public init(_ questionnaire: Questionnaire, seed: UInt64) {
    self.questionnaire = questionnaire
    coding = AnswerCoding(questionnaire)
    identity = questionnaire.identity
    order = questionnaire.sections.flatMap(\.items).compactMap { id in
      questionnaire.items.firstIndex { $0.id == id }.map { UInt16($0) }
    }
    generator = SeededGenerator(seed: seed)
  }

  /// The next sheet with the answers it was made from.
  public mutating func next() -> (answers: Answers, sheet: AnswerSheet) {
    // Some sheets have no gaps at all, some next to nothing.
    let gaps = [0.0, 0.0, 0.1, 0.3, 0.9][generator.below(5)]
    var answers = Answers()
    for item in questionnaire.items { answers[item.id] = answer(to: item, gaps: gaps) }
    let milliseconds = times()
    let sheet = AnswerSheet(
      questionnaire: identity, row: coding.row(for: answers), milliseconds: milliseconds, order: nextOrder(),
      origin: .simulated)
    return (answers, sheet)
  }

  private mutating func answer(to item: Item, gaps: Double) -> Answer? {
    if generator.unit() < gaps { return generator.below(4) == 0 && item.isAnswerable ? .declined : nil }
    switch item.kind {
    case .choice(let options):
      return options.isEmpty ? nil : .choice(options[generator.below(options.count)].code)
    case .rating(let response, _): return step(of: response).map { .rating($0) }
    case .ratings(let parts):
      var values: [String: Int] = [:]
      for part in parts where generator.unit() >= gaps { values[part.id] = step(of: part.response) }
      return values.isEmpty ? nil : .ratings(values)
    case .multiple(let options, let atLeast, let atMost):
      let (alone, others) = (options.filter(\.standsAlone), options.filter { !$0.standsAlone })
      if !alone.isEmpty, generator.below(6) == 0 {
        return .multiple([alone[generator.below(alone.count)].code])
      }
      guard atLeast <= min(atMost, others.count) else { return nil }
      let size = atLeast + generator.below(min(atMost, others.count) - atLeast + 1)
      let chosen = Set(shuffled(others.map(\.code)).prefix(size))
      return .multiple(options.map(\.code).filter(chosen.contains))
    case .number(let range):
      let least = range.from.numerator * range.scale / range.from.denominator
      let most = range.to.numerator * range.scale / range.to.denominator
      return .number(least + generator.below(most - least + 1))
    case .text:
      switch item.reads {
      case .number: return .text(["7", "12.5 h", "-3", "a few"][generator.below(4)])
      case .accepted(let lists):
        let patterns = lists.flatMap(\.patterns) + ["made up"]
        return .text(patterns[generator.below(patterns.count)])
      case nil: return .text("made up")
      }
    case .note: return nil
    }
  }

  private mutating func step(of response: String) -> Int? {
    guard let steps = questionnaire.response(response)?.steps, !steps.isEmpty else { return nil }
    return steps[generator.below(steps.count)].value
  }

  private mutating func times() -> [Int32] {
    guard generator.below(4) > 0 else { return [] }
    return questionnaire.items.map { _ in generator.below(8) == 0 ? -1 : Int32(200 + generator.below(6_000)) }
  }

  private mutating func nextOrder() -> [UInt16] { generator.below(3) == 0 ? [] : shuffled(order) }

  private mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.reversed() { elements.swapAt(index, generator.below(index + 1)) }
    return elements
  }
}
