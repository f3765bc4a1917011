import Language
import Psychometrics
import QuestionnaireModel

/// A choice whose options have codes (an occupation intended, say), with which a pupil's own code is compared.
struct RiasecComparison: Sendable {
  let id: String
  let item: AskedItem
  /// By option; `nil` where an option has no code («не решил»).
  let codes: [RiasecCode?]

  var cID: String { "\(id)-c" }
  var mID: String { "\(id)-m" }

  static func read(_ value: ParameterValue?, _ reader: ParameterReader, _ layout: AnswerLayout)
    throws(ScoringError)
    -> RiasecComparison?
  {
    guard let value else { return nil }
    let path = ["compare"]
    try reader.checkKeys(of: value, needed: ["id", "item", "codes"], optional: [], at: path)
    let id = value["id"]?.text ?? ""
    guard !id.isEmpty, id.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else {
      throw reader.bad(path + ["id"]) { $0.needsIdentifier }
    }
    let index = try reader.item(value["item"], ofKind: "choice", at: path + ["item"])
    let options = reader.questionnaire.items[index].options.map(\.code)
    try reader.checkKeys(of: value["codes"] ?? .text(""), needed: [], optional: options, at: path + ["codes"])
    var codes: [RiasecCode?] = []
    for option in options {
      guard let text = value["codes"]?[option]?.text else {
        codes.append(nil)
        continue
      }
      guard let code = RiasecCode(text) else {
        throw reader.refusal(
          path + ["codes", option],
          LocalizedText(
            ru: "нужен код из трёх разных букв R, I, A, S, E, C, например RIA",
            en: "a code of three different letters of R, I, A, S, E, C is needed, RIA for instance"))
      }
      codes.append(code)
    }
    return RiasecComparison(id: id, item: try AskedItem(index, reader, layout), codes: codes)
  }

  var outputs: [ScoreOutput] {
    [
      ScoreOutput(
        id: cID,
        title: LocalizedText(
          ru: "Согласие с выбранным: C-индекс (0…18)", en: "Agreement with the choice: C index (0…18)"),
        kind: .number(places: 1)),
      ScoreOutput(
        id: mID,
        title: LocalizedText(
          ru: "Согласие с выбранным: M Яхана (0…28)", en: "Agreement with the choice: Iachan's M (0…28)"),
        kind: .number(places: 1)),
    ]
  }

  /// The code of the option chosen; `nil` where there is none.
  func code(_ row: Int, _ answers: AnswerBlock) -> RiasecCode? {
    item.option(row, answers).flatMap { codes[$0] }
  }

  func explain(_ row: Int, _ answers: AnswerBlock, _ order: RiasecOrder, _ language: InterfaceLanguage)
    -> [TraceLine]
  {
    guard let option = item.option(row, answers), let code = codes[option] else {
      let text = LocalizedText(
        ru: "\(item.id): варианта с кодом не выбрано, сравнивать не с чем",
        en: "\(item.id): no option with a code was chosen")
      return [cID, mID].map { TraceLine(subject: $0, text.named(in: language)) }
    }
    let number = NumberText(language)
    let chosen = "\(item.id) = \(item.code(option)) (\(code)), \(order.code)"
    let c = number.decimal(RiasecGeometry.cIndex(order, RiasecOrder(code)), places: 1)
    let m = number.decimal(RiasecGeometry.iachanM(order, RiasecOrder(code)), places: 1)
    return [TraceLine(subject: cID, "\(chosen): C = \(c)"), TraceLine(subject: mID, "\(chosen): M = \(m)")]
  }
}
