import Language
import QuestionnaireModel

extension CodebookParts {
  /// Scoring and validity modules with their parameters.
  var rules: [Block] {
    func block(_ id: String, _ title: String, _ uses: [ModuleUse]) -> [Block] {
      guard !uses.isEmpty else { return [] }
      let rows = uses.map { use in
        [
          use.module,
          use.parameters.map { "\($0.key): \(parameter($0.value))" }.joined(separator: "; "),
        ]
      }
      return [
        .heading(level: 2, title),
        table(id, title, [("module", words.module), ("parameters", words.parameters)], rows),
      ]
    }
    return block("scoring", words.scoring, questionnaire.scoring)
      + block("validity", words.validity, questionnaire.validity)
  }

  private func parameter(_ value: ParameterValue) -> String {
    if let text = value.localizedText, !text.languages.isEmpty,
      text.languages.allSatisfy(questionnaire.languages.contains)
    {
      return text.named(in: input.language)
    }
    switch value {
    case .text(let text): return text
    case .list(let values): return values.map(parameter).joined(separator: ", ")
    case .map(let entries):
      return "(" + entries.map { "\($0.key): \(parameter($0.value))" }.joined(separator: "; ") + ")"
    }
  }

  /// The examples that a person computed, with what must come out.
  var examples: [Block] {
    guard !questionnaire.examples.isEmpty else { return [] }
    let rows = questionnaire.examples.enumerated().map { index, example in
      [example.name.isEmpty ? String(index + 1) : text(example.name), expected(example)]
    }
    return [
      .heading(level: 2, words.examples), .paragraph(words.honest),
      table("examples", words.examples, [("example", words.example), ("expected", words.expected)], rows),
    ]
  }

  private func expected(_ example: WorkedExample) -> String {
    var said = questionnaire.scales.compactMap { scale -> String? in
      guard let score = example.scores[scale.id] else { return nil }
      let level = example.bands[scale.id].map { " (\($0))" } ?? ""
      return "\(scale.id) = \(score.map(number) ?? words.missingScore)\(level)"
    }
    said += example.labels.sorted { $0.key < $1.key }.map {
      "\($0.key): \($0.value.isEmpty ? "—" : $0.value)"
    }
    if let flags = example.flags, !flags.isEmpty {
      said.append("⚑ " + flags.sorted().joined(separator: ", "))
    }
    return said.joined(separator: "; ")
  }
}
