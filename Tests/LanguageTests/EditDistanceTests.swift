import Language
import Testing

@Suite struct `Edit distance` {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("same", "same", 0), ("cat", "cut", 1), ("cat", "cats", 1),
    ("cat", "at", 1), ("cat", "act", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("вопрос", "вопорс", 1),
    ("é", "e", 1),
  ])
  func `counts insertions, deletions, substitutions and swaps`(left: String, right: String, distance: Int) {
    #expect(editDistance(left, right) == distance)
    #expect(editDistance(right, left) == distance)
  }

  @Test func `names what was probably meant`() {
    let known = ["title", "version", "passport", "items", "id"]
    #expect(likelyMeant("titel", among: known) == "title")
    #expect(likelyMeant("VERSON", among: known) == "version")
    #expect(likelyMeant("pasport", among: known) == "passport")
    #expect(likelyMeant("it", among: known) == "id")
    #expect(likelyMeant("something", among: known) == nil)
    #expect(likelyMeant("x", among: []) == nil)
    #expect(likelyMeant("", among: known) == nil)
  }
}
