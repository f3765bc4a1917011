import Synchronization
import Testing

/// A reference file and how it is compared; the list of all is what tests and `Documentation/Conformance.md` go through.
final class ConformanceSource: Sendable, CustomTestStringConvertible {
  let file: String
  private let compare: @Sendable () throws -> ComparisonFamily
  private let compared = Mutex<ComparisonFamily?>(nil)

  init(file: String, family: @escaping @Sendable () throws -> ComparisonFamily) {
    (self.file, compare) = (file, family)
  }

  /// The comparisons, computed once for the test and the document.
  func family() throws -> ComparisonFamily {
    try compared.withLock { compared in
      if let compared { return compared }
      let family = try compare()
      compared = family
      return family
    }
  }

  var testDescription: String { file }

  /// One line for each family.
  static let all: [ConformanceSource] = [
    ConformanceSource(file: "ctt.json", family: { try ClassicalConformance.family() }),
    ConformanceSource(file: "omega-crosscheck.json", family: { try OmegaConformance.family() }),
    ConformanceSource(file: "riasec.json", family: { try RiasecConformance.family() }),
    ConformanceSource(file: "statistics.json", family: { try StatisticsConformance.family() }),
    ConformanceSource(file: "dif-groups.json, groups", family: { try GroupConformance.family() }),
    ConformanceSource(file: "dif-groups.json, items", family: { try DifConformance.family() }),
    ConformanceSource(file: "norms.json", family: { try NormConformance.family() }),
    ConformanceSource(file: "extra.json", family: { try ExtraConformance.family() }),
    ConformanceSource(file: "irt.json", family: { try IrtConformance.family() }),
    ConformanceSource(
      file: "careless-personfit.json, careless", family: { try CarelessConformance.family() }),
    ConformanceSource(
      file: "careless-personfit.json, person fit", family: { try PersonFitConformance.family() }),
  ]
}
