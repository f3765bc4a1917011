import QuestionnaireModel
import Scoring

/// Everything that may be shown of a cohort's answers: frequencies that have passed disclosure control.
///
/// Reports are made from this value and never from the frequencies.
public struct CohortFigures: Hashable, Sendable {
  public let sheets: Int
  /// Sheets that were made up by `simulate`.
  public let simulated: Int
  public let groups: Groups
  public let scales: [ScaleFigures]
  public let outputs: [OutputFigures]
  public let items: [ItemFigures]
  public let remarks: RemarkFigures

  /// Computes the figures of a cohort and hides what the policy hides.
  public init(
    _ frequencies: CohortFrequencies, questionnaire: Questionnaire, policy: DisclosurePolicy = .init()
  ) {
    let total = frequencies.total()
    let withoutRemarks = frequencies.total { !$0.hasRemarks }
    let groups = Groups(frequencies)
    self.groups = groups
    sheets = total.sheets
    simulated = total.simulated
    let remarks = RemarkFigures(frequencies, total: total, policy: policy, groups: groups)
    self.remarks = remarks
    scales = questionnaire.scales.indices.map {
      ScaleFigures(
        $0, of: frequencies, total: total,
        withoutRemarks: remarks.any.value == nil ? nil : withoutRemarks, questionnaire: questionnaire,
        policy: policy, groups: groups)
    }
    let answered = Set(total.items.flatMap(\.options).filter { $0 >= policy.smallestCount })
    let outputs = frequencies.outputs.indices.compactMap {
      OutputFigures($0, of: frequencies, total: total, printed: answered, policy: policy)
    }
    self.outputs = outputs
    items = Self.items(
      frequencies, total: total, questionnaire: questionnaire, policy: policy, outputs: outputs)
  }

  /// Whether not a single result may be shown; coverage may still be.
  public var isEverythingSuppressed: Bool {
    let hasScale = scales.contains {
      $0.summary?.value != nil || $0.levels?.value != nil || $0.rangeCounts?.value != nil
    }
    return !hasScale && !outputs.contains(where: \.showsSomething)
      && !items.contains(where: \.showsSomething)
  }

  private static func items(
    _ frequencies: CohortFrequencies, total: CellFrequencies, questionnaire: Questionnaire,
    policy: DisclosurePolicy, outputs: [OutputFigures]
  ) -> [ItemFigures] {
    let printed = Set(outputs.flatMap(\.printedCounts))
    // A fact that is printed as done or not would give away a hidden answer to the item behind it.
    let facts = Set(outputs.flatMap(\.factItems))
    var withHoles: Set<String> = []
    return frequencies.items.enumerated().map { index, counted in
      let item = questionnaire.items[counted.column.item]
      var scale = 1
      if case .number(let range) = item.kind { scale = range.scale }
      let hangsOnHoles = item.condition?.items.contains(where: withHoles.contains) ?? false
      let isLinked = hangsOnHoles || policy.isSmall(total.sheets - total.items[index].shown)
      var figures = ItemFigures(
        counted, total.items[index], scale: scale, isLinked: isLinked, printed: printed, policy: policy)
      if figures.hasHoles, facts.contains(item.id) {
        figures = ItemFigures(
          counted, total.items[index], scale: scale, isLinked: true, printed: printed, policy: policy)
      }
      if figures.hasHoles { withHoles.insert(item.id) }
      return figures
    }
  }
}

extension OutputFigures {
  /// The counts of pupils that a report prints for it.
  var printedCounts: [Int] {
    switch content {
    case .labels(let distribution), .leading(let distribution):
      distribution.value?.parts.compactMap(\.count.value) ?? []
    case .facts(let counts): counts.compactMap(\.value)
    case .number: []
    }
  }

  /// The items behind facts that a report prints.
  var factItems: [String] {
    guard case .facts(let counts) = content else { return [] }
    return zip(output.choices, counts).filter { $0.1.value != nil }.map(\.0.id)
  }

  /// Whether any figure of it may be shown.
  public var showsSomething: Bool {
    switch content {
    case .labels(let distribution), .leading(let distribution): distribution.value != nil
    case .facts(let counts): counts.contains { $0.value != nil }
    case .number(let summary): summary.value != nil
    }
  }
}

extension ItemFigures {
  /// Whether any figure of it may be shown.
  public var showsSomething: Bool {
    switch content {
    case .distribution(let distribution): distribution.value != nil
    case .options(let counts): counts.contains { $0.value != nil }
    case .number(let summary): summary.value != nil
    case .linked: false
    }
  }
}
