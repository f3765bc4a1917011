import Digests
import Language
import QuestionnaireModel
import ResultStore
import TerminalUI

/// Keying in sheet after sheet on a full screen.
struct PaperScreen {
  let desk: PaperDesk
  let driver: FullScreenDriver

  private var context: Context { desk.context }
  private var words: PaperWords { desk.context.words.paper }

  /// Keys in until no code comes, or one sheet only; returns how the work went.
  func run(only named: PupilCode?) throws -> KeyingPace {
    var pace = KeyingPace()
    var notice: String?
    var next = named
    while let code = try next ?? driver.askSheetCode(about: about(pace), notice: notice) {
      (next, notice) = (nil, nil)
      let opened: PaperDesk.Opened
      do {
        opened = try desk.open(code)
      } catch  where named == nil && (error is CommandError || error is PaperError) {
        // A wrong code must not end the work on a pile of sheets.
        let explanation = Explanation(of: error, context.words)
        notice = [explanation.message, explanation.hint ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        continue
      }
      guard mayGoOn(opened), let values = try begin(opened) else {
        if named != nil { break }
        continue
      }
      let start = context.environment.milliseconds()
      switch try driver.key(
        opened.sheet, heading: heading(opened, pace), pace: pace, values: values,
        keep: { values throws(any Error) in try desk.keep(values, of: opened) })
      {
      case .complete(let values):
        try desk.store(values, of: opened)
        pace.count(context.environment.milliseconds() - start)
        notice = words.stored(code.description)
      case .putAside: notice = words.putAside(code.description)
      case .dropped:
        try desk.drop(opened)
        notice = context.words.answers.enterDropped
      case .left: return pace
      }
      if named != nil { break }
    }
    return pace
  }

  private func about(_ pace: KeyingPace) throws -> String {
    let title = desk.loaded.questionnaire.title.named(in: context.words.language)
    var lines = [words.about(SafeText(title).text, desk.wave.name, desk.pass == .second, desk.initials)]
    if pace.sheets > 0 {
      lines.append(KeyingWords.speaking(context.words.language).pace(pace.sheets, pace.seconds))
    }
    let waiting = try desk.waiting
    if !waiting.isEmpty {
      let codes = waiting.prefix(5).map(\.description) + (waiting.count > 5 ? ["…"] : [])
      lines.append(words.waiting(waiting.count, codes))
    }
    return lines.joined(separator: "\n")
  }

  private func heading(_ opened: PaperDesk.Opened, _ pace: KeyingPace) -> String {
    var parts = [opened.pupil.code.description]
    if desk.pass == .second { parts.append(words.secondEntry) }
    if let initials = desk.initials { parts.append(initials) }
    if pace.sheets > 0 { parts.append(words.paceShort(pace.sheets, pace.seconds)) }
    return parts.joined(separator: " · ")
  }

  /// Asks where there are answers on the screen, or nobody knows who keyed in first.
  private func mayGoOn(_ opened: PaperDesk.Opened) -> Bool {
    if let live = opened.live {
      let menu = Menu(
        title: words.liveTitle, about: words.liveAbout(live.answers.byItem.count),
        options: [.init(words.liveOtherCode), .init(words.liveEnter)], leaveAction: words.back)
      return driver.choose(from: menu) == [1]
    }
    return true
  }

  /// What to begin with: nothing, or what an interruption left; `nil` where the person went back.
  private func begin(_ opened: PaperDesk.Opened) throws -> [String: KeyedValue]? {
    guard !opened.values.isEmpty else { return [:] }
    let menu = Menu(
      title: words.resumeTitle, about: words.resumeAbout(opened.values.count, opened.sheet.cells.count),
      options: [.init(words.resumeGoOn), .init(words.resumeAnew)], leaveAction: words.back)
    switch driver.choose(from: menu) {
    case [0]?: return opened.values
    case [1]?:
      try desk.drop(opened)
      return [:]
    default: return nil
    }
  }
}
