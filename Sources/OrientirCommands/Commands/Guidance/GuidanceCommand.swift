import ArgumentParser
import Language
import QuestionnaireFiles
import QuestionnaireModel

/// `orientir guidance`: what talks about work and study rest on.
struct GuidanceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "guidance", Spoken.words.guidance.group,
      subcommands: [GuidanceListCommand.self, GuidanceShowCommand.self, GuidanceCheckCommand.self])
  }
}

extension Context {
  /// The guidance in use; refuses where there is none.
  func guidance() throws -> (folder: String, reading: GuidanceReading) {
    guard let found = library.guidanceReading() else { throw CommandError.noGuidance }
    return found
  }
}

/// `orientir guidance list [fields|occupations|profiles]`.
struct GuidanceListCommand: ParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable { case fields, occupations, profiles }

  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.guidance.list, example: "orientir guidance list occupations --type S")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.guidance.listKind, valueName: "KIND")) var kind: Kind = .fields
  @Option(help: .init(Spoken.words.guidance.listType, valueName: "R|I|A|S|E|C")) var type: TypeLetter?

  func run() throws {
    let context = Context(global)
    let words = context.words
    let guidance = try context.guidance().reading.guidance
    var table: TextTable
    func isListed(_ types: TypeProfile) -> Bool { type.map { types.leading.contains($0.place) } ?? true }
    switch kind {
    case .fields:
      table = TextTable(words.guidance.fieldColumns)
      for field in guidance.fields where isListed(field.types) {
        table.append([field.code, field.types.leadingLetters, field.title.named(in: words.language)])
      }
    case .occupations:
      table = TextTable(words.guidance.occupationColumns)
      for occupation in guidance.occupations where isListed(occupation.types) {
        let paths = occupation.education.map { path in
          "\(path.field.prefix(2)) \(words.guidance.levels[path.level.rawValue] ?? "")"
        }
        table.append([
          occupation.id, occupation.types.leadingLetters, occupation.title.named(in: words.language),
          paths.joined(separator: ", "),
        ])
      }
    case .profiles:
      table = TextTable(words.guidance.profileColumns)
      for profile in guidance.profiles where isListed(profile.types) {
        table.append([profile.id, profile.types.leadingLetters, profile.title.named(in: words.language)])
      }
    }
    for line in table.lines { context.environment.output.line(line) }
  }
}

/// A letter of the hexagon as an option's value.
struct TypeLetter: ExpressibleByArgument {
  /// Place in the order R I A S E C.
  let place: Int

  init?(argument: String) {
    guard let place = TypeProfile.letters.firstIndex(of: argument.uppercased()) else { return nil }
    self.place = place
  }

  static var allValueStrings: [String] { TypeProfile.letters }
}

extension TypeProfile {
  static let letters = ["R", "I", "A", "S", "E", "C"]

  /// The places of the greatest value.
  var leading: [Int] { values.indices.filter { values[$0] == values.max() } }

  /// The three strongest types by their letters; of equal ones the first on the hexagon stands first.
  var leadingLetters: String {
    values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] > values[$1] }.prefix(3)
      .map { Self.letters[$0] }.joined()
  }
}

/// `orientir guidance check [FOLDER]`: findings on standard output, status 1 where there are errors.
struct GuidanceCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("check", Spoken.words.guidance.check, example: "orientir guidance check Occupations")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.guidance.checkFolder, valueName: "FOLDER")) var folder: String?

  func run() throws {
    let context = Context(global)
    let output = context.environment.output
    let found: (folder: String, reading: GuidanceReading)
    if let folder {
      let reading = QuestionnaireLibrary.guidance(in: context.files.absolute(folder))
      guard !reading.guidance.fields.isEmpty || !reading.findings.isEmpty else {
        throw CommandError.noGuidance
      }
      found = (folder, reading)
    } else {
      found = try context.guidance()
    }
    let text = FindingText(context.words.language)
    for finding in found.reading.findings { output.line(text.line(finding)) }
    let guidance = found.reading.guidance
    if found.reading.findings.isEmpty {
      output.line(
        context.words.guidance.checked(
          found.folder, guidance.fields.count, guidance.occupations.count, guidance.profiles.count,
          guidance.occupations.count { $0.onetTypes != nil }))
    }
    if found.reading.hasErrors { throw StatusError(status: .findings) }
  }
}
