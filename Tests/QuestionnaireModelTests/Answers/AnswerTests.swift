import QuestionnaireModel
import Testing

@Suite struct `Answers that cannot stand` {
  private let questionnaire = SampleQuestionnaire.make()

  private func problem(_ item: String, _ answer: Answer) throws -> AnswerProblem? {
    questionnaire.problem(with: answer, for: try #require(questionnaire.item(item)))
  }

  @Test(
    arguments: [
      ("p", .choice("a")), ("r", .rating(5)), ("g", .ratings(["can": 1, "like": -100])), ("g", .ratings([:])),
      ("m", .multiple(["a", "b"])), ("m", .multiple(["c", "b", "a"])), ("m", .multiple(["none"])),
      ("n", .number(-15)),
      ("n", .number(200)), ("t", .text("")), ("t", .text(String(repeating: "ж", count: 2_000))),
      ("p", .declined), ("g", .declined),
    ] as [(String, Answer)])
  func `legal answers have no problem`(item: String, answer: Answer) throws {
    #expect(try problem(item, answer) == nil)
  }

  @Test(
    arguments: [
      ("p", .choice("z"), .unknownOption("z", known: ["a", "b", "c"])),
      ("p", .rating(1), .wrongKind(expected: "choice")),
      ("p", .multiple(["a"]), .wrongKind(expected: "choice")),
      ("r", .rating(0), .notAStep(0, known: [1, 2, 3, 4, 5])),
      ("r", .choice("a"), .wrongKind(expected: "rating")),
      ("g", .ratings(["sing": 1]), .unknownPart("sing", known: ["can", "like"])),
      ("g", .ratings(["can": 1, "like": 1]), .notAStep(1, known: [-100, 0, 100])),
      ("g", .rating(1), .wrongKind(expected: "ratings")),
      ("m", .multiple(["a", "z"]), .unknownOption("z", known: ["a", "b", "c", "none"])),
      ("m", .multiple(["a", "a"]), .repeatedOption("a")),
      ("m", .multiple(["a", "none"]), .standsAlone("none")),
      ("m", .multiple(["a"]), .tooFewOptions(atLeast: 2)), ("m", .multiple([]), .tooFewOptions(atLeast: 2)),
      ("n", .number(-16), .numberOutside(from: "-1.5", to: "20")),
      ("n", .number(201), .numberOutside(from: "-1.5", to: "20")),
      ("n", .text("5"), .wrongKind(expected: "number")),
      ("t", .text(String(repeating: "ж", count: 2_001)), .textTooLong(atMost: 2_000)),
      ("x", .text("a"), .nothingToAnswer),
      ("x", .declined, .nothingToAnswer),
    ] as [(String, Answer, AnswerProblem)])
  func `others say what is wrong`(item: String, answer: Answer, expected: AnswerProblem) throws {
    #expect(try problem(item, answer) == expected)
  }

  @Test func `too many options are refused`() throws {
    let item = Item(id: "m", kind: .multiple(SampleQuestionnaire.options, atLeast: 0, atMost: 1))
    #expect(questionnaire.problem(with: .multiple(["a", "b"]), for: item) == .tooManyOptions(atMost: 1))
    #expect(questionnaire.problem(with: .multiple([]), for: item) == nil)
  }
}
