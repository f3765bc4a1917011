import ArgumentParser
import Language
import QuestionnaireFiles
import QuestionnaireModel

/// `orientir questionnaire convert FILE --to FORMAT [-o FILE|DIR]`: losses on standard error.
struct QuestionnaireConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "convert", Spoken.words.authoring.convert,
      example: "orientir questionnaire convert scale.osd --to yaml -o scale.yaml")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.authoring.convertFile, valueName: "FILE")) var file: String?
  @Option(help: .init(Spoken.words.authoring.convertTo, valueName: "FORMAT")) var to: String?
  @Option(name: .shortAndLong, help: .init(Spoken.words.authoring.convertOutput, valueName: "FILE|DIR"))
  var output: String?

  func run() throws {
    let context = Context(global)
    let said = context.words.authoring
    guard let to else {
      context.environment.output.line(said.formats)
      for door in Doors.descriptions {
        let title = door.title.named(in: context.words.language)
        context.environment.output.line("  " + said.formatLine(door.id, title, door.reads, door.writes))
      }
      if file != nil { throw StatusError(status: .usage) }
      return
    }
    guard let file else { throw ValidationError(said.convertFile) }
    let written = Doors.descriptions.filter(\.writes).map(\.id)
    guard written.contains(to) else {
      throw CommandError.badValue(option: "--to", value: to, legal: written.joined(separator: ", "))
    }
    let found = try context.library.find(context.located(file))
    guard let questionnaire = found.reading.questionnaire else {
      throw CommandError.brokenQuestionnaire(
        file, findings: found.reading.findings.filter { $0.severity == .error })
    }
    // What the way in has lost is said before what the way out loses.
    for finding in found.reading.findings where finding.severity == .note { context.note(finding) }
    guard let result = Doors.write(questionnaire, as: to) else { return }
    try write(result, context)
    for loss in result.losses {
      let message = loss.message.named(in: context.words.language)
      context.note(SafeText("\(loss.part): \(message)").text)
    }
    context.note(result.losses.isEmpty ? said.nothingLost : said.lost(result.losses.count))
  }

  private func write(_ result: DoorOutput, _ context: Context) throws {
    guard let output else {
      guard result.files.count == 1, let only = result.files.first else { throw CommandError.outputNeeded }
      context.environment.output.write(String(decoding: only.bytes, as: UTF8.self))
      return
    }
    let kind = context.files.kind(output)
    if result.files.count == 1, !kind.isFolder, let only = result.files.first {
      try context.files.write(only.bytes, to: output)
      context.note(context.words.general.written(output))
      return
    }
    if kind.exists, !kind.isFolder { throw CommandError.wrongOutput(output, needsFolder: true) }
    try context.files.makeFolder(output)
    for file in result.files {
      let path = "\(output)/\(file.name)"
      try context.files.write(file.bytes, to: path)
      context.note(context.words.general.written(path))
    }
  }
}
