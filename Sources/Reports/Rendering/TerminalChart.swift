import Language

/// A chart as bars of characters.
struct TerminalChart {
  private let chart: Chart
  private let options: RenderOptions

  init(_ chart: Chart, _ options: RenderOptions) { (self.chart, self.options) = (chart, options) }

  var lines: [String] {
    let title = TerminalRenderer.wrapped(chart.title, options.width)
    switch chart.content {
    case .bars(let bars): return title + bars.flatMap(self.bar)
    case .stacks(let legend, let stacks):
      let keys = legend.enumerated().map { "\(fill($0)) \(SafeText($1).text)" }
      return title + keys.flatMap { Wrapping.lines(of: $0, width: options.width) }
        + stacks.flatMap(self.stack)
    }
  }

  private var textWidth: Int {
    guard case .bars(let bars) = chart.content else { return 0 }
    return bars.map { SafeText($0.text).text.displayWidth }.max() ?? 0
  }

  private var labelWidth: Int {
    guard case .bars(let bars) = chart.content else { return 0 }
    let longest = bars.map { SafeText($0.label).text.displayWidth }.max() ?? 0
    return min(longest, max(8, options.width / 2 - 4))
  }

  private func bar(_ bar: Chart.Bar) -> [String] {
    let room = min(40, options.width - labelWidth - textWidth - 3)
    let label = Wrapping.lines(of: SafeText(bar.label).text, width: labelWidth)
    let text = SafeText(bar.text).text
    guard room >= 5 else {
      return Wrapping.lines(of: label.joined(separator: " ") + ": " + text, width: options.width)
    }
    let drawn = bar.share.map { strip(filled: Int(($0 * Double(room)).rounded()), of: room) }
    let empty = String(repeating: " ", count: room)
    return label.enumerated().map { index, line in
      line.padded(to: labelWidth) + " "
        + (index == 0 ? "\(drawn ?? empty) \(text.padded(to: textWidth, alignedRight: true))" : "")
    }
  }

  private func strip(filled: Int, of room: Int) -> String {
    let filled = min(max(0, filled), room)
    return String(repeating: options.isASCII ? "#" : "█", count: filled)
      + String(repeating: options.isASCII ? "." : "░", count: room - filled)
  }

  private func stack(_ stack: Chart.Stack) -> [String] {
    let room = min(60, options.width - 2)
    var strip = ""
    var (passed, drawn) = (0.0, 0)
    for segment in stack.segments {
      passed += segment.share
      let end = min(room, max(drawn, Int((passed * Double(room)).rounded())))
      strip += String(repeating: fill(segment.kind), count: end - drawn)
      drawn = end
    }
    let texts = stack.segments.map { "\(fill($0.kind)) \(SafeText($0.text).text)" }
    return Wrapping.lines(of: SafeText(stack.label).text, width: options.width) + ["  " + strip]
      + Wrapping.lines(of: texts.joined(separator: "  "), width: options.width - 2).map { "  " + $0 }
  }

  private func fill(_ kind: Int) -> String {
    let fills = options.isASCII ? ["#", "=", "-", ".", "+", "o"] : ["█", "▓", "▒", "░", "▞", "·"]
    return fills[kind % fills.count]
  }
}
