import Language
import QuestionnaireModel
import Scoring

/// One respondent's scores as `orientir score` writes them.
struct ScoreLine {
  let code: String
  var sheet: ScoreSheet

  /// `{"code", "scores", "why", "bands", "standard", "types", "labels", "numbers", "flags", "attention"}`; numbers unrounded, with a dot.
  var json: JSONValue {
    .object(
      [
        .init("code", .text(code)),
        .init(
          "scores",
          .object(
            sheet.scales.map { .init($0.scale.id, $0.raw.fraction.map { .number($0.value) } ?? .null) }
              + scores.map { .init($0.output.id, Self.number($0).map { .number($0) } ?? .null) })),
        .init(
          "why",
          .object(
            sheet.scales.compactMap { line in
              line.raw.reason.map { .init(line.scale.id, .text(Self.why($0))) }
            }
              + scores.compactMap { score in
                let why = score.outsideReason.map(Self.why) ?? score.reason.map(Self.why)
                return why.map { .init(score.output.id, .text($0)) }
              })),
        .init(
          "bands",
          .object(sheet.scales.compactMap { line in line.level.map { .init(line.scale.id, .text($0.id)) } })),
        .init("standard", .object(standard)),
        .init("types", .list(types.map { .text($0) })),
        .init("labels", .object(labels.map { .init($0.id, .text($0.text)) })),
        .init("numbers", .object(numbers)),
        .init("flags", .list(sheet.flags.map { .text($0.id) })),
        .init("attention", .text("\(sheet.attention)")),
      ] + (outside.isEmpty ? [] : [.init("outside", .list(outside))]))
  }

  /// Which outside modules gave which scores; left out where none did.
  private var outside: [JSONValue] {
    var runs: [(source: OutsideSource, run: OutsideSource.Run, outputs: [String])] = []
    for result in scores {
      guard let source = result.output.outside, let run = source.run else { continue }
      if let place = runs.firstIndex(where: { $0.source == source }) {
        runs[place].outputs.append(result.output.id)
      } else {
        runs.append((source, run, [result.output.id]))
      }
    }
    return runs.map { source, run, outputs in
      .object([
        .init("module", .text(run.module)), .init("version", .text(run.version.description)),
        .init("program", .text(source.program)), .init("digest", .text(run.digest)),
        .init("scores", .list(outputs.map { .text($0) })),
      ])
    }
  }

  /// Leading scales: members of outputs that speak of scales.
  private var types: [String] {
    let scales = Set(sheet.scales.map(\.scale.id))
    return sheet.outputs.flatMap { result -> [String] in
      guard case .members(let members)? = result.value, !members.isEmpty,
        result.output.choices.allSatisfy({ scales.contains($0.id) })
      else { return [] }
      return members.map(\.id)
    }
  }

  private var labels: [(id: String, text: String)] {
    sheet.outputs.compactMap { result in
      switch result.value {
      case .label(let choice): (result.output.id, choice.id)
      case .members(let members): (result.output.id, members.map(\.id).joined(separator: " "))
      default: nil
      }
    } + sheet.derived.map { ($0.id, $0.text) }
  }

  /// Standard scores by scale: `{"realistic": {"sten": 6, "norm": "grades-8-9"}}`.
  private var standard: [JSONValue.Member] {
    sheet.outputs.compactMap { result in
      guard let scale = result.output.standardOf, let number = Self.number(result) else { return nil }
      let group = labels.first { $0.id == "\(scale)-norm" }?.text
      let unit = String(result.output.id.dropFirst(scale.count + 1))
      return .init(
        scale,
        .object([.init(unit, .number(number))] + (group.map { [.init("norm", .text($0))] } ?? [])))
    }
  }

  private var numbers: [JSONValue.Member] {
    sheet.outputs.compactMap { result in
      guard !result.output.isScore, result.output.standardOf == nil, let number = Self.number(result) else {
        return nil
      }
      return .init(result.output.id, .number(number))
    }
  }

  /// What modules count beside the scales.
  private var scores: [OutputResult] { sheet.outputs.filter(\.output.isScore) }

  private static func number(_ result: OutputResult) -> Double? {
    if case .number(let number)? = result.value { number } else { nil }
  }

  /// A reason in a form for programs.
  static func why(_ reason: NoScore) -> String {
    switch reason {
    case .nothingAnswered: "nothing-answered"
    case .tooManyMissing(let missing, let atMost): "missing \(missing), at most \(atMost)"
    case .notShown: "not-shown"
    }
  }

  /// Why an outside module gave no score: one of ours, or an id that the module declares.
  static func why(_ reason: NoOutsideScore) -> String {
    switch reason {
    case .notRun: "outside-not-run"
    case .failed: "outside-failed"
    case .said(let reason): reason.id
    }
  }

  /// The header of the CSV form: code, a column a scale and a column a module's score, then `flags`.
  ///
  /// `further` are scores of outside modules that the questionnaire does not name.
  static func csvHeader(_ layout: ScoreLayout, further: [String] = []) -> String {
    let scores = layout.outputs.filter(\.isScore).map(\.id) + further
    return (["code"] + layout.scales + scores + ["flags"]).joined(separator: ",")
  }

  /// The CSV form, with the columns of `csvHeader`; an empty cell where there is no score.
  func csv(_ layout: ScoreLayout, further: [String] = []) -> String {
    let columns = layout.outputs.filter(\.isScore).map(\.id) + further
    let results = Dictionary(self.scores.map { ($0.output.id, $0) }) { first, _ in first }
    let numbers =
      sheet.scales.map { $0.raw.fraction?.value } + columns.map { results[$0].flatMap(Self.number) }
    let scores = numbers.map { $0.map { JSONValue.number($0).text() } ?? "" }
    return ([Self.cell(code)] + scores + [sheet.flags.map(\.id).joined(separator: " ")]).joined(
      separator: ",")
  }

  /// A text cell that a spreadsheet cannot take for a formula.
  private static func cell(_ text: String) -> String {
    let isFormula = text.drop { $0 == " " }.first.map { "=+-@\t\r＝＋－＠".contains($0) } ?? false
    let guarded = (isFormula ? "'" : "") + text
    guard guarded.contains(where: { ",\"\n\r".contains($0) }) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}
