import ArgumentParser
import Digests
import Language
import QuestionnaireFiles
import QuestionnaireModel

/// `orientir questionnaire list`.
struct QuestionnaireListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.help.questionnaireList, example: "orientir questionnaire list")
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  func run() throws {
    let context = Context(global)
    let entries = context.library.entries()
    switch format {
    case .json: context.environment.output.line(Self.json(entries, context.words).text(isIndented: true))
    case .text:
      if entries.isEmpty {
        context.note(context.words.questionnaire.noneFound(context.questionnaireFolders))
      } else {
        for line in Self.table(entries, context.words).lines { context.environment.output.line(line) }
      }
    }
  }

  private static func table(_ entries: [QuestionnaireLibrary.Entry], _ words: CommandWords) -> TextTable {
    let said = words.questionnaire
    var table = TextTable(said.listColumns, numeric: [3, 4])
    for entry in entries {
      guard let summary = entry.summary else {
        let count = said.findings(entry.errorCount, entry.warningCount)
        table.append([
          entry.id, NumberText.none, NumberText.none, NumberText.none, NumberText.none, NumberText.none,
          count,
        ])
        continue
      }
      let grades = summary.grades
      table.append([
        entry.id, said.construct(summary.construct),
        grades.lowerBound == grades.upperBound
          ? "\(grades.lowerBound)" : "\(grades.lowerBound)–\(grades.upperBound)",
        String(summary.minutes), String(summary.itemCount), summary.version.description,
        summary.title.named(in: words.language),
      ])
    }
    return table
  }

  private static func json(_ entries: [QuestionnaireLibrary.Entry], _ words: CommandWords) -> JSONValue {
    .list(
      entries.map { entry in
        var members: [JSONValue.Member] = [.init("id", .text(entry.id)), .init("path", .text(entry.path))]
        if let summary = entry.summary {
          members += [
            .init("title", .text(summary.title.named(in: words.language))),
            .init("construct", .text(summary.construct.rawValue)),
            .init("grades", .list([.whole(summary.grades.lowerBound), .whole(summary.grades.upperBound)])),
            .init("minutes", .whole(summary.minutes)), .init("items", .whole(summary.itemCount)),
            .init("version", .text(summary.version.description)),
            .init("digest", .text(summary.digest.hexadecimal)),
          ]
        }
        members += [.init("errors", .whole(entry.errorCount)), .init("warnings", .whole(entry.warningCount))]
        return .object(members)
      })
  }
}
