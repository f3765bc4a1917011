import Language
import QuestionnaireModel

/// A questionnaire as the tree of our own format: reading the tree gives the same questionnaire again.
enum QuestionnaireTree {
  static func tree(_ questionnaire: Questionnaire) -> SourceNode {
    .map([
      ("format", .word("1")), ("id", .word(questionnaire.id)),
      ("version", .word(questionnaire.version.description)),
      ("construct", .word(questionnaire.construct.rawValue)), ("title", .text(questionnaire.title)),
      ("for", purpose(questionnaire)), ("adapts", questionnaire.adapts.map { .word($0) }),
      ("texts", questionnaire.textsStandApart ? .word("pack") : nil),
      ("passport", passport(questionnaire.passport)), ("instructions", .text(questionnaire.instructions)),
      ("skipping", questionnaire.allowsSkipping ? nil : .word("refused")),
      ("declining", questionnaire.allowsDeclining ? .word("allowed") : nil),
      ("hidden-answers", questionnaire.scoresHidden ? .word("scored") : nil),
      ("responses", responses(questionnaire.responses)), ("scales", scales(questionnaire.scales)),
      ("sections", .list(questionnaire.sections.map(section))),
      ("items", .list(questionnaire.items.map(ItemTree.tree))),
      ("scoring", some(questionnaire.scoring.map(scoring))), ("bands", some(questionnaire.bands.map(band))),
      ("validity", some(questionnaire.validity.map(validity))),
      ("examples", some(questionnaire.examples.map { ExampleTree.tree($0, of: questionnaire) })),
    ])
  }

  private static func some(_ nodes: [SourceNode]) -> SourceNode? { nodes.isEmpty ? nil : .list(nodes) }

  private static func purpose(_ questionnaire: Questionnaire) -> SourceNode {
    let grades = questionnaire.grades
    return .map([
      (
        "grades",
        .word(
          grades.count == 1 ? "\(grades.lowerBound)" : "\(grades.lowerBound)-\(grades.upperBound)")
      ),
      ("minutes", .number(questionnaire.minutes)),
      (
        "respondent",
        questionnaire.respondent == .pupil ? nil : .word(questionnaire.respondent.rawValue)
      ),
    ])
  }

  private static func passport(_ passport: Passport) -> SourceNode {
    .map([
      ("authors", .list(passport.authors.map { .scalar($0) })), ("purpose", .text(passport.purpose)),
      ("theory", .text(passport.theory)), ("licence", .scalar(passport.licence)),
      ("status", .word(passport.status.rawValue)), ("norms", .word(passport.norms.rawValue)),
      ("evidence", .text(passport.evidence)), ("citations", .list(passport.citations.map { .scalar($0) })),
    ])
  }

  private static func responses(_ responses: [ResponseScale]) -> SourceNode? {
    guard !responses.isEmpty else { return nil }
    return .map(
      responses.map { response in
        let steps = response.steps.map { step in
          SourceNode.map([("value", .number(step.value)), ("text", .text(step.text))])
        }
        return (response.id, .list(steps))
      })
  }

  private static func scales(_ scales: [Scale]) -> SourceNode? {
    guard !scales.isEmpty else { return nil }
    return .map(
      scales.map { scale in
        let isStandard = scale.missingRule == .refuse && scale.missingAtMost == nil
        let missing = SourceNode.map([
          ("at-most", scale.missingAtMost.map { .number($0) }), ("rule", .word(scale.missingRule.rawValue)),
        ])
        return (
          scale.id,
          .map([
            ("title", .text(scale.title)), ("about", .text(scale.about)),
            ("method", .word(scale.method.rawValue)), ("missing", isStandard ? nil : missing),
            ("ipsative", scale.isIpsative ? .word("true") : nil),
            ("denominator", scale.denominator == 1 ? nil : .number(scale.denominator)),
          ])
        )
      })
  }

  private static func section(_ section: Section) -> SourceNode {
    .map([
      ("id", .word(section.id)), ("title", .text(section.title)), ("text", .text(section.text)),
      ("items", .list(section.items.map { .word($0) })),
      ("order", section.order == .fixed ? nil : .word(section.order.rawValue)),
      ("minutes", section.minutes.map { .number($0) }),
    ])
  }

  private static func scoring(_ use: ModuleUse) -> SourceNode {
    .map([
      ("module", .word(use.module)),
      ("with", use.parameters.isEmpty ? nil : parameter(.map(use.parameters))),
    ])
  }

  private static func validity(_ use: ModuleUse) -> SourceNode {
    .map([("module", .word(use.module))] + use.parameters.map { ($0.key, parameter($0.value)) })
  }

  private static func parameter(_ value: ParameterValue) -> SourceNode {
    switch value {
    case .text(let text): .scalar(text)
    case .list(let values): .list(values.map(parameter))
    case .map(let entries): .map(entries.map { ($0.key, parameter($0.value)) })
    }
  }

  private static func band(_ band: Band) -> SourceNode {
    .map([
      ("scale", .word(band.scale)), ("basis", .word(band.basis.rawValue)),
      ("source", band.source.map { .scalar($0) }),
      (
        "levels",
        .list(
          band.levels.map { level in
            .map([
              ("id", .word(level.id)), ("from", .word(level.from.description)),
              ("below", level.below.map { .word($0.description) }), ("name", .text(level.name)),
              ("meaning", meaning(level.meaning)),
            ])
          })
      ),
    ])
  }

  private static func meaning(_ meaning: AudienceText) -> SourceNode? {
    guard meaning.parent != nil || meaning.psychologist != nil else { return .text(meaning.pupil) }
    return .map([
      ("pupil", .text(meaning.pupil)), ("parent", meaning.parent.flatMap { .text($0) }),
      ("psychologist", meaning.psychologist.flatMap { .text($0) }),
    ])
  }
}
