import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore

/// `orientir code`: participants' codes.
struct CodeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "code", Spoken.words.help.codeGroup,
      subcommands: [
        CodeIssueCommand.self, CodePrintCommand.self, CodeListCommand.self, CodeMoveCommand.self,
        CodeReplaceCommand.self,
      ])
  }
}

/// `orientir code issue --class 9А --count N`: new codes, one a line.
struct CodeIssueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("issue", Spoken.words.help.codeIssue, example: "orientir code issue --class 9А --count 28")
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var attributes: CodeAttributes
  @Option(help: .init(Spoken.words.help.count, valueName: "N")) var count = 1
  @OptionGroup var texts: SlipTexts
  @Option(name: .shortAndLong, help: .init(Spoken.words.codes.helpSlips, valueName: "FILE")) var output:
    String?
  @Option(help: .init(Spoken.words.codes.helpList, valueName: "FILE")) var list: String?

  func run() throws {
    let context = Context(global)
    let words = context.words
    guard (1...10_000).contains(count) else {
      throw CommandError.badValue(option: "--count", value: "\(count)", legal: words.workspace.legalCount)
    }
    let issued = try attributes.applied(words)
    guard let schoolClass = issued.schoolClass, issued.grade != nil else {
      throw CommandError.badValue(
        option: "--class", value: attributes.schoolClass ?? "", legal: words.workspace.legalClass)
    }
    let files = try SlipFiles(slips: output, list: list, context)
    let workspace = try context.workspace()
    let batch = try texts.batch(in: workspace, context)
    let codes = try CodeDraw(context, workspace).issue(count, issued)
    func show() { for code in codes { context.environment.output.line(code.description) } }
    if !files.hasSlips { show() }
    context.note(words.workspace.codesIssued(count, schoolClass))
    do {
      try files.write(batch(codes.map { Pupil(code: $0, since: try context.today, attributes: issued) }))
    } catch {
      // The codes are there, whatever became of the paper.
      if files.hasSlips { show() }
      context.note(words.codes.issuedAnyway(count, schoolClass))
      throw error
    }
    if list == nil { context.note(words.workspace.codesAdvice) }
  }
}

/// `orientir code list`.
struct CodeListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.help.codeList, example: "orientir code list --class 9А")
  }

  @OptionGroup var global: GlobalOptions
  @Option(name: .customLong("class"), help: .init(Spoken.words.help.schoolClass, valueName: "9А"))
  var schoolClass: String?
  @Option(help: .init(Spoken.words.help.school, valueName: "SCHOOL")) var school: String?
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  func run() throws {
    let context = Context(global)
    let words = context.words
    let workspace = try context.workspace()
    let pupils = try workspace.results.pupils().filter {
      (schoolClass == nil || $0.attributes.schoolClass == schoolClass)
        && (school == nil || $0.attributes.school == school)
    }
    let begun = Set(try workspace.sittings.liveSittings().map(\.code))
    let uses = try pupils.map { pupil in
      CodeUse(
        sheets: try workspace.results.countSheets(SheetFilter(code: pupil.code)),
        isBegun: begun.contains(pupil.code))
    }
    let succession = try workspace.results.succession()
    let earlier = pupils.map { succession.earlier(than: $0.code).map(\.description) }
    switch format {
    case .json:
      context.environment.output.line(
        JSONValue.list(zip(zip(pupils, uses), earlier).map { Self.json($0.0, $0.1, $1) }).text(
          isIndented: true))
    case .text:
      guard !pupils.isEmpty else { return context.note(words.workspace.noCodes) }
      var table = TextTable(words.workspace.codeColumns, numeric: [3])
      for ((pupil, use), earlier) in zip(zip(pupils, uses), earlier) {
        let attributes = pupil.attributes
        let replaced = earlier.isEmpty ? "" : "; " + words.codes.inPlaceOf(earlier)
        let special = attributes.specialNeeds.map { $0 ? words.general.yes : words.general.no }
        table.append(
          [
            pupil.code.description, attributes.school, attributes.schoolClass,
            attributes.grade.map(String.init),
            attributes.profile, attributes.sex?.rawValue, special, words.workspace.codeUse(use) + replaced,
          ].map { $0 ?? NumberText.none })
      }
      for line in table.lines { context.environment.output.line(line) }
      let unused = uses.count { $0 == CodeUse(sheets: 0, isBegun: false) }
      let done = uses.count { $0.sheets > 0 }
      context.note(
        words.workspace.codeUses(pupils.count, done, uses.count { $0.sheets == 0 && $0.isBegun }, unused))
    }
  }

  private static func json(_ pupil: Pupil, _ use: CodeUse, _ earlier: [String]) -> JSONValue {
    func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
    let attributes = pupil.attributes
    return .object([
      .init("code", .text(pupil.code.description)), .init("since", .text(pupil.since.description)),
      .init("school", text(attributes.school)), .init("class", text(attributes.schoolClass)),
      .init("grade", attributes.grade.map { .whole($0) } ?? .null),
      .init("profile", text(attributes.profile)),
      .init("sex", text(attributes.sex?.rawValue)),
      .init("special_needs", attributes.specialNeeds.map { .truth($0) } ?? .null),
      .init("sheets", .whole(use.sheets)), .init("begun", .truth(use.isBegun)),
      .init("in_place_of", .list(earlier.map { .text($0) })),
    ])
  }
}

/// What has been done with a code, in all waves.
struct CodeUse: Hashable, Sendable {
  /// Stored sheets that are not voided.
  var sheets: Int
  /// Whether a sitting has begun and not ended.
  var isBegun: Bool
}

/// `orientir code move CODE --class 10Б`.
struct CodeMoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("move", Spoken.words.help.codeMove, example: "orientir code move XXXX-XXXX-XX --class 10Б")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.codeArgument, valueName: "CODE")) var code: String
  @OptionGroup var attributes: CodeAttributes

  func run() throws {
    let context = Context(global)
    guard !attributes.isEmpty else { throw CommandError.nothingToChange }
    let workspace = try context.workspace()
    let code = try context.code(code)
    guard let pupil = try workspace.results.presentPupil(code) else { throw CommandError.unknownCode }
    let moved = try attributes.applied(to: pupil.attributes, context.words)
    try workspace.results.move(pupil.code, to: moved, since: try context.today)
    context.note(context.words.workspace.codeMoved)
  }
}
