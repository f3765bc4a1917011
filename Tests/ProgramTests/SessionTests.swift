import Foundation
import OrientirTestSupport
import Testing

/// A class at work, through the built program.
@Suite(.timeLimit(.minutes(20))) struct `A session` {
  private static let short = ProgramRun.root.appendingPathComponent("Tests/Fixtures/small-form.yaml").path
  /// All answers of the small form, handed in.
  private static let answers =
    (TakingAnswers.lines + ["finish", "yes"]).map { $0 + "\n" }.joined()

  @Test func `from opening to the list of who is missing and the session for them`() throws {
    let place = try TestWorkspace()
    let opened = try place.run(
      ["session", "open", Self.short, "--class", "9А", "--count", "3"])
    #expect(opened.status == 0, "\(opened.errors)")
    let codes = opened.output.split(separator: "\n").prefix(3).map(String.init)
    #expect(opened.output.contains("Session 1 is open: class 9А, 3\u{A0}codes"), "\(opened.output)")
    // No questionnaire is named at the seats: the code knows its session.
    let done = try place.run(["take", "--plain", "--code", codes[0]], input: Self.answers)
    #expect(done.status == 0, "\(done.output)\(done.errors)")
    #expect(try place.run(["take", "--plain", "--code", codes[1]], input: "\n3\n").status == 130)
    let board = try place.run(["session", "board"])
    for line in ["\(codes[0])  finished", "\(codes[1])  stopped", "\(codes[2])  not begun"] {
      #expect(board.output.contains(line), "\(board.output)")
    }
    #expect(!board.output.contains("Mend a bicycle"))
    #expect(try place.run(["take", "--plain", "--code", codes[0]]).status == 77, "everything is handed in")
    let closed = try place.run(["session", "close"])
    #expect(closed.output.contains("1 of 3"), "\(closed.output)")
    #expect(closed.output.contains("Not begun (1):\n  \(codes[2])"), "\(closed.output)")
    #expect(closed.output.contains("  \(codes[1])  1 of"), "\(closed.output)")
    #expect(try place.run(["take", "--plain", "--code", codes[1]]).status == 78, "nothing is open")
    let makeup = try place.run(["session", "open", "--makeup", "1"])
    #expect(
      makeup.output.contains("Session 2 is open: class 9А, 2\u{A0}codes"), "\(makeup.output)\(makeup.errors)")
    let resumed = try place.run(["take", "--plain", "--code", codes[1]], input: "1\n")
    #expect(resumed.output.contains("Question 2 of"), "\(resumed.output)")
    #expect(try place.run(["take", "--plain", "--code", codes[0]]).status == 77, "not expected there")
    let list = try place.run(["session", "list"])
    #expect(list.output.contains("closed") && list.output.contains("0 of 2"), "\(list.output)")
  }

  @Test func `several questionnaires follow one another, with a rest between`() throws {
    let place = try TestWorkspace()
    let opened = try place.run(
      ["session", "open", Self.short, "objects-of-labour", "--class", "9А", "--count", "1", "--show-result"])
    let code = try #require(opened.output.split(separator: "\n").first.map(String.init))
    let first = try place.run(["take", "--plain", "--code", code], input: Self.answers + "2\n")
    #expect(first.status == 130, "stopped in the rest")
    #expect(first.output.contains("Part 1 of 2") && first.output.contains("1 of 2 parts done"))
    #expect(!first.output.contains("Thank you"), "the farewell comes after the last part")
    #expect(try place.run(["session", "board"]).output.contains("between parts"))
    let rest = "\n" + String(repeating: "1\n", count: 30) + "finish\nyes\n1\n\n"
    let second = try place.run(["take", "--plain", "--code", code], input: rest)
    #expect(second.status == 0, "\(second.output)\(second.errors)")
    #expect(second.output.contains("Part 2 of 2") && second.output.contains("Thank you"))
    #expect(second.output.contains("Show you a short result?"))
    #expect(try place.run(["session", "board"]).output.contains("1 finished"))
  }

  @Test func `a programme asks for the pupil's own yes before the first question`() throws {
    let place = try TestWorkspace()
    let opened = try place.run(
      ["session", "open", "--programme", "readiness-grade-11", "--class", "11Б", "--count", "1"])
    let code = try #require(opened.output.split(separator: "\n").first.map(String.init), "\(opened.errors)")
    let no = try place.run(["take", "--plain", "--code", code], input: "2\n")
    #expect(no.status == 130 && !no.output.contains("Question 1"), "\(no.output)")
    #expect(try place.run(["session", "board"]).output.contains("not begun"))
    let yes = try place.run(["take", "--plain", "--code", code], input: "1\n\n1\n")
    #expect(yes.output.contains("Do you agree to take part?") && yes.output.contains("Question 2"))
    // Whoever has begun is not asked again.
    let again = try place.run(["take", "--plain", "--code", code], input: "1\n")
    #expect(!again.output.contains("Do you agree") && again.output.contains("Question 2"), "\(again.output)")
    #expect(try place.run(["programme", "show", "readiness-grade-11"]).output.contains("choice-readiness"))
    let wrong = try place.run(["session", "open", "--programme", "readiness-grade-1", "--class", "11Б"])
    #expect(wrong.status == 66 && wrong.errors.contains("readiness-grade-11"))
  }

  @Test
  func
    `that needs consents lets nobody in without one; a withdrawn one closes a code anywhere`()
    throws
  {
    let place = try TestWorkspace()
    let opened = try place.run(
      ["session", "open", Self.short, "--class", "9А", "--count", "2", "--need-consent"])
    let codes = opened.output.split(separator: "\n").prefix(2).map(String.init)
    let refused = try place.run(["take", "--plain", "--code", codes[0]], input: "\n3\n")
    #expect(refused.status == 77 && refused.errors.contains("consent"), "\(refused.errors)")
    try #require(try place.run(["consent", "record", codes[0], codes[1]]).status == 0)
    #expect(
      try place.run(["take", "--plain", "--code", codes[0]], input: "\n3\n").output.contains("Question 2"))
    try #require(try place.run(["consent", "withdraw", codes[1]]).status == 0)
    for arguments in [["take", "--plain"], ["take", Self.short, "--plain"]] {
      let closed = try place.run(arguments + ["--code", codes[1]], input: "\n3\n")
      #expect(closed.status == 77 && !closed.output.contains("Question"), "\(closed.output)\(closed.errors)")
    }
  }

  @Test func `goes on under the new code where a slip is lost in the middle`() throws {
    let place = try TestWorkspace()
    let opened = try place.run(["session", "open", Self.short, "--class", "9А", "--count", "1"])
    let old = try #require(opened.output.split(separator: "\n").first.map(String.init))
    #expect(try place.run(["take", "--plain", "--code", old], input: "\n3\n").status == 130)
    let replaced = try place.run(["code", "replace", old])
    let new = try #require(
      replaced.output.firstMatch(of: /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{2}/).map { String($0.0) })
    #expect(new != old && replaced.status == 0)
    #expect(try place.run(["take", "--plain", "--code", old], input: "1\n").status == 77)
    let resumed = try place.run(["take", "--plain", "--code", new], input: "1\n")
    #expect(resumed.output.contains("Question 2 of"), "\(resumed.output)\(resumed.errors)")
    let board = try place.run(["session", "board"]).output
    #expect(board.contains("\(new)  stopped") && !board.contains(old), "\(board)")
  }

  @Test(arguments: [
    (["session", "open"], Int32(64), "nothing was named"),
    (["session", "open", "objects-of-labour"], 64, "--class"),
    (["session", "open", "objects-of-labour", "--class", "9Б"], 66, "has no codes"),
    (["session", "open", "objects-of-labor", "--class", "9А"], 66, "objects-of-labour"),
    (["session", "open", "objects-of-labour", "objects-of-labour", "--class", "9А"], 64, "twice"),
    (["session", "open", "--makeup", "4"], 66, "no session 4"),
    (["session", "board"], 78, "no session is open"), (["session", "board", "3"], 66, "no session 3"),
    (["session", "close"], 78, "orientir session open"), (["take", "--plain"], 78, "no session is open"),
    (["session", "plan", "--pupils", "3", "--seats", "2"], 64, "nothing was named"),
    (["session", "plan", "objects-of-labour", "--pupils", "0", "--seats", "2"], 64, "--pupils"),
    (
      ["session", "plan", "objects-of-labour", "--pupils", "3", "--seats", "2", "--minutes", "9"], 64,
      "lesson"
    ),
    (["take", "--kiosk", "--plain"], 64, "terminal"), (["take", "--trial"], 64, "nothing was named"),
  ])
  func `says what is wrong and what to do`(arguments: [String], status: Int32, word: String) throws {
    let place = try TestWorkspace()
    _ = try place.codes(1)
    let outcome = try place.run(arguments)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test func `the kiosk hands over without a trace and lets nobody out without the PIN`() throws {
    let place = try TestWorkspace()
    let opened = try place.run(["session", "open", Self.short, "--class", "9А", "--count", "2"])
    let codes = opened.output.split(separator: "\n").prefix(2).map(String.init)
    let kiosk = try place.terminal(["take", "--kiosk", "--seat", "Место 1"])
    try #require(kiosk.wait(for: "PIN для выхода"), "\(kiosk.text)")
    kiosk.type("2468\r")
    try #require(kiosk.wait(for: "Ещё раз"), "\(kiosk.text)")
    kiosk.type("2468\r")
    try #require(kiosk.wait(for: "Место свободно"), "\(kiosk.text)")
    #expect(!kiosk.text.contains("2468"))
    try #require(kiosk.settle())
    try #require(kiosk.press("\r") && kiosk.press(codes[0]) && kiosk.press("\r"), "\(kiosk.text)")
    try #require(kiosk.wait(for: "Малая форма"), "\(kiosk.text)")
    try #require(kiosk.settle(), "\(kiosk.text)")
    for key in ["\r", "3", "2"] { try #require(kiosk.press(key), "\(kiosk.text)") }
    // The pupil walks away: Ctrl-C leads to the next pupil, not to a shell.
    let before = kiosk.position
    kiosk.type("\u{3}")
    try #require(kiosk.wait(for: "Место свободно", since: before), "\(kiosk.text)")
    let traces = String(
      kiosk.text[
        (kiosk.text.range(of: "\u{1b}[3J", options: .backwards)?.upperBound ?? kiosk.text.startIndex)...])
    for trace in [codes[0], "Малая форма", "Вопрос"] { #expect(!traces.contains(trace)) }
    #expect(try place.run(["session", "board"]).output.contains("stopped"))
    // Ctrl-C here asks for the PIN; a wrong one does not lead out.
    try #require(kiosk.settle())
    try #require(kiosk.press("\u{3}"), "\(kiosk.text)")
    try #require(kiosk.press("1111\r"), "\(kiosk.text)")
    #expect(kiosk.text.contains("PIN не тот"))
    #expect(kiosk.waitForEnd(seconds: 2.5) == nil, "still there")
    kiosk.type("2468\r")
    #expect(kiosk.waitForEnd() == 0, "\(kiosk.text.suffix(800))")
    #expect(kiosk.text.contains("Киоск закрыт. Сдали ответы: 0"))
  }

  @Test func `a closed window ends the kiosk and loses nothing`() throws {
    let place = try TestWorkspace()
    let opened = try place.run(["session", "open", Self.short, "--class", "9А", "--count", "1"])
    let code = try #require(opened.output.split(separator: "\n").first.map(String.init))
    let kiosk = try place.terminal(["take", "--kiosk"])
    try #require(kiosk.wait(for: "PIN для выхода"))
    kiosk.type("2468\r")
    try #require(kiosk.wait(for: "Ещё раз"))
    kiosk.type("2468\r")
    try #require(kiosk.wait(for: "Место свободно") && kiosk.settle())
    for key in ["\r", code, "\r", "\r", "3", "2"] { try #require(kiosk.press(key), "\(key): \(kiosk.text)") }
    kiosk.send(signal: SIGHUP)
    #expect(kiosk.waitForEnd() == 0, "\(kiosk.text.suffix(800))")
    let resumed = try place.run(["take", "--plain", "--code", code], input: "1\n")
    #expect(resumed.output.contains("Question 3 of"), "\(resumed.output)")
  }
}

/// Answers to every question of the small form.
enum TakingAnswers {
  static let lines = ["", "3", "2", "1", "1", "1", "15", "2", "3", "2"]
}
