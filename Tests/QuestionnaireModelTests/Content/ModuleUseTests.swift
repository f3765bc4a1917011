import Language
import QuestionnaireModel
import Testing

@Suite struct `Parameters of modules` {
  private let use = ModuleUse(
    module: "m",
    parameters: [
      ParameterEntry("word", .text("0.5")), ParameterEntry("list", .list([.text("a"), .text("b")])),
      ParameterEntry("text", .map([ParameterEntry("ru", .text("а")), ParameterEntry("en", .text("b"))])),
      ParameterEntry("deep", .list([.list([.text("a")])])),
    ])

  @Test func `are read as what they are asked for`() {
    #expect(use["word"]?.text == "0.5")
    #expect(use["word"]?.number == Fraction(1, over: 2))
    #expect(use["word"]?.texts == ["0.5"])
    #expect(use["list"]?.texts == ["a", "b"])
    #expect(use["text"]?.localizedText == LocalizedText(ru: "а", en: "b"))
    #expect(use["text"]?["en"]?.text == "b")
  }

  @Test func `are nothing else`() {
    #expect(use["nothing"] == nil)
    #expect(use["word"]?.list == nil && use["word"]?.entries == nil && use["word"]?["a"] == nil)
    #expect(use["list"]?.text == nil && use["list"]?.number == nil && use["list"]?.localizedText == nil)
    #expect(use["deep"]?.texts == nil && use["text"]?.texts == nil)
  }
}
