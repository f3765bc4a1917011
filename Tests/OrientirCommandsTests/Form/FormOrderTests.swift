import Administration
import Foundation
import Language
import OrientirTestSupport
import QuestionnaireModel
import Testing

@testable import Reports

/// The order of presentation in the browser against that of the terminal.
@Suite(
  .enabled(if: HeadlessBrowser.executable != nil, "skipped: no Chromium; apt-get install -y chromium"),
  .timeLimit(.minutes(20)))
struct `The order of questions in the browser form` {
  @Test func `follows from the seed as at the terminal`() throws {
    let browser = try HeadlessBrowser(width: 800, height: 600)
    let text = LocalizedText(ru: "т", en: "t")
    let options = ["a", "b"].map { Option(code: $0, text: text) }
    let items = (0..<14).map { number in
      // Some look at an item further up in the same shuffled section.
      Item(
        id: "i\(number)", kind: .choice(options), text: text,
        condition: [3, 5, 9].contains(number) ? .answered(item: "i\(number - 2)") : nil)
    }
    let questionnaire = Questionnaire(
      id: "shuffled", version: Version(1, 0, 0), construct: .interests, title: text, grades: 8...9,
      minutes: 1,
      passport: Passport(
        authors: [], theory: .empty, licence: "CC0-1.0", status: .draft, norms: .none, citations: []),
      sections: [
        Section(id: "a", items: (0..<7).map { "i\($0)" }, order: .shuffled),
        Section(id: "b", items: ["i7", "i8"]),
        Section(id: "c", items: (9..<14).map { "i\($0)" }, order: .shuffled),
      ], items: items)
    let data = FormData(BrowserForm.Input(questionnaire: questionnaire, language: .russian)).json
    try browser.evaluate("var form = \(data), words = form.words; \(FormScript.core)")
    var generator = SeededGenerator(seed: 11)
    let seeds = [0, 1, UInt64.max, 1 << 63] + (0..<100).map { _ in generator.next() }
    let list = seeds.map { seed -> String in
      let digits = String(seed, radix: 16)
      return "'" + String(repeating: "0", count: 16 - digits.count) + digits + "'"
    }
    let shown = try browser.evaluate(
      "[\(list.joined(separator: ","))].map((seed) => presentationOrder(form, seed))")
    let expected = seeds.map { PresentationOrder(questionnaire, seed: $0).parts.map(\.items) }
    #expect(try JSONDecoder().decode([[[Int]]].self, from: Data(shown.utf8)) == expected)
    #expect(Set(expected).count > 90, "the seeds make different orders")
  }
}
