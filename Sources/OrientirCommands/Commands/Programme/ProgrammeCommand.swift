import ArgumentParser
import Language
import QuestionnaireFiles
import QuestionnaireModel

/// `orientir programme`: several questionnaires for one purpose.
struct ProgrammeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "programme", Spoken.words.session.helpProgrammeGroup,
      subcommands: [ProgrammeListCommand.self, ProgrammeShowCommand.self])
  }
}

/// A programme file with what reading it gave.
struct LoadedProgramme {
  var path: String
  var reading: ProgrammeReading
  /// The file's name without its ending.
  var stem: String
}

extension Context {
  /// Programmes lie in `Programmes` beside the questionnaires; of two with one name the first counts.
  func programmes() -> [LoadedProgramme] {
    var seen: Set<String> = []
    var found: [LoadedProgramme] = []
    for folder in questionnaireFolders.map({ $0 + "/Programmes" }) {
      for name in files.names(in: folder).sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
        let stem = String(name.dropLast(5))
        guard seen.insert(stem).inserted, let bytes = try? files.read(folder + "/" + name) else { continue }
        let path = folder + "/" + name
        found.append(
          LoadedProgramme(
            path: path, reading: ProgrammeReader.read(bytes, file: path, stem: stem), stem: stem))
      }
    }
    return found
  }

  /// The programme with an id; refused with its errors where it has any.
  func programme(_ id: String) throws -> Programme {
    let known = programmes()
    guard let found = known.first(where: { $0.stem == id }) else {
      throw SessionError.noSuchProgramme(
        id, near: likelyMeant(id, among: known.map(\.stem)), known: known.map(\.stem))
    }
    guard let programme = found.reading.programme else {
      for finding in found.reading.findings { note(finding) }
      throw SessionError.brokenProgramme(id)
    }
    return programme
  }
}

/// `orientir programme list`.
struct ProgrammeListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.session.helpProgrammeList, example: "orientir programme list")
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  func run() throws {
    let context = Context(global)
    let words = context.words.session
    let found = context.programmes()
    switch format {
    case .json:
      context.environment.output.line(
        JSONValue.list(found.compactMap { $0.reading.programme.map { Self.json($0, context.words) } })
          .text(isIndented: true))
    case .text:
      guard !found.isEmpty else { return context.note(words.noProgrammes) }
      var table = TextTable(words.programmeColumns, numeric: [])
      for one in found {
        let programme = one.reading.programme
        table.append([
          one.stem, programme.map { Self.grades($0.grades) } ?? NumberText.none,
          programme?.questionnaires.joined(separator: ", ") ?? words.programmeErrors,
          programme?.title.named(in: context.words.language) ?? NumberText.none,
        ])
      }
      for line in table.lines { context.environment.output.line(line) }
    }
  }

  static func grades(_ grades: ClosedRange<Int>) -> String {
    grades.lowerBound == grades.upperBound
      ? "\(grades.lowerBound)" : "\(grades.lowerBound)–\(grades.upperBound)"
  }

  static func json(_ programme: Programme, _ words: CommandWords) -> JSONValue {
    .object([
      .init("id", .text(programme.id)), .init("version", .text(programme.version.description)),
      .init("title", .text(programme.title.named(in: words.language))),
      .init("grades", .list([.whole(programme.grades.lowerBound), .whole(programme.grades.upperBound)])),
      .init("questionnaires", .list(programme.questionnaires.map { .text($0) })),
      .init("rest_minutes", .whole(programme.restMinutes)),
      .init("assent", .truth(!programme.assent.isEmpty)), .init("result", .truth(programme.showsResult)),
      .init("consent", .truth(programme.needsConsent)),
    ])
  }
}

/// `orientir programme show P`.
struct ProgrammeShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "show", Spoken.words.session.helpProgrammeShow, example: "orientir programme show grade-9-orientation")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.session.helpProgramme, valueName: "P")) var programme: String

  func run() throws {
    let context = Context(global)
    let words = context.words.session
    let programme = try context.programme(programme)
    let output = context.environment.output
    output.line("\(programme.title.named(in: context.words.language)) (\(programme.id) \(programme.version))")
    output.line(programme.about.named(in: context.words.language))
    output.line("")
    var table = TextTable(words.programmePartColumns, numeric: [0, 2])
    var minutes = 0
    for (index, id) in programme.questionnaires.enumerated() {
      let found = try? context.questionnaire(id).questionnaire
      minutes += found?.minutes ?? 0
      table.append([
        "\(index + 1)", id, found.map { "\($0.minutes)" } ?? NumberText.none,
        found?.title.named(in: context.words.language) ?? words.programmePartMissing,
      ])
    }
    for line in table.lines { output.line(line) }
    output.line("")
    output.line(
      words.programmeFacts(ProgrammeListCommand.grades(programme.grades), minutes, programme.restMinutes))
    if !programme.assent.isEmpty { output.line(words.programmeAsks) }
    if programme.showsResult { output.line(words.programmeShowsResult) }
    if programme.needsConsent { output.line(words.programmeNeedsConsent) }
  }
}
