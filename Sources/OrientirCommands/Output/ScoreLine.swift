import Language
import QuestionnaireModel
import Scoring

/// One respondent's scores as `orientir score` writes them.
struct ScoreLine {
  let code: String
  let sheet: ScoreSheet

  /// `{"code", "scores", "why", "bands", "standard", "types", "labels", "numbers", "flags", "attention"}`; numbers unrounded, with a dot.
  var json: JSONValue {
    .object([
      .init("code", .text(code)),
      .init(
        "scores",
        .object(
          sheet.scales.map { .init($0.scale.id, $0.raw.fraction.map { .number($0.value) } ?? .null) }
            + scores.map { .init($0.output.id, Self.number($0).map { .number($0) } ?? .null) })),
      .init(
        "why",
        .object(
          sheet.scales.compactMap { line in line.raw.reason.map { .init(line.scale.id, .text(Self.why($0))) }
          }
            + scores.compactMap { score in
              score.reason.map { .init(score.output.id, .text(Self.why($0))) }
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
    ])
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
      guard !result.output.isScore, result.output.standardOf == nil, let number = Self.number(result) else { return nil }
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

  /// The header of the CSV form: code, a column a scale and a column a module's score, then `flags`.
  static func csvHeader(_ layout: ScoreLayout) -> String {
    let scores = layout.outputs.filter(\.isScore).map(\.id)
    return (["code"] + layout.scales + scores + ["flags"]).joined(separator: ",")
  }

  /// The CSV form; an empty cell where there is no score.
  var csv: String {
    let numbers = sheet.scales.map { $0.raw.fraction?.value } + self.scores.map(Self.number)
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
