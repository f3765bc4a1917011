import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore

/// `orientir consent record --class 9А [--all | --codes FILE | CODE…]`: whose consent is there.
struct ConsentRecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "record", Spoken.words.consents.helpRecord, example: "orientir consent record --class 9А --form paper")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.consents.helpCodes, valueName: "CODE")) var code: [String] = []
  @Option(name: .customLong("class"), help: .init(Spoken.words.help.schoolClass, valueName: "9А"))
  var schoolClass: String?
  @Option(help: .init(Spoken.words.help.school, valueName: "SCHOOL")) var school: String?
  @Flag(help: .init(Spoken.words.consents.helpAll)) var all = false
  @Option(help: .init(Spoken.words.consents.helpFile, valueName: "FILE")) var codes: String?
  @Option(help: .init(Spoken.words.consents.helpForm, valueName: "paper|electronic"))
  var form: Consent.Form = .paper
  @Option(help: .init(Spoken.words.consents.helpOn, valueName: "2026-09-01")) var on: String?
  @Option(help: .init(Spoken.words.consents.helpUntil, valueName: "2027-08-31")) var until: String?
  @Option(help: .init(Spoken.words.consents.helpBy, valueName: "representative|pupil")) var by: Consent.Giver?
  @Option(help: .init(Spoken.words.consents.helpEdition, valueName: "TEXT")) var edition: String?
  @Option(help: .init(Spoken.words.consents.helpPurpose, valueName: "testing|transfer"))
  var purpose: Consent.Purpose = .testing
  @Flag(help: .init(Spoken.words.consents.helpPlain)) var plain = false

  func run() throws {
    let context = Context(global)
    let words = context.words.consents
    let consent = try consent(context)
    guard !all || (code.isEmpty && codes == nil) else { throw ConsentError.twoWays }
    let workspace = try context.workspace()
    let named = try namedCodes(context)
    guard schoolClass != nil || !named.isEmpty else { throw ConsentError.codesNeeded }
    let ofClass = try workspace.pupils(ofClass: schoolClass, school: school)
    if let schoolClass, ofClass.isEmpty { throw CommandError.noSuchClass(schoolClass) }
    var chosen: [PupilCode]
    var left = 0
    if !named.isEmpty {
      chosen = try present(named, among: ofClass, in: workspace)
    } else if all {
      // Whoever took a consent back is not swept along with the class: that wants to be said of the code itself.
      let standings = try workspace.results.consentStandings(for: purpose, on: try context.today)
      chosen = ofClass.map(\.code).filter { standings[$0]?.refusal(.notRequired) == nil }
      left = ofClass.count - chosen.count
    } else {
      guard let marked = try marked(ofClass, consent, workspace, context) else {
        throw StatusError(status: .interrupted)
      }
      chosen = marked
    }
    guard !chosen.isEmpty || left > 0 else { return context.note(words.nothingMarked) }
    let noted = try workspace.results.record(consent, for: chosen, at: try context.moment)
    context.note(words.recorded(noted.count, chosen.count - noted.count + left))
  }

  private func consent(_ context: Context) throws -> Consent {
    let words = context.words.consents
    let day = try context.pastDay(on, "--on")
    let last = try until.map { text in
      guard let last = Day(text) else {
        throw CommandError.badValue(option: "--until", value: text, legal: words.legalDay)
      }
      guard last >= day else {
        throw CommandError.badValue(option: "--until", value: text, legal: words.legalUntil)
      }
      return last
    }
    let edition = edition.map { SafeText($0, limit: 100).text.trimmed }
    guard edition?.isEmpty != true else {
      throw CommandError.badValue(option: "--edition", value: "", legal: words.legalEdition)
    }
    return Consent(
      purpose: purpose, form: form, givenBy: by, edition: edition, givenOn: day, until: last)
  }

  /// The codes of the command line and of the file; every bad line of the file is named by its number.
  private func namedCodes(_ context: Context) throws -> [PupilCode] {
    var named = try code.map(context.code)
    guard let codes else { return named }
    let text = String(decoding: try context.files.read(codes), as: UTF8.self)
    var bad: [Int] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let typed = line.trimmingPrefix("\u{FEFF}").trimmed
      guard !typed.isEmpty else { continue }
      if let code = try? context.code(typed) { named.append(code) } else { bad.append(index + 1) }
    }
    guard bad.isEmpty else { throw ConsentError.badLines(file: codes, lines: bad) }
    guard !named.isEmpty else { throw ConsentError.codesNeeded }
    return named
  }

  /// The codes that the pupils have now, each once; all known, all of the class where one is named.
  private func present(_ named: [PupilCode], among pupils: [Pupil], in workspace: Workspace) throws
    -> [PupilCode]
  {
    let succession = try workspace.results.succession()
    var chosen: [PupilCode] = []
    for code in named.map(succession.present) where !chosen.contains(code) { chosen.append(code) }
    for code in chosen where try workspace.results.pupil(code) == nil { throw CommandError.unknownCode }
    let known = Set(pupils.map(\.code))
    let outside = chosen.count { !known.contains($0) }
    guard outside == 0 else { throw ConsentError.outsideClass(outside) }
    return chosen
  }
}
