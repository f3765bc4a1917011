import Digests
import Language

/// Slips with codes to be cut apart and handed out: a page for printing on A4, or plain text for any printer.
///
/// The alphabet of codes has no 0, O, 1 and I; the rest is told apart by letters of one width.
public enum CodeSlips {
  /// Slips side by side and one under another on a page of A4.
  static let (columns, rows) = (2, 8)
  /// Columns of the plain text, and lines of a page of it.
  static let (width, lines) = (79, 60)

  /// The page for printing: each sheet of paper has a table of its own, so that no slip is cut by its end.
  public static func html(_ batch: SlipBatch) -> String {
    let words = SlipWords(batch.language)
    var page = HTMLPage.head(title: words.slipsTitle, language: batch.language, style: SlipStyle.slips)
    for slips in batch.slips.pieces(of: columns * rows) {
      page += "<table class=\"slips\">\n"
      for row in slips.pieces(of: columns) {
        page += "<tr>" + row.map { cell($0, batch, words) }.joined()
        page += String(repeating: "<td class=\"none\"></td>", count: columns - row.count) + "</tr>\n"
      }
      page += "</table>\n"
    }
    return page + HTMLPage.foot
  }

  private static func cell(_ slip: SlipBatch.Slip, _ batch: SlipBatch, _ words: SlipWords) -> String {
    func line(_ name: String, _ text: String?) -> String {
      guard let text, !text.isEmpty else { return "" }
      return "<p class=\"\(name)\">\(HTMLText.escaped(text))</p>"
    }
    return "<td><div class=\"slip\">" + line("about", batch.heading(of: slip, words))
      + line("title", batch.title)
      + line("code", slip.code.description) + line("start", words.start) + line("keep", words.keep)
      + "</div></td>"
  }

  /// Plain text of at most 79 columns; pages are parted by form feeds, and no slip goes over the end of one.
  public static func text(_ batch: SlipBatch) -> String {
    let words = SlipWords(batch.language)
    let half = (width - 1) / columns
    let cells = batch.slips.map { block($0, batch, words, width: half - 2) }
    let height = cells.map(\.count).max() ?? 0
    let cut = String(repeating: "- ", count: width / 2) + "-"
    var pages: [String] = []
    for page in cells.pieces(of: max(1, (lines - 1) / (height + 1)) * columns) {
      var output = [cut]
      for row in page.pieces(of: columns) {
        for index in 0..<height {
          let texts = row.map { cell in (index < cell.count ? cell[index] : "").padded(to: half - 2) }
          let line = texts.map { " \($0) " }.joined(separator: ":")
          output.append(String(line.reversed().drop { $0 == " " }.reversed()))
        }
        output.append(cut)
      }
      pages.append(output.joined(separator: "\n") + "\n")
    }
    return pages.joined(separator: "\u{0C}")
  }

  private static func block(_ slip: SlipBatch.Slip, _ batch: SlipBatch, _ words: SlipWords, width: Int)
    -> [String]
  {
    func centred(_ text: String) -> String {
      String(repeating: " ", count: max(0, (width - text.displayWidth) / 2)) + text
    }
    var block = [batch.heading(of: slip, words).clipped(to: width)].filter { !$0.isEmpty }
    if let title = batch.title { block.append(title.clipped(to: width)) }
    block += ["", centred(slip.code.description), ""]
    block += Wrapping.lines(of: words.start, width: width) + Wrapping.lines(of: words.keep, width: width)
    return block
  }
}

extension Array {
  /// The elements in pieces of so many; the last may be shorter.
  func pieces(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: Swift.max(1, count)).map {
      Array(self[$0..<Swift.min(self.count, $0 + Swift.max(1, count))])
    }
  }
}
