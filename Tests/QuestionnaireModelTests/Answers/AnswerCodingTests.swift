import QuestionnaireModel
import Testing

@Suite struct `Coding of answers` {
  private let questionnaire = SampleQuestionnaire.make()
  private var coding: AnswerCoding { AnswerCoding(questionnaire) }

  /// A random legal answer, or none.
  private func answer(to item: Item, _ generator: inout SeededGenerator) -> Answer? {
    switch generator.below(6) {
    case 0: return nil
    case 1: return item.kind == .note ? nil : .declined
    default: break
    }
    switch item.kind {
    case .choice(let options): return .choice(options[generator.below(options.count)].code)
    case .rating: return .rating(1 + generator.below(5))
    case .ratings:
      var values: [String: Int] = [:]
      if generator.below(2) == 0 { values["can"] = 1 + generator.below(5) }
      values["like"] = [-100, 0, 100][generator.below(3)]
      return .ratings(values)
    case .multiple:
      return [
        .multiple(["a", "b"]), .multiple(["b", "c"]), .multiple(["a", "b", "c"]), .multiple(["none"]),
      ][generator.below(4)]
    case .number: return .number(generator.below(216) - 15)
    case .text: return .text(["", "да", "ein Text\nmehr"][generator.below(3)])
    case .note: return nil
    }
  }

  @Test func `there and back is the same, for a thousand random sheets`() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<1_000 {
      var answers = Answers()
      for item in questionnaire.items { answers[item.id] = answer(to: item, &generator) }
      let row = coding.row(for: answers)
      #expect(coding.answers(of: row) == answers)
      #expect(row.narrow.count == coding.layout.narrowCount && row.wide.count == coding.layout.wideCount)
    }
  }

  @Test func `columns stand in the order of the file`() {
    let layout = AnswerLayout(questionnaire)
    #expect(layout.columns.map(\.id) == ["p", "r", "g.can", "g.like", "m", "n", "t"])
    #expect(layout.columns.map(\.slot) == [0, 1, 2, 3, 0, 1, 4])
    #expect(layout.columns.map(\.width) == [.narrow, .narrow, .narrow, .narrow, .wide, .wide, .narrow])
    #expect(layout.columns(ofItem: 2).map(\.part) == ["can", "like"])
    #expect(layout == AnswerLayout(SampleQuestionnaire.make()))
  }

  @Test func `an empty row has no answers, and answers that cannot stand are left out`() {
    #expect(coding.answers(of: coding.emptyRow) == Answers())
    let row = coding.row(
      for: Answers(["p": .choice("z"), "r": .rating(9), "m": .multiple(["a"]), "q": .rating(1)]))
    #expect(row == coding.emptyRow)
  }

  @Test func `the order of chosen options is that of the item`() {
    let row = coding.row(for: Answers(["m": .multiple(["c", "a"])]))
    #expect(coding.answers(of: row)["m"] == .multiple(["a", "c"]))
  }

  @Test func `cells that mean nothing are missing`() {
    var row = coding.emptyRow
    row.narrow[0] = 7
    row.narrow[1] = 9
    row.narrow[2] = 77
    row.narrow[3] = 100
    row.wide[0] = 1 << 20
    row.wide[1] = 9_999
    row.narrow[4] = 1
    #expect(coding.answers(of: row) == Answers(["g": .ratings(["like": 100])]))
    row.wide[0] = -1
    #expect(coding.answers(of: row)["m"] == nil)
    row.narrow = [AnswerCode.notShown, AnswerCode.missing, 1, 0, AnswerCode.notShown]
    #expect(coding.answers(of: row).byItem.keys.sorted() == ["g"])
    #expect(coding.answers(of: AnswerRow(narrow: [], wide: [])) == Answers())
  }
}
