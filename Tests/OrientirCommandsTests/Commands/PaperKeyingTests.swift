import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

@testable import OrientirCommands

@Suite struct `Keying in a paper sheet` {
  func keying() throws -> PaperKeying {
    let path = ProgramRun.root.appendingPathComponent("Tests/Fixtures/small-form.yaml")
    let reading = QuestionnaireReader.read(Array(try Data(contentsOf: path)), file: "small-form.yaml")
    return PaperKeying(try #require(reading.questionnaire), in: .russian)
  }

  @Test func `questions of one key share a row, others are asked one by one`() throws {
    let rows = try keying().rows
    let shape = rows.map { row in
      switch row {
      case .keys(_, let places): places.count
      case .typed: 0
      }
    }
    #expect(shape == [5, 0, 0, 0, 2])
  }

  @Test func `keys are the numbers on the form, a dash is a missing answer`() throws {
    var keying = try keying()
    #expect(keying.take("3 1-2 2", for: keying.rows[0]) == nil)
    #expect(keying.answers["h1"] == .rating(2))
    #expect(keying.answers["m1"] == .rating(0))
    #expect(keying.answers["h2"] == nil)
    #expect(keying.answers["p1"] == .choice("b"))
    #expect(keying.take("-----", for: keying.rows[0]) == nil)
    #expect(keying.answers.byItem.isEmpty)
  }

  @Test func `a wrong row changes nothing and says where`() throws {
    var keying = try keying()
    #expect(keying.take("1234", for: keying.rows[0]) == .tooFew(typed: 4, asked: 5))
    #expect(keying.take("123123", for: keying.rows[0]) == .tooMany(typed: 6, asked: 5))
    #expect(keying.take("11411", for: keying.rows[0]) == .badKey(position: 3, label: "3", choices: 3))
    #expect(keying.take("1111x", for: keying.rows[0]) == .badKey(position: 5, label: "5", choices: 2))
    #expect(keying.answers.byItem.isEmpty)
  }

  @Test(arguments: [
    ("15", Answer.number(15)), ("9", nil), ("15.5", nil), ("много", nil), ("-", nil),
  ])
  func `numbers are held to their range`(typed: String, answer: Answer?) throws {
    var keying = try keying()
    let problem = keying.take(typed, for: keying.rows[1])
    #expect(keying.answers["n1"] == answer)
    #expect((problem == nil) == (answer != nil || typed == "-"))
  }

  @Test func `several options, alone ones, and both ratings of one statement`() throws {
    var keying = try keying()
    #expect(keying.take("2, 1", for: keying.rows[2]) == nil)
    #expect(keying.answers["k1"] == .multiple(["a", "b"]))
    #expect(keying.take("1 3", for: keying.rows[2]) == .badAnswer)
    #expect(keying.answers["k1"] == .multiple(["a", "b"]), "what was there stays")
    #expect(keying.take("3-", for: keying.rows[4]) == nil)
    #expect(keying.answers["g1"] == .ratings(["can": 2]))
    #expect(keying.take("-1", for: keying.rows[4]) == nil)
    #expect(keying.answers["g1"] == .ratings(["like": 0]))
  }
}
