import Digests
import Foundation
import Language
import QuestionnaireModel

/// The browser's way: one self-contained page that asks a questionnaire's questions without a server or a network.
///
/// Its answers leave it only as a file or a line of text that the person takes away; `Exchange` opens them. Everything of the questionnaire lies
/// in the page as JSON and reaches the screen as text nodes; the page's policy allows its own script and style by their digests,
/// and no connection to anywhere.
public enum BrowserForm {
  /// The public key that the answers are sealed to.
  public struct Key: Hashable, Sendable {
    /// Shown to whoever answers.
    public var name: String
    /// As the envelope's header has it: hexadecimal digits.
    public var fingerprint: String
    /// A P-256 point in its uncompressed X9.63 form.
    public var bytes: [UInt8]

    /// Makes a key.
    public init(name: String, fingerprint: String, bytes: [UInt8]) {
      (self.name, self.fingerprint, self.bytes) = (name, fingerprint, bytes)
    }
  }

  /// What the form is made from.
  public struct Input: Sendable {
    public var questionnaire: Questionnaire
    public var language: InterfaceLanguage
    /// Whether the page asks for a code; otherwise it draws one.
    public var asksCode: Bool
    /// Without a key the answers can be read by whoever gets them.
    public var key: Key?

    /// Makes the input.
    public init(
      questionnaire: Questionnaire, language: InterfaceLanguage, asksCode: Bool = true, key: Key? = nil
    ) {
      self.questionnaire = questionnaire
      self.language = language
      self.asksCode = asksCode
      self.key = key
    }
  }

  /// Writes the page; throws `languageMissing` where the questionnaire has no texts in the language.
  public static func html(_ input: Input) throws(ReportError) -> String {
    guard input.questionnaire.languages.contains(input.language.tag) else {
      throw .languageMissing(input.language.rawValue)
    }
    let words = FormWords.of(input.language)
    let style = "\n\(FormStyle.text)\n"
    let script = "\n\(FormScript.text)\n"
    let policy =
      "default-src 'none'; script-src '\(digest(of: script))'; style-src '\(digest(of: style))'; "
      + "base-uri 'none'; form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="\(input.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>\(HTMLText.escaped(input.questionnaire.title.named(in: input.language)))</title>
      <style>\(style)</style>
      </head>
      <body>
      <header id="header"></header>
      <main id="page">
      <noscript><p>\(HTMLText.escaped(words.noScript))</p></noscript>
      <p>\(HTMLText.escaped(words.oldBrowser))</p>
      </main>
      <p id="status" class="unseen" role="status"></p>
      <script type="application/json" id="form">
      \(FormData(input).json)
      </script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  /// A digest as a policy writes it.
  private static func digest(of text: String) -> String {
    "sha256-" + Data(Digest(of: text).bytes).base64EncodedString()
  }
}
