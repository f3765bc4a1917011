import QuestionnaireModel
import Testing

@Suite struct `Where a sheet comes from` {
  @Test func `only what somebody watched over and was not made up may stand behind norms`() {
    #expect(SheetOrigin.allCases.filter(\.countsForNorms) == [.terminal, .paper, .imported])
    #expect(SheetOrigin.allCases.filter(\.isUnsupervised) == [.form])
  }
}
