import Digests
import ExternalPrograms
import Language
import QuestionnaireModel
import ResultStore

/// The programs from outside that a workspace knows: allowed once, or run once.
struct OutsideModules {
  /// One program.
  private struct Entry {
    let digest: Digest
    let program: String
    var permission: OutsidePermission?
    var records: [OutsideModuleRecord] = []

    func isMeant(by word: String) -> Bool {
      program == word || digest.isMeant(by: word) || records.contains { $0.name == word }
    }
  }

  private var entries: [Entry] = []
  /// Editions by digest, to be named.
  private let questionnaires: [Digest: String]

  /// Looks into the workspace; empty where there is none: the modules of our own can be listed without.
  init(_ context: Context) throws {
    guard Workspace.exists(at: context.workspacePath) else {
      questionnaires = [:]
      return
    }
    let results = try context.workspace().results
    questionnaires = Dictionary(
      try results.questionnaires().map { ($0.digest, "\($0.id) \($0.version)") }
    ) { first, _ in first }
    for permission in try results.permissions() {
      if let place = place(permission.digest, permission.program) {
        entries[place].permission = permission
      } else {
        entries.append(
          Entry(digest: permission.digest, program: permission.program, permission: permission))
      }
    }
    for record in try results.outsideModules() {
      if let place = place(record.digest, record.program) {
        entries[place].records.append(record)
      } else {
        let permission = entries.first { $0.digest == record.digest }?.permission
        entries.append(
          Entry(digest: record.digest, program: record.program, permission: permission, records: [record]))
      }
    }
  }

  private func place(_ digest: Digest, _ program: String) -> Int? {
    entries.firstIndex { $0.digest == digest && $0.program == program }
  }

  /// Names by which they can be asked for.
  var programs: [String] { entries.map(\.program) }

  private func state(_ entry: Entry, _ words: CommandWords) -> String {
    guard let permission = entry.permission else { return words.modules.neverAllowed }
    return permission.withdrawnAt.map { words.modules.withdrawnOn($0.day.description) }
      ?? words.modules.allowedOn(permission.allowedAt.day.description)
  }

  /// The table under the list of our own; nothing where there are none.
  func lines(_ words: CommandWords) -> [String] {
    guard !entries.isEmpty else { return [] }
    var table = TextTable(words.modules.outsideColumns)
    for entry in entries {
      let module = entry.records.last.map { "\($0.name) \($0.version)" } ?? "—"
      table.append([entry.program, entry.digest.short, module, state(entry, words)])
    }
    return ["", words.modules.outsideHeading] + table.lines
  }

  /// One object a program.
  var json: [JSONValue] {
    entries.map { entry in
      .object([
        .init("id", entry.records.last.map { .text($0.name) } ?? .null),
        .init("version", entry.records.last.map { .text($0.version.description) } ?? .null),
        .init("family", .text("outside")), .init("program", .text(entry.program)),
        .init("digest", .text(entry.digest.hexadecimal)),
        .init("allowed", .truth(entry.permission?.stands ?? false)),
      ])
    }
  }

  /// What is known of the programs that a word means: file name, the module's own id, or the digest's beginning.
  func description(of word: String, _ words: CommandWords) -> [String]? {
    let meant = entries.filter { $0.isMeant(by: word) }
    guard !meant.isEmpty else { return nil }
    var lines: [String] = []
    for entry in meant {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(SafeText(entry.program).text) — \(state(entry, words))")
      lines.append(words.modules.digest(entry.digest.hexadecimal))
      if entry.records.isEmpty { lines.append(words.modules.neverRun) }
      for record in entry.records {
        guard let declaration = OutsideDeclaration(line: record.declaration) else { continue }
        lines += [
          "", words.modules.described(questionnaires[record.questionnaire] ?? record.questionnaire.short),
        ]
        lines += DeclarationText(declaration, words).lines
      }
    }
    return lines
  }
}
