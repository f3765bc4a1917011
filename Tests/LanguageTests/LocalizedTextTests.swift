import Language
import Testing

@Suite struct `Localised text` {
  @Test func `a missing language is not replaced`() {
    let text = LocalizedText([.russian: "да"])
    #expect(text[.russian] == "да")
    #expect(text[.english] == nil)
    #expect(text.named(in: .english) == "да", "only where the thing must be named somehow")
  }

  @Test func `lists its languages in order and knows when it is empty`() {
    let text = LocalizedText([.russian: "да", .english: "yes", LanguageTag(rawValue: "be"): "так"])
    #expect(text.languages.map(\.rawValue) == ["be", "en", "ru"])
    #expect(LocalizedText.empty.isEmpty)
    #expect(LocalizedText(ru: "", en: "").isEmpty)
    #expect(!text.isEmpty)
    #expect(LocalizedText.empty.named(in: .russian) == "")
  }
}
