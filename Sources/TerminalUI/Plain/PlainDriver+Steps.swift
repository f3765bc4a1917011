import Administration
import Language
import QuestionnaireModel

extension PlainDriver {
  /// What a line came to.
  struct Reply {
    /// When the line was asked for.
    var askedAt: Int
    /// `nil` where the line changes nothing.
    var event: SittingEvent?
    /// Whether the step is to be read out again.
    var repeats = false
    /// Since when the time of what is shown stood still; a pause has ended.
    var pausedAt: Int?
  }

  /// Reads a step out.
  func announce(_ sitting: Sitting) {
    say("")
    let text = { (localized: LocalizedText) in (localized[sitting.language] ?? "").trimmed }
    let questionnaire = sitting.questionnaire
    switch sitting.step {
    case .instructions:
      say(text(questionnaire.title))
      let instructions = text(questionnaire.instructions)
      if !instructions.isEmpty { say(instructions) }
      words.openingTexts(sitting).forEach(say)
      say(words.openingFacts(sitting.progress.total, questionnaire.minutes))
      say(words.openingPromise)
    case .section(let index):
      let section = questionnaire.sections[index]
      if !text(section.title).isEmpty { say(text(section.title)) }
      say(text(section.text))
      if let minutes = section.minutes { say(words.sectionMinutes(minutes)) }
    case .item: if let question = Question(sitting, words) { announce(question, sitting) }
    case .review: announceReview(sitting)
    case .finished: break
    }
  }

  private func announce(_ question: Question, _ sitting: Sitting) {
    if let number = question.progress.number {
      var left = question.minutesLeft > 0 ? words.minutesLeft(question.minutesLeft) : words.allSettled
      if let limit = sitting.millisecondsLeft(at: clock()) { left = words.timeLeft((limit + 999) / 1_000) }
      say("\(words.question(number, question.progress.total)), \(left).")
    }
    say(question.prompt)
    if let part = question.part { say("\(words.part(part.number, part.count)). \(part.text)") }
    if let hint = question.hint { say(hint) }
    for (index, option) in question.form.options.enumerated() { say("\(index + 1). \(option)") }
    if let before = words.passedBefore(sitting.standing(of: question.item)) { say(before) }
    if let present = present(question) { say(words.plainPresent(present)) }
  }

  private func present(_ question: Question) -> String? {
    switch question.form {
    case .one(_, let chosen): chosen.map { String($0 + 1) }
    case .several(_, let marked):
      marked.isEmpty ? nil : marked.sorted().map { String($0 + 1) }.joined(separator: " ")
    case .number(_, let present), .text(_, let present): present.isEmpty ? nil : present
    case .note: nil
    }
  }

  private func announceReview(_ sitting: Sitting) {
    let progress = sitting.progress
    say(words.reviewTitle)
    say(words.reviewSummary(progress))
    let numbers = sitting.numbers
    for item in sitting.reviewItems {
      let word = words.standing(sitting.standing(of: item))
      say("\(numbers[item] ?? 0). \(word)\(sitting.shortText(of: item, words))")
    }
  }

  /// Asks for a line and makes it an event.
  func listen(to sitting: Sitting) -> Reply {
    let question = Question(sitting, words)
    let askedAt = clock()
    guard let line = ask(prompt(question, sitting)) else { return Reply(askedAt: askedAt, event: .interrupt) }
    var reply = Reply(askedAt: askedAt)
    // An option's code that is also a command's word cannot be: codes are Latin, and a number always works.
    if let command = PlainCommand(line), question.map({ !$0.codes.contains(line) }) ?? true {
      switch command {
      case .back: reply.event = .back
      case .forward: reply.event = .forward
      case .skip: reply.event = .skip
      case .decline:
        if let question, !question.mayDecline {
          say(question.mayLeaveOut ? words.plainSkipInstead : words.cannotLeaveOut)
        } else {
          reply.event = .decline
        }
      case .call:
        say(words.pauseCalled)
        reply.event = .call(true)
      case .pause:
        reply.pausedAt = clock()
        say(words.pauseTitle + ". " + words.pauseAbout)
        guard ask(words.plainProceed) != nil else {
          reply.event = .interrupt
          return reply
        }
        reply.repeats = true
      case .review:
        if sitting.step == .review { reply.repeats = true } else { reply.event = .review }
      case .finish: reply.event = finish(sitting)
      case .quit: reply.event = .interrupt
      case .help:
        if let help = question?.help, !help.isEmpty { say(help) }
        words.plainHelp.forEach(say)
        reply.repeats = true
      }
      if command == .finish, reply.event == nil { reply.repeats = true }
      return reply
    }
    reply.event = question.map { answer(line, $0, sitting) } ?? elsewhere(line, sitting)
    return reply
  }

  private func prompt(_ question: Question?, _ sitting: Sitting) -> String {
    guard let question else { return sitting.step == .review ? words.plainReview : words.plainProceed }
    return switch question.form {
    case .one(let options, _): words.plainAnswer(options.count)
    case .several: words.plainSeveral(question.mayBeNone)
    case .number: words.plainNumber
    case .text: words.plainText
    case .note: words.plainProceed
    }
  }

  /// A line on instructions, a section's text or the review list.
  private func elsewhere(_ line: String, _ sitting: Sitting) -> SittingEvent? {
    if sitting.step != .review {
      if line.isEmpty { return .proceed }
    } else if let number = Int(line) {
      let numbers = sitting.numbers
      if let item = sitting.reviewItems.first(where: { numbers[$0] == number }) {
        return .jump(item)
      }
      say(words.notReached)
      return nil
    }
    say(words.plainNotUnderstood)
    return nil
  }

  /// Handing in is asked about first; `nil` where the pupil thinks better of it.
  private func finish(_ sitting: Sitting) -> SittingEvent? {
    guard sitting.step == .review else {
      say(words.plainFinishInReview)
      return nil
    }
    guard sitting.missingItems.isEmpty else { return .finish }
    let question = "\(words.finishQuestion) \(words.finishAbout(sitting.progress.leftOut))"
    guard let option = choose(question, [words.finishYes, words.finishNo]) else { return .interrupt }
    return option == 0 ? .finish : nil
  }

  /// A line on an item.
  private func answer(_ line: String, _ question: Question, _ sitting: Sitting) -> SittingEvent? {
    switch question.form {
    case .note:
      if line.isEmpty { return .proceed }
      say(words.plainNotUnderstood)
    case .one(let options, _):
      if let number = Int(line) {
        if let event = question.event(choosing: number - 1, in: sitting) { return event }
        say(words.noSuchNumber(options.count))
      } else if let option = question.codes.firstIndex(of: line.lowercased()) {
        return question.event(choosing: option, in: sitting)
      } else {
        say(line.isEmpty ? words.chooseFirst : words.plainNotUnderstood)
      }
    case .several(let options, _): return several(line, options.count, question, sitting)
    case .number(let range, _):
      switch TypedNumber(line, for: range) {
      case .unreadable: say(words.notANumber)
      case .tooFine: say(words.tooManyDecimals(range.decimals))
      case .scaled(let scaled): return .answer(.number(scaled))
      }
    case .text: return line.isEmpty ? .skip : .answer(.text(line))
    }
    return nil
  }

  private func several(_ line: String, _ count: Int, _ question: Question, _ sitting: Sitting)
    -> SittingEvent?
  {
    let words = line.split { " ,;|".contains($0) }.map { $0.lowercased() }
    if words == ["0"] { return .answer(.multiple([])) }
    var codes: [String] = []
    for word in words {
      let option = Int(word).map { $0 - 1 } ?? question.codes.firstIndex(of: word)
      guard let option, question.codes.indices.contains(option) else {
        say(Int(word) == nil ? self.words.plainNotUnderstood : self.words.noSuchNumber(count))
        return nil
      }
      // The same number twice is one mark.
      if !codes.contains(question.codes[option]) { codes.append(question.codes[option]) }
    }
    guard !codes.isEmpty else {
      say(self.words.chooseFirst)
      return nil
    }
    return .answer(.multiple(codes))
  }
}
