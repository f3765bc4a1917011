import Language
import QuestionnaireModel

/// The paper way: a form with the questions and an answer sheet with boxes, as one page for printing on A4.
///
/// Options are numbered from 1 in the order of the file, as the terminal numbers them; `answers enter` takes the same digits.
public enum PaperForm {
  /// What the form is made from.
  public struct Input: Sendable {
    public var questionnaire: Questionnaire
    public var language: InterfaceLanguage
    /// Pupils' codes, an answer sheet each; without any, one sheet with boxes to fill in.
    public var codes: [String]

    /// Makes the input.
    public init(questionnaire: Questionnaire, language: InterfaceLanguage, codes: [String] = []) {
      self.questionnaire = questionnaire
      self.language = language
      self.codes = codes
    }
  }

  /// Writes the page; throws `languageMissing` where the questionnaire has no texts in the language.
  public static func html(_ input: Input) throws(ReportError) -> String {
    guard input.questionnaire.languages.contains(input.language.tag) else {
      throw .languageMissing(input.language.rawValue)
    }
    let form = PaperFormParts(input)
    return HTMLPage.head(
      title: input.questionnaire.title.named(in: input.language), language: input.language,
      style: HTMLStyle.paper) + form.questions + form.answerSheets + HTMLPage.foot
  }
}

/// Questions and answer sheet of one questionnaire.
struct PaperFormParts {
  let questionnaire: Questionnaire
  let language: InterfaceLanguage
  let codes: [String]
  let words: Words.Paper
  /// Answerable items in the order of the sections, numbered from 1.
  let numbers: [String: Int]

  init(_ input: PaperForm.Input) {
    questionnaire = input.questionnaire
    language = input.language
    codes = input.codes
    words = Words(input.language).paper
    let questionnaire = input.questionnaire
    let order = questionnaire.sections.flatMap(\.items).filter {
      questionnaire.item($0)?.isAnswerable ?? false
    }
    numbers = Dictionary(order.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
  }

  /// A text; one of several lines keeps them, in letters of one width: it may be a drawing.
  func text(_ text: LocalizedText) -> String {
    let named = text.named(in: language)
    guard named.contains("\n") else { return HTMLText.escaped(named) }
    let lines = named.split(separator: "\n", omittingEmptySubsequences: false)
    return "<span class=\"drawing\">" + lines.map { HTMLText.escaped(String($0)) }.joined(separator: "\n")
      + "</span>"
  }

  var edition: String {
    let identity = questionnaire.identity
    return HTMLText.escaped(
      words.edition(
        identity.id, identity.version.description, String(String(describing: identity.digest).prefix(12))))
  }

  /// The form with the questions.
  var questions: String {
    var page = "<main class=\"form\">\n<header><h1>\(text(questionnaire.title))</h1>"
    page += "<p class=\"kind\">\(HTMLText.escaped(words.form)) · \(edition)</p></header>\n"
    if !questionnaire.instructions.isEmpty { page += "<p>\(text(questionnaire.instructions))</p>\n" }
    var hints = words.instructions
    hints.append(questionnaire.allowsSkipping ? words.skipping : words.noSkipping)
    hints.append(words.minutes(questionnaire.minutes))
    page += "<ul class=\"hints\">" + hints.map { "<li>\(HTMLText.escaped($0))</li>" }.joined() + "</ul>\n"
    for section in questionnaire.sections {
      page += "<section>\n"
      if !section.title.isEmpty { page += "<h2>\(text(section.title))</h2>\n" }
      if !section.text.isEmpty { page += "<p>\(text(section.text))</p>\n" }
      let items = section.items.compactMap(questionnaire.item)
      page += commonSteps(items)
      page += items.map { question($0, hidesSteps: !commonSteps(items).isEmpty) }.joined()
      page += "</section>\n"
    }
    return page + "<p class=\"thanks\">\(HTMLText.escaped(words.thanks))</p>\n</main>\n"
  }

  /// The steps of a rating scale that all items of a section share, written once.
  private func commonSteps(_ items: [Item]) -> String {
    let responses = Set(
      items.filter(\.isAnswerable).map { item -> String? in
        if case .rating(let response, _) = item.kind { response } else { nil }
      })
    guard responses.count == 1, items.count > 1, let response = responses.first ?? nil else { return "" }
    return steps(response)
  }

  private func steps(_ response: String) -> String {
    let steps = questionnaire.response(response)?.steps ?? []
    return "<ol class=\"steps\">" + steps.map { "<li>\(text($0.text))</li>" }.joined() + "</ol>\n"
  }

  private func question(_ item: Item, hidesSteps: Bool) -> String {
    var output = "<div class=\"question\">"
    let number = numbers[item.id].map { "<span class=\"number\">\($0).</span> " } ?? ""
    let wording = item.text.isEmpty && item.isAnswerable ? HTMLText.escaped(words.chooseOne) : text(item.text)
    output += "<p class=\"text\">\(number)\(wording)"
    if item.isRequired { output += " <em>(\(HTMLText.escaped(words.required)))</em>" }
    output += "</p>"
    if let condition = item.condition {
      let when = ConditionText(questionnaire, numbers: numbers, language: language).text(condition)
      output += "<p class=\"help\">\(HTMLText.escaped(words.onlyIf(when)))</p>"
    }
    if !item.help.isEmpty { output += "<p class=\"help\">\(text(item.help))</p>" }
    return output + answers(item, hidesSteps: hidesSteps) + "</div>\n"
  }

  private func answers(_ item: Item, hidesSteps: Bool) -> String {
    switch item.kind {
    case .choice(let options): return list(options)
    case .rating(let response, _): return hidesSteps ? "" : steps(response)
    case .ratings(let parts):
      return parts.enumerated().map { index, part in
        "<p class=\"part\">\(PaperFormParts.letter(index))) \(text(part.text))</p>" + steps(part.response)
      }.joined()
    case .multiple(let options, let least, let most):
      return
        "<p class=\"help\">\(HTMLText.escaped(words.atMost(least, min(most, options.count), options.count)))</p>"
        + list(options)
    case .number(let range):
      let hint = words.number(
        range.from.description, range.to.description, range.unit.named(in: language))
      return "<p class=\"help\">\(HTMLText.escaped(hint))</p>"
    case .text:
      return "<p class=\"help\">\(HTMLText.escaped(words.lines)) \(HTMLText.escaped(words.noFreeText))</p>"
    case .note: return ""
    }
  }

  private func list(_ options: [Option]) -> String {
    let lines = options.map { option in
      let alone = option.standsAlone ? " <em>(\(HTMLText.escaped(words.alone)))</em>" : ""
      return "<li>\(text(option.text))\(alone)</li>"
    }
    return "<ol>" + lines.joined() + "</ol>"
  }

  /// a, b, c …: the parts of one question.
  static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(97 + min(index, 25))))
  }
}
