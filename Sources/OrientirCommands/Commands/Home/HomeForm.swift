import Language
import QuestionnaireFiles
import QuestionnaireModel
import ResultStore
import TerminalUI

/// Asks for what an action needs and makes its command line.
struct HomeForm {
  let context: Context
  let driver: FullScreenDriver
  let facts: HomeFacts

  private var words: HomeWords { context.words.home }

  /// The words of the command line without the program's name; `nil` where the person went back.
  func command(for action: HomeAction) -> [String]? {
    switch action {
    case .createWorkspace: return ["workspace", "init"]
    case .openWave: return text(words.askWave, words.askWaveAbout).map { ["wave", "open", $0] }
    case .openSession: return openSession()
    case .board: return session(facts.openSessions).map { ["session", "board"] + $0 + ["--watch"] }
    case .closeSession: return session(facts.openSessions).map { ["session", "close"] + $0 }
    case .makeup: return makeup()
    case .kiosk: return ["take", "--kiosk"]
    case .codes: return schoolClass().map { ["code", "list", "--class", $0] }
    case .newCodes: return newCodes()
    case .enter: return questionnaire().map { ["answers", "enter", "--questionnaire", $0] }
    case .result: return result()
    case .report: return report()
    case .trial: return questionnaire().map { ["take", $0, "--trial"] }
    case .backup: return text(words.askFolder, words.askFolderAbout).map { ["workspace", "backup", $0] }
    }
  }

  private func openSession() -> [String]? {
    guard let questionnaires = questionnaires(isSeveral: true), let name = schoolClass() else { return nil }
    let known = knownCodes(name)
    guard let count = number(words.askCount, words.askCountAbout(known), present: known == 0 ? "" : "0"),
      let shows = yesOrNo(words.askShowResult), let wave = wave()
    else { return nil }
    return ["session", "open"] + questionnaires + ["--class", name]
      + (count > 0 ? ["--count", "\(count)"] : [])
      + (shows ? ["--show-result"] : []) + wave
  }

  private func newCodes() -> [String]? {
    guard let name = schoolClass(),
      let count = number(words.askCount, words.askCountAbout(knownCodes(name)), present: ""), count > 0,
      let school = text(words.askSchool, words.askSchoolAbout, isNeeded: false)
    else { return nil }
    return ["code", "issue", "--class", name, "--count", "\(count)"]
      + (school.isEmpty ? [] : ["--school", school])
  }

  private func makeup() -> [String]? {
    let sessions = facts.unfinishedSessions
    guard sessions.count > 1 else {
      return sessions.first.map { ["session", "open", "--makeup", "\($0.id)"] }
    }
    return pick(sessions).map { ["session", "open", "--makeup", "\($0)"] }
  }

  private func result() -> [String]? {
    guard let code = text(words.askCode, words.askCodeAbout) else { return nil }
    let values = ["psychologist", "pupil", "parent"]
    let menu = Menu(
      title: words.askAudience, options: words.audiences.map { Menu.Option($0) }, leaveAction: words.back)
    guard let audience = driver.choose(from: menu)?.first else { return nil }
    return ["result", "show", code, "--for", values[audience]]
  }

  private func report() -> [String]? {
    guard !facts.storedQuestionnaires.isEmpty else {
      driver.show(words.report, words.nothingStored)
      return nil
    }
    let stored = facts.storedQuestionnaires
    let menu = Menu(
      title: words.askQuestionnaire, options: stored.map { Menu.Option($0) }, leaveAction: words.back)
    guard let chosen = stored.count == 1 ? 0 : driver.choose(from: menu)?.first,
      let file = text(
        words.askReportFile, words.askReportFileAbout, isNeeded: false,
        present: "report-\(stored[chosen]).html")
    else { return nil }
    let target = file.isEmpty ? [] : ["--format", file.hasSuffix(".html") ? "html" : "text", "-o", file]
    return ["report", "cohort", "--questionnaire", stored[chosen]] + target
  }

  // MARK: Questions

  private func wave() -> [String]? {
    guard facts.openWaves.count > 1 else { return [] }
    let menu = Menu(
      title: words.openWave, options: facts.openWaves.map { Menu.Option($0) }, leaveAction: words.back)
    return driver.choose(from: menu)?.first.map { ["--wave", facts.openWaves[$0]] }
  }

  private func questionnaire() -> String? { questionnaires(isSeveral: false)?.first }

  private func questionnaires(isSeveral: Bool) -> [String]? {
    driver.flash(words.readingQuestionnaires)
    let entries = context.library.entries().filter { $0.summary?.hasTexts == true }.compactMap { entry in
      entry.summary.map {
        (id: entry.id, title: $0.title.named(in: context.words.language), minutes: $0.minutes)
      }
    }
    guard !entries.isEmpty else {
      driver.show(words.askQuestionnaire, words.noQuestionnaires)
      return nil
    }
    let menu = Menu(
      title: isSeveral ? words.askQuestionnaires : words.askQuestionnaire,
      about: isSeveral ? words.askQuestionnairesAbout : "",
      options: entries.map { Menu.Option($0.title, footer: "\($0.id) · \($0.minutes)′") },
      isSeveral: isSeveral,
      leaveAction: words.back)
    return driver.choose(from: menu)?.map { entries[$0].id }
  }

  private func schoolClass() -> String? {
    text(
      words.askClass, words.askClassAbout,
      present: facts.openSessions.first?.schoolClass ?? facts.classes.first ?? "")
  }

  private func session(_ sessions: [HomeFacts.Session]) -> [String]? {
    sessions.count == 1 ? [] : pick(sessions).map { ["\($0)"] }
  }

  private func pick(_ sessions: [HomeFacts.Session]) -> Int? {
    let menu = Menu(
      title: words.askSession,
      options: sessions.map {
        Menu.Option(words.sessionOpen($0.id, $0.schoolClass, $0.finished, $0.expected))
      },
      leaveAction: words.back)
    return driver.choose(from: menu)?.first.map { sessions[$0].id }
  }

  private func yesOrNo(_ title: String) -> Bool? {
    let menu = Menu(title: title, options: [.init(words.no), .init(words.yes)], leaveAction: words.back)
    return driver.choose(from: menu)?.first.map { $0 == 1 }
  }

  private func text(_ title: String, _ about: String, isNeeded: Bool = true, present: String = "") -> String?
  {
    while true {
      guard let typed = driver.type(title, about: about, present: present, leaveAction: words.back) else {
        return nil
      }
      // An option's sign at the beginning would be read as one.
      if typed.hasPrefix("-") || (isNeeded && typed.isEmpty) { continue }
      return typed
    }
  }

  private func number(_ title: String, _ about: String, present: String) -> Int? {
    var present = present
    while true {
      guard let typed = text(title, about, present: present) else { return nil }
      if let number = Int(typed), (0...10_000).contains(number) { return number }
      present = ""
    }
  }

  private func knownCodes(_ name: String) -> Int {
    guard let workspace = try? context.workspace(), let pupils = try? workspace.results.pupils() else {
      return 0
    }
    return pupils.count { ClassNames.areSame($0.attributes.schoolClass, name) }
  }
}
