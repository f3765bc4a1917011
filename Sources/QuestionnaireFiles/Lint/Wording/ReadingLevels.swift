import Language
import QuestionnaireModel

extension Questionnaire {
  /// How hard the Russian text is that a respondent reads: instructions, sections, questions, options and help; what only
  /// psychologists read is left out.
  ///
  /// `nil` where there is no Russian text.
  public var readingLevel: ReadingLevel? {
    var texts = [instructions] + sections.flatMap { [$0.title, $0.text] }
    for item in items {
      texts += [item.text, item.help] + item.options.map(\.text)
      if case .ratings(let parts) = item.kind { texts += parts.map(\.text) }
    }
    return ReadingLevel(texts.compactMap { $0[.russian] })
  }
}

/// The Russian text is not harder than the youngest can read.
enum ReadingLevels: LintRule {
  static let id = "reading-level"
  static let needsSoundReading = true
  static let isStyle = true

  /// How many grades above the youngest are borne: our own first four forms lie 0.1 to 2.4 below theirs.
  static let margin = 1.0
  /// The last grade of school.
  private static let lastGrade = 11

  static func check(_ draft: Draft, _ report: inout Report) {
    // Parents and schools read what adults read.
    guard draft.questionnaire.respondent == .pupil, let level = draft.questionnaire.readingLevel,
      level.isReliable
    else { return }
    let youngest = draft.questionnaire.grades.lowerBound
    guard level.grade > Double(youngest) + margin else { return }
    let (russian, english) = (NumberText(.russian), NumberText(.english))
    // Beyond school a grade is no figure any more.
    let isBeyond = level.grade > Double(Self.lastGrade)
    let hard = (
      ru: isBeyond ? "труднее, чем для \(lastGrade)-го" : "как для \(russian.decimal(level.grade))-го",
      en: isBeyond ? "harder than for grade \(lastGrade)" : "as for grade \(english.decimal(level.grade))"
    )
    warning(
      &report, at: draft.root.nearest("for", "grades").place,
      ru:
        "текст читается \(hard.ru) класса, а отвечают с \(youngest)-го: слов в "
        + "предложении \(russian.decimal(level.sentenceLength)), слогов в слове "
        + "\(russian.decimal(level.wordLength, places: 2)); возьмите слова и предложения короче",
      en: "the text reads \(hard.en), but pupils answer from \(youngest): "
        + "\(english.decimal(level.sentenceLength)) words a sentence, "
        + "\(english.decimal(level.wordLength, places: 2)) syllables a word; take shorter words and sentences"
    )
  }
}
