import AnswerFiles
import ArgumentParser
import Digests
import Language
import QuestionnaireModel
import ResultStore

/// `orientir session open Q… --class 9А`.
struct SessionOpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .orientir(
      "open", Spoken.words.session.helpOpen,
      example: "orientir session open work-interests choice-readiness --class 9А --count 28")
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .init(Spoken.words.session.helpQuestionnaires, valueName: "Q"))
  var questionnaires: [String] = []
  @Option(help: .init(Spoken.words.session.helpOpenProgramme, valueName: "P")) var programme: String?
  @Option(name: .customLong("class"), help: .init(Spoken.words.help.schoolClass, valueName: "9А"))
  var schoolClass: String?
  @Option(help: .init(Spoken.words.help.school, valueName: "SCHOOL")) var school: String?
  @Option(help: .init(Spoken.words.help.wave, valueName: "W")) var wave: String?
  @Option(help: .init(Spoken.words.session.helpOpenCount, valueName: "N")) var count: Int?
  @Flag(help: .init(Spoken.words.session.helpShowResult)) var showResult = false
  @Flag(help: .init(Spoken.words.session.helpNeedConsent)) var needConsent = false
  @Option(help: .init(Spoken.words.session.helpMakeup, valueName: "N")) var makeup: Int?

  func run() throws {
    let context = Context(global)
    let workspace = try context.workspace()
    let session = try makeup.map { try makingUp($0, context, workspace) } ?? opening(context, workspace)
    let opened = try workspace.sittings.open(session)
    let editions = try opened.parts.map { try context.edition($0, in: workspace) }
    let words = context.words.session
    context.environment.output.line(words.opened(opened.id, opened.schoolClass, opened.codes.count))
    context.environment.output.line(
      words.parts(
        editions.map { "«\($0.title.named(in: context.words.language))»" },
        editions.reduce(0) { $0 + $1.minutes }))
    context.note(words.howToStart)
  }

  private func opening(_ context: Context, _ workspace: Workspace) throws -> Session {
    let programme = try programme.map { try context.programme($0) }
    let questionnaires = programme?.questionnaires ?? questionnaires
    guard !questionnaires.isEmpty, programme == nil || self.questionnaires.isEmpty else {
      throw SessionError.nothingToAnswer
    }
    guard let schoolClass = schoolClass.map({ SafeText($0, limit: 40).text.trimmed }), !schoolClass.isEmpty
    else {
      throw CommandError.badValue(option: "--class", value: "", legal: context.words.workspace.legalClass)
    }
    let wave = try context.wave(wave, in: workspace)
    guard wave.admits(try context.today) else { throw CommandError.waveClosed(wave.name) }
    let loaded = try questionnaires.map { try context.questionnaire($0) }
    var seen: Set<String> = []
    for one in loaded {
      guard seen.insert(one.questionnaire.id).inserted else {
        throw SessionError.twice(questionnaire: one.questionnaire.id)
      }
      try TakeCommand.check(one.questionnaire, context.words.language)
    }
    let taken = try workspace.sittings.sessions().first {
      $0.isOpen && $0.wave == wave.name && $0.schoolClass == schoolClass
        && (school == nil || $0.school == nil || $0.school == school)
        && $0.parts.contains { seen.contains($0.id) }
    }
    if let taken { throw SessionError.openAlready(taken.id, schoolClass: schoolClass) }
    if let count {
      guard (1...10_000).contains(count) else {
        throw CommandError.badValue(
          option: "--count", value: "\(count)", legal: context.words.workspace.legalCount)
      }
      var attributes = PupilAttributes(school: school, schoolClass: schoolClass)
      attributes.grade = PupilAttributes.grade(ofClass: schoolClass)
      guard attributes.grade != nil else {
        throw CommandError.badValue(
          option: "--class", value: schoolClass, legal: context.words.workspace.legalClass)
      }
      for code in try CodeDraw(context, workspace).issue(count, attributes) {
        context.environment.output.line(code.description)
      }
    }
    let pupils = try workspace.results.pupils().filter {
      ClassNames.areSame($0.attributes.schoolClass, schoolClass)
        && (school == nil || $0.attributes.school == school)
    }
    guard !pupils.isEmpty else { throw SessionError.noCodes(schoolClass: schoolClass) }
    for one in loaded {
      try context.remember(one, in: workspace)
      try context.warnOfSameVersion(one.questionnaire, in: workspace)
    }
    return Session(
      school: school ?? pupils.first?.attributes.school, schoolClass: schoolClass, wave: wave.name,
      openedAt: try context.moment, parts: loaded.map(\.questionnaire.identity), codes: pupils.map(\.code),
      settings: SessionSettings(
        showsResult: showResult || programme?.showsResult == true,
        needsConsent: needConsent || programme?.needsConsent == true,
        breakMinutes: programme?.restMinutes ?? 0,
        assent: Dictionary(
          uniqueKeysWithValues: (programme?.assent.texts ?? [:]).map { ($0.key.rawValue, $0.value) }),
        programme: programme?.id))
  }

  /// The same once more for those who have not finished.
  private func makingUp(_ id: Int, _ context: Context, _ workspace: Workspace) throws -> Session {
    var session = try context.session(id, in: workspace)
    let standings = try SessionRoll(session, in: workspace).standings
    session.codes = standings.filter { $0.state != .finished }.map(\.code)
    guard !session.codes.isEmpty else { throw SessionError.nobodyMissing(id) }
    let wave = try context.wave(session.wave, in: workspace)
    guard wave.admits(try context.today) else { throw CommandError.waveClosed(wave.name) }
    if session.isOpen { throw SessionError.openAlready(id, schoolClass: session.schoolClass) }
    session.openedAt = try context.moment
    session.closedAt = nil
    return session
  }
}
