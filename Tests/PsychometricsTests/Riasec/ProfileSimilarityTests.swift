import Psychometrics
import Testing

@Suite struct ProfileSimilarityTests {
  @Test func `the same shape correlates fully and lies nowhere apart`() throws {
    let person = [0.9, 0.7, 0.2, 0.1, 0.3, 0.5]
    let raised = person.map { $0 + 0.1 }
    let same = try #require(ProfileSimilarity(person, raised))
    #expect(abs((same.correlation ?? 0) - 1) < 1e-12)
    #expect(same.distance < 1e-8)
    #expect(same.congruence == 18)
  }

  @Test func `figures worked out by hand`() {
    // Means 0.5 both; deviations .5 .5 0 −.5 −.5 0 and .5 0 −.5 −.5 0 .5.
    let person = [1.0, 1, 0.5, 0, 0, 0.5]
    let work = [1.0, 0.5, 0, 0, 0.5, 1]
    let both = ProfileSimilarity(person, work, congruence: 3)
    #expect(abs((both.correlation ?? 0) - 0.5) < 1e-12)
    // √((0 + 0.25 + 0.25 + 0 + 0.25 + 0.25) / 6)
    #expect(abs(both.distance - (1.0 / 6).squareRoot()) < 1e-12)
    #expect(both.congruence == 3)
  }

  @Test func `a flat profile has no correlation, and five values are refused`() throws {
    let flat = try #require(ProfileSimilarity([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0, 0, 0]))
    #expect(flat.correlation == nil)
    // Every order of the hexagon is as likely: the mean C index is that of chance.
    #expect(flat.congruence > 7 && flat.congruence < 11)
    #expect(ProfileSimilarity([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]) == nil)
  }
}
