import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore

extension Consent.Form: ExpressibleByArgument {}
extension Consent.Giver: ExpressibleByArgument {}
extension Consent.Purpose: ExpressibleByArgument {}

/// `orientir consent`: consents to the use of data, by code; the papers lie with the school.
struct ConsentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "consent", Spoken.words.consents.helpGroup,
      subcommands: [ConsentRecordCommand.self, ConsentWithdrawCommand.self, ConsentListCommand.self])
  }
}

/// `orientir consent withdraw CODE`.
struct ConsentWithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "withdraw", Spoken.words.consents.helpWithdraw, example: "orientir consent withdraw XXXX-XXXX-XX")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.help.codeArgument, valueName: "CODE")) var code: String
  @Option(help: .init(Spoken.words.consents.helpWithdrawnOn, valueName: "2026-09-01")) var on: String?
  @Option(help: .init(Spoken.words.consents.helpPurpose, valueName: "testing|transfer"))
  var purpose: Consent.Purpose = .testing

  func run() throws {
    let context = Context(global)
    let words = context.words.consents
    let day = try context.pastDay(on, "--on")
    let workspace = try context.workspace()
    guard let pupil = try workspace.results.presentPupil(try context.code(code)) else {
      throw CommandError.unknownCode
    }
    let wasGiven = try workspace.results.withdrawConsent(
      of: pupil.code, for: purpose, on: day, at: try context.moment)
    context.note(wasGiven ? words.withdrawn(day.description) : words.refused(day.description))
    if try workspace.results.countSheets(SheetFilter(code: pupil.code)) > 0 {
      context.note(words.withdrawnAdvice)
    }
  }
}

/// `orientir consent list [--class 9А]`.
struct ConsentListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir("list", Spoken.words.consents.helpList, example: "orientir consent list --class 9А")
  }

  @OptionGroup var global: GlobalOptions
  @Option(name: .customLong("class"), help: .init(Spoken.words.help.schoolClass, valueName: "9А"))
  var schoolClass: String?
  @Option(help: .init(Spoken.words.help.school, valueName: "SCHOOL")) var school: String?
  @Option(help: .init(Spoken.words.consents.helpPurpose, valueName: "testing|transfer"))
  var purpose: Consent.Purpose = .testing
  @Option(help: .init(Spoken.words.help.listFormat, valueName: "text|json")) var format: ListFormat = .text

  func run() throws {
    let context = Context(global)
    let words = context.words.consents
    let workspace = try context.workspace()
    let pupils = try workspace.pupils(ofClass: schoolClass, school: school)
    let known = try workspace.results.consentStandings(for: purpose, on: try context.today)
    let standings = pupils.map { known[$0.code] ?? .missing }
    switch format {
    case .json:
      context.environment.output.line(
        JSONValue.list(zip(pupils, standings).map(Self.json)).text(isIndented: true))
    case .text:
      guard !pupils.isEmpty else {
        if let schoolClass { throw CommandError.noSuchClass(schoolClass) }
        return context.note(context.words.workspace.noCodes)
      }
      var table = TextTable(words.columns, numeric: [])
      for (pupil, standing) in zip(pupils, standings) {
        table.append(
          [
            pupil.code.description, pupil.attributes.school, pupil.attributes.schoolClass,
            words.standing(standing), standing.consent?.givenBy.map(words.giver),
          ].map { $0 ?? NumberText.none })
      }
      for line in table.lines { context.environment.output.line(line) }
      let kinds = standings.map(\.name)
      func count(_ name: String) -> Int { kinds.count { $0 == name } }
      context.note(
        words.summary(
          pupils.count, count(ConsentStanding.held), count("missing"), count("expired"), count("withdrawn")))
    }
  }

  private static func json(_ pupil: Pupil, _ standing: ConsentStanding) -> JSONValue {
    func text(_ value: String?) -> JSONValue { value.map { .text($0) } ?? .null }
    let consent = standing.consent
    return .object([
      .init("code", .text(pupil.code.description)), .init("school", text(pupil.attributes.school)),
      .init("class", text(pupil.attributes.schoolClass)), .init("consent", .text(standing.name)),
      .init("form", text(consent?.form.rawValue)), .init("by", text(consent?.givenBy?.rawValue)),
      .init("edition", text(consent?.edition)), .init("on", text(consent?.givenOn?.description)),
      .init("until", text(consent?.until?.description)),
      .init("withdrawn", text(consent?.withdrawnOn?.description)),
    ])
  }
}

extension ConsentStanding {
  /// The name of a consent that holds.
  static let held = "given"

  /// The standing as JSON names it.
  var name: String {
    switch self {
    case .missing: "missing"
    case .given: Self.held
    case .expired: "expired"
    case .withdrawn: "withdrawn"
    }
  }

  /// The consent that it rests on.
  var consent: Consent? {
    switch self {
    case .missing: nil
    case .given(let consent), .expired(let consent), .withdrawn(let consent): consent
    }
  }
}

extension Context {
  /// A day of the command line that has come; today where none was named.
  func pastDay(_ text: String?, _ option: String) throws -> Day {
    let today = try today
    guard let text else { return today }
    guard let day = Day(text), day <= today else {
      throw CommandError.badValue(option: option, value: text, legal: words.consents.legalPastDay)
    }
    return day
  }
}
