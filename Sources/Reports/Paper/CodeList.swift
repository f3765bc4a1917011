import Digests
import Language

/// The list on which a psychologist writes by hand who got which code; names never reach the program.
public enum CodeList {
  /// Rows of a page of the plain text.
  static let rows = 22

  /// The page for printing: each class begins a page and is numbered on its own.
  public static func html(_ batch: SlipBatch) -> String {
    let words = SlipWords(batch.language)
    var page = HTMLPage.head(title: words.listTitle, language: batch.language, style: SlipStyle.list)
    for slips in batch.classes {
      page += "<section>\n<h1>\(HTMLText.escaped(words.listTitle))</h1>\n"
      page += "<p class=\"about\">\(HTMLText.escaped(about(slips, batch, words)))</p>\n"
      page += "<ul>" + words.listRules.map { "<li>\(HTMLText.escaped($0))</li>" }.joined() + "</ul>\n"
      let heads = [
        words.listColumns.number, words.listColumns.code, words.listColumns.name, words.listColumns.mark,
      ]
      page += "<table>\n<thead><tr>"
      page += zip(["number", "code", "name", "mark"], heads).map { name, head in
        "<th class=\"\(name)\">\(HTMLText.escaped(head))</th>"
      }.joined()
      page += "</tr></thead>\n<tbody>\n"
      for (index, slip) in slips.enumerated() {
        page += "<tr><td>\(index + 1)</td><td class=\"code\">\(slip.code)</td><td></td><td></td></tr>\n"
      }
      page += "</tbody>\n</table>\n</section>\n"
    }
    return page + HTMLPage.foot
  }

  /// Plain text of at most 79 columns; every page has its heading and is parted from the next by a form feed.
  public static func text(_ batch: SlipBatch) -> String {
    let words = SlipWords(batch.language)
    let widths = [4, 14, 36, 22]
    func row(_ cells: [String]) -> String {
      let line = zip(cells, widths).map { $0.padded(to: $1 - 1) }.joined(separator: "|")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    let rule = widths.map { String(repeating: "-", count: $0 - 1) }.joined(separator: "+")
    var pages: [String] = []
    for slips in batch.classes {
      for (page, piece) in slips.pieces(of: rows).enumerated() {
        var output = [words.listTitle]
        output += Wrapping.lines(of: about(slips, batch, words), width: CodeSlips.width) + [""]
        output += words.listRules.flatMap { Wrapping.lines(of: $0, width: CodeSlips.width) } + [""]
        let heads = words.listColumns
        output += [row([heads.number, " " + heads.code, " " + heads.name, " " + heads.mark]), rule]
        for (index, slip) in piece.enumerated() {
          let number = "\(page * rows + index + 1)".padded(to: 3, alignedRight: true)
          output += [row([number, " \(slip.code)", "", ""]), rule]
        }
        pages.append(output.joined(separator: "\n") + "\n")
      }
    }
    return pages.joined(separator: "\u{0C}")
  }

  private static func about(_ slips: [SlipBatch.Slip], _ batch: SlipBatch, _ words: SlipWords) -> String {
    let heading = slips.first.map { batch.heading(of: $0, words) } ?? ""
    return [heading, batch.title ?? "", words.pupils(slips.count)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}
