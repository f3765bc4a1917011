import Language
import QuestionnaireModel

/// The parts of a file to begin with.
struct TemplateParts {
  private let outline: QuestionnaireOutline
  private let words: TemplateWords
  private var tag: String { outline.language.rawValue }
  /// Statements, pairs or tasks for each scale that stand in the file from the beginning.
  private static let questionsPerScale = 3

  init(_ outline: QuestionnaireOutline) {
    self.outline = outline
    words = TemplateWords.of(outline.language)
  }

  private func text(_ text: String) -> String { "{\(tag): \(quoted(text))}" }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The ids of the scales, in the order of their names.
  private var scaleIDs: [String] { outline.scales.indices.map { "scale-\($0 + 1)" } }

  private var isPaired: Bool { outline.form == .pairs && outline.scales.count > 1 }

  /// Pairs of scales that meet in forced choice, each twice, sides swapped the second time.
  private var meetings: [(String, String)] {
    let once = scaleIDs.indices.flatMap { first in
      scaleIDs.indices.dropFirst(first + 1).map { (first, $0) }
    }
    let balanced = once.enumerated().map { index, pair in index % 2 == 0 ? pair : (pair.1, pair.0) }
    return (balanced + balanced.map { ($0.1, $0.0) }).map { (scaleIDs[$0.0], scaleIDs[$0.1]) }
  }

  var head: String {
    let grades = outline.grades
    let spoken = grades.count == 1 ? "\(grades.lowerBound)" : "\(grades.lowerBound)-\(grades.upperBound)"
    return """
      # \(words.topComment)
      format: 1
      id: \(outline.id)
      version: 0.1.0                  # \(words.versionComment)
      construct: \(outline.construct.rawValue)
      title: \(text(outline.title))   # \(words.languageComment)
      for: {grades: \(spoken), minutes: 10}   # \(words.minutesComment)

      # \(words.passportComment)
      passport:
        authors: [\(quoted(words.author))]
        purpose: \(text(words.purpose))
        theory: \(text(words.theory))
        licence: CC-BY-4.0
        status: draft
        norms: none
        evidence: \(text(words.evidence))
        citations: [\(quoted(words.citation))]

      # \(words.instructionsComment)
      instructions: \(text(words.instructions))
      """
  }

  var responses: String {
    func response(_ id: String, _ steps: [String]) -> String {
      let lines = steps.enumerated().map { "    - {value: \($0), text: \(text($1))}" }
      return "# \(words.responsesComment)\nresponses:\n  \(id):\n" + lines.joined(separator: "\n")
    }
    return switch outline.form {
    case .rating: response("agreement", words.agreement)
    case .yesno: response("yes-no", words.noYes)
    case .pairs, .tasks, .survey: ""
    }
  }

  var scales: String {
    guard !outline.scales.isEmpty else { return "" }
    let lines = zip(scaleIDs, outline.scales).map { id, title in
      var keys = ["title: \(text(title))", "about: \(text(words.about))"]
      switch outline.form {
      case .rating: keys += ["method: mean", "missing: {at-most: 1, rule: prorate}"]
      case .pairs: keys += ["method: sum", "ipsative: true"]
      case .yesno: keys += ["method: sum"]
      case .tasks: keys += ["method: sum", "missing: {rule: leave-out}"]
      case .survey: break
      }
      return "  \(id):\n" + keys.map { "    " + $0 }.joined(separator: "\n")
    }
    return "# \(words.scalesComment)\nscales:\n" + lines.joined(separator: "\n")
  }

  private var itemIDs: [String] {
    switch outline.form {
    case .survey: ["q01", "q02", "q03"]
    case .pairs where isPaired: meetings.indices.map { Self.numbered("p", $0) }
    case .rating, .yesno, .tasks, .pairs:
      (0..<(Self.questionsPerScale * max(1, outline.scales.count))).map {
        Self.numbered(outline.form == .tasks ? "t" : "q", $0)
      }
    }
  }

  private static func numbered(_ letter: String, _ index: Int) -> String {
    letter + (index < 9 ? "0" : "") + String(index + 1)
  }

  var sections: String {
    """
    # \(words.sectionsComment)
    sections:
      - {id: main, items: [\(itemIDs.joined(separator: ", "))]}
    """
  }

  var items: String {
    let lines = itemIDs.enumerated().map { index, id in item(id, index) }
    return "# \(words.itemsComment)\nitems:\n" + lines.joined(separator: "\n")
  }

  private func item(_ id: String, _ index: Int) -> String {
    let scale = scaleIDs.isEmpty ? "" : scaleIDs[index % scaleIDs.count]
    // The last question of each scale is worded from the opposite side, and its credit mirrored.
    let isMirrored = index / max(1, scaleIDs.count) == Self.questionsPerScale - 1
    switch outline.form {
    case .rating:
      let weight = isMirrored ? "-1" : "1"
      let said = isMirrored ? words.mirrored(index + 1) : words.statement(index + 1)
      return "  - {id: \(id), kind: rating, response: agreement, text: \(text(said)), "
        + "credit: {\(scale): \(weight)}}"
    case .yesno:
      return "  - {id: \(id), kind: rating, response: yes-no, text: \(text(words.statement(index + 1))), "
        + "credit: {\(scale): 1}}"
    case .pairs where isPaired:
      let (first, second) = meetings[index]
      return """
          - id: \(id)
            kind: choice
            options:
              - {code: a, text: \(text(words.option(index + 1, "А"))), credit: {\(first): 1}}
              - {code: b, text: \(text(words.option(index + 1, "Б"))), credit: {\(second): 1}}
        """
    case .tasks:
      return """
          - id: \(id)
            kind: task
            text: \(text(words.task(index + 1)))
            options:
              - {code: a, text: \(text(words.rightAnswer))}
              - {code: b, text: \(text(words.wrongAnswer(1)))}
              - {code: c, text: \(text(words.wrongAnswer(2)))}
            right: {a: 1}
            credit: {\(scale): 1}
        """
    case .survey, .pairs:
      let credit = scale.isEmpty ? "" : ", credit: {\(scale): 1}"
      return """
          - id: \(id)
            kind: choice
            text: \(text(words.question(index + 1)))
            options:
              - {code: a, text: \(text(words.answer(1)))\(credit)}
              - {code: b, text: \(text(words.answer(2)))}
              - {code: unsure, text: \(text(words.unsure))}
        """
    }
  }

  /// What follows the questions: remarks and an example, in comments where a person must compute it.
  var closing: String {
    let validity =
      outline.form == .survey
      ? "  - {module: missing, share: 0.2}"
      : "  - {module: too-fast, seconds: 2, share: 0.3}\n  - {module: missing, share: 0.1}"
    guard let first = scaleIDs.first else { return "# \(words.validityComment)\nvalidity:\n\(validity)" }
    let (others, score): (String, String) =
      switch outline.form {
      case .rating: ("", "3")
      case .yesno: ("{rating: 1}", String(Self.questionsPerScale))
      case .tasks: ("{task: a}", String(Self.questionsPerScale))
      case .pairs: ("{choice: a}", String(meetings.count { $0.0 == first }))
      case .survey: ("{choice: a}", "0")
      }
    let lines = [
      others.isEmpty ? nil : "others: \(others)",
      "answers: {\(exampleAnswers.joined(separator: ", "))}",
      "scores: {\(scaleIDs.map { "\($0): \(exampleScore($0, score))" }.joined(separator: ", "))}",
    ]
    let comments =
      [words.examplesComment] + (outline.form == .rating ? words.unequalComments : [])
    return """
      # \(words.validityComment)
      validity:
      \(validity)

      \(comments.map { "# \($0)" }.joined(separator: "\n"))
      examples:
        - name: \(text(words.exampleName))
      \(lines.compactMap { $0 }.map { "    " + $0 }.joined(separator: "\n"))
      """
  }

  /// Ratings off the middle, so that turning the sign of any statement would change the score: 4, 1 and a mirrored 0 make 9, on average 3.
  private var exampleAnswers: [String] {
    guard outline.form == .rating else { return [] }
    let answers = [4, 1, 0]
    return itemIDs.enumerated().map { index, id in
      "\(id): \(answers[index / max(1, scaleIDs.count) % answers.count])"
    }
  }

  private func exampleScore(_ scale: String, _ score: String) -> String {
    outline.form == .pairs ? String(meetings.count { $0.0 == scale }) : score
  }
}
