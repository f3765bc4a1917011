import Language
import OrientirTestSupport
import Reports
import Testing

@Suite struct `Cohort report, golden files` {
  @Test(arguments: InterfaceLanguage.allCases, ["html", "markdown", "terminal", "csv", "json"])
  func `every language and format`(language: InterfaceLanguage, format: String) throws {
    let document = try CohortReport.build(SampleCohort.input(SampleCohort.sheets(), language: language))
    let renderer = try #require(Renderers.renderer(format))
    let text = renderer.render(document, options: RenderOptions())
    let name = "cohort.\(language.rawValue).\(renderer.fileExtension)"
    #expect(Snapshot.difference(text, named: name) == nil)
  }
}
