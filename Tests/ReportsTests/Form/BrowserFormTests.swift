import Digests
import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import Reports

@Suite struct `The page of the browser form` {
  private static let key = BrowserForm.Key(
    name: "kabinet", fingerprint: "0123456789abcdef0123", bytes: [UInt8](repeating: 4, count: 65))

  @Test(arguments: [InterfaceLanguage.russian, .english])
  func `holds the questionnaire, its own script and style, and nothing else`(language: InterfaceLanguage)
    throws
  {
    let questionnaire = FormExample.questionnaire
    var page = try BrowserForm.html(
      BrowserForm.Input(questionnaire: questionnaire, language: language, key: Self.key))
    // Script, style and words are read where they are written; the golden shows what is made of the questionnaire.
    for (part, name) in [(FormScript.text, "SCRIPT"), (FormStyle.text, "STYLE")] {
      let digest = Data(Digest(of: "\n\(part)\n").bytes).base64EncodedString()
      #expect(page.contains("'sha256-\(digest)'"), "the policy does not name \(name)")
      page = page.replacingOccurrences(of: part, with: name).replacingOccurrences(of: digest, with: name)
    }
    page = page.replacingOccurrences(
      of: FormWords.of(language).json.text().replacingOccurrences(of: "<", with: "\\u003c"), with: "WORDS")
    #expect(Snapshot.difference(page, named: "form.\(language.rawValue).html") == nil)
  }

  @Test func `the policy lets nothing in and nothing out`() throws {
    let page = try BrowserForm.html(
      BrowserForm.Input(questionnaire: FormExample.questionnaire, language: .russian))
    #expect(page.contains("default-src 'none'; script-src 'sha256-"))
    #expect(!page.contains("unsafe-inline") && !page.contains("http:") && !page.contains("https:"))
    for way in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(",
      "XMLHttpRequest", "sendBeacon", "WebSocket", "window.open", "location.href =",
    ] {
      #expect(!FormScript.text.contains(way), "the script uses \(way)")
    }
  }

  @Test func `hostile texts stay texts`() throws {
    var questionnaire = FormExample.questionnaire
    let hostile = #"</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> & " ' \ "#
    questionnaire.title = LocalizedText(ru: hostile, en: hostile)
    questionnaire.items[0].text = LocalizedText(ru: hostile + "\u{202E}", en: hostile)
    let page = try BrowserForm.html(BrowserForm.Input(questionnaire: questionnaire, language: .english))
    #expect(!page.contains("<script>alert") && !page.contains("<img") && !page.contains("\u{202E}"))
    #expect(page.components(separatedBy: "</script>").count == 3, "the data ends where its element ends")
  }

  @Test func `keys, scales and levels never enter the page`() throws {
    let page = try BrowserForm.html(
      BrowserForm.Input(questionnaire: FormExample.questionnaire, language: .russian))
    for secret in ["secret-scale", "\"credit", "Тайная шкала", "\"bands"] {
      let isThere = page.contains(secret)
      #expect(!isThere, "\(secret) can be read in the page")
    }
  }

  @Test func `a language that the questionnaire lacks is refused`() {
    var questionnaire = FormExample.questionnaire
    questionnaire.title = LocalizedText([.russian: "Форма"])
    #expect(throws: ReportError.languageMissing("en")) {
      try BrowserForm.html(BrowserForm.Input(questionnaire: questionnaire, language: .english))
    }
  }

  @Test func `both languages use the same placeholders in each message`() throws {
    func placeholders(_ text: String) -> Set<String> {
      let parts = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      return Set(parts.compactMap { $0.first.map(String.init) })
    }
    let (russian, english) = (Mirror(reflecting: FormWords.russian), Mirror(reflecting: FormWords.english))
    for (one, other) in zip(russian.children, english.children) {
      let (left, right) = (try #require(one.value as? String), try #require(other.value as? String))
      #expect(!left.isEmpty && !right.isEmpty)
      #expect(placeholders(left) == placeholders(right), "\(one.label ?? "")")
    }
  }
}
