import Language
import QuestionnaireModel

/// How the pupils of a plan answer one questionnaire.
struct ResponseModel {
  private let questionnaire: Questionnaire
  private let plan: SimulationPlan
  private let layout: AnswerLayout
  private let emptyRow: AnswerRow
  private let routing: Routing
  private let identity: QuestionnaireIdentity
  private let columns: [[AnswerLayout.Column]]
  /// Item indices in the order of the sections.
  private let sections: [(items: [Int], isShuffled: Bool)]
  private let path: IntendedPath?

  init(_ questionnaire: Questionnaire, plan: SimulationPlan) {
    self.questionnaire = questionnaire
    self.plan = plan
    let coding = AnswerCoding(questionnaire)
    layout = coding.layout
    emptyRow = coding.emptyRow
    routing = Routing(questionnaire, layout: coding.layout)
    identity = questionnaire.identity
    var columns = [[AnswerLayout.Column]](repeating: [], count: questionnaire.items.count)
    for column in coding.layout.columns { columns[column.item].append(column) }
    self.columns = columns
    let indices = Dictionary(questionnaire.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    sections = questionnaire.sections.map { section in
      (section.items.compactMap { indices[$0] }, section.order == .shuffled)
    }
    path = IntendedPath(questionnaire)
  }

  /// One pupil's finished sheet.
  func sheet(of pupil: SimulatedPupil) -> AnswerSheet {
    let seed = RandomStream.seed(pupil.seed, "answers", questionnaire.id)
    var stream = RandomStream(seed)
    let standings = Dictionary(
      questionnaire.scales.map { ($0.id, pupil.standing(on: $0.id, plan: plan)) }
    ) { first, _ in first }
    let intention = path?.intention(of: pupil, standings: standings)
    var row = emptyRow
    var milliseconds = [Int32](repeating: -1, count: questionnaire.items.count)
    var habit = CarelessHabit(pupil.carelessness, items: questionnaire.items.count, &stream)
    var shown: [Int] = []
    for index in sections.flatMap(\.items) {
      let item = questionnaire.items[index]
      if item.condition != nil, routing.hidden(in: row)[index] { continue }
      shown.append(index)
      guard item.isAnswerable else { continue }
      habit.step()
      var own = RandomStream(RandomStream.seed(seed, item.id))
      milliseconds[index] = time(for: item, pupil, isCareless: habit.isActive, &own)
      if case .text = item.kind { continue }
      let maySkip = questionnaire.allowsSkipping && !item.isRequired
      if maySkip, own.happens(pupil.skipping) {
        if own.happens(0.15) { decline(columns[index], &row) }
        continue
      }
      if let chosen = intention?[item.id], !habit.isActive {
        choose(chosen, item, columns[index], &row)
      } else {
        let answering = Answering(
          questionnaire: questionnaire, item: item, pupil: pupil, standings: standings,
          itemSeed: RandomStream.seed(plan.seed, "item", questionnaire.id, item.id),
          habit: habit.isActive ? habit : nil)
        answering.answer(into: &row, columns[index], &own)
      }
    }
    return AnswerSheet(
      questionnaire: identity, row: row, milliseconds: milliseconds,
      order: presentation(of: Set(shown), seed), origin: .simulated)
  }

  private func decline(_ columns: [AnswerLayout.Column], _ row: inout AnswerRow) {
    for column in columns {
      switch column.width {
      case .narrow: row.narrow[column.slot] = AnswerCode.declined
      case .wide: row.wide[column.slot] = AnswerCode.declinedWide
      }
    }
  }

  private func choose(
    _ codes: [String], _ item: Item, _ columns: [AnswerLayout.Column], _ row: inout AnswerRow
  ) {
    guard let column = columns.first else { return }
    let chosen = item.options.indices.filter { codes.contains(item.options[$0].code) }
    switch item.kind {
    case .choice: if let first = chosen.first { row.narrow[column.slot] = Int8(first) }
    case .multiple: row.wide[column.slot] = chosen.reduce(0) { $0 | (1 << Int32($1)) }
    default: break
    }
  }

  /// The order in which the shown items came; empty where no section is shuffled.
  private func presentation(of shown: Set<Int>, _ seed: UInt64) -> [UInt16] {
    guard sections.contains(where: \.isShuffled) else { return [] }
    var stream = RandomStream(RandomStream.seed(seed, "order"))
    return sections.flatMap { section -> [UInt16] in
      var items = section.items.filter(shown.contains)
      if section.isShuffled {
        for index in items.indices.reversed() { items.swapAt(index, stream.below(index + 1)) }
      }
      return items.map { UInt16($0) }
    }
  }

  /// About log-normal around the time that reading takes; a second or less for whoever does not read.
  private func time(
    for item: Item, _ pupil: SimulatedPupil, isCareless: Bool, _ stream: inout RandomStream
  ) -> Int32 {
    if isCareless { return Int32(300 + stream.below(900)) }
    func length(_ text: LocalizedText) -> Int {
      (text[.russian] ?? text.languages.first.flatMap { text[$0] } ?? "").unicodeScalars.count
    }
    let parts: [LocalizedText] = if case .ratings(let parts) = item.kind { parts.map(\.text) } else { [] }
    let letters = ([item.text] + item.options.map(\.text) + parts).reduce(0) { $0 + length($1) }
    let base = 1_500 + 35 * Double(letters) + 500 * Double(parts.count)
    let power = min(3, max(-3, pupil.slowness + 0.35 * stream.normal()))
    return Int32(base * RandomStream.exponential(power))
  }
}
