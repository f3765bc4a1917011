import Language

extension KeyingDialogue {
  /// The grid at the present width.
  var grid: KeyingGrid {
    KeyingGrid(sheet, width: min(columns - 2 * (columns >= 60 ? 2 : 1), Screen.widestText))
  }

  /// The screen at the window's size, the present cell in sight.
  var frame: Frame {
    let screen = screen
    let first = screen.layout(columns: columns, rows: rows, scroll: 0, surroundings: surroundings)
    guard let focus = screen.focus, !first.shows(focus) else { return first.frame }
    return screen.layout(
      columns: columns, rows: rows, scroll: first.scroll(toShow: focus), surroundings: surroundings
    ).frame
  }

  var screen: Screen {
    switch cover {
    case .help: return HelpScreen(lines: words.help, surroundings: surroundings).screen
    case .leaving: return leavingScreen
    case .jump(let field):
      return Screen(
        head: [.line(heading), .line(words.jumpTitle, .strong)], body: [.field(field, lines: 1)],
        keys: [
          KeyHint(keys: "Enter", action: words.goAction), KeyHint(keys: "Esc", action: words.returnAction),
        ])
    case nil: return cell.map(sheetScreen) ?? summaryScreen
    }
  }

  private var isLow: Bool { rows < 18 }

  private func sheetScreen(_ cell: KeyingSheet.Cell) -> Screen {
    let about = [cell.section, words.question(cell.label, sheet.lastNumber)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    var head: [Block] = [.line(heading, .dim)]
    let asked = cell.text.isEmpty ? words.choiceText : cell.text
    let text = "\(cell.label). \(asked)"
    let allowed = words.keys(legal(for: cell))
    if isLow {
      head += [.line(text, .strong), .line(allowed)]
    } else {
      head += [.line(about), .text(text.clipped(to: 3 * Screen.widestText), .strong)]
      let options = cell.form.options.enumerated().map { "\($0 + 1) \($1.clipped(to: 30))" }
      if (1...9).contains(options.count) {
        head.append(.text(options.joined(separator: "   ")))
      }
      head.append(.line(allowed))
    }
    var isTyped = field != nil
    var body: [Block] = []
    if let field { body = [.field(field, lines: 1), .gap] }
    if case .several = cell.form, field == nil {
      isTyped = true
      let numbers = marks.sorted().map { "\($0 + 1)" }.joined(separator: " ")
      head.append(.line(words.marked(numbers), .accent))
    }
    let lines = grid.lines(sheet, values, place: place, glyphs: surroundings.glyphs)
    let present = grid.line(of: place)
    // With a field, only what lies around the cell: field and cell stay in sight together.
    let shown = field == nil ? lines.indices : max(0, present - 1)..<min(lines.count, present + 2)
    let focus = body.count + present - shown.lowerBound
    body += shown.map { .spans(lines[$0]) }
    return Screen(
      head: head, body: body, notice: notice, keys: keys(isTyped: isTyped), focus: field == nil ? focus : 0)
  }

  private func keys(isTyped: Bool) -> [KeyHint] {
    var hints = [KeyHint(keys: "-", action: words.leaveOutAction)]
    if isTyped { hints.insert(KeyHint(keys: "Enter", action: surroundings.words.doneAction), at: 0) }
    hints += [
      KeyHint(keys: "Esc", action: words.endAction),
      KeyHint(keys: "Backspace", action: surroundings.words.backAction),
      KeyHint(keys: field == nil ? "/" : "F2", action: words.jumpAction),
      KeyHint(
        keys: surroundings.glyphs.left + surroundings.glyphs.right, action: words.moveAction),
      KeyHint(keys: field == nil ? "?" : "F1", action: surroundings.words.helpAction),
    ]
    return hints
  }

  private var summaryScreen: Screen {
    let answered = values.count { $0?.answer != nil }
    let leftOut = values.indices.filter { values[$0] == .leftOut }
    let labels = { (places: [Int]) in places.map { sheet.cells[$0].label }.joined(separator: ", ") }
    var body: [Block] = [.text(words.summary(answered, leftOut.count, unset.count))]
    if !leftOut.isEmpty { body.append(.text(words.leftOut(labels(leftOut)))) }
    if !unset.isEmpty { body.append(.text(words.notKeyed(labels(unset)), [.strong, .warning])) }
    if pace.sheets > 0 { body += [.gap, .text(words.pace(pace.sheets, pace.seconds))] }
    return Screen(
      head: [
        .line(heading, .dim), .text(unset.isEmpty ? words.summaryTitle : words.incompleteTitle, .strong),
      ],
      body: body, notice: notice,
      keys: [
        KeyHint(keys: "Enter", action: unset.isEmpty ? words.storeAction : words.goOnAction),
        KeyHint(keys: "Esc", action: words.endAction),
        KeyHint(keys: "Backspace", action: surroundings.words.backAction),
        KeyHint(keys: "/", action: words.jumpAction),
        KeyHint(keys: "?", action: surroundings.words.helpAction),
      ])
  }

  private var leavingScreen: Screen {
    Screen(
      head: [.line(heading, .dim), .text(words.leavingTitle, .strong)],
      body: [.text(words.leavingAbout), .gap]
        + [words.leavingGoOn, words.leavingPutAside, words.leavingDrop, words.leavingEnd].enumerated().map {
          index, text in
          .option(
            OptionLine(number: index + 1, numberWidth: 1, text: text, choice: .none, isMarked: false))
        },
      keys: [
        KeyHint(keys: "1\(surroundings.glyphs.dash)4", action: surroundings.words.chooseAction),
        KeyHint(keys: "Esc", action: words.returnAction),
      ])
  }
}
