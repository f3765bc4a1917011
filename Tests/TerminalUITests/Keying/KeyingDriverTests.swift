import Digests
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `The driver of single keys` {
  private final class Stage {
    var keys: [Key]
    var log: [String] = []
    init(_ keys: [Key]) { self.keys = keys }

    var driver: FullScreenDriver {
      let display = Display(
        size: { (80, 24) }, paint: { _ in self.log.append("painted") },
        nextKey: { _ in self.keys.isEmpty ? .interrupt : self.keys.removeFirst() },
        beep: { self.log.append("beep") })
      return FullScreenDriver(Surroundings(language: .russian), display: display, clock: { 0 })
    }
  }

  private struct Broken: Error {}

  @Test func `each change is durable before the next screen is painted`() throws {
    let stage = Stage([.character("5"), .character("9"), .character("2")])
    let outcome = stage.driver.key(
      KeyingSheet(SampleQuestionnaire.everyKind, in: .russian), heading: "", pace: KeyingPace(), values: [:],
      keep: { stage.log.append("kept \($0.count)") })
    #expect(outcome == .left, "the end of input stores nothing")
    #expect(
      stage.log == ["painted", "kept 1", "painted", "beep", "painted", "kept 2", "painted"])
  }

  @Test func `what cannot be kept ends the sheet with the error`() {
    let stage = Stage([.character("5"), .character("2")])
    #expect(throws: Broken.self) {
      try stage.driver.key(
        KeyingSheet(SampleQuestionnaire.everyKind, in: .russian), heading: "", pace: KeyingPace(),
        values: [:],
        keep: { _ throws(Broken) in throw Broken() })
    }
  }

  @Test func `a code is asked for until an empty line`() {
    var generator = SeededGenerator(seed: 3)
    let code = PupilCode.random(using: &generator)
    let typed = code.description.lowercased().map { Key.character($0) }
    #expect(Stage(typed + [.enter]).driver.askSheetCode(about: "", notice: nil) == code)
    #expect(Stage([.enter]).driver.askSheetCode(about: "", notice: nil) == nil)
    #expect(Stage(typed + [.escape]).driver.askSheetCode(about: "", notice: nil) == nil)
    #expect(Stage([]).driver.askSheetCode(about: "", notice: nil) == nil)
  }

  @Test func `a pace counts whole seconds a sheet`() {
    var pace = KeyingPace()
    #expect(pace.seconds == 0)
    pace.count(20_100)
    pace.count(10_000)
    #expect((pace.sheets, pace.seconds, pace.lastMilliseconds) == (2, 16, 10_000))
  }
}
