import Cohorts
import Language
import QuestionnaireModel
import Testing

@Suite struct `The audit of a key from data` {
  private static let steps = (1...5).map { ResponseScale.Step(value: $0, text: .empty) }

  /// Four ratings on one scale, a yes/no choice that credits it too, and a pair on an ipsative one.
  private func questionnaire(weights: [Int] = [1, 1, 1, 1]) -> Questionnaire {
    var items = weights.enumerated().map { index, weight in
      Item(
        id: "r\(index)",
        kind: .rating(response: "five", credits: [Credit(scale: "calm", weight: Fraction(weight))]))
    }
    items.append(
      Item(
        id: "c",
        kind: .choice([
          Option(code: "yes", text: .empty, credits: [Credit(scale: "calm", weight: Fraction(1))]),
          Option(code: "no", text: .empty),
          Option(code: "unsure", text: .empty),
        ])))
    items.append(
      Item(
        id: "p",
        kind: .choice([
          Option(code: "a", text: .empty, credits: [Credit(scale: "one", weight: Fraction(1))]),
          Option(code: "b", text: .empty, credits: [Credit(scale: "other", weight: Fraction(1))]),
        ])))
    items.append(Item(id: "t", kind: .text(lines: 1)))
    return Questionnaire(
      id: "q", version: Version(1, 0, 0), construct: .qualities, title: .empty, grades: 8...11, minutes: 5,
      passport: Passport(
        authors: [], theory: .empty, licence: "", status: .draft, norms: .none, citations: []),
      responses: [ResponseScale(id: "five", steps: Self.steps)],
      scales: [
        Scale(id: "calm", title: .empty), Scale(id: "one", title: .empty, isIpsative: true),
        Scale(id: "other", title: .empty, isIpsative: true),
      ], sections: [Section(id: "s", items: items.map(\.id))], items: items)
  }

  /// Sheets of people whose answers follow one trait, with noise; the wording of item `reversed` goes the other way.
  private func rows(_ count: Int, of questionnaire: Questionnaire, reversed: Int? = nil, seed: UInt64 = 7)
    -> [AnswerRow]
  {
    var generator = SeededGenerator(seed: seed)
    let coding = AnswerCoding(questionnaire)
    return (0..<count).map { _ in
      let trait = Int.random(in: 1...5, using: &generator)
      var answers = Answers()
      for index in 0..<4 {
        let value = max(1, min(5, trait + Int.random(in: -1...1, using: &generator)))
        answers["r\(index)"] = .rating(index == reversed ? 6 - value : value)
      }
      answers["c"] = .choice(trait > 3 ? "yes" : "no")
      answers["p"] = .choice(Bool.random(using: &generator) ? "a" : "b")
      return coding.row(for: answers)
    }
  }

  private func against(_ audit: KeyAudit) -> [Int] {
    audit.remarks.compactMap { if case .against(let rest) = $0 { rest.item } else { nil } }
  }

  @Test func `a sound key gives no warning, and says which scales it leaves out`() {
    let questionnaire = questionnaire()
    let audit = KeyAudit(questionnaire, rows: rows(200, of: questionnaire))
    #expect(audit.itemRests.map(\.item) == [0, 1, 2, 3, 4])
    #expect(audit.itemRests.allSatisfy { $0.coefficient > 0.4 && $0.count == 200 })
    #expect(
      audit.remarks == [.ipsative(["one", "other"]), .neverChosen(item: 4, option: "unsure", count: 200)])
  }

  @Test func `a forgotten minus is found, and a minus that is there is right`() {
    let plain = questionnaire()
    let wrong = KeyAudit(plain, rows: rows(200, of: plain, reversed: 2))
    #expect(against(wrong) == [2])
    let mended = questionnaire(weights: [1, 1, -1, 1])
    #expect(against(KeyAudit(mended, rows: rows(200, of: mended, reversed: 2))) == [])
    // The other way round: a minus too many.
    #expect(against(KeyAudit(mended, rows: rows(200, of: mended))) == [2])
  }

  @Test func `the correlation is with the rest, by hand`() throws {
    let questionnaire = questionnaire()
    let coding = AnswerCoding(questionnaire)
    // Thirty sheets: item 0 runs 1…5, item 1 the other way, the rest is missing.
    let rows = (0..<30).map { number in
      coding.row(
        for: Answers(["r0": .rating(number % 5 + 1), "r1": .rating(5 - number % 5)]))
    }
    let audit = KeyAudit(questionnaire, rows: rows)
    #expect(audit.itemRests.count == 2)
    #expect(audit.itemRests.allSatisfy { abs($0.coefficient + 1) < 1e-12 })
    #expect(against(audit) == [0, 1])
  }

  @Test func `under thirty sheets nothing is said`() {
    let questionnaire = questionnaire()
    let audit = KeyAudit(questionnaire, rows: rows(29, of: questionnaire, reversed: 2))
    #expect(audit.remarks == [.tooFew(29)])
    #expect(audit.itemRests.isEmpty)
    #expect(KeyAudit(questionnaire, rows: []).remarks == [.tooFew(0)])
    #expect(against(KeyAudit(questionnaire, rows: rows(30, of: questionnaire, reversed: 2))) == [2])
  }

  @Test func `an item that nobody varies on is told`() {
    let questionnaire = questionnaire()
    let coding = AnswerCoding(questionnaire)
    let rows = rows(60, of: questionnaire).map { row in
      var answers = coding.answers(of: row)
      answers["r1"] = .rating(5)
      return coding.row(for: answers)
    }
    let audit = KeyAudit(questionnaire, rows: rows)
    #expect(audit.remarks.contains(.constant(item: 1, part: nil, count: 60)))
    #expect(!audit.itemRests.contains { $0.item == 1 })
  }

  @Test func `a weak correlation is a note from fifty sheets on`() {
    let questionnaire = questionnaire()
    let coding = AnswerCoding(questionnaire)
    // Item 3 is drawn apart from everything; some of the seeds give a positive correlation near 0.
    func weak(_ count: Int, seed: UInt64) -> Bool {
      var generator = SeededGenerator(seed: seed)
      let rows = rows(count, of: questionnaire, seed: seed).map { row in
        var answers = coding.answers(of: row)
        answers["r3"] = .rating(Int.random(in: 1...5, using: &generator))
        return coding.row(for: answers)
      }
      return KeyAudit(questionnaire, rows: rows).remarks.contains {
        if case .weak(let rest) = $0 { rest.item == 3 } else { false }
      }
    }
    #expect((1...20).contains { weak(60, seed: $0) })
    #expect(!(1...20).contains { weak(49, seed: $0) })
  }

  @Test func `hidden answers count for nothing`() {
    var questionnaire = questionnaire()
    questionnaire.items[4].condition = .atLeast(item: "r0", Fraction(6))
    let audit = KeyAudit(questionnaire, rows: rows(100, of: questionnaire))
    #expect(audit.itemRests.map(\.item) == [0, 1, 2, 3])
    #expect(!audit.remarks.contains { if case .neverChosen(item: 4, _, _) = $0 { true } else { false } })
  }
}
