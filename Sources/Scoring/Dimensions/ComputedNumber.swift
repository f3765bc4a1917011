import Language
import QuestionnaireModel

/// A number that an expression gives, beside the scores.
struct ComputedNumber: Sendable {
  /// What a name of the expression stands for.
  enum Source: Sendable {
    case answer(NumberColumn)
    case scale(Int)
    case dimension(Int)
    /// Index of a number that is computed before.
    case computed(Int)
  }

  var id: String
  var title: LocalizedText
  var text: String
  var expression: Expression
  var names: [String]
  var sources: [Source]
  /// Anything but 0 counts as 1.
  var isTruth: Bool

  /// What a name of the expression is worth; what is missing is 0, as in the systems that such expressions come from.
  func value(
    _ name: Int, _ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, _ questionnaire: Questionnaire,
    _ dimensions: [DimensionPlan.Score], _ computed: [Double]
  ) -> Double {
    let number: Double =
      switch sources[name] {
      case .answer(let column): column.number(row, answers)
      case .scale(let index): DimensionPlan.scaleScore(index, row, scores, questionnaire)
      case .dimension(let index): dimensions[index].final
      case .computed(let index): computed[index]
      }
    return number.isNaN ? 0 : number
  }

  /// The number of a row.
  func number(
    _ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, _ questionnaire: Questionnaire,
    _ dimensions: [DimensionPlan.Score], _ computed: [Double]
  ) -> Double {
    let number = expression.value { value($0, row, answers, scores, questionnaire, dimensions, computed) }
    return isTruth ? (number != 0 && !number.isNaN ? 1 : 0) : number
  }
}

extension DimensionReader {
  /// The most computed numbers.
  static let mostComputed = 200

  /// `computed`: expressions over answers, scores and earlier expressions.
  func readComputed(_ plans: [DimensionPlan]) throws(ScoringError) -> [ComputedNumber] {
    guard let value = reader.use["computed"] else { return [] }
    guard let list = value.list, list.count <= Self.mostComputed else {
      throw reader.refusal(["computed"], DimensionProblem.needsDimensions)
    }
    var computed: [ComputedNumber] = []
    for (place, value) in list.enumerated() {
      let path = ["computed", String(place)]
      try reader.checkKeys(of: value, needed: ["id", "expression"], optional: ["title", "truth"], at: path)
      let id = try identifier(value["id"], at: path + ["id"])
      guard !computed.contains(where: { $0.id == id }), !plans.contains(where: { $0.id == id }),
        reader.questionnaire.scale(id) == nil
      else { throw reader.refusal(path + ["id"], DimensionProblem.repeated(id)) }
      let text = value["expression"]?.text ?? ""
      let sources = names(plans, computed)
      let read: (expression: Expression, names: [String])
      do { read = try ExpressionReader.read(text) { sources[$0] != nil } } catch {
        throw reader.refusal(path + ["expression"], DimensionProblem.expression(error.token, in: text))
      }
      computed.append(
        ComputedNumber(
          id: id, title: try title(value["title"], id, at: path + ["title"]), text: text,
          expression: read.expression, names: read.names, sources: read.names.compactMap { sources[$0] },
          isTruth: try truth(value["truth"], path + ["truth"])))
    }
    return computed
  }

  /// Every name that an expression can use, with what it stands for.
  private func names(_ plans: [DimensionPlan], _ computed: [ComputedNumber]) -> [String: ComputedNumber
    .Source]
  {
    var names: [String: ComputedNumber.Source] = [:]
    for column in layout.columns {
      let item = reader.questionnaire.items[column.item]
      if case .text = item.kind, item.reads != .number { continue }
      names["answer." + column.id] = .answer(NumberColumn(column, of: reader.questionnaire))
    }
    for (index, scale) in reader.questionnaire.scales.enumerated() {
      names["score." + scale.id] = .scale(index)
    }
    for (index, plan) in plans.enumerated() { names["score." + plan.id] = .dimension(index) }
    for (index, number) in computed.enumerated() { names["computed." + number.id] = .computed(index) }
    return names
  }
}

extension Dimensions {
  /// Whether an expression can be read with the names that are known, for those who write `computed` parameters.
  public static func canRead(expression: String, isKnown: @escaping (String) -> Bool) -> Bool {
    (try? ExpressionReader.read(expression, isKnown: isKnown)) != nil
  }
}
