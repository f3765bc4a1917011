import Foundation
import Language
import QuestionnaireFiles
import QuestionnaireModel
import Scoring

/// A questionnaire that can be used, with where it came from.
struct LoadedQuestionnaire {
  let questionnaire: Questionnaire
  let path: String
  /// The file as it was, for the store's pinned editions.
  let source: [UInt8]
}

/// What a command works with: the environment, the words and the options that every command has.
struct Context {
  let environment: Environment
  let words: CommandWords
  let global: GlobalOptions
  var files: Files { Files(environment: environment) }

  init(_ global: GlobalOptions) {
    environment = Edge.environment
    words = Spoken.words
    self.global = global
  }

  /// The workspace's folder: `--workspace`, `ORIENTIR_WORKSPACE`, else `~/Orientir`.
  var workspacePath: String { files.absolute(namedWorkspace) }

  /// The workspace as the person named it, for messages.
  var namedWorkspace: String {
    let variable = environment.variables["ORIENTIR_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
    return global.workspace ?? variable ?? "~/Orientir"
  }

  /// Where questionnaires are looked for, in this order.
  var questionnaireFolders: [String] {
    let variable = environment.variables["ORIENTIR_QUESTIONNAIRES"] ?? ""
    var folders = global.questionnaires.map(files.absolute)
    folders += variable.split(separator: ":").map { files.absolute(String($0)) }
    folders.append(workspacePath + "/questionnaires")
    folders.append(environment.executableFolder + "/Questionnaires")
    folders.append(environment.executableFolder + "/../share/orientir/Questionnaires")
    // A program that was built in its own sources finds the sources' questionnaires.
    if let build = environment.executableFolder.range(of: "/.build/") {
      folders.append(environment.executableFolder[..<build.lowerBound] + "/Questionnaires")
    }
    // Known instruments without texts come after our own.
    return (folders + folders.map { $0 + "/Known" }).filter { files.kind($0).isFolder }
  }

  var library: QuestionnaireLibrary {
    QuestionnaireLibrary(directories: questionnaireFolders, registry: environment.registry)
  }

  /// The questionnaire of an id or path; its warnings are not shown, its errors refuse it.
  func questionnaire(_ name: String) throws -> LoadedQuestionnaire {
    let found = try library.find(located(name))
    guard let questionnaire = found.reading.questionnaire else {
      throw CommandError.brokenQuestionnaire(
        name, findings: found.reading.findings.filter { $0.severity == .error })
    }
    // What came from another format is kept as our own: the store reads it back without that format's door.
    let own = found.reading.format == nil ? nil : Doors.write(questionnaire, as: "yaml")?.files.first
    return LoadedQuestionnaire(
      questionnaire: questionnaire, path: found.path, source: try own?.bytes ?? files.read(found.path))
  }

  /// A path made absolute where the name is one; ids stay.
  func located(_ name: String) -> String {
    let isPath =
      name.contains("/")
      || (QuestionnaireLibrary.endings + Doors.endings).contains { name.hasSuffix("." + $0) }
    return isPath && !name.hasPrefix("/") && name.hasPrefix("~") ? files.absolute(name) : name
  }

  /// The compiled scorer of a questionnaire.
  func scorer(of questionnaire: Questionnaire) throws -> Scorer {
    try Scorer(questionnaire, registry: environment.registry)
  }

  /// A message beside the data: to standard error, unless `--quiet`.
  func note(_ text: String) {
    if !global.quiet { environment.errors.line(text) }
  }

  /// A finding beside the data; shown even with `--quiet`, because something was left out.
  func note(_ finding: Finding) { environment.errors.line(FindingText(words.language).line(finding)) }

  /// Progress on standard error.
  func progress(_ label: String) -> ProgressLine {
    ProgressLine(label, in: environment, words, isQuiet: global.quiet)
  }
}
