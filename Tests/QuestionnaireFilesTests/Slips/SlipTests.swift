import Foundation
import Language
import OrientirTestSupport
import QuestionnaireFiles
import QuestionnaireModel
import Testing

/// A change that a person makes by mistake to `Tests/Fixtures/Slips/moy-vybor.yaml`, and what must be said of it.
struct Slip: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let old: String
  /// With 1️⃣ where the one finding must point.
  let new: String
  let rule: String
  /// What the Russian and the English message must say; the remedy as a rule.
  let ru: String
  let en: String
  /// Where the marker stands, where it stands elsewhere.
  var mark: (plain: String, marked: String)?

  init(_ name: String, _ old: String, _ new: String, _ rule: String, _ ru: String, _ en: String) {
    (testDescription, self.old, self.new, self.rule, self.ru, self.en) = (name, old, new, rule, ru, en)
  }
}

/// The slips of an author who had nothing but the documentation: each gives one finding, where it was made, with its remedy.
@Suite struct `Slips of an author` {
  private static func base() throws -> String {
    let path = ProgramRun.root.appendingPathComponent("Tests/Fixtures/Slips/moy-vybor.yaml")
    return try String(contentsOf: path, encoding: .utf8)
  }

  private func findings(_ text: String) -> [Finding] {
    QuestionnaireReader.read(Array(text.utf8), file: "moy-vybor.yaml").findings
  }

  @Test func `the questionnaire itself has none`() throws {
    #expect(findings(try Self.base()).isEmpty)
  }

  @Test(arguments: Slip.ofSyntax + Slip.ofNames + Slip.ofValues + Slip.ofExamples)
  func `are told once, in their place, with the remedy`(slip: Slip) throws {
    let base = try Self.base()
    #expect(base.contains(slip.old))
    var text = base.replacing(slip.old, with: slip.new, maxReplacements: 1)
    if let mark = slip.mark { text = text.replacing(mark.plain, with: mark.marked, maxReplacements: 1) }
    let marked = MarkedText(text)
    let place = try #require(marked.places["1️⃣"])
    let found = findings(marked.text)
    let shown = FindingText(.russian).text(found)
    #expect(found.map(\.rule) == [slip.rule], "\(shown)")
    #expect(found.map(\.location.line) == [place.line], "\(shown)")
    #expect(found.map(\.location.column) == [place.column], "\(shown)")
    for finding in found {
      let russian = finding.message.named(in: .russian).replacing("\u{A0}", with: " ")
      #expect(russian.contains(slip.ru), "\(shown)")
      let english = finding.message.named(in: .english).replacing("\u{A0}", with: " ")
      #expect(english.contains(slip.en), "\(english)")
    }
  }
}

extension Slip {
  static let ofSyntax: [Slip] = [
    Slip(
      "a no-break space in the indent", "    basis: answers", "1️⃣\u{A0}\u{A0}\u{A0}\u{A0}basis: answers",
      "syntax",
      "сотрите отступ и наберите обычные пробелы", "delete the indent and type plain blanks"),
    Slip(
      "a no-break space before a key", "{id: u3, kind", "{id: u3,1️⃣\u{A0}kind", "syntax",
      "рядом со словом «kind» неразрывный пробел", "a no-break space stands beside “kind”"),
    Slip(
      "no dash", "  - {module: longstring", "  1️⃣{module: longstring", "syntax", "начните её с «- »",
      "begin it with “- ”"),
    Slip(
      "no blank after the dash", "  - {module: longstring", "  1️⃣-{module: longstring", "syntax",
      "напишите «- » вместо «-{»", "write “- ” instead of “-{”"),
    Slip(
      "a long dash", "  - {module: longstring", "  1️⃣– {module: longstring", "syntax",
      "напишите «- » вместо «–»",
      "write “- ” instead of “–”"),
    Slip(
      "a bracket too many", "en: \"Statements\"}, items", "en: \"Statements\"}}, items", "syntax",
      "скобка «}»", "bracket “}”"
    )
    .pointing(at: "p5]1️⃣}", from: "p5]}"),
    Slip(
      "no opening bracket", "title: {ru: \"Как я", "title: \"Как я", "syntax", "не хватает открывающей",
      "the opening one before it is missing"
    )
    .pointing(at: "an occupation\"1️⃣}\nfor", from: "an occupation\"}\nfor"),
    Slip(
      "straight quotes inside", "\"Пробую на деле\"", "\"Пробую на 1️⃣\"деле\"\"", "syntax",
      "возьмите внутренние слова в «ёлочки»",
      "write the inner quotes as “…”"),
    Slip(
      "a comment inside", "\"Я делаю свои проекты", "1️⃣#\"Я делаю свои проекты", "syntax", "уберите #",
      "take # out"),
    Slip(
      "no comma between keys", "longstring, limit: 8", "longstring 1️⃣limit: 8", "syntax",
      "перед «limit» нет запятой",
      "no comma before “limit”"),
    Slip(
      "no comma between answers", "{u1: 4, u2: 3", "{u1: 4 1️⃣u2: 3", "syntax", "перед «u2» нет запятой",
      "no comma before “u2”"),
    Slip(
      "a line too far left", "    about: {ru: \"Насколько ученик пробует",
      "  1️⃣about: {ru: \"Насколько ученик пробует", "syntax",
      "поставьте перед ней 4 пробела", "write 4 blanks before it"),
    Slip(
      "no blank after a colon", "id: main", "1️⃣id:main", "syntax", "напишите «id: main»", "write “id: main”"),
    Slip(
      "a list without brackets", "items: [u1, p1, u2, p2, u3, p3, u4, p4, u5, p5]",
      "items: 1️⃣u1, p1, u2, p2, u3, p3, u4, p4, u5, p5", "list-comma", "напишите items: [u1, p1,",
      "write items: [u1, p1,"),
  ]

  static let ofNames: [Slip] = [
    Slip(
      "a Russian letter in an id", "{id: u3,", "{id: 1️⃣у3,", "look-alike", "наберите латинскую",
      "type the Latin one"),
    Slip(
      "an id in capitals", ", u3, p3", ", 1️⃣U3, p3", "item-placement", "имелось в виду «u3»",
      "did you mean “u3”?"),
    Slip("an id twice", "{id: u3,", "{id: 1️⃣u2,", "repeated-id", "дайте другой код", "choose another"),
    Slip(
      "a language in Russian letters", "{ru: \"Узнаю о", "{1️⃣ру: \"Узнаю о", "language",
      "напишите ru (две строчные латинские буквы)",
      "write ru (two small Latin letters)"),
    Slip(
      "a key in Russian", "licence:", "1️⃣лицензия:", "unknown-key", "имелось в виду «licence»",
      "did you mean “licence”?"),
    Slip(
      "a reader in Russian", "          pupil:", "          1️⃣ученик:", "unknown-key",
      "имелось в виду «pupil»",
      "did you mean “pupil”?"),
    Slip(
      "a reader in the plural", "          parent:", "          1️⃣parents:", "unknown-key",
      "имелось в виду «parent»",
      "did you mean “parent”?"),
    Slip(
      "a value in Russian", "construct: readiness", "construct: 1️⃣готовность", "value",
      "имелось в виду «readiness»",
      "did you mean “readiness”?"),
    Slip(
      "a kind in Russian", "kind: rating", "kind: 1️⃣шкала", "value", "имелось в виду «rating»",
      "did you mean “rating”?"),
    Slip(
      "an underscore", "missing: {at-most: 1", "missing: {1️⃣at_most: 1", "unknown-key",
      "имелось в виду «at-most»",
      "did you mean “at-most”?"),
    Slip(
      "a key misspelt", "response: soglasie", "1️⃣responce: soglasie", "unknown-key",
      "имелось в виду «response»",
      "did you mean “response”?"),
    Slip(
      "the end of a level", "        below: 7", "        1️⃣to: 6", "unknown-key", "напишите below: 7",
      "write below: 7"),
    Slip(
      "a key for reversal", "credit: {uznayu: -1}", "credit: {uznayu: 1}, 1️⃣reversed: true", "unknown-key",
      "credit: {uznayu: -1}", "credit: {uznayu: -1}"),
    Slip(
      "scale for several", "scales: [uznayu, probuyu]\n    basis", "scale: 1️⃣[uznayu, probuyu]\n    basis",
      "kind",
      "напишите scales: [uznayu, probuyu]", "write scales: [uznayu, probuyu]"),
  ]

  static let ofValues: [Slip] = [
    Slip(
      "a level ends on its last point", "        below: 7\n", "        below: 6\n", "band-limits", "below: 7",
      "write below: 7"
    )
    .pointing(at: "from: 1️⃣7", from: "from: 7"),
    Slip(
      "levels overlap", "        from: 7\n", "        from: 1️⃣6\n", "band-limits", "или начните этот с 7",
      "or begin this one at 7"),
    Slip(
      "a percentage", "        from: 7\n", "        from: 1️⃣35%\n", "number", "процентов здесь нет",
      "no percentages here"),
    Slip("a plus", "credit: {uznayu: 1}", "credit: {uznayu: 1️⃣+1}", "number", "напишите 1", "write 1"),
    Slip("another dash", "{uznayu: -1}", "{uznayu: 1️⃣−1}", "number", "напишите -1", "write -1"),
    Slip("no braces", "credit: {uznayu: 1}", "credit: 1️⃣uznayu", "kind", "{uznayu: 1}", "{uznayu: 1}"),
    Slip(
      "brackets for braces", "credit: {uznayu: 1}", "credit: 1️⃣[uznayu]", "kind", "{uznayu: 1}", "{uznayu: 1}"),
    Slip("a value twice", "value: 3", "value: 1️⃣2", "response-order", "по возрастанию", "ascending order"),
    Slip(
      "typographic quotes", "\"Узнаю о профессиях\"", "1️⃣«Узнаю о профессиях»", "typed-quotes",
      "\"Узнаю о профессиях\"",
      "write straight ones"),
    Slip(
      "a title in one language",
      "title: {ru: \"Как я готовлюсь к выбору профессии\", en: \"How I prepare to choose an occupation\"}",
      "title: 1️⃣{ru: \"Как я готовлюсь к выбору профессии\"}", "language",
      "в title нет текста на языке en, а 39 текстов",
      "the title has no text in en"),
  ]

  static let ofExamples: [Slip] = [
    Slip(
      "a lost minus", "credit: {uznayu: -1}", "credit: {uznayu: 1}", "example-score",
      "если у u5 забыт минус: напишите credit: {uznayu: -1}",
      "if u5 has lost its minus"
    )
    .pointing(at: "scores: {uznayu: 1️⃣18", from: "scores: {uznayu: 18"),
    Slip(
      "an answer off the scale for all", "    others: {rating: 4}\n    answers: {}\n",
      "    others: {rating: 1️⃣5}\n    answers: {}\n",
      "example-answer", "есть: 0, 1, 2, 3, 4", "there are: 0, 1, 2, 3, 4"),
    Slip(
      "gaps left empty", "u1: null, p1: null, p2: null", "u1: 1️⃣, p1: , p2: ", "example-answer",
      "у вопросов u1, p1, p2 нет ответа; пропуск в примере пишется словом null",
      "a gap is written with the word null"),
    Slip(
      "gaps as dashes", "u1: null, p1: null, p2: null", "u1: 1️⃣\"-\", p1: \"-\", p2: \"-\"", "example-answer",
      "пропуск в примере пишется словом null: u1: null", "a gap is written with the word null: u1: null"),
    Slip(
      "a scale misspelt", "probuyu: 16}", "1️⃣probuy: 16}", "example-scale", "имелось в виду «probuyu»",
      "did you mean “probuyu”?"),
  ]

  /// The slip with its marker elsewhere than in what was changed.
  private func pointing(at marked: String, from plain: String) -> Slip {
    var slip = self
    slip.mark = (plain, marked)
    return slip
  }
}
