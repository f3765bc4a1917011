import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct RatingsProfileTests {
  /// Two fields, each rated twice on can (0–2), like and want (0–4).
  private static let questionnaire: Questionnaire = {
    let parts = [("can", "short"), ("like", "long"), ("want", "long")]
    let items = ["nature", "art"].flatMap { field in
      (1...2).map { number in
        Item(
          id: "\(field)\(number)",
          kind: .ratings(
            parts.map { id, response in
              RatingPart(
                id: id, text: Fixtures.text(id), response: response,
                credits: [Fixtures.credit("\(field)-\(id)", 1)])
            }), text: Fixtures.text(field))
      }
    }
    return Fixtures.questionnaire(
      "profile",
      responses: [Fixtures.response("short", [0, 1, 2]), Fixtures.response("long", [0, 1, 2, 3, 4])],
      scales: ["nature", "art"].flatMap { field in parts.map { Fixtures.scale("\(field)-\($0.0)") } },
      items: items)
  }()

  private static let use = Fixtures.use(
    "ratings-profile",
    [
      ("id", .text("meet")),
      ("parts", Fixtures.map(["can", "like", "want"].map { ($0, Fixtures.localized($0)) })),
      (
        "fields",
        .list(
          ["nature", "art"].map { field in
            Fixtures.map(
              [("id", .text(field)), ("title", Fixtures.localized(field))]
                + ["can", "like", "want"].map { ($0, .text("\(field)-\($0)")) })
          })
      ),
    ])

  private static func answers(nature: [Int], art: [Int]) -> Answers {
    var answers = Answers()
    for (field, values) in [("nature", nature), ("art", art)] {
      for number in 1...2 {
        answers["\(field)\(number)"] = .ratings(["can": values[0], "like": values[1], "want": values[2]])
      }
    }
    return answers
  }

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: RatingsProfile.self, in: Self.questionnaire, use: Self.use) == [])
  }

  @Test(
    arguments: [
      ([2, 4, 4], "high"), ([1, 2, 2], "high"), ([0, 0, 1], "level"), ([0, 3, 4], "behind-can"),
      ([2, 4, 1], "behind-want"),
      ([0, 4, 2], "mixed"), ([0, 0, 4], "mixed"), ([2, 3, 3], "high"),
    ] as [([Int], String)])
  func `shares of each scale's own range are compared`(values: [Int], label: String) throws {
    let sheet = try Fixtures.score(
      Self.answers(nature: values, art: [0, 0, 0]), of: Self.questionnaire.scored(by: [Self.use]))
    #expect(sheet.label("meet-nature") == label && sheet.label("meet-art") == "level")
    #expect(sheet.members("meet") == (label == "high" ? ["nature"] : []))
  }

  @Test func `a field without a score leaves the whole open`() throws {
    var answers = Self.answers(nature: [2, 4, 4], art: [0, 0, 0])
    answers["art1"] = nil
    let sheet = try Fixtures.score(answers, of: Self.questionnaire.scored(by: [Self.use]))
    #expect(
      sheet.members("meet") == nil && sheet.label("meet-nature") == "high" && sheet.label("meet-art") == nil)
  }
}
