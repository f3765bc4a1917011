import ArgumentParser
import Digests
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Scoring

/// `orientir questionnaire show Q`: passport, scales, make-up.
struct QuestionnaireShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "show", Spoken.words.help.questionnaireShow, example: "orientir questionnaire show work-interests")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.questionnaire, valueName: "Q")) var questionnaire: String

  func run() throws {
    let context = Context(global)
    let loaded = try context.questionnaire(questionnaire)
    let scorer = try context.scorer(of: loaded.questionnaire)
    for line in Self.lines(loaded, scorer, context.words) { context.environment.output.line(line) }
  }

  static func lines(_ loaded: LoadedQuestionnaire, _ scorer: Scorer, _ words: CommandWords) -> [String] {
    let questionnaire = loaded.questionnaire
    let said = words.questionnaire
    let language = words.language
    let passport = questionnaire.passport
    var lines = ["\(questionnaire.id) \(questionnaire.version) — \(questionnaire.title.named(in: language))"]
    let answerable = questionnaire.items.count { $0.isAnswerable }
    lines.append(
      [
        said.construct(questionnaire.construct), said.grades(questionnaire.grades),
        said.minutes(questionnaire.minutes), said.items(answerable),
      ].joined(separator: ", "))
    lines.append("")
    func field(_ name: String, _ value: String) {
      guard !value.isEmpty else { return }
      lines += Wrapping.lines(of: "\(name): \(SafeText(value, lines: .kept).text)", width: 78)
    }
    field(said.purpose, passport.purpose.named(in: language))
    field(said.theory, passport.theory.named(in: language))
    field(said.evidence, passport.evidence.named(in: language))
    field(said.normsTitle, said.norms(passport.norms))
    field(said.statusTitle, said.status(passport.status))
    field(said.authors, passport.authors.joined(separator: ", "))
    field(said.licence, passport.licence)
    for citation in passport.citations { field(said.citations, citation) }
    field(said.languages, questionnaire.languages.map(\.rawValue).joined(separator: ", "))
    field(said.edition, "\(questionnaire.version), \(questionnaire.identity.digest.short)")
    field(said.modules, scorer.modules.map { "\($0.id) \($0.version)" }.joined(separator: ", "))
    field(said.file, loaded.path)
    if let level = questionnaire.readingLevel, level.isReliable {
      let numbers = NumberText(language)
      field(
        words.check.readingTitle,
        words.check.reading(
          numbers.decimal(level.grade), numbers.decimal(level.ease, places: 0), level.words))
    }
    if !questionnaire.scales.isEmpty {
      lines += ["", said.scales + ":"]
      for scale in questionnaire.scales {
        let range = questionnaire.range(of: scale).map { " (\($0.lowerBound)–\($0.upperBound))" } ?? ""
        lines += indented("\(scale.id): \(scale.title.named(in: language))\(range)", by: 2)
        if !scale.about.isEmpty { lines += indented(scale.about.named(in: language), by: 6) }
      }
    }
    lines += ["", said.sections + ":"]
    for section in questionnaire.sections {
      let title = section.title.isEmpty ? "" : ": " + section.title.named(in: language)
      let count = section.items.count { id in questionnaire.item(id)?.isAnswerable ?? false }
      lines += indented("\(section.id)\(title) (\(said.items(count)))", by: 2)
    }
    return lines
  }

  private static func indented(_ text: String, by blanks: Int) -> [String] {
    Wrapping.lines(of: SafeText(text).text, width: 78 - blanks).map {
      String(repeating: " ", count: blanks) + $0
    }
  }
}
