import Language
import QuestionnaireModel
import Scoring

@testable import QuestionnaireFiles

/// A questionnaire made up from a seed: every kind of item, every option of the format, texts that break naive writers.
struct MadeUpQuestionnaire {
  static let registry = ModuleRegistry(ModuleRegistry.builtIn.modules + [AnyParameters.self])

  private var random: SeededGenerator
  private var languages: [LanguageTag] = []
  private var questionnaire: Questionnaire
  /// Items that conditions may look at.
  private var earlier: [Item] = []

  static func make(seed: UInt64) -> Questionnaire {
    var maker = MadeUpQuestionnaire(seed: seed)
    maker.fill()
    return maker.questionnaire
  }

  private init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let passport = Passport(
      authors: [], theory: .empty, licence: "", status: .draft, norms: .none, citations: [])
    questionnaire = Questionnaire(
      id: "made-up", version: Version(1, 0, 0), construct: .interests, title: .empty, grades: 1...12,
      minutes: 5,
      passport: passport, sections: [], items: [])
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }
  private mutating func one<Value>(of values: [Value]) -> Value { values[random.below(values.count)] }

  private mutating func line() -> String {
    let texts = [
      "Сажать лес", "=1+1", "-5", "+7 (900)", "@all", "'в апострофе'", "«ёлки»; да", "a,b;c", "8-11", "1,5",
      "007",
      "Он сказал: \"нет\"", "две\nстроки", "три\n\nстроки \n", " с пробелом ", "1 мая", "true", "null", "~",
      "# нет",
      "- тире", "key: value", "\"в кавычках\"", "100 %", "{x}", "[y]", "\\n", "!tag", "&a", "*b", "🌲 лес",
      "40/3",
    ]
    return one(of: texts) + (chance(50) ? "" : " \(random.below(1_000))")
  }

  private mutating func text() -> LocalizedText {
    var texts: [LanguageTag: String] = [:]
    for language in languages { texts[language] = line() }
    return LocalizedText(texts)
  }

  private mutating func perhaps() -> LocalizedText { chance(40) ? text() : .empty }

  private mutating func fill() {
    languages = chance(25) ? [.russian] : [.russian, .english]
    questionnaire.title = text()
    questionnaire.version = Version(random.below(20), random.below(20), random.below(20))
    questionnaire.construct = one(of: Construct.allCases)
    let low = 1 + random.below(12)
    questionnaire.grades = low...(low + random.below(13 - low))
    questionnaire.minutes = 1 + random.below(240)
    questionnaire.respondent = one(of: Respondent.allCases)
    if chance(30) { questionnaire.adapts = "other-form" }
    questionnaire.textsStandApart = chance(15)
    questionnaire.allowsSkipping = chance(50)
    questionnaire.instructions = perhaps()
    questionnaire.passport = Passport(
      authors: (0...random.below(3)).map { _ in line() }, purpose: perhaps(), theory: text(), licence: line(),
      status: one(of: Passport.Status.allCases), norms: one(of: Passport.NormStatus.allCases),
      evidence: perhaps(), citations: (0..<random.below(3)).map { _ in line() })
    fillResponses()
    fillScales()
    fillItems()
    fillRules()
    fillExamples()
    questionnaire = questionnaire.withoutTexts
  }

  private mutating func fillResponses() {
    for id in ["liking", "i1", "Zero_Two"] {
      var value = random.below(40) - 20
      let steps = (0..<(2 + random.below(4))).map { _ in
        value += 1 + random.below(5)
        return ResponseScale.Step(value: value, text: text())
      }
      questionnaire.responses.append(ResponseScale(id: id, steps: steps))
    }
  }

  private mutating func fillScales() {
    for id in ["nature", "People_2", "art", "and"] {
      var scale = Scale(id: id, title: text(), about: perhaps(), method: one(of: Scale.Method.allCases))
      scale.isIpsative = chance(25)
      scale.missingRule = one(of: scale.isIpsative ? [.refuse, .leaveOut] : Scale.MissingRule.allCases)
      if scale.missingRule == .prorate || chance(30) { scale.missingAtMost = random.below(9) }
      scale.denominator = one(of: [1, 1, 2, 4, 10])
      questionnaire.scales.append(scale)
    }
  }

  private mutating func weight(_ scale: Scale, isOption: Bool) -> Fraction {
    let size = Fraction(1 + random.below(3 * scale.denominator), over: scale.denominator)
    return !isOption && chance(40) ? Fraction(-size.numerator, over: size.denominator) : size
  }

  private mutating func credits(isOption: Bool, always: Scale? = nil) -> [Credit] {
    var scales = questionnaire.scales.filter { _ in chance(30) }
    if let always, !scales.contains(always) { scales.append(always) }
    scales.shuffle(using: &random)
    let credits = scales.map { scale in
      Credit(scale: scale.id, weight: weight(scale, isOption: isOption), isSubtracted: chance(20))
    }
    return credits.filter { !$0.isSubtracted } + credits.filter(\.isSubtracted)
  }

  private mutating func options(_ count: Int, isMultiple: Bool = false) -> [Option] {
    let codes = ["a", "b", "3", "-1", "and", "e5", "1-2", "true", "x-y", "007", "zz"].prefix(count)
    return codes.map { code in
      Option(
        code: code, text: text(), credits: credits(isOption: true), standsAlone: isMultiple && chance(20),
        alias: chance(20) ? line() : nil)
    }
  }

  private mutating func kind(_ number: Int) -> (kind: Item.Kind, isTask: Bool, seconds: Int?) {
    let always = number < questionnaire.scales.count ? questionnaire.scales[number] : nil
    let response = one(of: questionnaire.responses).id
    switch always == nil ? number % 8 : 0 {
    case 0:
      return (.rating(response: response, credits: credits(isOption: false, always: always)), false, nil)
    case 1: return (.choice(options(2 + random.below(9))), false, nil)
    case 2: return task()
    case 3:
      let parts = ["can", "Like_it", "i2"].prefix(1 + random.below(3)).map { id in
        RatingPart(
          id: id, text: text(), response: one(of: questionnaire.responses).id,
          credits: credits(isOption: false))
      }
      return (.ratings(parts), false, nil)
    case 4:
      let options = options(2 + random.below(9), isMultiple: true)
      let free = options.count { !$0.standsAlone }
      let least = random.below(max(2, free + 1))
      let most = max(1, least) + random.below(options.count - max(1, least) + 1)
      return (.multiple(options, atLeast: min(least, max(1, free)), atMost: most), false, nil)
    case 5:
      let decimals = random.below(5)
      let scale = [1, 10, 100, 1_000, 10_000][decimals]
      let from = random.below(2_000) - 1_000
      let range = NumberRange(
        from: Fraction(from, over: scale), to: Fraction(from + 1 + random.below(500), over: scale),
        decimals: decimals, unit: perhaps())
      return (.number(range), false, nil)
    case 6: return (.text(lines: 1 + random.below(20)), false, nil)
    default: return (.note, false, nil)
    }
  }

  private mutating func task() -> (kind: Item.Kind, isTask: Bool, seconds: Int?) {
    let whole = credits(isOption: true, always: questionnaire.scales[0]).map { credit in
      Credit(scale: credit.scale, weight: Fraction(credit.weight.numerator))
    }
    var options = ["a", "b", "c", "d"].prefix(2 + random.below(3)).map { Option(code: $0, text: text()) }
    options.shuffle(using: &random)
    for (index, share) in zip(options.indices, [Fraction(1), Fraction(1, over: 2), Fraction(0)]) {
      let worth = whole.map { credit in
        Credit(scale: credit.scale, weight: credit.weight * share)
      }
      let isWhole = worth.allSatisfy { credit in
        (credit.weight * Fraction(questionnaire.scale(credit.scale)?.denominator ?? 1)).isWhole
      }
      if share.numerator != 0, isWhole { options[index].credits = worth }
    }
    return (.choice(options), true, chance(50) ? 1 + random.below(3_600) : nil)
  }

  private mutating func fillItems() {
    let ids = ["r01", "and", "in", "-x", "N_1", "liking", "or", "can", "z9", "A", "b", "i-2", "all", "t7"]
    var sections: [Section] = []
    for (number, id) in (ids + ["q1", "q2", "q3", "q4", "q5", "q6"]).enumerated() {
      if sections.isEmpty || chance(20) {
        sections.append(
          Section(
            id: "s\(sections.count)", title: perhaps(), text: perhaps(), items: [],
            order: one(of: Section.Order.allCases), minutes: chance(30) ? 1 + random.below(240) : nil))
        earlier = questionnaire.items
      }
      let (kind, isTask, seconds) = kind(number)
      var item = Item(id: id, kind: kind, text: text(), help: perhaps(), isTask: isTask, seconds: seconds)
      if case .choice(let options) = kind, options.count == 2, !isTask, chance(50) { item.text = .empty }
      item.isRequired = kind != .note && chance(30)
      if !earlier.isEmpty, chance(40) { item.condition = condition(depth: 3) }
      questionnaire.items.append(item)
      sections[sections.count - 1].items.append(id)
    }
    questionnaire.sections = sections
    // Half of them stand in the file in another order than they are asked.
    if chance(50) { questionnaire.items.shuffle(using: &random) }
  }

  private mutating func condition(depth: Int) -> Condition {
    if depth > 0, chance(50) {
      let parts = (0..<random.below(4)).map { _ in condition(depth: depth - 1) }
      return switch random.below(3) {
      case 0: .all(parts)
      case 1: .any(parts)
      default: .not(condition(depth: depth - 1))
      }
    }
    let item = one(of: earlier)
    let options = item.options.map(\.code)
    switch item.kind {
    case .choice:
      let some = options.filter { _ in chance(50) }
      return .isOneOf(item: item.id, options: some.isEmpty ? [options[0]] : some)
    case .multiple: return .includes(item: item.id, option: one(of: options))
    case .rating, .number:
      let limit = Fraction(random.below(400) - 200, over: one(of: [1, 10, 100]))
      return chance(50) ? .atLeast(item: item.id, limit) : .atMost(item: item.id, limit)
    case .ratings, .text: return .answered(item: item.id)
    case .note: return .not(.all([]))
    }
  }

  private mutating func fillRules() {
    for name in 0..<random.below(3) {
      let parameters = AnyParameters.names.prefix(1 + random.below(4)).map {
        ParameterEntry($0, parameter(depth: 3))
      }
      questionnaire.scoring.append(
        ModuleUse(module: "anything", parameters: name == 2 ? [] : Array(parameters)))
    }
    let all: [ModuleUse] = [
      ModuleUse(module: "longstring", parameters: [ParameterEntry("limit", .text("12"))]),
      ModuleUse(
        module: "too-fast",
        parameters: [ParameterEntry("share", .text("0.3")), ParameterEntry("seconds", .text("2"))]),
      ModuleUse(module: "missing", parameters: [ParameterEntry("share", .text("0.5"))]),
    ]
    questionnaire.validity = all.filter { _ in chance(60) }
    // A plain-language form makes no remark on speed.
    if questionnaire.adapts != nil { questionnaire.validity.removeAll { $0.module == "too-fast" } }
    for scale in questionnaire.scales where !scale.isIpsative && chance(60) {
      guard let range = questionnaire.range(of: scale), range.lowerBound < range.upperBound,
        let from = Fraction(decimal: range.lowerBound.description)
      else { continue }
      let middle = from + Fraction(1, over: 100)
      let basis = one(of: questionnaire.passport.norms == .none ? [.answers, .source] : Band.Basis.allCases)
      let meanings = [
        AudienceText.empty, AudienceText(pupil: text()),
        AudienceText(pupil: text(), parent: text()), AudienceText(pupil: text(), psychologist: text()),
        AudienceText(pupil: text(), parent: text(), psychologist: text()),
      ]
      questionnaire.bands.append(
        Band(
          scale: scale.id, basis: basis, source: basis == .source ? line() : nil,
          levels: [
            BandLevel(id: "low", from: from, below: middle, name: text(), meaning: one(of: meanings)),
            BandLevel(id: "High_1", from: middle, below: nil, name: text(), meaning: one(of: meanings)),
          ]))
    }
  }

  private mutating func parameter(depth: Int) -> ParameterValue {
    switch depth > 0 ? random.below(5) : 0 {
    case 0, 1:
      return .text(
        one(of: ["nature", "0.5", "0,5", "-1.25", " x ", "\"", "\"q\"", "a; b", "", "[]"] + [line()]))
    case 2: return .list((0..<random.below(4)).map { _ in parameter(depth: depth - 1) })
    case 3:
      let text = text()
      let order = chance(50) ? languages : languages.reversed()
      return .map(order.map { ParameterEntry($0.rawValue, .text(text[$0] ?? "")) })
    default:
      let keys = ["a", "1", "b.c", "odd key", "x[2]", "quo\"te", "back\\slash"].filter { _ in chance(30) }
      return .map(keys.map { ParameterEntry($0, parameter(depth: depth - 1)) })
    }
  }

  private mutating func fillExamples() {
    guard let scorer = try? Scorer(questionnaire, registry: Self.registry) else { return }
    for _ in 0..<(1 + random.below(3)) {
      var example = WorkedExample(name: perhaps(), answers: Answers())
      for item in questionnaire.items where chance(80) {
        if let answer = answer(item), questionnaire.problem(with: answer, for: item) == nil {
          example.answers[item.id] = answer
        }
      }
      if chance(50) { example.milliseconds = 250 * random.below(200) }
      guard let sheet = try? ExampleCheck.scored(example, scorer) else { continue }
      for result in sheet.scales where chance(70) {
        example.scores[result.scale.id] = .some(result.raw.fraction)
        if let level = result.level { example.bands[result.scale.id] = level.id }
      }
      if chance(60) { example.flags = Set(sheet.flags.map(\.id)) }
      questionnaire.examples.append(example)
    }
  }

  private mutating func answer(_ item: Item) -> Answer? {
    func step(_ response: String) -> [Int] { questionnaire.response(response)?.steps.map(\.value) ?? [] }
    switch item.kind {
    case .choice(let options): return .choice(one(of: options).code)
    case .rating(let response, _): return .rating(one(of: step(response)))
    case .ratings(let parts):
      var values: [String: Int] = [:]
      for part in parts where chance(70) { values[part.id] = one(of: step(part.response)) }
      return .ratings(values)
    case .multiple(let options, let atLeast, let atMost):
      let free = options.filter { !$0.standsAlone }.map(\.code)
      return .multiple(Array(free.prefix(atLeast + random.below(atMost - atLeast + 1))))
    case .number(let range):
      let least = (range.from * Fraction(range.scale)).numerator
      let most = (range.to * Fraction(range.scale)).numerator
      return .number(least + random.below(most - least + 1))
    case .text: return .text(one(of: ["", "  ", "\"в кавычках\"", "1,5", line()]))
    case .note: return nil
    }
  }
}
