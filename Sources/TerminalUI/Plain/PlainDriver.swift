import Administration
import Digests
import Language
import QuestionnaireModel

/// Holds a sitting line by line: for screen readers, pipes and tests.
///
/// Writes no control sequence of any kind.
public struct PlainDriver: SittingDriver {
  let words: Words
  private let input: () -> String?
  private let output: (String) -> Void
  let clock: () -> Int

  /// Makes a driver.
  ///
  /// `input` gives the next line, with or without its line end, `nil` at the end of input or when the program is told to
  /// leave; `output` takes text as it is to be written, at once, line feeds included; `clock` gives milliseconds of
  /// a clock that only runs forward.
  public init(
    language: InterfaceLanguage, isTrial: Bool = false, input: @escaping () -> String?,
    output: @escaping (String) -> Void,
    clock: @escaping () -> Int
  ) {
    words = isTrial ? Words.speaking(language).forTrial() : .speaking(language)
    self.input = input
    self.output = output
    self.clock = clock
  }

  /// Asks for a code; see `SittingDriver`.
  public func askCode(notice: CodeNotice?) -> PupilCode? {
    if let notice { say(words.codeNotice(notice)) }
    say(words.codePrompt)
    while true {
      guard let line = ask(words.codeTitle + ":") else { return nil }
      if PlainCommand(line) == .quit { return nil }
      if line.isEmpty { continue }
      if PlainCommand(line) == .help {
        words.codeHelp.forEach(say)
        continue
      }
      switch CodeReading(typed: line) {
      case .code(let code): return code
      case .invalid: say(words.codeInvalid)
      case .ambiguous(let codes):
        let options = codes.map(\.description) + [words.codeOther]
        guard let option = choose(words.codeAmbiguous, options) else { return nil }
        if codes.indices.contains(option) { return codes[option] }
      }
    }
  }

  /// Asks whether to go on; see `SittingDriver`.
  public func askResume(title: String, progress: Sitting.Progress) -> ResumeChoice? {
    say(title.trimmed)
    let about = "\(words.resumeTitle). \(words.resumeAbout(progress.settled, progress.total))"
    while true {
      guard let choice = choose(about, [words.resumeGoOn, words.resumeStartAgain]) else { return nil }
      if choice == 0 { return .goOn }
      let sure = choose(
        "\(words.startAgainQuestion) \(words.startAgainAbout)", [words.startAgainYes, words.startAgainNo])
      guard let sure else { return nil }
      if sure == 0 { return .startAgain }
    }
  }

  /// Holds a sitting; see `SittingDriver`.
  public func run(_ sitting: Sitting, place: BatteryPlace?, record: SittingRecord)
    throws(SittingRecordError) -> SittingOutcome
  {
    var sitting = sitting
    if let place { say(words.partOfBattery(place.number, place.count)) }
    var announced: Announcement?
    while true {
      let announcement = Announcement(sitting)
      if announcement != announced {
        announce(sitting)
        announced = announcement
      }
      let reply = listen(to: sitting)
      sitting.shown(at: reply.askedAt)
      if let pausedAt = reply.pausedAt { sitting.covered(at: pausedAt) }
      guard let event = reply.event else {
        if reply.repeats { announced = nil }
        continue
      }
      var next = sitting
      let isLate = sitting.isTimeUp(at: clock()) && event != .interrupt
      let isTask = sitting.isTaskTimeUp(at: clock())
      let effects: [SittingEffect]
      do throws(SittingRefusal) {
        effects = try next.handle(event, at: clock())
      } catch {
        let isStart = error == .notHere && event == .back
        say(isStart ? words.nothingBefore : words.notice(error) { sitting.numbers[$0] })
        continue
      }
      try makeDurable(effects, record)
      sitting = next
      if isLate { say(isTask ? words.taskTimeIsUp : words.timeIsUp) }
      if effects.contains(.interrupt) {
        say(words.interrupted)
        return .interrupted
      }
      for case .finish(let sheet) in effects {
        if place?.isLast ?? true { say(words.farewellTitle + " " + words.farewell) }
        return .finished(sheet)
      }
    }
  }

  /// What was announced last: the same is not announced twice.
  private struct Announcement: Hashable {
    let step: SittingStep
    let part: Int

    init(_ sitting: Sitting) { (step, part) = (sitting.step, sitting.part) }
  }

  private func makeDurable(_ effects: [SittingEffect], _ record: SittingRecord) throws(SittingRecordError) {
    var waiting = effects[...]
    while let effect = waiting.first {
      do throws(SittingRecordError) {
        try record.record(effect)
        waiting = waiting.dropFirst()
      } catch {
        if effects.contains(.interrupt) { throw error }
        say("\(words.failureTitle). \(words.failure(error)) \(words.failureAdvice)")
        guard let line = ask(words.plainRetry), PlainCommand(line) != .quit else { throw error }
      }
    }
  }

  /// Writes one line; what could steer a terminal is dropped.
  func say(_ text: String) {
    for line in SafeText(text, lines: .kept).text.split(separator: "\n", omittingEmptySubsequences: false) {
      output(line + "\n")
    }
  }

  /// Asks for a line; `nil` at the end of input.
  ///
  /// Line ends and blanks around it are cut.
  func ask(_ prompt: String) -> String? {
    output(SafeText(prompt).text + " ")
    guard let line = input() else {
      // The prompt stands without an answer: what follows belongs on a line of its own.
      output("\n")
      return nil
    }
    return SafeText(line).text.trimmed
  }

  /// Asks for one of a few numbered options; `nil` where the pupil left.
  func choose(_ question: String, _ options: [String]) -> Int? {
    say(question)
    for (index, option) in options.enumerated() { say("\(index + 1). \(option)") }
    while true {
      guard let line = ask(words.plainYesNo), PlainCommand(line) != .quit else { return nil }
      if PlainCommand(line) == .help {
        say(words.plainYesNo)
        for (index, option) in options.enumerated() { say("\(index + 1). \(option)") }
        continue
      }
      if let number = Int(line), options.indices.contains(number - 1) { return number - 1 }
      // «да», "no", «продолжить»: the beginning of just one of the options.
      let meant = options.indices.filter {
        line.count > 1 && options[$0].lowercased().hasPrefix(line.lowercased())
      }
      if let only = meant.first, meant.count == 1 { return only }
      say(words.noSuchNumber(options.count))
    }
  }
}
