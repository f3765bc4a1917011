/// Every lint rule; a test compares the list with the folder.
enum LintRules {
  static let all: [any LintRule.Type] = [
    BandBasis.self,
    BandLimits.self,
    BandReferences.self,
    ConditionReferences.self,
    CreditReferences.self,
    ExampleCoverage.self,
    ExampleReferences.self,
    FileName.self,
    InvisibleDifference.self,
    IpsativeBalance.self,
    IpsativeScales.self,
    ItemPlacement.self,
    LongTexts.self,
    MissingRules.self,
    MultipleBounds.self,
    NumberBounds.self,
    PassportGaps.self,
    RequiredNotes.self,
    ReservedNames.self,
    ResponseOrder.self,
    ResponseReferences.self,
    UnusedParts.self,
    Weights.self,
  ]

  /// Runs every rule that the draft is fit for.
  static func check(_ draft: Draft, _ report: inout Report) {
    for rule in all where draft.isSound || !rule.needsSoundReading { rule.check(draft, &report) }
  }
}
