/// Every lint rule; a test compares the list with the folder.
enum LintRules {
  static let all: [any LintRule.Type] = [
    AbsoluteWords.self,
    AdaptedForms.self,
    BandBasis.self,
    BandLimits.self,
    BandReferences.self,
    BandResolution.self,
    ConditionReferences.self,
    CreditReferences.self,
    DoubleCredits.self,
    DoubleNegation.self,
    DuplicateItems.self,
    DuplicateOptions.self,
    ExampleCoverage.self,
    ExampleReferences.self,
    FileName.self,
    GenderedForms.self,
    IdleLimits.self,
    InvisibleDifference.self,
    IpsativeBalance.self,
    IpsativeScales.self,
    ItemPlacement.self,
    LicenceWords.self,
    LongTexts.self,
    MeaningReaders.self,
    MissingRules.self,
    MissingShare.self,
    MultipleBounds.self,
    NegatedReversals.self,
    NormTables.self,
    NumberBounds.self,
    OrphanItems.self,
    OrphanOptions.self,
    PairBalance.self,
    PassportGaps.self,
    Placeholders.self,
    Reachability.self,
    ReadingLevels.self,
    RequiredNotes.self,
    ReservedNames.self,
    ResponseOrder.self,
    ResponseReferences.self,
    ReversedShare.self,
    SignCoverage.self,
    SingleOptions.self,
    TaskOptions.self,
    TimeLimits.self,
    Translations.self,
    TypedQuotes.self,
    UnmarkedIpsative.self,
    UnusedParts.self,
    Weights.self,
  ]

  /// Runs every rule that the draft is fit for.
  static func check(_ draft: Draft, _ report: inout Report) {
    for rule in all
    where (draft.isSound || !rule.needsSoundReading) && !(draft.isForeign && rule.isStyle) {
      rule.check(draft, &report)
    }
  }
}
