import Language
import QuestionnaireModel

/// One item as the tree of our own format.
enum ItemTree {
  static func tree(_ item: Item) -> SourceNode {
    var entries: [(key: String, value: SourceNode?)] = [
      ("id", .word(item.id)), ("kind", .word(item.kindName)), ("text", .text(item.text)),
      ("help", .text(item.help)), ("when", item.condition.map(condition)),
      ("required", item.isRequired ? .word("true") : nil),
    ]
    switch item.kind {
    case .choice(let options) where item.isTask: entries += task(options)
    case .choice(let options): entries.append(("options", .list(options.map { option($0) })))
    case .multiple(let options, let atLeast, let atMost):
      entries += [
        ("at-least", atLeast == 1 ? nil : .number(atLeast)),
        ("at-most", atMost == options.count ? nil : .number(atMost)),
        ("options", .list(options.map { option($0) })),
      ]
    case .rating(let response, let credits):
      entries.append(("response", .word(response)))
      entries += Self.credits(credits)
    case .ratings(let parts): entries.append(("parts", .map(parts.map { ($0.id, part($0)) })))
    case .number(let range):
      entries += [
        ("from", .word(range.from.description)), ("to", .word(range.to.description)),
        ("decimals", range.decimals == 0 ? nil : .number(range.decimals)), ("unit", .text(range.unit)),
      ]
    case .text(let lines):
      entries.append(("lines", lines == 3 ? nil : .number(lines)))
      entries += reading(item.reads)
    case .note: break
    }
    entries.append(("seconds", item.seconds.map { .number($0) }))
    return .map(entries)
  }

  private static func reading(_ reads: TextReading?) -> [(key: String, value: SourceNode?)] {
    switch reads {
    case .number: [("reads", .word("number"))]
    case .accepted(let lists):
      [("accept", .map(lists.map { ($0.id, .list($0.patterns.map { .scalar($0) })) }))]
    case nil: []
    }
  }

  /// The best option brings the task's whole credit; the others are worth a part of it.
  private static func task(_ options: [Option]) -> [(key: String, value: SourceNode?)] {
    let worth = { (option: Option) in option.credits.first.map { abs($0.weight.value) } ?? 0 }
    let best = options.max { worth($0) < worth($1) }
    let whole = best?.credits.first?.weight ?? Fraction(1)
    let right = options.compactMap { option -> (key: String, value: SourceNode?)? in
      guard let weight = option.credits.first?.weight, weight.numerator != 0 else { return nil }
      let share = weight * Fraction(whole.denominator, over: whole.numerator)
      return (option.code, .word(share.description))
    }
    let plain = options.map { option in
      Self.option(Option(code: option.code, text: option.text, alias: option.alias))
    }
    return [("options", .list(plain)), ("right", .map(right))] + credits(best?.credits ?? [])
  }

  static func option(_ option: Option) -> SourceNode {
    .map(
      [
        ("code", .word(option.code)), ("alias", option.alias.map { .scalar($0) }),
        ("text", .text(option.text)),
      ] + credits(option.credits) + [("alone", option.standsAlone ? .word("true") : nil)])
  }

  private static func part(_ part: RatingPart) -> SourceNode {
    .map([("response", .word(part.response)), ("text", .text(part.text))] + credits(part.credits))
  }

  private static func credits(_ credits: [Credit]) -> [(key: String, value: SourceNode?)] {
    func map(_ credits: [Credit]) -> SourceNode? {
      credits.isEmpty ? nil : .map(credits.map { ($0.scale, .word($0.weight.description)) })
    }
    return [
      ("credit", map(credits.filter { !$0.isSubtracted })),
      ("subtract", map(credits.filter(\.isSubtracted))),
    ]
  }

  static func condition(_ condition: Condition) -> SourceNode {
    switch condition {
    case .answered(let item): .map([("item", .word(item)), ("answered", .word("true"))])
    case .isOneOf(let item, let options) where options.count == 1:
      .map([("item", .word(item)), ("is", .word(options[0]))])
    case .isOneOf(let item, let options):
      .map([("item", .word(item)), ("in", .list(options.map { .word($0) }))])
    case .includes(let item, let option): .map([("item", .word(item)), ("includes", .word(option))])
    case .atLeast(let item, let limit):
      .map([("item", .word(item)), ("at-least", .word(limit.description))])
    case .atMost(let item, let limit): .map([("item", .word(item)), ("at-most", .word(limit.description))])
    case .all(let parts): .map([("all", .list(parts.map(Self.condition)))])
    case .any(let parts): .map([("any", .list(parts.map(Self.condition)))])
    case .not(let part): .map([("not", Self.condition(part))])
    }
  }
}
