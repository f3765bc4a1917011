import Foundation
import OrientirTestSupport
import Testing

/// `orientir` alone, in a terminal.
@Suite(.timeLimit(.minutes(10))) struct `The home screen` {
  @Test func `leads from nothing to an open session, naming each command`() throws {
    let folder = try TemporaryFolder()
    let library = folder.path("questionnaires")
    try FileManager.default.createDirectory(atPath: library, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: ProgramRun.root.appendingPathComponent("Tests/Fixtures/small-form.yaml").path,
      toPath: library + "/small-form.yaml")
    let environment = [
      "ORIENTIR_WORKSPACE": folder.path("w"), "ORIENTIR_LANG": "ru", "LANG": "C.UTF-8", "TERM": "xterm",
    ]
    let home = try PseudoTerminal(
      ProgramRun.executable, ["--questionnaires", library], environment: environment, columns: 100, rows: 30)
    func step(_ key: String, _ expected: String) throws {
      let start = home.position
      home.type(key)
      try #require(
        home.wait(for: expected, since: start, seconds: 20), "after \(key): \(home.text.suffix(1_500))")
      _ = home.settle(since: start, seconds: 1)
    }
    try #require(home.wait(for: "Создать рабочую папку"), "\(home.text)")
    try #require(home.settle())
    try step("\r", "orientir workspace init --questionnaires")
    try step("1", "вернуться на главный экран")
    try step("\r", "Волна диагностики не открыта")
    try step("1", "Как назвать волну?")
    try step("Осень 2026\r", "orientir wave open 'Осень 2026'")
    try step("1", "Волна «Осень 2026» открыта")
    try step("\r", "Открытых занятий нет")
    try step("1\r", "Какие опросники?")
    try #require(home.wait(for: "Малая форма", seconds: 60), "\(home.text.suffix(2_000))")
    let number = try #require(home.text.firstMatch(of: /(\d+)  Малая форма/)?.1)
    // A digit after which another could follow waits for it; Space marks what it has led to.
    try step(String(number) + (["1", "2", "3"].contains(number) ? " " : ""), "[x]")
    // The painter leaves out what stands there already: «Как» of the question before.
    try step("\r", "Например, 9А")
    try step("9А\r", "Сколько новых кодов")
    try step("2\r", "короткий результат")
    try step("2", "orientir session open small-form --class 9А --count 2 --show-result")
    try step("1", "Открыто занятие 1")
    try step("\r", "Занятие 1, класс 9А: закончили 0 из 2")
    home.type("\u{1b}")
    #expect(home.waitForEnd() == 0, "\(home.text.suffix(500))")
  }

  @Test func `without a terminal the help stands there, as before`() throws {
    let outcome = try ProgramRun.run([], environment: ["ORIENTIR_LANG": "en"])
    #expect(outcome.status == 0 && outcome.output.contains("SUBCOMMANDS"), "\(outcome.output)")
  }
}
