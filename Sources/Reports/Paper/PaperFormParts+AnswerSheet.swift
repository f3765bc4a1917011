import Language
import QuestionnaireModel

extension PaperFormParts {
  /// A sheet for each code, or one to write a code on.
  var answerSheets: String {
    codes.isEmpty ? answerSheet(nil) : codes.map { answerSheet($0) }.joined()
  }

  /// The sheet that is handed in: the code, and one line of boxes a question.
  private func answerSheet(_ code: String?) -> String {
    var page = "<main class=\"sheet\">\n<header><h1>\(HTMLText.escaped(words.answerSheet))</h1>"
    page += "<p class=\"kind\">\(text(questionnaire.title)) · \(edition)</p></header>\n"
    page += codeField(code)
    page += "<p class=\"help\">\(HTMLText.escaped(words.sheetHint))</p>\n<div class=\"rows\">\n"
    let items = questionnaire.sections.flatMap(\.items).compactMap(questionnaire.item)
    page += items.filter(\.isAnswerable).flatMap(rows).joined()
    page += "</div>\n<p class=\"office\">\(HTMLText.escaped(words.filledBy)): "
    return page + "<span class=\"blank\"></span></p>\n</main>\n"
  }

  private func codeField(_ code: String?) -> String {
    let title = HTMLText.escaped(words.code)
    if let code {
      return
        "<p class=\"code\"><strong>\(title):</strong> <span class=\"given\">\(HTMLText.escaped(code))</span></p>\n"
    }
    func boxes(_ count: Int, _ mark: String) -> String {
      "<span class=\"group\(mark)\">" + String(repeating: "<span class=\"cell\"></span>", count: count)
        + "</span>"
    }
    let fields = [boxes(4, ""), boxes(4, ""), boxes(2, " check")].joined(separator: "<span>–</span>")
    return """
      <p class="code"><strong>\(title):</strong> \(fields) <small>(\(HTMLText.escaped(words.checkSymbols)))</small></p>
      <p class="help">\(HTMLText.escaped(words.codeHint))</p>

      """
  }

  /// The lines of one question; several ratings have one each.
  private func rows(_ item: Item) -> [String] {
    let number = numbers[item.id].map(String.init) ?? ""
    func line(_ label: String, _ fields: String, isWide: Bool = false) -> String {
      "<div class=\"row\(isWide ? " wide" : "")\"><span class=\"label\">\(label)</span>\(fields)</div>\n"
    }
    switch item.kind {
    case .choice(let options): return [line(number, boxes(options.count), isWide: options.count > 7)]
    case .rating(let response, _):
      return [line(number, boxes(questionnaire.response(response)?.steps.count ?? 0))]
    case .ratings(let parts):
      return parts.enumerated().map { index, part in
        line(
          "\(number)\(PaperFormParts.letter(index))",
          boxes(questionnaire.response(part.response)?.steps.count ?? 0))
      }
    case .multiple(let options, _, let most):
      let isOne = most == 1
      let limit =
        isOne || most >= options.count ? "" : " <small>\(HTMLText.escaped(words.upTo(most)))</small>"
      return [
        line(isOne ? number : "\(number) ☐☐", boxes(options.count) + limit, isWide: options.count > 6)
      ]
    case .number: return [line(number, "<span class=\"blank short\"></span>")]
    case .text(let lines):
      let blanks = String(repeating: "<span class=\"blank line\"></span>", count: max(1, lines))
      return [line(number, "<span class=\"lines\">\(blanks)</span>", isWide: true)]
    case .note: return []
    }
  }

  private func boxes(_ count: Int) -> String {
    (0..<count).map { "<span class=\"box\"><span class=\"digit\">\($0 + 1)</span></span>" }.joined()
  }
}
