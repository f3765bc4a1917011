import Language
import Psychometrics
import QuestionnaireModel

/// Whether the two halves of each scale speak alike.
public enum EvenOdd: ScoringModule {
  public static let description = ModuleDescription(
    id: "even-odd", version: Version(1, 0, 0), family: .validity,
    title: LocalizedText(ru: "Согласие половин шкал", en: "Even–odd consistency"),
    summary: LocalizedText(
      ru:
        "Делит каждую шкалу на две половины (1-й, 3-й… и 2-й, 4-й… вопросы) и смотрит, согласны ли они у одного ученика. Ничего не "
        + "исключает: решает психолог.",
      en:
        "Halves each scale (1st, 3rd, … and 2nd, 4th, … items) and looks whether the halves agree within one respondent. Excludes "
        + "nothing: the psychologist decides."),
    parameters: [
      ParameterDescription(
        "scales",
        about: LocalizedText(
          ru:
            "от 3 шкал, считаемых одинаково, каждая не меньше чем из двух вопросов; без него – все такие шкалы",
          en:
            "3 scales or more, counted in the same way, each of at least two items; all such scales where it is left out"
        )),
      ParameterDescription(
        "below",
        about: LocalizedText(
          ru: "согласие меньше этого, от −1 до 1, – повод обратить внимание",
          en: "consistency below this, −1 to 1, is worth a look"),
        standard: "0"),
    ],
    outputs: LocalizedText(
      ru:
        "even-odd: замечание; even-odd-consistency: корреляция половин по шкалам с поправкой Спирмена – Брауна, от −1 до 1.",
      en:
        "even-odd: the remark; even-odd-consistency: the correlation of the halves over the scales, lengthened by Spearman and Brown, "
        + "−1 to 1."),
    citations: [
      "Johnson J. A. Ascertaining the validity of individual protocols from Web-based personality inventories. Journal of "
        + "Research in Personality, 2005, 39, 103–129."
    ])

  public static func prepare(_ use: ModuleUse, for questionnaire: Questionnaire, layout: AnswerLayout)
    throws(ScoringError) -> any PreparedScoring
  {
    let reader = ParameterReader(use, for: questionnaire)
    let all = questionnaire.scales.indices
    let chosen = use["scales"] == nil ? Array(all) : try reader.scales("scales", from: 3, to: 400)
    let halves = chosen.map { index in
      (
        questionnaire.scales[index],
        ItemPoints.columns(of: questionnaire.scales[index], in: questionnaire, layout: layout)
      )
    }.filter { scale, columns in
      columns.count > 1 && !scale.isIpsative
        && columns.allSatisfy { $0.column.width == .narrow && $0.most > $0.least }
    }
    guard halves.count > 2, use["scales"] == nil || halves.count == chosen.count else {
      let lost = chosen.map { questionnaire.scales[$0].id }.filter { id in !halves.contains { $0.0.id == id }
      }
      throw reader.refusal(
        ["scales"],
        LocalizedText(
          ru:
            "нужно не меньше трёх неипсативных шкал по два вопроса и больше; не подходят: \(lost.joined(separator: ", "))",
          en:
            "at least three scales of two items or more, not ipsative, are needed; these do not fit: \(lost.joined(separator: ", "))"
        ))
    }
    return PreparedRemark(
      rule: EvenOddRule(
        scales: halves.map { EvenOddRule.Halves(title: $0.0.title, columns: $0.1) },
        limit: .below(try reader.decimal("below", standard: 0, from: -1, to: 1))))
  }
}

private struct EvenOddRule: RemarkRule {
  struct Halves: Sendable {
    let title: LocalizedText
    let columns: [ItemPoints]

    /// The mean points of the first and of the second half, each as a share of what an answer can bring.
    func means(_ row: Int, _ answers: AnswerBlock) -> (odd: Double, even: Double)? {
      var (odd, even) = ((sum: 0.0, count: 0), (sum: 0.0, count: 0))
      for place in columns.indices {
        guard let points = columns[place].points(row, of: answers) else { continue }
        let (least, most) = (columns[place].least, columns[place].most)
        let share = Double(points - least) / Double(most - least)
        if place.isMultiple(of: 2) {
          odd = (odd.sum + share, odd.count + 1)
        } else {
          even = (even.sum + share, even.count + 1)
        }
      }
      guard odd.count > 0, even.count > 0 else { return nil }
      return (odd.sum / Double(odd.count), even.sum / Double(even.count))
    }
  }

  let scales: [Halves]
  let limit: RemarkLimit

  var remark: ScoreOutput {
    ScoreOutput(
      id: "even-odd",
      title: LocalizedText(
        ru: "Обратить внимание: половины шкал расходятся", en: "Worth a look: halves of scales disagree"),
      kind: .flag,
      meaning: LocalizedText(
        ru:
          "На близкие по смыслу вопросы даны непохожие ответы. Так бывает и у тех, чьи интересы ещё не сложились, и при невнимательном чтении. "
          + "Стоит пройти по ответам вместе.",
        en:
          "Questions of near meaning have unlike answers. This happens where interests have not settled as well as with careless "
          + "reading. It is worth going through the answers together."),
      family: .inconsistency)
  }

  var number: ScoreOutput {
    ScoreOutput(
      id: "even-odd-consistency",
      title: LocalizedText(ru: "Согласие половин шкал", en: "Even–odd consistency"),
      kind: .number(places: 2))
  }

  func measure(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock) -> Double? {
    var correlation = Correlation()
    for scale in scales {
      if let (odd, even) = scale.means(row, answers) { correlation.add(odd, even) }
    }
    guard correlation.count > 2, let r = correlation.coefficient else { return nil }
    return r > -1 ? max(-1, SpearmanBrown.reliability(r, lengthened: 2)) : -1
  }

  func trace(_ row: Int, _ answers: AnswerBlock, _ scores: ScoreBlock, in language: InterfaceLanguage)
    -> [LocalizedText]
  {
    let text = NumberText(language)
    return scales.compactMap { scale in
      scale.means(row, answers).map { odd, even in
        let (one, other) = (text.decimal(odd, places: 2), text.decimal(even, places: 2))
        return LocalizedText(
          ru: "\(scale.title.named(in: .russian)): первая половина \(one), вторая \(other) (доли возможного)",
          en:
            "\(scale.title.named(in: .english)): first half \(one), second \(other) (shares of the possible)")
      }
    }
  }
}
