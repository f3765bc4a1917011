import Language

extension Questionnaire {
  /// The canonical form whose SHA-256 is the questionnaire's digest.
  ///
  /// Holds everything that bears on what is asked and how it is scored, worked examples left out. Two files that
  /// differ only in comments, order of keys or in writing out a default have the same form.
  /// The order of scales and of the parts of an item counts, although they are keys: results and ratings are shown in it.
  public var canonicalForm: String {
    canonicalValue.text()
  }

  private var canonicalValue: JSONValue {
    var members: [String: JSONValue] = [
      "format": .whole(1), "id": .text(id), "version": .text(version.description),
      "construct": .text(construct.rawValue), "title": Self.value(title),
      "grades": .list([.whole(grades.lowerBound), .whole(grades.upperBound)]), "minutes": .whole(minutes),
      "passport": .sorted([
        "authors": .list(passport.authors.map { .text($0) }), "purpose": Self.value(passport.purpose),
        "theory": Self.value(passport.theory), "licence": .text(passport.licence),
        "status": .text(passport.status.rawValue), "norms": .text(passport.norms.rawValue),
        "evidence": Self.value(passport.evidence), "citations": .list(passport.citations.map { .text($0) }),
      ]),
      "instructions": Self.value(instructions), "skipping": .truth(allowsSkipping),
      "responses": .list(
        responses.sorted { $0.id < $1.id }.map { response in
          .sorted([
            "id": .text(response.id),
            "steps": .list(response.steps.map { .list([.whole($0.value), Self.value($0.text)]) }),
          ])
        }),
      "scales": .list(scales.map(Self.value)), "sections": .list(sections.map(Self.value)),
      "items": .list(items.map(Self.value)), "scoring": .list(scoring.map(Self.value)),
      "bands": .list(bands.map(Self.value)), "validity": .list(validity.map(Self.value)),
    ]
    // What came to the format later is written only where it is used, so that older files keep their digest.
    if respondent != .pupil { members["respondent"] = .text(respondent.rawValue) }
    if allowsDeclining { members["declining"] = .text("allowed") }
    if scoresHidden { members["hidden-answers"] = .text("scored") }
    if let adapts { members["adapts"] = .text(adapts) }
    if textsStandApart {
      members["texts"] = .text("pack")
      // With its pack or without it, it is the same edition.
      members["items"] = .list(withoutTexts.items.map(Self.value))
      members["instructions"] = Self.value(withoutTexts.instructions)
    }
    return .sorted(members)
  }

  private static func value(_ text: LocalizedText) -> JSONValue {
    .sorted(Dictionary(uniqueKeysWithValues: text.texts.map { ($0.key.rawValue, .text($0.value)) }))
  }

  private static func value(_ scale: Scale) -> JSONValue {
    .sorted([
      "id": .text(scale.id), "title": value(scale.title), "about": value(scale.about),
      "method": .text(scale.method.rawValue), "missing": .text(scale.missingRule.rawValue),
      "at-most": scale.missingAtMost.map { .whole($0) } ?? .null, "ipsative": .truth(scale.isIpsative),
      "denominator": .whole(scale.denominator),
    ])
  }

  private static func value(_ section: Section) -> JSONValue {
    .sorted([
      "id": .text(section.id), "title": value(section.title), "text": value(section.text),
      "items": .list(section.items.map { .text($0) }), "order": .text(section.order.rawValue),
      "minutes": section.minutes.map { .whole($0) } ?? .null,
    ])
  }

  private static func value(_ item: Item) -> JSONValue {
    var entries: [String: JSONValue] = [
      "id": .text(item.id), "kind": .text(item.kindName), "text": value(item.text), "help": value(item.help),
      "required": .truth(item.isRequired), "when": item.condition.map(value) ?? .null,
    ]
    switch item.kind {
    case .choice(let options): entries["options"] = .list(options.map(value))
    case .multiple(let options, let atLeast, let atMost):
      entries["options"] = .list(options.map(value))
      entries["bounds"] = .list([.whole(atLeast), .whole(atMost)])
    case .rating(let response, let credits):
      entries["response"] = .text(response)
      entries["credit"] = value(credits)
    case .ratings(let parts):
      entries["parts"] = .list(
        parts.map { part in
          .sorted([
            "id": .text(part.id), "text": value(part.text), "response": .text(part.response),
            "credit": value(part.credits),
          ])
        })
    case .number(let range):
      entries["range"] = .list([
        .text(range.from.description), .text(range.to.description), .whole(range.decimals),
        value(range.unit),
      ])
    case .text(let lines): entries["lines"] = .whole(lines)
    case .note: break
    }
    if let seconds = item.seconds { entries["seconds"] = .whole(seconds) }
    switch item.reads {
    case .number: entries["reads"] = .text("number")
    case .accepted(let lists):
      entries["reads"] = .list(
        lists.map { .list([.text($0.id), .list($0.patterns.map { .text($0) })]) })
    case nil: break
    }
    return .sorted(entries)
  }

  private static func value(_ option: Option) -> JSONValue {
    var members: [String: JSONValue] = [
      "code": .text(option.code), "text": value(option.text), "credit": value(option.credits),
      "alone": .truth(option.standsAlone),
    ]
    if let alias = option.alias { members["alias"] = .text(alias) }
    return .sorted(members)
  }

  private static func value(_ credits: [Credit]) -> JSONValue {
    .list(
      credits.sorted { $0.scale < $1.scale }.map {
        .list([.text($0.scale), .text($0.weight.description), .truth($0.isSubtracted)])
      })
  }

  private static func value(_ condition: Condition) -> JSONValue {
    switch condition {
    case .answered(let item): .list([.text("answered"), .text(item)])
    case .isOneOf(let item, let options): .list([.text("in"), .text(item), .list(options.map { .text($0) })])
    case .includes(let item, let option): .list([.text("includes"), .text(item), .text(option)])
    case .atLeast(let item, let limit): .list([.text("at-least"), .text(item), .text(limit.description)])
    case .atMost(let item, let limit): .list([.text("at-most"), .text(item), .text(limit.description)])
    case .all(let parts): .list([.text("all"), .list(parts.map(value))])
    case .any(let parts): .list([.text("any"), .list(parts.map(value))])
    case .not(let part): .list([.text("not"), value(part)])
    }
  }

  private static func value(_ use: ModuleUse) -> JSONValue {
    .list([.text(use.module), value(.map(use.parameters))])
  }

  private static func value(_ parameter: ParameterValue) -> JSONValue {
    switch parameter {
    case .text(let text): .text(text)
    case .list(let values): .list(values.map(value))
    case .map(let entries):
      .sorted(Dictionary(entries.map { ($0.key, value($0.value)) }) { first, _ in first })
    }
  }

  private static func value(_ band: Band) -> JSONValue {
    .sorted([
      "scale": .text(band.scale), "basis": .text(band.basis.rawValue),
      "source": band.source.map { .text($0) } ?? .null,
      "levels": .list(
        band.levels.map { level in
          .sorted([
            "id": .text(level.id), "from": .text(level.from.description),
            "below": level.below.map { .text($0.description) } ?? .null, "name": value(level.name),
            "meaning": .list(Audience.allCases.map { value(level.meaning[$0]) }),
          ])
        }),
    ])
  }
}
