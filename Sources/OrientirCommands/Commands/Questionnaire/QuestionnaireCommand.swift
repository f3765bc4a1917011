import ArgumentParser

/// `orientir questionnaire`: the instruments.
struct QuestionnaireCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "questionnaire", Spoken.words.help.questionnaireGroup,
      subcommands: [
        QuestionnaireListCommand.self, QuestionnaireShowCommand.self, QuestionnaireCheckCommand.self,
        QuestionnairePrintCommand.self, QuestionnaireFormCommand.self, QuestionnaireNewCommand.self,
        QuestionnaireConvertCommand.self, QuestionnaireCodebookCommand.self,
      ])
  }
}
