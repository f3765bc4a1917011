import Foundation
import OrientirTestSupport
import Testing

/// Keying in paper sheets through the built program: single keys, interruptions, second entry.
@Suite(.timeLimit(.minutes(20))) struct `Keying in on a terminal` {
  private static let enter = ["answers", "enter", "--questionnaire", TestWorkspace.form]
  /// The whole small form: ratings and the pair, number, marks, text, both parts.
  private static let keys = ["3", "2", "1", "1", "1", "15", "\r", "1", "2", "\r", "-", "\r", "3", "2"]
  private static let expected = [
    #""h1":2"#, #""m1":1"#, #""p1":"a""#, #""n1":15"#, #""can":2"#, #""like":1"#, #""origin":"paper""#,
  ]

  private func begin(_ place: TestWorkspace, _ code: String, _ options: [String] = []) throws
    -> PseudoTerminal
  {
    let terminal = try place.terminal(Self.enter + options)
    try #require(terminal.wait(for: "Код с листа"), "\(terminal.text)")
    terminal.type(code.lowercased() + "\r")
    return terminal
  }

  @Test func `single keys fill a sheet, the count and the pace are shown, an empty code ends`() throws {
    let place = try TestWorkspace()
    let codes = try place.codes(2)
    let terminal = try begin(place, codes[0])
    try #require(terminal.wait(for: "Чинить велосипед"), "\(terminal.text)")
    terminal.type("9")
    try #require(terminal.wait(for: "не годится"), "\(terminal.text)")
    #expect(terminal.text.contains("\u{07}"), "a wrong key sounds")
    // Typed ahead as fast as a pipe: nothing is lost, nothing asked twice.
    terminal.type(Self.keys.joined())
    try #require(terminal.wait(for: "Записать?"), "\(terminal.text)")
    terminal.type("\r")
    try #require(terminal.wait(for: "1\u{A0}лист"), "\(terminal.text)")
    terminal.type("\r")
    #expect(terminal.waitForEnd() == 0, "\(terminal.text.suffix(2_000))")
    let stored = try place.exported()
    for answer in Self.expected { #expect(stored.contains(answer), "\(answer) is missing in \(stored)") }
  }

  @Test(arguments: [1, 4, 6, 9, 13])
  func `kill -9 in mid-sheet loses no key, and the sheet is offered again`(count: Int) throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let first = try begin(place, code)
    try #require(first.wait(for: "Чинить велосипед"), "\(first.text)")
    for key in Self.keys.prefix(count) { try #require(first.press(key), "\(first.text)") }
    first.send(signal: SIGKILL)
    _ = first.waitForEnd()

    let second = try place.terminal(Self.enter)
    try #require(second.wait(for: "Начато и не записано: 1\u{A0}лист"), "\(second.text)")
    second.type(code + "\r")
    try #require(second.wait(for: "уже начали вводить"), "\(second.text)")
    try #require(second.settle())
    second.type("1")
    try #require(second.settle(since: second.position), "\(second.text)")
    // What was typed into a field and not ended by Enter is typed again; single keys are all there.
    let last = Self.keys.prefix(count).lastIndex { $0 != "15" && $0 != "1" && $0 != "2" || $0 == "\r" } ?? 0
    let rest = count <= 5 ? Array(Self.keys.dropFirst(count)) : Array(Self.keys.dropFirst(max(5, last + 1)))
    second.type(rest.joined())
    try #require(second.wait(for: "Записать?"), "\(second.text)")
    let before = second.position
    second.type("\r")
    try #require(second.wait(for: "1\u{A0}лист", since: before), "\(second.text)")
    try #require(second.settle())
    second.type("\r")
    #expect(second.waitForEnd() == 0)
    let stored = try place.exported()
    for answer in Self.expected { #expect(stored.contains(answer), "\(answer) is missing in \(stored)") }
  }

  @Test(arguments: [SIGINT, SIGHUP])
  func `a signal gives the terminal back and stores no half sheet`(signal: Int32) throws {
    let place = try TestWorkspace()
    let terminal = try begin(place, try place.codes(1)[0])
    try #require(terminal.wait(for: "Чинить велосипед"), "\(terminal.text)")
    try #require(terminal.press("3"))
    terminal.send(signal: signal)
    #expect(terminal.waitForEnd() == 0, "\(terminal.text.suffix(500))")
    #expect(terminal.text.contains("\u{1b}[3J"))
    #expect(try place.run(["answers", "export", "--questionnaire", TestWorkspace.form]).status == 66)
  }

  @Test func `answers on the screen that were not handed in are spoken of first`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    try place.run(["take", TestWorkspace.form, "--code", code, "--plain"], input: "\n3\n2\n")
    let lines = try place.run(Self.enter, input: "\(code)\n\n")
    #expect(lines.errors.contains("not handed in (2\u{A0}answers)"), "\(lines.errors)")
    let terminal = try begin(place, code)
    try #require(terminal.wait(for: "начаты ответы на экране"), "\(terminal.text)")
    try #require(terminal.settle())
    terminal.type("2")
    try #require(terminal.wait(for: "Чинить велосипед"), "\(terminal.text)")
    terminal.type(Self.keys.joined())
    try #require(terminal.wait(for: "Записать?"), "\(terminal.text)")
    terminal.type("\r")
    try #require(terminal.wait(for: "записан"), "\(terminal.text)")
    terminal.type("\r")
    #expect(terminal.waitForEnd() == 0)
    #expect(try place.exported().contains(#""origin":"paper""#))
    #expect(try place.run(["take", TestWorkspace.form, "--code", code, "--plain"], input: "").status == 77)
  }

  @Test func `rows keyed line by line wait when input ends`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let broken = try place.run(Self.enter, input: "\(code)\n32111\n15\n")
    #expect(broken.status == 130)
    #expect(broken.errors.contains("saved"), "\(broken.errors)")
    let whole = try place.run(Self.enter, input: "\(code)\n1 2\n-\n32\nyes\n\n")
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(whole.errors.contains("Going on with a sheet begun before: 6 of 10"))
    let stored = try place.exported()
    for answer in Self.expected { #expect(stored.contains(answer), "\(answer) is missing in \(stored)") }
  }

  @Test func `a refused line names what would be taken, and its example is taken`() throws {
    let place = try TestWorkspace()
    let code = try place.codes(1)[0]
    let outcome = try place.run(Self.enter, input: "\(code)\n32111\n15,5\n15\n1 2 3\n1 2\n-\n32\nyes\n\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("10–20, whole"))
    #expect(outcome.errors.contains("1–3, at most 2, with blanks: 1 2"))
    #expect(outcome.errors.contains("the words on the sheet"))
    #expect(try place.exported().contains(#""k1":["a","b"]"#))
  }

  // MARK: Second entry

  /// Two sheets keyed in twice: the second entry differs in three cells of the first sheet.
  private func twice(_ place: TestWorkspace) throws -> [String] {
    let codes = try place.codes(2)
    for code in codes {
      let first = try place.run(
        Self.enter + ["--by", "И. П."], input: "\(code)\n32111\n15\n-\nwords\n3-\nyes\n\n")
      try #require(first.status == 0, "\(first.errors)")
    }
    for (code, lines) in zip(codes, ["32121\n16\n1 2\nwords\n3-", "32111\n15\n-\nwords\n3-"]) {
      let second = try place.run(
        Self.enter + ["--second", "--by", "А. К."], input: "\(code)\n\(lines)\nyes\n\n")
      try #require(second.status == 0, "\(second.errors)")
    }
    return codes
  }

  private func masked(_ text: String, _ codes: [String]) -> String {
    text.replacing(codes[0], with: "AAAA-AAAA-AA").replacing(codes[1], with: "BBBB-BBBB-BB")
  }

  @Test(arguments: ["ru", "en"])
  func `the differences of two entries, before and after somebody decides`(language: String) throws {
    let place = try TestWorkspace()
    let codes = try twice(place)
    let listed = try place.run(["answers", "differences"], language: language)
    let data = try place.run(["answers", "differences", "--format", "json"], language: language)
    let resolved = try place.run(
      ["answers", "differences", "--resolve", "--by", "Б. В."], input: "2\n= 17\n1\n", language: language)
    #expect(resolved.status == 0, "\(resolved.errors)")
    let all = [listed.output, data.output, resolved.errors, resolved.output].joined(separator: "\n---\n")
    #expect(Snapshot.difference(masked(all, codes), named: "differences.\(language).txt") == nil)
    // The corrected sheet stands, the first is set aside, the second entry never was a sheet.
    let stored = try place.exported().split(separator: "\n")
    #expect(stored.count == 2)
    let corrected = try #require(stored.first { $0.contains(codes[0]) })
    #expect(corrected.contains(#""m2":1"#) && corrected.contains(#""n1":17"#) && !corrected.contains("k1"))
    #expect(try place.run(["workspace", "check"]).status == 0)
    #expect(try place.run(["result", "explain", codes[0], "--scale", "hands"]).status == 0)
  }

  @Test func `decisions wait when one stops half-way`() throws {
    let place = try TestWorkspace()
    _ = try twice(place)
    let resolve = ["answers", "differences", "--resolve", "--by", "Б. В."]
    #expect(try place.run(resolve, input: "2\n").output.contains("Decided: 1."))
    #expect(try place.exported().contains(#""m2":0"#), "nothing is corrected before the last decision")
    #expect(try place.run(resolve, input: "2\n2\n").output.contains("Decided: 3."))
    #expect(try place.exported().contains(#""n1":16"#))
  }

  @Test func `differences are decided on a screen with one key each`() throws {
    let place = try TestWorkspace()
    _ = try twice(place)
    let terminal = try place.terminal(["answers", "differences", "--resolve", "--by", "Б. В."])
    try #require(terminal.wait(for: "Расхождение 1 из 3"), "\(terminal.text)")
    try #require(terminal.press("2"))
    try #require(terminal.press("3"))
    try #require(terminal.press("18"))
    try #require(terminal.press("\r"))
    terminal.type("1")
    #expect(terminal.waitForEnd() == 0, "\(terminal.text)")
    #expect(terminal.text.contains("Решено: 3"))
    #expect(try place.exported().contains(#""n1":18"#))
  }

  @Test func `a second entry is by somebody else, of a sheet that is there, and once`() throws {
    let place = try TestWorkspace()
    let codes = try twice(place)
    let second = Self.enter + ["--second"]
    #expect(try place.run(second, input: "\n").status == 64, "whose entry is it")
    #expect(try place.run(second + ["--by", " "], input: "\n").status == 64)
    let again = try place.run(second + ["--by", "Б. В."], input: "\(codes[0])\n\n")
    #expect(again.errors.contains("a second time already"), "\(again.errors)")
    let other = try place.codes(1)[0]
    let none = try place.run(second + ["--by", "Б. В.", "--code", other], input: "")
    #expect(none.status == 77)
    #expect(none.errors.contains("no sheet that was keyed in from paper"))
    try place.run(Self.enter + ["--by", "И. П."], input: "\(other)\n32111\n15\n-\nwords\n3-\nyes\n\n")
    let same = try place.run(second + ["--by", "и.п.", "--code", other], input: "")
    #expect(same.errors.contains("the same person"), "\(same.errors)")
    try place.run(["wave", "close", "Autumn"])
    let closed = try place.run(["answers", "differences", "--wave", "Autumn", "--resolve", "--by", "Б. В."])
    #expect(closed.status == 77, "what left the house does not change")
  }
}
