import Language

/// A chart as inline SVG: labels and numbers in the picture, a description for those who do not see it, and marks as well as colours.
struct HTMLChart {
  private let chart: Chart
  private let name: String
  /// Drawing units; the page scales them.
  private let width = 480
  private let lineHeight = 20

  init(_ chart: Chart) {
    self.chart = chart
    name = "chart-" + HTMLText.identifier(chart.id)
  }

  var figure: String {
    let (body, height) =
      switch chart.content {
      case .bars(let bars): draw(bars)
      case .stacks(let legend, let stacks): draw(legend, stacks)
      }
    let title = HTMLText.escaped(chart.title)
    return """
      <figure>
      <figcaption>\(title)</figcaption>
      <svg viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(name)-title \(name)-text">
      <title id="\(name)-title">\(title)</title>
      <desc id="\(name)-text">\(HTMLText.escaped(chart.lines.joined(separator: ". ")))</desc>
      \(marks)\(body)</svg>
      </figure>

      """
  }

  /// Patterns that tell segments apart without colour.
  private var marks: String {
    let shapes = [
      "", "M0 8L8 0", "M0 4H8", "M0 0L8 8M0 8L8 0", "M4 0V8", "M2 2h1M6 6h1",
    ]
    let patterns = shapes.enumerated().dropFirst().map { index, path in
      "<pattern id=\"\(name)-p\(index)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
        + "<path class=\"mark\" d=\"\(path)\"/></pattern>"
    }
    guard case .stacks = chart.content else { return "" }
    return "<defs>" + patterns.joined() + "</defs>\n"
  }

  private func draw(_ bars: [Chart.Bar]) -> (String, Int) {
    let room = width - 100
    var (output, top) = ("", 0)
    for bar in bars {
      let label = Wrapping.lines(of: SafeText(bar.label).text, width: 50)
      output += text(label, x: 0, y: top + 15, mark: "")
      top += lineHeight * label.count
      output += "<rect class=\"track\" x=\"0\" y=\"\(top)\" width=\"\(room)\" height=\"18\" rx=\"2\"/>\n"
      if let share = bar.share {
        let length = units(share, of: room)
        output += "<rect class=\"c2\" x=\"0\" y=\"\(top)\" width=\"\(length)\" height=\"18\" rx=\"2\"/>\n"
      }
      output += text([bar.text], x: room + 8, y: top + 14, mark: "")
      top += 28
    }
    return (output, top)
  }

  private func draw(_ legend: [String], _ stacks: [Chart.Stack]) -> (String, Int) {
    var (output, top) = ("", 4)
    for (index, entry) in legend.enumerated() {
      let lines = Wrapping.lines(of: SafeText(entry).text, width: 46)
      output += piece(index, x: 0, y: top + 2, width: 26)
      output += text(lines, x: 36, y: top + 16, mark: "")
      top += lineHeight * lines.count + 4
    }
    top += 8
    for stack in stacks {
      let label = Wrapping.lines(of: SafeText(stack.label).text, width: 50)
      output += text(label, x: 0, y: top + 14, mark: "")
      top += lineHeight * label.count
      var (passed, x) = (0.0, 0)
      for segment in stack.segments {
        passed += segment.share
        let end = units(passed, of: width)
        if end > x { output += piece(segment.kind, x: x, y: top, width: end - x) }
        x = end
      }
      let numbers = stack.segments.filter { $0.share > 0 }.map(\.text).joined(separator: " · ")
      let lines = Wrapping.lines(of: SafeText(numbers).text, width: 52)
      output += text(lines, x: 0, y: top + 34, mark: " class=\"soft\"")
      top += 32 + lineHeight * lines.count
    }
    return (output, top)
  }

  private func piece(_ kind: Int, x: Int, y: Int, width: Int) -> String {
    let kind = kind % 6
    let box = "x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"18\""
    return "<rect class=\"c\(kind) seam\" \(box)/>"
      + (kind > 0 ? "<rect fill=\"url(#\(name)-p\(kind))\" \(box)/>" : "") + "\n"
  }

  private func text(_ lines: [String], x: Int, y: Int, mark: String) -> String {
    lines.enumerated().map { index, line in
      "<text\(mark) x=\"\(x)\" y=\"\(y + index * lineHeight)\">\(HTMLText.escaped(line))</text>\n"
    }.joined()
  }

  private func units(_ share: Double, of room: Int) -> Int {
    Int((min(max(share, 0), 1) * Double(room)).rounded())
  }
}
