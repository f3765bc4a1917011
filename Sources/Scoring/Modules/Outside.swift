import Language
import QuestionnaireModel

/// Numbers that a program of somebody's own gives: declared here, so that everything knows them; never run from here.
///
/// A compiled scorer starts no process. Its outputs stay empty, with the reason `notRun`; what a run brought is added to the
/// score sheet afterwards (`ScoreSheet.add`).
public enum Outside: ScoringModule {
  public static let description = ModuleDescription(
    id: OutsideUse.module, version: Version(1, 0, 0), family: .scoring,
    title: LocalizedText(ru: "Внешний модуль", en: "Outside module"),
    summary: LocalizedText(
      ru:
        "Объявляет показатели, которые даёт отдельная программа. Сама программа запускается только командой человека, "
        + "в изоляции и с его разрешения (orientir module allow, run); без запуска показатели остаются пустыми.",
      en:
        "Declares scores that a separate program gives. The program runs only on a person's command, contained and with their "
        + "permission (orientir module allow, run); without a run the scores stay empty."),
    parameters: [
      ParameterDescription(
        "program",
        about: LocalizedText(
          ru: "имя файла программы без папки, например balance.py",
          en: "the program's file name without a folder, for example balance.py"), isRequired: true),
      ParameterDescription(
        "outputs",
        about: LocalizedText(
          ru:
            "список показателей {id, title, from, to, kind}: kind – number (по умолчанию) или whole; программа должна "
            + "объявить те же",
          en:
            "a list of scores {id, title, from, to, kind}: kind is number (the default) or whole; the program must declare the "
            + "same"), isRequired: true),
      ParameterDescription(
        "parameters",
        about: LocalizedText(
          ru: "что передать программе: любые имена и значения",
          en: "what the program is told: any names and values")),
    ],
    outputs: LocalizedText(
      ru:
        "Показатель на каждую строку outputs (стоит среди баллов шкал); пока модуль не запускали – без значения.",
      en: "A score for each of outputs (among the scores of scales); without a value until the module is run."
    ),
    citations: [
      "Orientir. Documentation/OutsideModules.md, protocol 1. The module names the sources of its rule."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  { PreparedOutside(use: try OutsideUse(use, for: questionnaire)) }
}

private struct PreparedOutside: PreparedScoring {
  let use: OutsideUse

  var outputs: [ScoreOutput] {
    use.outputs.map { $0.scoreOutput(of: OutsideSource(program: use.program)) }
  }

  /// Writes nothing: not-a-number stands already.
  func score(_ answers: AnswerBlock, into scores: inout ScoreBlock) throws(ScoringError) {}

  func explain(_ row: Int, of answers: AnswerBlock, scores: ScoreBlock, in language: InterfaceLanguage)
    -> [TraceLine]
  {
    let words = Words.of(language).outside
    return use.outputs.map {
      TraceLine(subject: $0.id, words.notRun($0.title.named(in: language), use.program))
    }
  }
}
