import Language
import Psychometrics
import QuestionnaireModel
import Testing

@testable import Scoring

@Suite struct GuidanceMatchTests {
  /// Fields that each stand for one neighbourhood of the hexagon, three of them realistic and investigative.
  static let guidance: Guidance = {
    func field(_ code: String, _ values: [Double]) -> FieldOfStudy? {
      TypeProfile(values).map {
        FieldOfStudy(
          code: code, title: Fixtures.text("field-" + code), about: Fixtures.text("about"), types: $0,
          objects: [],
          subjects: [])
      }
    }
    func occupation(_ id: String, _ field: String, _ values: [Double], onet: [Double]? = nil) -> Occupation? {
      TypeProfile(values).map {
        Occupation(
          id: id, title: Fixtures.text(id), does: Fixtures.text("does"), types: $0, objects: [],
          education: [.init(field: field, level: .vocational)], onetTypes: onet.flatMap { TypeProfile($0) })
      }
    }
    func profile(_ id: String, _ values: [Double]) -> StudyProfile? {
      TypeProfile(values).map {
        StudyProfile(
          id: id, kind: .federal, title: Fixtures.text(id), about: Fixtures.text("about-" + id), types: $0,
          objects: [], interests: [], subjects: [], fields: [])
      }
    }
    return Guidance(
      fields: [
        field("01.00.00", [7, 5, 1, 1, 2, 4]), field("02.00.00", [6, 6, 2, 1, 1, 3]),
        field("03.00.00", [6, 4, 1, 2, 2, 5]), field("44.00.00", [1, 2, 4, 7, 5, 2]),
        field("50.00.00", [1, 3, 7, 4, 3, 1]),
      ].compactMap { $0 },
      occupations: [
        occupation("fitter", "01.00.00", [7, 4, 1, 1, 2, 4], onet: [6, 4, 1, 1, 2, 5]),
        occupation("builder", "01.00.00", [7, 3, 2, 1, 2, 3]),
        occupation("clerk", "01.00.00", [1, 2, 1, 3, 3, 7]),
        occupation("teacher", "44.00.00", [1, 2, 4, 7, 5, 2]),
      ].compactMap { $0 },
      profiles: [
        profile("technological", [6, 6, 1, 1, 2, 4]), profile("engineering", [7, 5, 1, 1, 2, 4]),
        profile("humanities", [1, 3, 6, 5, 3, 2]), profile("universal", [4, 4, 3, 3, 3, 2]),
      ].compactMap { $0 }, date: "2026-11-01", origin: Fixtures.text("origin"))
  }()

  @Test func `several fields are named, in the order of the list`() {
    let found = GuidanceMatch(Self.guidance).found([0.9, 0.7, 0.1, 0.1, 0.2, 0.5])
    #expect(found.outcome == .several)
    #expect(found.fields.map(\.place) == [0, 1, 2])
    #expect(found.profiles.map(\.place) == [0, 1])
    // The clerk is taught in the same field, and is nothing like these interests.
    #expect(found.occupations.map { $0.map(\.place) } == [[0, 1], [], []])
    for fit in found.fields {
      let same = ProfileSimilarity(
        [0.9, 0.7, 0.1, 0.1, 0.2, 0.5], Self.guidance.fields[fit.place].types.values.map { ($0 - 1) / 6 })
      #expect(abs(fit.similarity.congruence - (same?.congruence ?? 0)) < 1e-12)
      #expect(fit.similarity.correlation == same?.correlation)
    }
  }

  @Test(
    arguments: [
      ([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], GuidanceMatch.Outcome.flat),
      ([0.6, 0.5, 0.5, 0.5, 0.5, 0.45], .flat),
      // Only one field is social.
      ([0.1, 0.1, 0.4, 0.9, 0.6, 0.2], .few),
    ])
  func `nothing is named where nothing stands out or too little is alike`(
    person: [Double], outcome: GuidanceMatch.Outcome
  ) {
    let found = GuidanceMatch(Self.guidance).found(person)
    #expect(found.outcome == outcome)
    #expect(found.fields.isEmpty && found.profiles.isEmpty && found.occupations.isEmpty)
  }

  @Test func `one study profile alone is not named`() {
    var guidance = Self.guidance
    guidance.profiles.remove(at: 1)
    #expect(GuidanceMatch(guidance).found([0.9, 0.7, 0.1, 0.1, 0.2, 0.5]).profiles.isEmpty)
  }

  @Test func `limits are kept`() {
    var limits = GuidanceMatch.Limits()
    limits.count = 3
    limits.correlation = 0.999
    #expect(
      GuidanceMatch(Self.guidance, limits: limits).found([0.9, 0.7, 0.1, 0.1, 0.2, 0.5]).outcome == .few)
    limits.correlation = 0
    limits.congruence = 0
    #expect(
      GuidanceMatch(Self.guidance, limits: limits).found([0.9, 0.7, 0.1, 0.1, 0.2, 0.5]).fields.count == 3)
  }
}
