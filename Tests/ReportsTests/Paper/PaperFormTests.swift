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

  @Test(arguments: [
    (1, 1, "Отметьте только один ответ.", false), (0, 1, "Отметьте только один ответ.", false),
    (1, 2, "не больше 2.", true), (2, 2, "Отметьте ровно 2 ответа.", true),
    (1, 3, "сколько подходит", false), (2, 3, "Отметьте не меньше 2 ответов.", false),
  ])
  func `how many may be chosen is said beside the question and the boxes`(
    least: Int, most: Int, hint: String, isLimited: Bool
  ) throws {
    var questionnaire = SampleInstrument.value
    let index = try #require(
      questionnaire.items.firstIndex { if case .multiple = $0.kind { true } else { false } })
    guard case .multiple(let options, _, _) = questionnaire.items[index].kind else { return }
    #expect(options.count == 3)
    questionnaire.items[index].kind = .multiple(options, atLeast: least, atMost: most)
    let page = try PaperForm.html(.init(questionnaire: questionnaire, language: .russian))
    #expect(page.replacing("\u{A0}", with: " ").contains(hint))
    #expect(page.contains("<small>не больше \(most)</small>") == isLimited)
    #expect(page.contains("☐☐</span>") == (most > 1))
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
