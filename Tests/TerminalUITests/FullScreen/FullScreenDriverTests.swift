import Administration
import Language
import QuestionnaireModel
import Testing

@testable import TerminalUI

@Suite struct `The full-screen driver` {
  typealias Sample = SampleQuestionnaire

  /// A terminal of scripted keys that notes what is painted and what is recorded, in order.
  private final class Stage {
    var keys: [Key]
    var size = (columns: 80, rows: 24)
    var sizes: [(Int, Int)] = []
    var log: [String] = []
    var recorded: [SittingEffect] = []
    /// What the next recordings throw.
    var failures: [SittingRecordError?] = []
    var time = 0
    var lastFrame = ""

    init(_ keys: [Key]) { self.keys = keys }

    func driver(_ language: InterfaceLanguage = .russian) -> FullScreenDriver {
      let display = Display(
        size: { self.size },
        paint: {
          self.lastFrame = $0.text
          self.log.append("painted")
        },
        nextKey: { _ in
          self.time += 1_000
          guard !self.keys.isEmpty else { return .interrupt }
          let key = self.keys.removeFirst()
          if key == .resized, !self.sizes.isEmpty { self.size = self.sizes.removeFirst() }
          return key
        }, forgetKeys: { self.log.append("forgot keys") })
      return FullScreenDriver(Surroundings(language: language), display: display, clock: { self.time })
    }

    var record: SittingRecord {
      SittingRecord { effect throws(SittingRecordError) in
        if !self.failures.isEmpty, let failure = self.failures.removeFirst() {
          self.log.append("failed")
          throw failure
        }
        self.recorded.append(effect)
        self.log.append("recorded")
      }
    }

    /// The answers recorded so far.
    var answers: Answers {
      var restored = RestoredSitting()
      recorded.forEach { restored.apply($0) }
      return restored.answers
    }
  }

  private func sitting(_ items: Item...) throws -> Sitting {
    try Sitting(questionnaire: Sample.of(items), language: .russian, seed: 1)
  }

  @Test func `holds a sitting to its end`() throws {
    let stage = Stage([.enter, .character("4"), .character("1"), .enter, .character("1"), .enter])
    let outcome = try stage.driver().run(sitting(Sample.rating, Sample.pair), record: stage.record)
    guard case .finished(let sheet) = outcome else {
      Issue.record("not finished: \(outcome)")
      return
    }
    #expect(AnswerCoding(Sample.of([Sample.rating, Sample.pair])).answers(of: sheet.row) == stage.answers)
    #expect(stage.recorded.last == .finish(sheet))
    #expect(stage.lastFrame.contains("Спасибо"))
  }

  @Test func `paints nothing new before the answer is recorded, and forgets keys pressed meanwhile`() throws {
    let stage = Stage([.enter, .character("4")])
    _ = try stage.driver().run(sitting(Sample.rating, Sample.pair), record: stage.record)
    #expect(
      stage.log == [
        "painted", "forgot keys", "recorded", "painted", "forgot keys", "recorded", "painted", "forgot keys",
        "recorded", "recorded",
      ])
  }

  @Test func `a failed recording is shown, not acknowledged, and can be tried again`() throws {
    let stage = Stage([.enter, .character("4"), .character("2"), .enter])
    stage.failures = [nil, .busy]
    let driver = stage.driver()
    let outcome = try driver.run(sitting(Sample.rating, Sample.pair), record: stage.record)
    #expect(outcome == .interrupted)
    #expect(stage.log.filter { $0 == "failed" }.count == 1)
    #expect(stage.answers == Answers(["r01": .rating(3)]), "the key pressed at the message answers nothing")
  }

  @Test func `who gives up after a failure leaves with the error`() throws {
    let stage = Stage([.enter, .character("4"), .character("q")])
    stage.failures = [nil, .full]
    let sitting = try sitting(Sample.rating, Sample.pair)
    #expect(throws: SittingRecordError.full) { try stage.driver().run(sitting, record: stage.record) }
    #expect(stage.answers == Answers())
    #expect(stage.lastFrame.contains("не осталось места"))
    #expect(!stage.lastFrame.contains("скорее"), "no answer stands in the message")
  }

  @Test func `an interruption records the place and finishes nothing`() throws {
    for keys in [[Key.interrupt], [.enter, .interrupt], [.enter, .character("1"), .enter, .interrupt]] {
      let stage = Stage(keys)
      #expect(try stage.driver().run(sitting(Sample.rating), record: stage.record) == .interrupted)
      #expect(stage.recorded.last == .interrupt)
      #expect(!stage.recorded.contains { if case .finish = $0 { true } else { false } })
    }
  }

  @Test func `an interruption at the farewell changes nothing: the answers are in`() throws {
    let stage = Stage([.enter, .character("4"), .enter, .character("1"), .interrupt])
    guard case .finished = try stage.driver().run(sitting(Sample.rating), record: stage.record) else {
      Issue.record("not finished")
      return
    }
  }

  @Test func `a changed size repaints the same question`() throws {
    let stage = Stage([.enter, .resized, .resized, .character("2")])
    stage.sizes = [(20, 5), (60, 15)]
    _ = try stage.driver().run(sitting(Sample.rating, Sample.pair), record: stage.record)
    #expect(stage.answers == Answers(["r01": .rating(1)]))
  }

  @Test func `resuming is asked, starting again twice`() throws {
    let progress = Sitting.Progress(number: nil, total: 30, settled: 12, leftOut: 0)
    func ask(_ keys: Key...) -> ResumeChoice? {
      Stage(keys).driver().askResume(title: "Рабочие интересы", progress: progress)
    }
    #expect(ask(.enter) == .goOn)
    #expect(ask(.character("1")) == .goOn)
    #expect(ask(.character("2"), .character("1")) == .startAgain)
    #expect(ask(.character("2"), .enter, .enter) == .goOn)
    #expect(ask(.character("2"), .escape, .character("1")) == .goOn)
    #expect(ask(.character("7"), .left, .interrupt) == nil)
    #expect(ask(.character("2"), .interrupt) == nil)
  }

  @Test func `a code is asked until it passes`() throws {
    let keys = "AAAAAAAAAB".map { Key.character($0) } + [.enter, .interrupt]
    let stage = Stage(keys)
    #expect(stage.driver().askCode(notice: .unknown) == nil)
    #expect(stage.lastFrame.contains("Такого кода не бывает"))
  }
}
