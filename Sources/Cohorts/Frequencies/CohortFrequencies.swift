import Psychometrics
import QuestionnaireModel
import Scoring

/// The exact frequencies of a cohort: what every figure of a report is computed from.
///
/// A commutative monoid under `merge`: schools, districts and regions add up, in any order and any division, to the
/// same value. No row of a pupil is in it, but small cells are: it passes through `DisclosurePolicy` before it is shown.
public struct CohortFrequencies: Hashable, Sendable {
  public let questionnaire: QuestionnaireIdentity
  /// Every module that scored, with its version.
  public let modules: [ModuleEdition]
  public let scales: [String]
  public let outputs: [ScoreOutput]
  public let items: [CountedItem]
  public private(set) var cells: [CohortCell: CellFrequencies]
  /// What the reliability of each scale follows from, by attention: over all cells together.
  ///
  /// Empty where cells were picked by anything else; no entry for an ipsative scale.
  public internal(set) var moments: [Attention: [ItemMoments?]]

  /// Makes the frequencies of no sheet at all.
  public init(scorer: Scorer) {
    questionnaire = scorer.identity
    modules = scorer.modules.map { ModuleEdition(id: $0.id, version: $0.version) }
    scales = scorer.layout.scales
    outputs = scorer.layout.outputs
    items = CountedItem.all(of: scorer.questionnaire, layout: scorer.coding.layout)
    cells = [:]
    moments = [:]
  }

  /// Adds other frequencies; throws `differentScoring` where they are of another edition or other module versions.
  public mutating func merge(_ other: CohortFrequencies) throws(CohortError) {
    guard questionnaire == other.questionnaire, modules == other.modules, outputs == other.outputs else {
      throw .differentScoring
    }
    let (isOurs, areTheirs) = (
      !moments.isEmpty || cells.isEmpty, !other.moments.isEmpty || other.cells.isEmpty
    )
    for (cell, frequencies) in other.cells { add(frequencies, to: cell) }
    moments =
      isOurs && areTheirs
      ? moments.merging(other.moments) { ours, theirs in
        zip(ours, theirs).map { pair in
          guard var merged = pair.0, let other = pair.1 else { return nil }
          merged.merge(other)
          return merged
        }
      } : [:]
  }

  mutating func add(_ frequencies: CellFrequencies, to cell: CohortCell) {
    if cells[cell]?.add(frequencies) == nil { cells[cell] = frequencies }
  }

  /// What the reliability of a scale follows from, over every sheet; `nil` where that is not known.
  public func moments(of scale: Int) -> ItemMoments? {
    moments.values.reduce(into: nil) { sum, scales in
      guard let own = scales[scale] else { return }
      if sum?.merge(own) == nil { sum = own }
    }
  }

  /// The same sheets under other keys; those without one are left out, and so are the moments.
  func mapped(_ key: (CohortCell) -> CohortCell?) -> CohortFrequencies {
    var other = self
    other.cells = [:]
    other.moments = [:]
    for (cell, content) in cells {
      if let key = key(cell) { other.add(content, to: key) }
    }
    return other
  }

  /// Everything over the cells that a test picks; zeros where it picks none.
  public func total(where isPicked: (CohortCell) -> Bool = { _ in true }) -> CellFrequencies {
    cells.reduce(into: CellFrequencies(scales: scales.count, outputs: outputs.count, items: items)) {
      if isPicked($1.key) { $0.add($1.value) }
    }
  }

  /// The number of sheets in the cells that a test picks.
  public func sheets(where isPicked: (CohortCell) -> Bool = { _ in true }) -> Int {
    cells.reduce(0) { isPicked($1.key) ? $0 + $1.value.sheets : $0 }
  }
}

/// A module and the version that scored.
public struct ModuleEdition: Hashable, Sendable {
  public let id: String
  public let version: Version

  /// Makes an edition.
  public init(id: String, version: Version) { (self.id, self.version) = (id, version) }
}
