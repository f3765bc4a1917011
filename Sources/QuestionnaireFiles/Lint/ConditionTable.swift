import QuestionnaireModel

/// What the conditions of a questionnaire can come to, found by trying every kind of answer that they tell apart.
///
/// An item's answers are put into classes that no condition of the questionnaire distinguishes: no answer, each option that is named and
/// the others, the stretches between the limits that are named, the possible sets of named options. Hidden items count as
/// unanswered, as in routing. Sound and complete within `budget`; beyond it nothing is said.
struct ConditionTable {
  /// A class of answers to one item, as far as conditions see it.
  enum Answered: Hashable {
    case nothing
    /// The option's code; `nil` for an option that no condition names.
    case option(String?)
    case options(Set<String>)
    case number(Fraction)
    /// An answer that is not compared.
    case something
  }

  /// The most options of one item that conditions may name; with more, nothing is said of conditions that look at it.
  static let mostNamed = 12
  /// The most assignments that are tried for a whole questionnaire.
  static let budget = 200_000

  private let items: [String: Item]
  private let positions: [String: Int]
  private var classes: [String: [Answered]] = [:]
  private(set) var spent = 0

  init(_ questionnaire: Questionnaire) {
    items = Dictionary(questionnaire.items.map { ($0.id, $0) }) { first, _ in first }
    positions = Dictionary(
      questionnaire.sections.flatMap(\.items).enumerated().map { ($1, $0) }
    ) { first, _ in first }
    var comparisons: [String: [Condition]] = [:]
    for condition in questionnaire.items.compactMap(\.condition) {
      for part in Self.comparisons(condition) {
        for item in part.items { comparisons[item, default: []].append(part) }
      }
    }
    for (id, parts) in comparisons {
      if let item = items[id] { classes[id] = Self.classes(of: item, parts, questionnaire) }
    }
  }

  /// Whether some answers make the condition true; `nil` where there are too many to try.
  mutating func canHold(_ condition: Condition) -> Bool? {
    let ids = closure(of: condition)
    var size = 1
    for id in ids {
      let (product, overflow) = size.multipliedReportingOverflow(by: classes[id]?.count ?? 1)
      guard !overflow, product <= Self.budget else { return nil }
      size = product
    }
    let isTooFine = ids.contains { id in
      if case .multiple? = items[id]?.kind { classes[id]?.count == 1 } else { false }
    }
    guard !isTooFine, spent + size <= Self.budget else { return nil }
    spent += size
    var answers: [String: Answered] = [:]
    return search(ids[...], &answers, condition)
  }

  private func search(
    _ ids: ArraySlice<String>, _ answers: inout [String: Answered], _ condition: Condition
  ) -> Bool {
    guard let id = ids.first else { return holds(condition, answers) }
    // What routing hides has no answer.
    let isShown = items[id]?.condition.map { holds($0, answers) } ?? true
    for answered in isShown ? classes[id] ?? [.nothing] : [.nothing] {
      answers[id] = answered
      if search(ids.dropFirst(), &answers, condition) { return true }
    }
    answers[id] = nil
    return false
  }

  /// The items that a condition looks at, and those that their conditions look at, in the order in which they are asked.
  private func closure(of condition: Condition) -> [String] {
    var found: Set<String> = []
    var open = condition.items
    while let id = open.popLast() {
      guard found.insert(id).inserted else { continue }
      open += items[id]?.condition?.items ?? []
    }
    return found.sorted { (positions[$0] ?? 0, $0) < (positions[$1] ?? 0, $1) }
  }

  private func holds(_ condition: Condition, _ answers: [String: Answered]) -> Bool {
    switch condition {
    case .answered(let id): (answers[id] ?? .nothing) != .nothing
    case .isOneOf(let id, let codes):
      if case .option(let code?) = answers[id] { codes.contains(code) } else { false }
    case .includes(let id, let code):
      if case .options(let codes) = answers[id] { codes.contains(code) } else { false }
    case .atLeast(let id, let limit):
      if case .number(let number) = answers[id] { number >= limit } else { false }
    case .atMost(let id, let limit):
      if case .number(let number) = answers[id] { number <= limit } else { false }
    case .all(let parts): parts.allSatisfy { holds($0, answers) }
    case .any(let parts): parts.contains { holds($0, answers) }
    case .not(let part): !holds(part, answers)
    }
  }

  /// The comparisons in a condition, without `all`, `any` and `not`.
  static func comparisons(_ condition: Condition) -> [Condition] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap(comparisons)
    case .not(let part): comparisons(part)
    default: [condition]
    }
  }

  private static func classes(of item: Item, _ comparisons: [Condition], _ questionnaire: Questionnaire)
    -> [Answered]
  {
    var named: Set<String> = []
    var limits: [Fraction] = []
    for comparison in comparisons {
      switch comparison {
      case .isOneOf(_, let codes): named.formUnion(codes)
      case .includes(_, let code): named.insert(code)
      case .atLeast(_, let limit), .atMost(_, let limit): limits.append(limit)
      default: break
      }
    }
    switch item.kind {
    case .choice(let options):
      let codes = options.map(\.code).filter(named.contains)
      return [.nothing] + codes.map { .option($0) } + (codes.count < options.count ? [.option(nil)] : [])
    case .multiple(let options, let atLeast, let atMost):
      return [.nothing] + sets(of: options, named, atLeast, atMost).map { .options($0) }
    case .rating(let response, _):
      let steps = questionnaire.response(response)?.steps ?? []
      return [.nothing] + steps.map { .number(Fraction($0.value)) }
    case .number(let range): return [.nothing] + numbers(range, limits).map { .number($0) }
    case .ratings, .text: return [.nothing, .something]
    case .note: return [.nothing]
    }
  }

  /// Every set of named options that can be chosen, others beside them as the bounds need.
  private static func sets(of options: [Option], _ named: Set<String>, _ atLeast: Int, _ atMost: Int)
    -> [Set<String>]
  {
    let alone = options.filter(\.standsAlone)
    let free = options.filter { !$0.standsAlone }
    let told = free.map(\.code).filter(named.contains)
    var sets: [Set<String>] = alone.map { named.contains($0.code) ? [$0.code] : [] }
    guard told.count <= mostNamed else { return [] }
    for bits in 0..<(1 << told.count) {
      let chosen = told.indices.filter { bits & (1 << $0) != 0 }.map { told[$0] }
      let most = min(atMost, chosen.count + free.count - told.count)
      if chosen.count <= atMost, most >= min(atLeast, free.count) { sets.append(Set(chosen)) }
    }
    return Array(Set(sets))
  }

  /// One number of every stretch that the limits cut the range into.
  private static func numbers(_ range: NumberRange, _ limits: [Fraction]) -> [Fraction] {
    let step = Fraction(1, over: range.scale)
    let around = limits.flatMap { limit -> [Fraction] in
      let scaled = limit * Fraction(range.scale)
      let whole = Fraction(scaled.numerator / scaled.denominator, over: range.scale)
      return [whole - step, whole, whole + step]
    }
    return Set(around + [range.from, range.to]).filter { $0 >= range.from && $0 <= range.to }.sorted()
  }
}
