import QuestionnaireModel
import Testing

@testable import ResultStore

@Suite struct `An answer as text` {
  @Test(arguments: [
    (Answer.choice("a"), #"{"choice":"a"}"#), (.rating(-3), #"{"rating":-3}"#),
    (.ratings(["like": 1, "can": 2]), #"{"ratings":{"can":2,"like":1}}"#),
    (.ratings([:]), #"{"ratings":{}}"#),
    (.multiple([]), #"{"multiple":[]}"#), (.multiple(["b", "a"]), #"{"multiple":["b","a"]}"#),
    (.number(.min), #"{"number":-9223372036854775808}"#), (.text("а/\"\n"), #"{"text":"а/\"\n"}"#),
    (.declined, #"{"declined":true}"#),
  ])
  func `reads and writes alike`(_ answer: Answer, _ text: String) {
    #expect(AnswerText.text(of: answer) == text)
    #expect(AnswerText.answer(of: text) == answer)
  }

  @Test(arguments: [
    "", "{}", "null", "[]", #"{"rating":"1"}"#, #"{"rating":1.5}"#, #"{"choice":"a","rating":1}"#,
    #"{"declined":false}"#, #"{"other":1}"#, #"{"choice":"a""#,
  ])
  func `that was not written by us is refused`(_ text: String) { #expect(AnswerText.answer(of: text) == nil) }
}
