import Language
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct NormsTests {
  private static let questionnaire: Questionnaire = {
    var questionnaire = Fixtures.hexagon()
    questionnaire.passport.norms = .provisional
    return questionnaire
  }()

  static func table(_ scale: String, _ more: (String, ParameterValue)...) -> ParameterValue {
    var entries: [(String, ParameterValue)] = [
      ("scale", .text(scale)), ("to", .text("sten")),
      ("sample", Fixtures.map([("n", .text("320")), ("year", .text("2026"))])),
      ("mean", .text("4")), ("sd", .text("1.5")),
    ]
    for (key, value) in more {
      entries.removeAll { $0.0 == key }
      entries.append((key, value))
    }
    return Fixtures.map(entries)
  }

  private static func group(_ entries: (String, String)...) -> ParameterValue {
    Fixtures.map(entries.map { ($0.0, .text($0.1)) })
  }

  private static func use(_ tables: ParameterValue...) -> ModuleUse {
    Fixtures.use("norms", [("tables", .list(tables))])
  }

  private static let grouped = use(
    table("realistic", ("mean", .text("4"))),
    table("realistic", ("mean", .text("5")), ("group", group(("sex", "f")))),
    table("realistic", ("mean", .text("6")), ("group", group(("grade", "8-9")))),
    table("realistic", ("mean", .text("7")), ("group", group(("grade", "8-9"), ("sex", "m")))))

  private func sten(_ raw: Int, _ use: ModuleUse, grade: Int? = nil, sex: Sex? = nil) throws -> (
    Double?, String?
  ) {
    let questionnaire = Self.questionnaire.scored(by: [use])
    let sheet = try Scorer(questionnaire).score(
      Fixtures.sheet(Fixtures.hexagonAnswers([raw, 0, 0, 0, 0, 0]), of: questionnaire),
      of: PupilAttributes(grade: grade, sex: sex))
    return (sheet.number("realistic-sten"), sheet.label("realistic-norm"))
  }

  @Test func `the module keeps the contract`() {
    #expect(ModuleConformance.findings(for: Norms.self, in: Self.questionnaire, use: Self.grouped) == [])
  }

  @Test(arguments: [(4, 6.0), (3, 4), (5, 7), (0, 1), (8, 10), (1, 2), (7, 10)])
  func `a score on the mean begins sten 6, and the ends are kept`(raw: Int, expected: Double) throws {
    #expect(try sten(raw, Self.use(Self.table("realistic"))).0 == expected)
  }

  @Test(
    arguments: [
      (nil, nil, "all"), (nil, .female, "f"), (nil, .male, "all"), (8, nil, "grades-8-9"),
      (8, .female, "grades-8-9"),
      (9, .male, "grades-8-9-m"), (10, .female, "f"), (10, nil, "all"),
    ] as [(Int?, Sex?, String)])
  func `the closest group that a pupil certainly belongs to counts`(grade: Int?, sex: Sex?, expected: String)
    throws
  {
    #expect(try sten(4, Self.grouped, grade: grade, sex: sex).1 == expected)
  }

  @Test func `neighbouring grades never stand in`() throws {
    let use = Self.use(Self.table("realistic", ("group", Self.group(("grade", "8-9")))))
    #expect(try sten(4, use, grade: 10) == (nil, nil))
    #expect(try sten(4, use) == (nil, nil))
    #expect(try sten(4, use, grade: 9) == (6, "grades-8-9"))
    let questionnaire = Self.questionnaire.scored(by: [use])
    let lines = try Scorer(questionnaire).explain(
      Fixtures.sheet(Fixtures.hexagonAnswers([4, 0, 0, 0, 0, 0]), of: questionnaire),
      of: PupilAttributes(grade: 10),
      subject: "realistic-sten", in: .english)
    #expect(
      lines.map(\.text) == [
        "No standard score: there are no norms for grade 10, and neighbours do not stand in"
      ])
  }

  @Test func `a table is read by half-open rows and says nothing below its first`() throws {
    let rows: ParameterValue = .list(
      [("2", "1"), ("4", "5"), ("6", "9")].map {
        Fixtures.map([("from", .text($0.0)), ("value", .text($0.1))])
      })
    let use = Self.use(
      Fixtures.map([
        ("scale", .text("realistic")), ("to", .text("stanine")), ("sample", Self.group(("n", "250"))),
        ("table", rows),
      ]))
    for (raw, expected) in [(1, nil), (2, 1), (3, 1), (4, 5), (5, 5), (6, 9), (8, 9)] as [(Int, Double?)] {
      let questionnaire = Self.questionnaire.scored(by: [use])
      let sheet = try Fixtures.score(Fixtures.hexagonAnswers([raw, 0, 0, 0, 0, 0]), of: questionnaire)
      #expect(sheet.number("realistic-stanine") == expected)
    }
  }

  @Test(
    arguments: [
      ([("scale", ParameterValue.text("zz"))], ["tables", "0", "scale"]),
      ([("to", .text("stens"))], ["tables", "0", "to"]),
      ([("sd", .text("0"))], ["tables", "0", "sd"]), ([("mean", .text("99"))], ["tables", "0", "mean"]),
      ([("to", .text("percentile"))], ["tables", "0", "mean"]),
      ([("reliability", .text("1.2"))], ["tables", "0", "reliability"]),
      ([("sample", Fixtures.map([("year", .text("2026"))]))], ["tables", "0", "sample"]),
      ([("group", Fixtures.map([("grade", .text("9-8"))]))], ["tables", "0", "group", "grade"]),
      ([("group", Fixtures.map([("sex", .text("x"))]))], ["tables", "0", "group", "sex"]),
    ] as [([(String, ParameterValue)], [String])])
  func `what is no norm is refused with its place`(change: [(String, ParameterValue)], path: [String]) {
    var table = Self.table("realistic")
    for (key, value) in change {
      table = .map((table.entries ?? []).filter { $0.key != key } + [ParameterEntry(key, value)])
    }
    #expect(Fixtures.refusal(Self.questionnaire.scored(by: [Self.use(table)]))?.refused?.path == path)
  }

  @Test func `groups that overlap leave it open whom to compare with`() {
    let use = Self.use(
      Self.table("realistic", ("group", Self.group(("grade", "8-9")))),
      Self.table("realistic", ("group", Self.group(("grade", "9-11")))))
    let refused = Fixtures.refusal(Self.questionnaire.scored(by: [use]))?.refused
    #expect(
      refused?.path == ["tables", "1", "group"]
        && refused?.english.contains("grades-8-9 and grades-9-11 overlap") == true)
  }

  @Test func `the passport promises what the samples bear`() {
    var bare = Self.questionnaire
    bare.passport.norms = .none
    let none = Fixtures.refusal(bare.scored(by: [Self.use(Self.table("realistic"))]))?.refused
    #expect(none?.path == ["tables", "0"] && none?.english.contains("norms: none") == true)
    bare.passport.norms = .established
    #expect(
      Fixtures.refusal(bare.scored(by: [Self.use(Self.table("realistic"))]))?.refused?.path == [
        "tables", "0", "sample", "n",
      ])
  }

  @Test func `ipsative scales have no norms`() {
    var pairs = Fixtures.pairs
    pairs.passport.norms = .provisional
    let table = Self.table("nature", ("mean", .text("1")))
    #expect(Fixtures.refusal(pairs.scored(by: [Self.use(table)]))?.refused?.path == ["tables", "0", "scale"])
  }
}
