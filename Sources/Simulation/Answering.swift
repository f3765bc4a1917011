import QuestionnaireModel

/// One pupil before one question.
struct Answering {
  let questionnaire: Questionnaire
  let item: Item
  let pupil: SimulatedPupil
  /// By scale.
  let standings: [String: Double]
  /// What is the same for all pupils follows from this: how easily the item is agreed with.
  let itemSeed: UInt64
  /// Not `nil` for a pupil who does not read it.
  let habit: CarelessHabit?

  /// Writes the answer into the item's cells; a free text stays empty.
  func answer(into row: inout AnswerRow, _ columns: [AnswerLayout.Column], _ stream: inout RandomStream) {
    guard let column = columns.first else { return }
    switch item.kind {
    case .rating(let response, let credits):
      row.narrow[column.slot] = rating(response, credits, "", &stream)
    case .ratings(let parts):
      for (part, column) in zip(parts, columns) {
        row.narrow[column.slot] = rating(part.response, part.credits, part.id, &stream)
      }
    case .choice(let options):
      let index = habit?.index(of: options.count, &stream) ?? ranked(options, &stream).first ?? 0
      row.narrow[column.slot] = Int8(index)
    case .multiple(let options, let atLeast, let atMost):
      row.wide[column.slot] = multiple(options, max(1, atLeast), atMost, &stream)
    case .number(let range):
      row.wide[column.slot] = number(range, &stream)
    case .text, .note: break
    }
  }

  /// The step of an ordered scale whose thresholds the pupil's agreement with the statement has passed.
  private func rating(
    _ response: String, _ credits: [Credit], _ part: String, _ stream: inout RandomStream
  ) -> Int8 {
    let steps = questionnaire.response(response)?.steps.map(\.value) ?? []
    guard !steps.isEmpty else { return AnswerCode.missing }
    if let habit { return Int8(steps[habit.index(of: steps.count, &stream)]) }
    var common = RandomStream(RandomStream.seed(itemSeed, "ease", part))
    let pull = credits.reduce(0.0) { sum, credit in
      let isMirrored = (credit.weight < Fraction(0)) != credit.isSubtracted
      return sum + (isMirrored ? -1 : 1) * (standings[credit.scale] ?? 0)
    }
    let mean = credits.isEmpty ? schoolTaste("rating", part) : pull / Double(credits.count)
    let agreement = 0.35 * common.normal() + 0.8 * mean + pupil.agreement + 0.7 * stream.normal()
    let place = (agreement + 2) / 4 * Double(steps.count)
    return Int8(steps[min(steps.count - 1, max(0, Int(place.rounded(.down))))])
  }

  /// Option indices, the most attractive first: what they credit draws a pupil who stands high there.
  private func ranked(_ options: [Option], _ stream: inout RandomStream) -> [Int] {
    let heaviest = options.flatMap(\.credits).map { abs($0.weight.value) }.max() ?? 0
    let attractions = options.map { option -> Double in
      var common = RandomStream(RandomStream.seed(itemSeed, "option", option.code))
      let pull = option.credits.reduce(0.0) { sum, credit in
        let weight = heaviest > 0 ? abs(credit.weight.value) / heaviest : 0
        return sum + (credit.isSubtracted ? -1 : 1) * weight * (0.3 + (standings[credit.scale] ?? 0))
      }
      return pull + 0.3 * common.normal() + 0.5 * schoolTaste("option", option.code) + 0.8 * stream.normal()
    }
    return options.indices.sorted {
      attractions[$0] == attractions[$1] ? $0 < $1 : attractions[$0] > attractions[$1]
    }
  }

  private func multiple(
    _ options: [Option], _ atLeast: Int, _ atMost: Int, _ stream: inout RandomStream
  ) -> Int32 {
    let alone = options.indices.filter { options[$0].standsAlone }
    let others = options.indices.filter { !options[$0].standsAlone }
    let wantsNone = stream.happens(0.06)
    if let only = alone.first, wantsNone || others.count < atLeast { return 1 << Int32(only) }
    let most = min(atMost, others.count)
    let wanted = atLeast + stream.below(min(4, max(0, most - atLeast) + 1))
    let order: [Int]
    if habit != nil {
      let start = habit?.index(of: others.count, &stream) ?? 0
      order = others.indices.map { others[(start + $0) % others.count] }
    } else {
      order = ranked(options, &stream).filter { !options[$0].standsAlone }
    }
    return order.prefix(min(most, wanted)).reduce(0) { $0 | (1 << Int32($1)) }
  }

  private func number(_ range: NumberRange, _ stream: inout RandomStream) -> Int32 {
    let (from, to) = (range.from * Fraction(range.scale), range.to * Fraction(range.scale))
    // The least and greatest whole steps within the bounds.
    let least = Int(from.value.rounded(.up))
    let most = Int(to.value.rounded(.down))
    guard least <= most else { return AnswerCode.missingWide }
    if habit != nil { return Int32(clamping: least + stream.below(most - least + 1)) }
    let place = min(1, max(0, 0.45 + 0.2 * stream.normal()))
    return Int32(clamping: least + Int((place * Double(most - least)).rounded()))
  }

  /// What a school has a taste for where no scale decides.
  private func schoolTaste(_ kind: String, _ name: String) -> Double {
    var stream = RandomStream(RandomStream.seed(itemSeed, "taste", kind, name, pupil.school.name))
    return stream.normal()
  }
}
