import Language
import QuestionnaireModel

/// One worked example as the tree of our own format; `others` is written out, answer by answer.
enum ExampleTree {
  static func tree(_ example: WorkedExample, of questionnaire: Questionnaire) -> SourceNode {
    .map([
      ("name", .text(example.name)),
      (
        "answers",
        .map(
          questionnaire.items.compactMap { item in
            example.answers[item.id].map { (item.id, answer($0, to: item)) }
          })
      ),
      ("seconds", example.milliseconds.map { .word(Fraction($0, over: 1_000).description) }),
      ("scores", map(example.scores.mapValues { $0.map { .word(score($0)) } ?? .word("null") })),
      ("bands", map(example.bands.mapValues { .word($0) })),
      ("labels", map(example.labels.mapValues { .scalar($0) })),
      ("flags", example.flags.map { .list($0.sorted().map { .word($0) }) }),
    ])
  }

  /// As a decimal where it has no more places than a file may have, else as a fraction.
  private static func score(_ score: Fraction) -> String {
    let places = score.description.split(separator: ".").dropFirst().first?.count ?? 0
    return places <= 6 ? score.description : "\(score.numerator)/\(score.denominator)"
  }

  private static func map(_ entries: [String: SourceNode]) -> SourceNode? {
    entries.isEmpty ? nil : .map(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private static func answer(_ answer: Answer, to item: Item) -> SourceNode {
    switch answer {
    case .choice(let code): .word(code)
    case .rating(let value): .number(value)
    case .ratings(let values):
      .map(values.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
    case .multiple(let codes): .list(codes.map { .word($0) })
    case .number(let scaled):
      if case .number(let range) = item.kind {
        .word(Fraction(scaled, over: range.scale).description)
      } else {
        .number(scaled)
      }
    case .text(let text): .scalar(text)
    case .declined: .word("null")
    }
  }
}
