import Language
import QuestionnaireModel
import Scoring
import Testing

@testable import ExternalPrograms

/// What a module is told.
@Suite struct `The lines to an outside module` {
  private func text(_ answers: Answers) -> String {
    let sheet = AnswerSheet(
      questionnaire: TrialQuestionnaire.questionnaire.identity,
      row: ModuleScript.scorer.coding.row(for: answers), origin: .terminal)
    return SheetLine(ModuleScript.scorer).text(7, sheet)
  }

  @Test func `answers of every kind stand as the protocol has them`() {
    let answers = Answers([
      "rating-1": .rating(-1), "rating-2": .declined, "choice": .choice("a"), "parts": .ratings(["like": 2]),
      "several": .multiple(["a", "c"]), "task": .choice("right"), "number": .number(125),
      "words": .text("Иван Петров, 9А, мой код ABCD"), "length": .text("12.5 см"), "capital": .text("Paris"),
      "hidden": .choice("no"),
    ])
    let none = "{\"none\":\"missing\"}"
    #expect(
      text(answers)
        == "{\"sheet\":7,\"answers\":{\"rating-1\":-1,\"rating-2\":{\"none\":\"declined\"},\"rating-3\":\(none),"
        + "\"rating-4\":\(none),\"rating-5\":\(none),\"rating-6\":\(none),\"choice\":\"a\","
        + "\"parts\":{\"can\":\(none),\"like\":2},\"several\":[\"a\",\"c\"],\"task\":\"right\",\"number\":12.5,"
        + "\"words\":true,\"length\":12.5,\"capital\":[\"right\"],\"hidden\":\"no\"}}")
  }

  @Test func `what was hidden is told as not shown, also where an answer is left behind it`() {
    let line = text(Answers(["choice": .choice("b"), "hidden": .choice("yes")]))
    #expect(line.hasSuffix("\"hidden\":{\"none\":\"not-shown\"}}}"))
  }

  @Test func `nothing that a pupil wrote in words leaves the program`() {
    let line = text(
      Answers(["words": .text("Мария Иванова"), "length": .text("не скажу"), "capital": .text("Мария")]))
    #expect(!line.contains("Мария") && !line.contains("скажу"))
    #expect(line.contains("\"words\":true,\"length\":true,\"capital\":[]"))
  }

  @Test func `a line of made-up sheets holds items and answers only`() throws {
    let line = SheetLine(ModuleScript.scorer)
    let items = Set(TrialQuestionnaire.questionnaire.items.filter(\.isAnswerable).map(\.id))
    for (number, sheet) in ModuleScript.sheets(50).enumerated() {
      let members = line.answers(sheet)
      #expect(Set(members.map(\.name)) == items && members.count == items.count)
      #expect(line.text(number, sheet).hasPrefix("{\"sheet\":\(number),\"answers\":{"))
    }
  }

  @Test func `the handshake tells how items are answered, and texts of none`() {
    let line = OutsideHandshake(
      TrialQuestionnaire.questionnaire,
      parameters: [
        ParameterEntry("limit", .text("3")), ParameterEntry("scales", .list([.text("a"), .text("b")])),
        ParameterEntry("deep", .map([ParameterEntry("key", .text("\"\\"))])),
      ]
    ).line
    #expect(
      line.hasPrefix(
        "{\"protocol\":1,\"questionnaire\":{\"id\":\"made-up\",\"version\":\"1.0.0\",\"digest\":\""))
    for part in [
      "{\"id\":\"rating-1\",\"kind\":\"rating\",\"values\":[-1,0,1,2]}",
      "{\"id\":\"parts\",\"kind\":\"ratings\",\"parts\":[{\"id\":\"can\",\"values\":[-1,0,1,2]},{\"id\":\"like\",\"values\":[-1,0,1,2]}]}",
      "{\"id\":\"several\",\"kind\":\"multiple\",\"options\":[\"a\",\"b\",\"c\",\"d\"],\"at-least\":0,\"at-most\":3}",
      "{\"id\":\"task\",\"kind\":\"task\",\"options\":[\"right\",\"wrong\"]}",
      "{\"id\":\"number\",\"kind\":\"number\",\"from\":-5,\"to\":20,\"decimals\":1}",
      "{\"id\":\"words\",\"kind\":\"text\"}",
      "{\"id\":\"capital\",\"kind\":\"text\",\"accepted\":[\"right\"]}",
      "\"with\":{\"limit\":\"3\",\"scales\":[\"a\",\"b\"],\"deep\":{\"key\":\"\\\"\\\\\"}}}",
    ] { #expect(line.contains(part), "\(part)") }
    #expect(!line.contains("note"))
  }
}
