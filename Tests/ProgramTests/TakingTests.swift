import Foundation
import OrientirTestSupport
import Testing

/// The pupil's run through the built program.
@Suite(.timeLimit(.minutes(20))) struct `Taking a questionnaire` {
  /// Answers to every question of the small form in plain form, the instructions and both parts of the last one included.
  static let lines = ["", "3", "2", "1", "1", "1", "15", "2", "3", "2"]

  @Test(arguments: ["ru", "en"])
  func `a plain sitting is stored and scored`(language: String) throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let hand = language == "ru" ? "сдать" : "finish"
    let outcome = try place.run(
      ["take", TestWorkspace.form, "--code", code, "--plain"],
      input: (Self.lines + [hand, language == "ru" ? "да" : "yes"]).map { $0 + "\n" }.joined(),
      language: language)
    #expect(outcome.status == 0, "\(outcome.output)\n\(outcome.errors)")
    #expect(!outcome.output.contains("\u{1b}"), "plain means without control sequences")
    #expect(try place.exported().contains(#""h1":2"#))
    let explained = try place.run(["result", "explain", code, "--scale", "hands"])
    #expect(explained.status == 0)
    #expect(explained.output.contains("7"))
  }

  @Test(arguments: 1..<8)
  func `kill -9 in mid-sitting loses no acknowledged answer and resumes at the same question`(answered: Int)
    throws
  {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let first = try place.terminal(["take", TestWorkspace.form, "--code", code, "--plain"])
    for (number, line) in Self.lines.prefix(answered + 1).enumerated() {
      try #require(first.wait(for: number == 0 ? "Enter" : "Вопрос \(number) из"), "\(first.text)")
      first.type(line + "\r")
    }
    // The next question is on the screen: everything before it was acknowledged.
    try #require(first.wait(for: "Вопрос \(answered + 1) из"), "\(first.text)")
    first.send(signal: SIGKILL)
    _ = first.waitForEnd()

    let second = try place.terminal(["take", TestWorkspace.form, "--code", code, "--plain"])
    try #require(second.wait(for: "Продолжить"), "\(second.text)")
    second.type("1\r")
    try #require(second.wait(for: "Вопрос \(answered + 1) из"), "\(second.text)")
    for line in Self.lines.dropFirst(answered + 1) {
      let start = second.position
      second.type(line + "\r")
      second.wait(for: ":", since: start)
    }
    second.type("сдать\rда\r")
    #expect(second.waitForEnd() == 0, "\(second.text)")
    let stored = try place.exported()
    for answer in [#""h1":2"#, #""m1":1"#, #""h2":0"#, #""p1":"a""#, #""n1":15"#] {
      #expect(stored.contains(answer), "\(answer) is missing in \(stored)")
    }
  }

  @Test func `a full-screen sitting in Russian is answered with keys and stored`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let terminal = try place.terminal(["take", TestWorkspace.form, "--code", code])
    try #require(terminal.wait(for: "Малая форма"), "\(terminal.text)")
    try #require(terminal.settle(), "\(terminal.text)")
    for key in ["\r", "3", "2", "1", "1", "1", "15", "\r", "2", "\r", "3", "2"] {
      try #require(terminal.press(key), "no answer to \(key): \(terminal.text)")
    }
    terminal.send(signal: SIGINT)
    #expect(terminal.waitForEnd() == 130, "\(terminal.text.suffix(2_000))")
    // The terminal is given back: alternate screen left, scroll-back cleared.
    #expect(terminal.text.contains("\u{1b}[3J"))
    // Interrupted before handing in: nothing is finished, nothing is lost.
    let plain = try place.terminal(["take", TestWorkspace.form, "--code", code, "--plain"])
    try #require(plain.wait(for: "1"), "\(plain.text)")
    plain.type("1\r")
    try #require(plain.wait(for: "Обзор"), "\(plain.text)")
    plain.type("сдать\rда\r")
    #expect(plain.waitForEnd() == 0, "\(plain.text)")
    let stored = try place.exported()
    for answer in [#""h1":2"#, #""m1":1"#, #""h2":0"#, #""p1":"a""#, #""n1":15"#] {
      #expect(stored.contains(answer), "\(answer) is missing in \(stored)")
    }
  }

  @Test func `whoever answered nothing yet is not asked whether to go on`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let arguments = ["take", TestWorkspace.form, "--code", code, "--plain"]
    #expect(try place.run(arguments, input: "", language: "en").status == 130)
    // In another language nothing is lost either: the sitting begins anew in it.
    for language in ["en", "ru"] {
      let again = try place.run(arguments, input: "\n", language: language)
      #expect(!again.output.contains("Start again") && !again.output.contains("Начать заново"))
      #expect(
        again.output.contains(language == "en" ? "Mend a bicycle" : "Чинить велосипед"), "\(again.output)")
    }
  }

  @Test(arguments: [SIGHUP, SIGINT, SIGKILL])
  func `a code at work opens at no second window until the first is gone`(signal: Int32) throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let arguments = ["take", TestWorkspace.form, "--code", code]
    let first = try place.terminal(arguments + ["--plain"], language: "en")
    try #require(first.wait(for: "Enter"), "\(first.text)")
    first.type("\r")
    try #require(first.wait(for: "Question 1 of"), "\(first.text)")
    first.type("3\r")
    try #require(first.wait(for: "Question 2 of"), "\(first.text)")
    let second = try place.run(arguments + ["--plain"], input: "1\n2\n")
    #expect(second.status == 75, "\(second.output)")
    #expect(second.errors.contains("another seat") && !second.output.contains("Question"))
    let asked = try place.run(
      ["take", TestWorkspace.form, "--plain"], input: "\(code)\n", language: "en")
    #expect(asked.output.contains("another seat") && !asked.output.contains("Question"), "\(asked.output)")
    first.send(signal: signal)
    #expect(first.waitForEnd() == (signal == SIGKILL ? 128 + SIGKILL : 130), "\(first.text)")
    let third = try place.run(arguments + ["--plain"], input: "1\n")
    #expect(third.output.contains("Question 2 of"), "\(third.output)")
  }

  @Test func `marks and a typed text survive kill -9 on the full screen`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let file = ProgramRun.root.appendingPathComponent("Tests/Fixtures/two-drafts.yaml").path
    for keys in [["\r", "1", "2"], ["\r", "В", "р", "а"]] {
      let terminal = try place.terminal(["take", file, "--code", code])
      try #require(terminal.wait(for: "\u{1b}[?1049h"), "\(terminal.text)")
      try #require(terminal.settle(), "\(terminal.text)")
      for key in keys { try #require(terminal.press(key), "no answer to \(key): \(terminal.text)") }
      _ = terminal.settle(since: terminal.position, seconds: 1.5)
      terminal.send(signal: SIGKILL)
      _ = terminal.waitForEnd()
    }
    let last = try place.terminal(["take", file, "--code", code])
    try #require(last.settle(), "\(last.text)")
    try #require(last.press("1"), "\(last.text)")
    #expect(last.text.contains("Вра"), "\(last.text)")
    for key in ["ч", "\r", "\r", "1", "\r"] { _ = last.press(key) }
    #expect(last.waitForEnd() == 0, "\(last.text)")
    let stored = try place.run(["answers", "export", "--questionnaire", file, "--format", "jsonl"]).output
    #expect(stored.contains(#""t1":"Врач""#), "\(stored)")
    #expect(stored.contains(#""k1":["a","b"]"#), "\(stored)")
  }

  @Test func `a plain sitting says its last word once`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let outcome = try place.run(["take", TestWorkspace.form, "--code", code, "--plain"], input: "\n3\n")
    let all = outcome.output + outcome.errors
    #expect(all.components(separatedBy: "same code").count == 2, "\(all)")
  }

  @Test func `end of input interrupts, keeps the answers and makes none up`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let outcome = try place.run(
      ["take", TestWorkspace.form, "--code", code, "--plain"], input: "\n3\n2\n")
    #expect(outcome.status == 130)
    #expect(try place.run(["answers", "export", "--questionnaire", TestWorkspace.form]).status == 66)
    let resumed = try place.run(["take", TestWorkspace.form, "--code", code, "--plain"], input: "1\n")
    #expect(resumed.output.contains("Question 3"), "\(resumed.output)")
  }

  @Test func `a closed standard input is an interruption`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let outcome = try ProgramRun.run(
      ["-c", "exec '\(ProgramRun.executable.path)' take '\(TestWorkspace.form)' --code \(code) --plain <&-"],
      environment: place.environment, folder: place.folder.url, executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(outcome.status == 130, "\(outcome.errors)")
  }

  @Test func `codes that do not open anything say why`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let input = (Self.lines + ["finish", "yes"]).map { $0 + "\n" }.joined()
    #expect(try place.run(["take", TestWorkspace.form, "--code", code, "--plain"], input: input).status == 0)
    let again = try place.run(["take", TestWorkspace.form, "--code", code, "--plain"], input: input)
    #expect(again.status == 77)
    #expect(again.errors.contains("finished"))
    let wrong = try place.run(["take", TestWorkspace.form, "--code", "AAAA-AAAA-AB", "--plain"])
    #expect(wrong.status == 65)
    #expect(!wrong.errors.contains("AAAA"), "a code never stands in an error")
    let stranger = try TestWorkspace().codes(1)[0]
    let unknown = try place.run(["take", TestWorkspace.form, "--code", stranger, "--plain"])
    #expect(unknown.status == 77, "\(unknown.errors)")
  }

  @Test func `a trial stores nothing and shows the result`() throws {
    let folder = try TemporaryFolder()
    let input = (Self.lines + ["finish", "yes"]).map { $0 + "\n" }.joined()
    let outcome = try ProgramRun.run(
      ["take", TestWorkspace.form, "--trial", "--plain"], input: input,
      environment: ["ORIENTIR_LANG": "en", "HOME": folder.url.path], folder: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Handwork"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func `too small a window asks to be enlarged and the sitting goes on`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let terminal = try place.terminal(["take", TestWorkspace.form, "--code", code], columns: 20, rows: 5)
    try #require(terminal.wait(for: "Окно"), "\(terminal.text)")
    let start = terminal.position
    terminal.resize(columns: 80, rows: 24)
    #expect(terminal.wait(for: "Малая форма", since: start), "\(terminal.text)")
    terminal.send(signal: SIGHUP)
    #expect(terminal.waitForEnd() == 130)
  }
}
