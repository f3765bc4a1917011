import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct ExpressionTests {
  private static func value(_ text: String, _ numbers: [String: Double] = ["answer.x": 3, "answer.y": 4])
    throws -> Double
  {
    let (expression, names) = try ExpressionReader.read(text) { numbers[$0] != nil }
    return expression.value { numbers[names[$0]] ?? .nan }
  }

  @Test(arguments: [
    ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("12 / 4 / 3", 1), ("-2 * -3", 6),
    ("- (1 + 1)", -2),
    (".5 + 1.", 1.5), ("answer.x * 8 + answer.y", 28), ("answer.x - answer.y", -1), ("answer.x-1", 2),
    ("abs(answer.x - answer.y)", 1), ("max(1, answer.y, 2)", 4), ("min(answer.x)", 3),
    ("sum(answer.x, answer.y, 1)", 8), ("count(answer.x, answer.y)", 2),
    ("answer.x > 2 and answer.y > 2", 1), ("answer.x > 2 and answer.y > 5", 0),
    ("answer.x > 5 or answer.y == 4", 1), ("not answer.x == 3", 0), ("not (1 > 2)", 1),
    ("1 or 0 and 0", 1), ("3 >= 3", 1), ("3 <= 2", 0), ("3 != 3", 0), ("3 < 4", 1),
  ])
  func `is read from loose to tight`(text: String, expected: Double) throws {
    #expect(try Self.value(text) == expected)
  }

  @Test func `a division by nothing has no value and is not true`() throws {
    #expect(try Self.value("1 / 0").isNaN)
    #expect(try Self.value("1 / 0 or 0") == 0)
  }

  @Test func `the longest name wins, and a hyphen may belong to it`() throws {
    let numbers = ["answer.a-b": 10.0, "answer.a": 1, "answer.b": 2]
    #expect(try Self.value("answer.a-b", numbers) == 10)
    #expect(try Self.value("answer.a - answer.b", numbers) == -1)
  }

  @Test(arguments: [
    "", "1 +", "* 2", "(1", "1)", "1 2", "answer.z", "foo(1)", "1 ; 2", "1..2", "1 < 2 < 3",
    "answer.x answer.y", "$x", "import os", "\u{0}", String(repeating: "(", count: 2_000) + "1",
    String(repeating: "-", count: 3_000) + "1", String(repeating: "1+", count: 3_000) + "1",
  ])
  func `what is no expression is refused`(text: String) {
    #expect(throws: Expression.Fault.self) { try Self.value(text) }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `signs in any order end in a value or a refusal`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "1", "answer.x", "(", ")", "+", "-", "*", "/", "and", "not", "max(", ",", ">", "==", "2.5", "sum(",
    ]
    let text = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
      words.randomElement(using: &generator) ?? ""
    }.joined(separator: " ")
    guard let (expression, names) = try? ExpressionReader.read(text, isKnown: { $0 == "answer.x" }) else {
      return
    }
    #expect(names.allSatisfy { $0 == "answer.x" })
    let (one, again) = (expression.value { _ in 3 }, expression.value { _ in 3 })
    #expect(one == again || one.isNaN && again.isNaN)
  }
}
