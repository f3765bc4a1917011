import Language
import QuestionnaireModel
import Scoring

/// A whole explanation with a heading for each module, so that one sees what a line speaks of.
struct TraceText {
  /// Modules whose lines begin with the scale that they are about.
  private static let selfNamed = ["credits", "dimensions"]

  /// Modules that say the same sentence of one scale or field after another.
  private static let bySubject = ["bands", "norms", "ratings-profile"]

  private let titles: [String: String]
  private let language: InterfaceLanguage

  init(_ scorer: Scorer, _ language: InterfaceLanguage) {
    self.language = language
    let scales = scorer.questionnaire.scales.map { ($0.id, $0.title.named(in: language)) }
    let outputs = scorer.layout.outputs.map { ($0.id, $0.title.named(in: language)) }
    titles = Dictionary(scales + outputs) { first, _ in first }
  }

  /// The lines under their headings; an empty line stands before each.
  func lines(of traces: [(module: ModuleDescription, lines: [TraceLine])]) -> [TraceLine] {
    traces.flatMap { trace -> [TraceLine] in
      guard !trace.lines.isEmpty, trace.module.id != "credits" else { return trace.lines }
      guard !Self.selfNamed.contains(trace.module.id) else { return [TraceLine("")] + trace.lines }
      let heading = "\(trace.module.title.named(in: language)) (\(trace.module.id))"
      return [TraceLine(""), TraceLine(heading)] + body(trace.lines, trace.module)
    }
  }

  /// Modules that speak of scales and not of single answers.
  private static let aboutScales = ["credits", "ranks", "riasec", "norms", "bands"]

  /// What can be told where a parent looks on: scores and levels, no single answer, no remark on the sheet.
  static func withoutAnswers(_ traces: [ModuleTrace]) -> [ModuleTrace] {
    traces.filter { aboutScales.contains($0.module.id) }.map { trace in
      ModuleTrace(module: trace.module, lines: trace.lines.filter { !$0.tellsAnswers })
    }
  }

  private func body(_ lines: [TraceLine], _ module: ModuleDescription) -> [TraceLine] {
    let isBySubject = Self.bySubject.contains(module.id)
    var (body, last): ([TraceLine], String?) = ([], nil)
    for line in lines {
      if isBySubject, line.subject != last, let title = line.subject.flatMap({ titles[$0] }) {
        body.append(TraceLine(depth: 1, subject: line.subject, title + ":"))
      }
      last = line.subject
      let depth = line.depth + (isBySubject ? 2 : 1)
      // A remark and its number may have the same thing to say.
      if let before = body.last, before.text == line.text, before.depth == depth { continue }
      body.append(TraceLine(depth: depth, subject: line.subject, line.text))
    }
    return body
  }
}
