import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel
import Reports
import Testing

@Suite struct `Paper form` {
  @Test(arguments: InterfaceLanguage.allCases) func `both languages`(language: InterfaceLanguage) throws {
    let page = try PaperForm.html(.init(questionnaire: SampleInstrument.value, language: language))
    #expect(Snapshot.difference(page, named: "form.\(language.rawValue).html") == nil)
  }

  @Test func `every answerable question has its number and its boxes`() throws {
    let page = try PaperForm.html(.init(questionnaire: SampleInstrument.value, language: .russian))
    for number in 1...13 {
      #expect(page.contains("<span class=\"number\">\(number).</span>"))
      #expect(page.contains("<span class=\"label\">\(number)"))
    }
    // Six ratings of four steps, three pairs, choices of 3 and 2, a multiple of 3.
    #expect(page.components(separatedBy: "class=\"box\"").count - 1 == 6 * 4 + 3 * 2 + 3 + 2 + 3)
  }

  @Test func `a given code is printed and hostile ones are text`() throws {
    let page = try PaperForm.html(
      .init(questionnaire: SampleInstrument.value, language: .russian, codes: ["ABCD-EFGH-JK"]))
    #expect(page.contains("ABCD-EFGH-JK") && !page.contains("class=\"cell\""))
    var hostile = SampleInstrument.value
    hostile.items[0].text = LocalizedText(ru: "<script>x</script>", en: "x")
    let escaped = try PaperForm.html(.init(questionnaire: hostile, language: .russian, codes: ["<b>"]))
    #expect(!escaped.contains("<script") && !escaped.contains("<b>"))
  }

  @Test func `conditions are said in words with the numbers of the form`() throws {
    let page = try PaperForm.html(.init(questionnaire: SampleInstrument.value, language: .russian))
    #expect(page.contains("Отвечайте, только если в вопросе № 10 отмечено 2."))
  }

  @Test func `conditions of every kind have words`() throws {
    var questionnaire = SampleInstrument.value
    questionnaire.items[12].condition = .all([
      .answered(item: "h1"), .any([.atLeast(item: "h1", Fraction(2)), .atMost(item: "h2", Fraction(1))]),
      .not(.includes(item: "why", option: "trade")),
    ])
    let page = try PaperForm.html(.init(questionnaire: questionnaire, language: .english))
    #expect(
      page.contains(
        "you answered question No. 1 and (your answer to question No. 1 is 3 or more or your answer to question No. 2 is 2 or "
          + "less) and it is not so that your answers to question No. 11 include 3."))
  }

  @Test func `a language without texts is refused`() {
    var questionnaire = SampleInstrument.value
    questionnaire.title = LocalizedText([.russian: "Только по-русски"])
    #expect(throws: ReportError.languageMissing("en")) {
      try PaperForm.html(.init(questionnaire: questionnaire, language: .english))
    }
  }
}
