import Administration
import Language
import QuestionnaireModel

extension SittingDialogue {
  /// What is on the screen.
  var screen: Screen {
    switch cover {
    case .help: return helpScreen
    case .finishing:
      return decision(
        words.finishQuestion, words.finishAbout(sitting.progress.leftOut), [words.finishYes, words.finishNo])
    case .stopping: return decision(words.stopQuestion, words.stopAbout, [words.stopYes, words.stopNo])
    case .pause:
      return decision(
        words.pauseTitle, words.pauseAbout, [words.pauseGoOn, words.pauseCall, words.pauseStop])
    case .failure(let error): return failureScreen(error)
    case .none: break
    }
    switch sitting.step {
    case .instructions: return instructionsScreen
    case .section(let index): return sectionScreen(index)
    case .item: return question.map(itemScreen) ?? Screen()
    case .review: return reviewScreen
    case .finished: return farewellScreen
    }
  }

  /// The body's block of an option.
  func optionBlock(_ option: Int) -> Int { firstOptionBlock + option }

  /// The body's block that has to stay on the screen.
  var focusedBlock: Int? {
    guard [.none, .finishing, .stopping, .pause].contains(cover) else { return nil }
    if field != nil, cover == .none {
      return screen.body.firstIndex { if case .field = $0 { true } else { false } }
    }
    return selection.map(optionBlock)
  }

  private var firstOptionBlock: Int {
    screen.body.firstIndex { if case .option = $0 { true } else { false } } ?? 0
  }

  func hint(_ command: Command, _ action: String) -> KeyHint {
    KeyHint(keys: surroundings.keyMap.label(command, words, surroundings.glyphs), action: action)
  }

  private func text(_ localized: LocalizedText) -> String { (localized[sitting.language] ?? "").trimmed }

  private var instructionsScreen: Screen {
    let instructions = text(sitting.questionnaire.instructions)
    var body: [Block] = []
    if !instructions.isEmpty { body += [.text(instructions), .gap] }
    let opening = words.openingTexts(sitting)
    if !opening.isEmpty { body += opening.map { .text($0) } + [.gap] }
    body.append(.text(words.openingFacts(sitting.progress.total, sitting.questionnaire.minutes)))
    body.append(.text(words.openingPromise))
    var head: [Block] = [.line(text(sitting.questionnaire.title), .strong)]
    if let place { head.append(.line(words.partOfBattery(place.number, place.count))) }
    return Screen(
      head: head, body: body, notice: notice,
      keys: [
        hint(.choose, words.proceedAction), hint(.stop, words.stopAction), hint(.help, words.helpAction),
      ])
  }

  private func sectionScreen(_ index: Int) -> Screen {
    let section = sitting.questionnaire.sections[index]
    var body: [Block] = []
    let title = text(section.title)
    if !title.isEmpty { body += [.text(title, .strong), .gap] }
    body.append(.text(text(section.text)))
    if let minutes = section.minutes { body += [.gap, .text(words.sectionMinutes(minutes))] }
    return Screen(
      head: [.line(text(sitting.questionnaire.title), .strong)] + progressBlocks(nil), body: body,
      notice: notice,
      keys: [
        hint(.choose, words.proceedAction), hint(.back, words.backAction), hint(.review, words.reviewAction),
        hint(.stop, words.stopAction), hint(.help, words.helpAction),
      ])
  }

  private func progressBlocks(_ question: Question?) -> [Block] {
    let progress = sitting.progress
    let left = sitting.minutesLeft + (place?.minutesAfter ?? 0)
    var time = left > 0 ? words.minutesLeft(left) : words.allSettled
    if let limit = sitting.millisecondsLeft(at: now) { time = words.timeLeft((limit + 999) / 1_000) }
    var parts: [String] = []
    if let place { parts.append(words.partOfBattery(place.number, place.count)) }
    if let number = progress.number { parts.append(words.question(number, progress.total)) }
    return [
      .line((parts + [time]).joined(separator: " \(surroundings.glyphs.dot) ")), bar(progress),
    ]
  }

  /// The bar goes over all parts of a battery.
  private func bar(_ progress: Sitting.Progress) -> Block {
    let before = place?.itemsBefore ?? 0
    return .bar(
      done: before + progress.settled + progress.closed,
      total: before + progress.total + (place?.itemsAfter ?? 0))
  }

  private func itemScreen(_ question: Question) -> Screen {
    let title = question.section.isEmpty ? question.title : "\(question.title) – \(question.section)"
    var screen = Screen(head: [.line(title, .strong)] + progressBlocks(question), notice: notice)
    screen.body.append(.text(question.prompt, .strong))
    if let part = question.part {
      screen.body += [.gap, .text("\(words.part(part.number, part.count)). \(part.text)")]
    }
    if let hint = question.hint { screen.body += [.gap, .text(hint)] }
    if let before = words.passedBefore(sitting.standing(of: question.item)) {
      screen.body += [.gap, .text(before)]
    }
    screen.body.append(.gap)
    switch question.form {
    case .one(let options, let chosen):
      screen.body += lines(options) { $0 == chosen ? .chosen : .unchosen }
    case .several(let options, let marked):
      screen.body += lines(options) { marked.contains($0) ? .ticked : .unticked }
    case .number: if let field { screen.body.append(.field(field, lines: 1)) }
    case .text(let lines, _): if let field { screen.body.append(.field(field, lines: max(1, min(lines, 6)))) }
    case .note: screen.body.removeLast()
    }
    screen.keys = keys(question)
    return screen
  }

  private func lines(_ options: [String], _ choice: (Int) -> OptionLine.Choice) -> [Block] {
    options.indices.map { index in
      .option(
        OptionLine(
          number: index + 1, numberWidth: String(options.count).count, text: options[index],
          choice: choice(index),
          isMarked: index == selection))
    }
  }

  private func keys(_ question: Question) -> [KeyHint] {
    var keys: [KeyHint] = []
    let glyphs = surroundings.glyphs
    let arrows = glyphs.up + glyphs.down
    switch question.form {
    case .one(let options, _):
      if options.count <= 9 {
        keys.append(KeyHint(keys: "1\(glyphs.dash)\(options.count)", action: words.answerAction))
        keys.append(KeyHint(keys: "\(arrows) Enter", action: words.moveAction))
      } else {
        keys.append(KeyHint(keys: "\(arrows) 1\(glyphs.dash)\(options.count)", action: words.moveAction))
        keys.append(hint(.choose, words.chooseAction))
      }
    case .several(let options, _):
      let digits = "1\(glyphs.dash)\(options.count)"
      keys.append(KeyHint(keys: digits, action: options.count <= 9 ? words.markAction : words.moveAction))
      // Digits still being typed lead the mark; Enter then sets it.
      keys.append(hint(.choose, typed.isEmpty ? words.doneAction : words.markAction))
      keys.append(KeyHint(keys: "\(arrows) \(words.spaceKey)", action: words.markAction))
    case .number: keys.append(hint(.choose, words.doneAction))
    case .text:
      keys.append(hint(.choose, words.doneAction))
      keys.append(hint(.pageUp, words.backAction))
      keys.append(KeyHint(keys: "Esc", action: words.pauseAction))
      if question.mayDecline { keys.append(KeyHint(keys: "F3", action: words.declineAction)) }
      keys.append(KeyHint(keys: "F2", action: words.reviewAction))
      keys.append(KeyHint(keys: "F1", action: words.helpAction))
      return keys
    case .note: keys.append(hint(.choose, words.proceedAction))
    }
    keys.append(hint(.back, words.backAction))
    if question.isSettled, question.form != .note { keys.append(hint(.forward, words.forwardAction)) }
    if question.mayLeaveOut, question.form != .note { keys.append(hint(.skip, words.leaveOutAction)) }
    if question.mayDecline, question.form != .note { keys.append(hint(.decline, words.declineAction)) }
    keys.append(hint(.review, words.reviewAction))
    keys.append(hint(.stop, words.stopAction))
    keys.append(hint(.help, words.helpAction))
    return keys
  }

  private var reviewScreen: Screen {
    let items = sitting.reviewItems
    let progress = sitting.progress
    let width = String(progress.total).count
    let numbers = sitting.numbers
    let rows: [Block] = items.enumerated().map { row, item in
      let word = words.standing(sitting.standing(of: item))
      return .option(
        OptionLine(
          number: numbers[item], numberWidth: width,
          text: word + sitting.shortText(of: item, words),
          choice: .none, isMarked: row == selection))
    }
    let finish = Block.option(
      OptionLine(
        number: nil, numberWidth: width, text: words.finishRow, choice: .none,
        isMarked: selection == items.count))
    return Screen(
      head: [
        .line(words.reviewTitle, .strong),
        .line(words.reviewSummary(progress)),
        bar(progress),
      ], body: rows + [finish],
      notice: notice ?? (typed.isEmpty ? nil : "\(words.goToNumberAction): \(typed)"),
      keys: [
        KeyHint(keys: "\(surroundings.glyphs.up)\(surroundings.glyphs.down) Enter", action: words.moveAction),
        hint(.back, words.closeAction),
        KeyHint(keys: "1\(surroundings.glyphs.dash)9", action: words.goToNumberAction),
        hint(.stop, words.stopAction), hint(.help, words.helpAction),
      ])
  }

  private var helpScreen: Screen {
    var body: [Block] = []
    let own = question?.help ?? ""
    if !own.isEmpty { body += [.text(own, .strong), .gap] }
    let letters = [Command.skip, .review, .stop, .decline].map {
      surroundings.keyMap.labels($0).joined(separator: " / ")
    }
    body += (words.helpLines + words.helpKeys(letters[0], letters[1], letters[2])).map { .text($0) }
    if sitting.questionnaire.allowsDeclining { body.append(.text(words.helpDecline(letters[3]))) }
    return Screen(
      head: [.line(words.helpTitle, .strong)], body: body,
      keys: [KeyHint(keys: "Enter", action: words.closeAction)])
  }

  private func decision(_ question: String, _ about: String, _ options: [String]) -> Screen {
    Screen(
      head: [.text(question, .strong)], body: [.text(about), .gap] + lines(options) { _ in .none },
      notice: notice,
      keys: [
        KeyHint(keys: "1\(surroundings.glyphs.dash)\(options.count)", action: words.chooseAction),
        KeyHint(keys: "\(surroundings.glyphs.up)\(surroundings.glyphs.down) Enter", action: words.moveAction),
      ])
  }

  private func failureScreen(_ error: SittingRecordError) -> Screen {
    Screen(
      head: [.text(words.failureTitle, [.strong, .warning])],
      body: [.text(words.failure(error)), .gap, .text(words.failureAdvice)],
      keys: [hint(.choose, words.retryAction), hint(.stop, words.stopAction)])
  }

  private var farewellScreen: Screen {
    Screen(
      head: [.text(words.farewellTitle, .strong)], body: [.text(words.farewell)],
      keys: [hint(.choose, words.farewellKey)])
  }
}

extension Sitting {
  /// The first paragraph of a text, with a mark where more follows: a drawing below it would be a heap of signs in one line.
  static func wording(_ text: String) -> String {
    let lines = text.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return text }
    let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }
    let isWording = { (lines: ArraySlice<Substring>) in
      lines.allSatisfy { line in
        !line.hasPrefix("  ") && line.contains(where: \.isLetter) && !line.contains(where: \.isOfDrawing)
      }
    }
    guard let first = paragraphs.first(where: isWording) else {
      return (lines.first { $0.contains(where: \.isLetter) }.map(String.init) ?? "") + " …"
    }
    return first.joined(separator: " ") + (paragraphs.count > 1 ? " …" : "")
  }

  /// An item's text in one line; a pair without a text by its options.
  func shortText(of item: Int, _ words: Words) -> String {
    let shown = questionnaire.items[item]
    let text = SafeText(Self.wording(shown.text[language] ?? "")).text.trimmed
    guard text.isEmpty else { return text }
    return shown.options.prefix(3).map { SafeText($0.text[language] ?? "").text.trimmed }.joined(
      separator: " / ")
  }
}

extension Character {
  /// Whether the character is a line, a corner, a block or an arrow that drawings are made of.
  fileprivate var isOfDrawing: Bool {
    unicodeScalars.first.map { (0x2190...0x21FF).contains($0.value) || (0x2500...0x25FF).contains($0.value) }
      ?? false
  }
}
