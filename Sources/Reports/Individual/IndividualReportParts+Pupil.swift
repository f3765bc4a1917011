import Language
import QuestionnaireModel
import Scoring

extension IndividualReportParts {
  /// Plain words, several directions, what comes next; no points, no remarks.
  var pupil: [Block] {
    let leading = leadingScales
    return words.pupilIntro.map { .paragraph($0) } + profile + levels + leading + statements
      + [
        .heading(level: 2, words.whatNext),
        .list(nextSteps(hasDirections: !leading.isEmpty && areDirections)),
      ]
  }

  /// Advice that fits what the page shows.
  private func nextSteps(hasDirections: Bool) -> [String] {
    if hasDirections { return words.nextSteps }
    return hasScores || input.scores.scales.isEmpty
      ? words.nextStepsWithoutDirections : words.nextStepsWithoutScores
  }

  /// The scales and what they speak of, for a talk at home.
  var parent: [Block] {
    let about = input.scores.scales.compactMap { result -> String? in
      let about = text(result.scale.about)
      return about.isEmpty ? nil : "\(text(result.scale.title)): \(about)"
    }
    return words.parentIntro.map { .paragraph($0) } + profile + levels
      + (about.isEmpty ? [] : [.heading(level: 2, words.scales), .list(about)])
      + [.heading(level: 2, words.whatNext), .list(words.parentNext)]
  }

  /// Whether the scales are fields that one can go into; statuses and qualities are not.
  private var areDirections: Bool { [.interests, .inclinations].contains(questionnaire.construct) }

  /// Leading scales in plain words: ties as ties, the next ones beside them, never one alone.
  private var leadingScales: [Block] {
    let scales = Set(questionnaire.scales.map(\.id))
    return input.scores.outputs.flatMap { result -> [Block] in
      let choices = result.output.choices
      guard case .members(let leading)? = result.value, !choices.isEmpty,
        choices.allSatisfy({ scales.contains($0.id) })
      else { return [] }
      let said = areDirections ? words.directions : words.closest
      let heading = Block.heading(level: 2, said.heading)
      guard !leading.isEmpty, leading.count < choices.count else {
        return [heading, .paragraph(said.allAlike)]
      }
      let names = leading.map { text($0.title) }
      var blocks = [heading, .paragraph(names.count == 1 ? said.one(names[0]) : said.several(names))]
      if !areDirections {
        let about = leading.compactMap { choice in questionnaire.scale(choice.id).map { text($0.about) } }
        blocks += about.filter { !$0.isEmpty }.map { .paragraph($0) }
      }
      let next = following(leading, among: choices)
      if !next.isEmpty { blocks.append(.paragraph(words.alsoNear(next))) }
      return blocks + (areDirections ? [.paragraph(words.notOneProfession)] : [])
    }
  }

  /// The scales that come after the leading ones, up to three in all and ties whole; nothing that scored the least possible.
  private func following(_ leading: [ScoreOutput.Choice], among choices: [ScoreOutput.Choice]) -> [String] {
    guard leading.count < 3 else { return [] }
    let rest = choices.filter { choice in !leading.contains { $0.id == choice.id } }.compactMap { choice in
      input.scores.scales.first { $0.scale.id == choice.id }.flatMap(share).map { (choice, $0) }
    }
    let limits = rest.map(\.1).filter { $0 > 0 }.sorted(by: >).prefix(3 - leading.count)
    guard let limit = limits.last else { return [] }
    return rest.filter { $0.1 >= limit }.sorted { $0.1 > $1.1 }.map { text($0.0.title) }
  }

  /// Labels with their meaning, and facts as steps done and steps next.
  private var statements: [Block] {
    let scales = Set(questionnaire.scales.map(\.id))
    return input.scores.outputs.flatMap { result -> [Block] in
      switch result.value {
      // Only what the questionnaire itself words: a module's own indices are for the psychologist.
      case .label(let choice) where questionnaire.scoring.contains { $0["id"]?.text == result.output.id }:
        let meaning = text(choice.meaning)
        return [
          .heading(level: 2, text(result.output.title)),
          .paragraph((meaning.isEmpty ? text(choice.title) : "\(text(choice.title)). \(meaning)").sentence),
        ]
      case .members(let done) where isSteps(result.output.id):
        let next = result.output.choices.filter { choice in !done.contains { $0.id == choice.id } }
          .map { text($0.meaning) }.filter { !$0.isEmpty }
        return
          (done.isEmpty
          ? [] : [.heading(level: 2, words.stepsDone), .list(done.map { text($0.title) })])
          + (next.isEmpty ? [] : [.heading(level: 2, words.stepsNext), .list(next)])
      case .members(let members)
      where !members.isEmpty && !result.output.choices.allSatisfy({ scales.contains($0.id) }):
        return [
          .heading(level: 2, text(result.output.title)), .list(members.map { text($0.title).sentence }),
        ]
      default: return []
      }
    }
  }

  /// Whether an output tells steps done and steps next.
  private func isSteps(_ id: String) -> Bool {
    questionnaire.scoring.contains { $0.module == "steps" && $0["id"]?.text == id }
  }
}

extension String {
  /// With a capital letter at the start.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
