import QuestionnaireModel

/// The forced choices of a questionnaire: what each option offers to scales that compare within one person.
struct ForcedChoice {
  /// One choice: for each option the ipsative scales that it credits.
  struct Choice {
    /// Index of the item.
    let item: Int
    let offers: [[String]]

    /// Every scale that the choice offers, once each, in the order of its options.
    var scales: [String] {
      offers.joined().reduce(into: []) { all, scale in if !all.contains(scale) { all.append(scale) } }
    }
  }

  /// The end of a finding about a published instrument, which nobody here can mend.
  static let published = (
    ru: "сверьте ключ с источником, а если методика так издана, помните об этом, читая баллы",
    en:
      "compare the key with its source, and if the instrument is so published, bear it in mind with its scores"
  )

  let choices: [Choice]
  /// The ipsative scales that meet, directly or through others; scales of different groups never do.
  let groups: [[String]]

  /// Gathers the choices in which at least one option credits an ipsative scale.
  init(_ questionnaire: Questionnaire) {
    let ipsative = questionnaire.scales.filter(\.isIpsative).map(\.id)
    let isIpsative = Set(ipsative)
    choices = questionnaire.items.enumerated().compactMap { index, item in
      guard case .choice(let options) = item.kind, !item.isTask else { return nil }
      let offers = options.map { $0.credits.map(\.scale).filter(isIpsative.contains) }
      return offers.contains { !$0.isEmpty } ? Choice(item: index, offers: offers) : nil
    }
    var group = Dictionary(ipsative.enumerated().map { ($1, $0) }) { first, _ in first }
    for choice in choices {
      let met = Set(choice.scales.compactMap { group[$0] })
      guard met.count > 1, let first = met.min() else { continue }
      for (scale, number) in group where met.contains(number) { group[scale] = first }
    }
    groups = Set(group.values).sorted().map { number in ipsative.filter { group[$0] == number } }
  }
}
