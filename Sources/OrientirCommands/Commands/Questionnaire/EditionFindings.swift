import Foundation
import QuestionnaireFiles
import QuestionnaireModel

/// Compares a questionnaire with the earlier copy that `--against` names.
struct EditionFindings {
  let context: Context

  init(_ context: Context) { self.context = context }

  /// What is wrong with the version; says on standard error where there is nothing to compare with.
  func findings(_ found: QuestionnaireLibrary.Found, against path: String) throws -> [Finding] {
    guard let newer = found.reading.questionnaire, let places = found.reading.places else { return [] }
    let files = context.files
    guard files.kind(path).exists else { throw CommandError.noSuchFile(path) }
    let library = QuestionnaireLibrary(
      directories: [files.absolute(path)], registry: Edge.environment.registry)
    let reading: QuestionnaireReading
    if files.kind(path).isFolder {
      // A folder that holds the file itself has nothing earlier to compare with.
      let entry = library.entries().first { $0.id == newer.id }
      guard let entry, resolved(entry.path) != resolved(found.path) else {
        context.note(context.words.check.notCompared(newer.id, path))
        return []
      }
      reading = try library.read(entry.path)
    } else {
      reading = try library.read(files.absolute(path))
    }
    guard let older = reading.questionnaire else {
      context.note(context.words.check.olderBroken(path))
      return []
    }
    guard older.id == newer.id else {
      context.note(context.words.check.notCompared(newer.id, path))
      return []
    }
    context.note(context.words.check.compared(older.version.description, path))
    return EditionCheck.findings(newer, against: older, at: places.version)
  }

  private func resolved(_ path: String) -> String {
    URL(fileURLWithPath: context.files.absolute(path)).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
