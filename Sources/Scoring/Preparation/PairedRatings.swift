import Language
import Psychometrics
import QuestionnaireModel

/// Pairs of ratings of near or of opposite meaning, named by the author.
struct PairedRatings: Sendable {
  let pairs: [(one: String, other: String, left: Int, right: Int)]

  init(_ name: String, _ reader: ParameterReader, _ layout: AnswerLayout) throws(ScoringError) {
    guard let list = try reader.value(name).list, (3...200).contains(list.count) else {
      throw reader.refusal([name], Self.needsPairs)
    }
    let columns = layout.columns.filter {
      ["rating", "ratings"].contains(reader.questionnaire.items[$0.item].kindName)
    }
    let known = columns.map(\.id)
    var pairs: [(one: String, other: String, left: Int, right: Int)] = []
    for (place, value) in list.enumerated() {
      let path = [name, String(place)]
      guard let ids = value.list?.compactMap(\.text), ids.count == 2, ids[0] != ids[1] else {
        throw reader.refusal(path, Self.needsPairs)
      }
      var slots: [Int] = []
      for (position, id) in ids.enumerated() {
        guard let column = columns.first(where: { $0.id == id }) else {
          throw reader.bad(path + [String(position)]) {
            $0.unknownItem(id) + $0.meant(likelyMeant(id, among: known), known)
          }
        }
        slots.append(column.slot)
      }
      pairs.append((ids[0], ids[1], slots[0], slots[1]))
    }
    self.pairs = pairs
  }

  private static let needsPairs = LocalizedText(
    ru: "нужен список пар оценок вида [[a, b], [c, d], …], от 3 до 200",
    en: "a list of 3 to 200 pairs of ratings like [[a, b], [c, d], …] is needed")

  /// The correlation over the pairs between the first and the second answers; `nil` under three pairs or without variation.
  func correlation(_ row: Int, _ answers: AnswerBlock) -> Double? {
    var correlation = Correlation()
    for pair in pairs {
      let (left, right) = (answers.narrow(pair.left, row), answers.narrow(pair.right, row))
      if AnswerCode.isAnswer(left), AnswerCode.isAnswer(right) {
        correlation.add(Double(left), Double(right))
      }
    }
    return correlation.count > 2 ? correlation.coefficient : nil
  }

  func trace(_ row: Int, _ answers: AnswerBlock) -> [LocalizedText] {
    pairs.compactMap { pair in
      let (left, right) = (answers.narrow(pair.left, row), answers.narrow(pair.right, row))
      guard AnswerCode.isAnswer(left), AnswerCode.isAnswer(right) else { return nil }
      let text = "\(pair.one) = \(left), \(pair.other) = \(right)"
      return LocalizedText(ru: text, en: text)
    }
  }
}
