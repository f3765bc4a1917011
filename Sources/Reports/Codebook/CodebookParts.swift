import Cohorts
import Digests
import Language
import QuestionnaireModel

/// The codebook's parts, one after the other.
struct CodebookParts {
  let input: Codebook.Input
  let all: Words
  var words: CodebookWords { all.codebook }
  var questionnaire: Questionnaire { input.questionnaire }
  /// The number of each item that is answered, as screen and paper count them.
  let numbers: [String: Int]

  init(_ input: Codebook.Input) {
    self.input = input
    all = Words(input.language)
    var numbers: [String: Int] = [:]
    for id in input.questionnaire.sections.flatMap(\.items) {
      guard let item = input.questionnaire.item(id), item.isAnswerable else { continue }
      numbers[id] = numbers.count + 1
    }
    self.numbers = numbers
  }

  func text(_ text: LocalizedText) -> String { text.named(in: input.language) }

  func number(_ fraction: Fraction) -> String {
    let text = fraction.description
    return input.language == .russian ? text.replacing(".", with: ",") : text
  }

  func table(_ id: String, _ caption: String, _ columns: [(String, String)], _ rows: [[String]]) -> Block {
    .table(
      Table(
        id: id, caption: caption,
        columns: columns.enumerated().map { index, column in
          .init(column.0, column.1, index == 0 ? .title : .text)
        },
        rows: rows.enumerated().map { index, cells in .init(String(index + 1), .body, cells.map { .text($0) })
        }
      ))
  }

  /// What the questionnaire says of itself.
  var passport: [Block] {
    let passport = questionnaire.passport
    let identity = questionnaire.identity
    let said = all.cohort
    let modules = input.modules.map { "\($0.id) \($0.version)" }.joined(separator: ", ")
    let lines: [(String, String)] = [
      (said.edition, "\(identity.id) \(identity.version)"),
      (words.construct, words.constructName(questionnaire.construct)),
      (words.forWhom, words.audience(questionnaire.respondent, questionnaire.grades)),
      (words.adapts, questionnaire.adapts ?? ""),
      (said.questions, said.questionCount(numbers.count, questionnaire.minutes)),
      (words.languages, questionnaire.languages.map(\.rawValue).joined(separator: ", ")),
      (said.authors, passport.authors.joined(separator: ", ")), (said.purpose, text(passport.purpose)),
      (said.theory, text(passport.theory)), (said.evidence, text(passport.evidence)),
      (said.status, said.statusText(passport.status)), (said.norms, said.normsText(passport.norms)),
      (said.licence, passport.licence), (said.sources, passport.citations.joined(separator: "; ")),
      (said.modules, modules), (said.digest, String(identity.digest.hexadecimal.prefix(12))),
    ]
    var blocks: [Block] = [
      .heading(level: 2, words.passport),
      table(
        "passport", said.instrumentTable, [("property", said.property), ("value", said.value)],
        lines.filter { !$0.1.isEmpty }.map { [$0.0, $0.1] }),
    ]
    let instructions = text(questionnaire.instructions)
    if !instructions.isEmpty {
      blocks += [.heading(level: 2, words.instructions), .paragraph(instructions)]
    }
    return blocks
  }
}
