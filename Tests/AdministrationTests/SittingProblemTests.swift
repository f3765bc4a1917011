import Administration
import Language
import QuestionnaireModel
import Testing

@Suite struct `What keeps a questionnaire from being administered` {
  @Test func `a language it lacks is refused, not replaced`() {
    var questionnaire = SampleQuestionnaire.rich
    questionnaire.title = LocalizedText([.russian: "Проба"])
    #expect(SittingProblem.of(questionnaire, in: .english) == .languageMissing(.english, known: [.russian]))
    #expect(throws: SittingProblem.languageMissing(.english, known: [.russian])) {
      try Sitting(questionnaire: questionnaire, language: .english, seed: 1)
    }
  }

  @Test func `texts that stand in a missing pack are named`() {
    var bare = SampleQuestionnaire.rating("bare")
    bare.text = .empty
    var pair = SampleQuestionnaire.choice("pair")
    pair.text = .empty
    var silentPair = SampleQuestionnaire.choice("silent")
    silentPair.kind = .choice([.init(code: "a", text: .empty), .init(code: "b", text: .empty)])
    let questionnaire = SampleQuestionnaire.of([bare, pair, silentPair])
    #expect(SittingProblem.of(questionnaire, in: .russian) == .textsMissing(["bare", "silent"]))
  }

  @Test func `nothing to answer is nothing to administer`() {
    #expect(
      SittingProblem.of(SampleQuestionnaire.of([SampleQuestionnaire.note]), in: .russian) == .nothingToAsk)
    #expect(SittingProblem.of(SampleQuestionnaire.of([]), in: .russian) == .nothingToAsk)
  }

  @Test func `a whole questionnaire is fine`() {
    #expect(SittingProblem.of(SampleQuestionnaire.rich, in: .russian) == nil)
    #expect(SittingProblem.of(SampleQuestionnaire.rich, in: .english) == nil)
  }
}
