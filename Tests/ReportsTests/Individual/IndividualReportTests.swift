import Cohorts
import Language
import OrientirTestSupport
import QuestionnaireModel
import Reports
import Scoring
import Testing

@Suite struct `Individual report` {
  static let answers = Answers([
    "h1": .rating(3), "h2": .rating(2), "p1": .rating(2), "p2": .rating(2), "p3": .rating(1),
    "f1": .choice("a"), "f2": .choice("b"), "f3": .choice("b"), "plan": .choice("college"),
    "why": .multiple(["trade"]), "day": .choice("no"),
  ])

  private func document(
    _ audience: Audience, _ language: InterfaceLanguage = .russian, answers: Answers = answers,
    code: String? = nil
  ) throws -> Document {
    let scorer = try SampleInstrument.scorer()
    let row = scorer.coding.row(for: answers)
    let sheet = AnswerSheet(questionnaire: SampleInstrument.value.identity, row: row, origin: .terminal)
    return IndividualReport.build(
      IndividualReport.Input(
        questionnaire: SampleInstrument.value, scores: try scorer.score(sheet),
        modules: scorer.modules.map { ModuleEdition(id: $0.id, version: $0.version) }, audience: audience,
        language: language, answeredOn: try SampleCohort.date(2026, 10, 7),
        madeOn: try SampleCohort.date(2026, 10, 8), code: code, generator: "Orientir 0.1.0"))
  }

  @Test(arguments: Audience.allCases, InterfaceLanguage.allCases)
  func `every audience and language`(audience: Audience, language: InterfaceLanguage) throws {
    let text = MarkdownRenderer.render(try document(audience, language), options: RenderOptions())
    #expect(Snapshot.difference(text, named: "\(audience.rawValue).\(language.rawValue).md") == nil)
  }

  @Test func `pupils and parents see neither points nor remarks`() throws {
    var same = Self.answers
    for id in ["h1", "h2", "h3", "p1", "p2", "p3"] { same[id] = .rating(2) }
    let psychologist = MarkdownRenderer.render(
      try document(.psychologist, answers: same), options: RenderOptions())
    #expect(psychologist.contains("подряд"))
    for audience in [Audience.pupil, .parent] {
      let document = try document(audience, answers: same)
      #expect(document.tables.isEmpty)
      let text = MarkdownRenderer.render(document, options: RenderOptions())
      #expect(!text.contains("подряд") && !text.contains("Балл"))
    }
  }

  @Test func `equal directions are shown as equal`() throws {
    var tied = Self.answers
    for id in ["f1", "f2", "f3"] { tied[id] = nil }
    let none = MarkdownRenderer.render(try document(.pupil, answers: tied), options: RenderOptions())
    #expect(!none.contains("ближе всего:"))
    let leading = MarkdownRenderer.render(try document(.pupil), options: RenderOptions())
    #expect(leading.contains("ближе всего: Природа"))
    #expect(leading.contains("Немного дальше: Техника"))
  }

  @Test func `a scale without a score says so to each reader`() throws {
    let empty = Answers(["plan": .choice("school")])
    for audience in Audience.allCases {
      for renderer in Renderers.all {
        let text = renderer.render(try document(audience, answers: empty), options: RenderOptions())
        let words = text.split { !$0.isLetter }
        #expect(!words.contains("nan") && !words.contains("inf"))
      }
    }
    let text = MarkdownRenderer.render(try document(.pupil, answers: empty), options: RenderOptions())
    #expect(text.contains("не хватило, чтобы посчитать"))
    #expect(!text.contains("полосы показывают") && !text.contains("показано выше"))
    #expect(text.contains("ответить ещё раз"))
  }

  @Test func `a word on why stands beside bars that are missing`() throws {
    var some = Self.answers
    for id in ["p1", "p2", "p3"] { some[id] = nil }
    let text = MarkdownRenderer.render(try document(.pupil, answers: some), options: RenderOptions())
    #expect(text.contains("не посчитано") && text.contains("«Не посчитано» стоит там"))
    let whole = MarkdownRenderer.render(try document(.pupil), options: RenderOptions())
    #expect(!whole.contains("«Не посчитано»"))
  }

  @Test func `a code is printed only where it is given`() throws {
    let with = HTMLRenderer.render(
      try document(.psychologist, code: "ABCD-EFGH-JK"), options: RenderOptions())
    #expect(with.contains("ABCD-EFGH-JK"))
    let without = HTMLRenderer.render(try document(.psychologist), options: RenderOptions())
    #expect(!without.contains("Код:"))
  }
}
