import ArgumentParser
import Language
import QuestionnaireFiles
import QuestionnaireModel

/// `orientir questionnaire new ID`: five questions, then a commented file.
struct QuestionnaireNewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "new", Spoken.words.authoring.new, example: "orientir questionnaire new club-interests")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.authoring.newID, valueName: "ID")) var id: String
  @Option(help: .init(Spoken.words.authoring.newTitle)) var title: String?
  @Option(help: .init(Spoken.words.authoring.newConstruct)) var construct: String?
  @Option(help: .init(Spoken.words.authoring.newGrades)) var grades: String?
  @Option(help: .init(Spoken.words.authoring.newForm)) var form: String?
  @Option(help: .init(Spoken.words.authoring.newScales)) var scales: String?
  @Option(name: .shortAndLong, help: .init(Spoken.words.authoring.newOutput, valueName: "FILE")) var output:
    String?

  func run() throws {
    let context = Context(global)
    let said = context.words.authoring
    let isLegal = { (byte: UInt8) in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
    }
    guard !id.isEmpty, id.utf8.allSatisfy(isLegal) else { throw ValidationError(said.idForm(id)) }
    let path = output ?? id + ".yaml"
    // Nobody's work is overwritten.
    if context.files.kind(path).exists { throw CommandError.targetExists(path) }
    guard let outline = try OutlineQuestions(context: context).ask(self) else {
      context.note(said.endedEarly)
      throw StatusError(status: .badData)
    }
    try context.files.write(Array(QuestionnaireTemplate.text(outline).utf8), to: path)
    context.note(said.next(path))
  }
}
