import Digests
import Language

/// Lets a psychologist mark whose consent is there, on a full screen or line by line.
public enum ConsentScreen {
  /// Opens the real terminal, lets the list be marked and gives the terminal back, clean; `nil` where it cannot be opened.
  ///
  /// Ctrl-C and the end of input leave without recording anything.
  public static func onTerminal(
    _ surroundings: Surroundings, noColour: Bool, schoolClass: String, _ rows: [ConsentRow]
  ) -> ConsentDecision? {
    guard let terminal = CursesTerminal(noColour: noColour) else { return nil }
    defer { terminal.close() }
    let display = Display(
      size: { terminal.size }, paint: { terminal.paint($0) }, nextKey: { terminal.nextKey(isTimed: $0) })
    return run(surroundings, display, schoolClass: schoolClass, rows)
  }

  /// The same over any display.
  static func run(
    _ surroundings: Surroundings, _ display: Display, schoolClass: String, _ rows: [ConsentRow]
  ) -> ConsentDecision {
    var dialogue = ConsentDialogue(surroundings, schoolClass: schoolClass, rows)
    var scroll = 0
    while true {
      let (columns, height) = display.size()
      let screen = dialogue.screen
      var layout = screen.layout(columns: columns, rows: height, scroll: scroll, surroundings: surroundings)
      scroll = layout.scroll(toShow: dialogue.position)
      if scroll != layout.scroll {
        layout = screen.layout(columns: columns, rows: height, scroll: scroll, surroundings: surroundings)
      }
      display.paint(layout.frame)
      let key = display.nextKey(false)
      if key == .interrupt { return .leave }
      guard key != .resized, Surroundings.fits(columns: columns, rows: height) else { continue }
      if let decision = dialogue.handle(key, page: layout.room) { return decision }
    }
  }

  /// The same line by line, for screen readers, pipes and terminals that cannot be painted on.
  public static func lineByLine(
    _ language: InterfaceLanguage, schoolClass: String, _ rows: [ConsentRow], input: () -> String?,
    output: (String) -> Void
  ) -> ConsentDecision {
    let words = ConsentScreenWords.speaking(language)
    var marks = ConsentMarks(rows)
    output(words.title(schoolClass) + "\n" + words.about + "\n")
    func show(_ index: Int) {
      let line = marks.option(index, isUnderMark: false).lines(width: 200, glyphs: .ascii).first ?? []
      output(line.map(\.text).joined().trimmed + "\n")
    }
    rows.indices.forEach(show)
    while true {
      output(words.prompt)
      guard let line = input()?.trimmed.lowercased(), !words.cancelWords.contains(line) else { return .leave }
      guard !line.isEmpty else { return .save(marks.codes) }
      guard let lines = marks.lines(named: line) else {
        output(words.badNumbers(rows.count) + "\n")
        continue
      }
      for index in lines {
        if marks.toggle(index) { show(index) } else { output(words.settled + "\n") }
      }
      output(words.counted(marks.marked.count, marks.settled, rows.count) + "\n")
    }
  }
}
