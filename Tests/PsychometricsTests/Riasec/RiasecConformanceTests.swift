import Foundation
import OrientirTestSupport
import Testing

@testable import Psychometrics

/// Codes and profiles checked by hand, from a folder beside the repository; skipped where it is absent.
@Suite struct RiasecConformanceTests {
  private struct Reference: Decodable {
    struct Pair: Decodable {
      let a: String
      let b: String
      let brown_gore_C: Int
      let iachan_M: Int
    }
    struct Profile: Decodable {
      let scores: [String: Double]
      let code3: String
      let differentiation: [String: Double]
    }
    let pairs: [Pair]
    let profiles: [Profile]
  }

  private static var file: URL {
    let folder =
      ProcessInfo.processInfo.environment["ORIENTIR_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
      ?? ProgramRun.root.deletingLastPathComponent().appendingPathComponent("shared/conformance")
    return folder.appendingPathComponent("psychometrics/riasec.json")
  }

  private static var isThere: Bool { FileManager.default.isReadableFile(atPath: file.path) }

  @Test(.enabled(if: isThere, "skipped: no riasec.json in ORIENTIR_CONFORMANCE or ../shared/conformance"))
  func `indices and codes are those checked by hand`() throws {
    let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: Self.file))
    #expect(reference.pairs.count == 100)
    for pair in reference.pairs {
      let (left, right) = (try #require(RiasecCode(pair.a)), try #require(RiasecCode(pair.b)))
      #expect(RiasecGeometry.cIndex(left, right) == pair.brown_gore_C, "\(pair.a) \(pair.b)")
      #expect(RiasecGeometry.iachanM(left, right) == pair.iachan_M, "\(pair.a) \(pair.b)")
    }
    #expect(!reference.profiles.isEmpty)
    for profile in reference.profiles {
      let scores = RiasecType.allCases.compactMap { profile.scores[String($0.letter)] }
      let order = try #require(RiasecOrder(scores))
      #expect(order.tieBrokenCodes.map(\.description).contains(profile.code3))
      if Set(scores).count == 6 { #expect(order.code == profile.code3) }
      #expect(RiasecGeometry.differentiation(scores) == profile.differentiation["DI5"])
    }
  }
}
