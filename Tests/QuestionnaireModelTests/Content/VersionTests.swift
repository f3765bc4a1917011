import QuestionnaireModel
import Testing

@Suite struct `Versions` {
  @Test func `are three numbers`() {
    #expect(Version("1.4.0") == Version(1, 4, 0))
    #expect(Version("10.0.2")?.description == "10.0.2")
  }

  @Test(arguments: [
    "", "1", "1.0", "1.0.0.0", "1.0.x", "1..0", "-1.0.0", "1.0.0-beta", "1.0.99999999999999999999", "１.０.０",
    "½.0.0",
  ])
  func `are not other texts`(text: String) { #expect(Version(text) == nil) }

  @Test func `are ordered by number, not by text`() {
    #expect(Version(1, 9, 0) < Version(1, 10, 0))
    #expect(Version(1, 9, 9) < Version(2, 0, 0))
    #expect(!(Version(1, 0, 0) < Version(1, 0, 0)))
  }
}
