import Language
import QuestionnaireModel

/// One pupil at one questionnaire: a state that events change and that answers with effects.
///
/// Pure: the clock's milliseconds come in with each event. A driver changes a copy, makes the effects durable and only then
/// shows the copy; so an answer that could not be saved was never acknowledged.
public struct Sitting: Sendable {
  public let questionnaire: Questionnaire
  public let language: LanguageTag
  public let seed: UInt64
  public let order: PresentationOrder
  /// Everything answered, what routing hides now as well; `declined` where the pupil does not want to answer.
  public internal(set) var answers: Answers
  /// The items, by index, that were skipped: they stay without an answer unless the pupil returns to them.
  public internal(set) var skipped: Set<Int> = []
  /// What is shown.
  public internal(set) var step: SittingStep
  /// The part shown of several ratings; 0 elsewhere.
  public internal(set) var part = 0
  /// How often something was saved.
  public internal(set) var sequence: Int

  /// The section of each item; `nil` for one that stands in none.
  let sectionOfItem: [Int?]
  let coding: AnswerCoding
  let routing: Routing
  var hidden: [Bool]
  /// How long each item that was left at least once was on the screen.
  var times: [String: Int]
  /// Since when the step shown is on the screen; `nil` while it is covered.
  var shownSince: Int?
  /// What stands on the screen and is not confirmed: marks as `multiple`, what is typed as `text`.
  var drafts: [Int: Answer] = [:]
  /// The item whose draft is not durable yet.
  var unsavedDraft: Int?
  /// Where the review list was opened.
  var reviewedFrom: SittingStep?
  /// Whether an answer leads back to the review list, because the item was chosen there.
  var returnsToReview = false

  /// Starts a sitting, or goes on with a restored one.
  ///
  /// Restored answers that do not fit the questionnaire are dropped. Throws where the questionnaire cannot be administered in
  /// the language.
  public init(
    questionnaire: Questionnaire, language: LanguageTag, seed: UInt64, restored: RestoredSitting? = nil
  ) throws(SittingProblem) {
    if let problem = SittingProblem.of(questionnaire, in: language) { throw problem }
    self.questionnaire = questionnaire
    self.language = language
    self.seed = seed
    order = PresentationOrder(questionnaire, seed: seed)
    sectionOfItem = questionnaire.items.map { item in
      questionnaire.sections.firstIndex { $0.items.contains(item.id) }
    }
    coding = AnswerCoding(questionnaire)
    routing = Routing(questionnaire, layout: coding.layout)
    answers = Answers()
    for (id, answer) in restored?.answers.byItem ?? [:] {
      guard let item = questionnaire.item(id), questionnaire.problem(with: answer, for: item) == nil else {
        continue
      }
      answers[id] = answer
    }
    for (index, item) in questionnaire.items.enumerated() {
      if restored?.skipped.contains(item.id) == true, answers[item.id] == nil { skipped.insert(index) }
      if let draft = restored?.drafts[item.id], Self.fits(draft, item) { drafts[index] = draft }
    }
    times = (restored?.milliseconds ?? [:]).mapValues { max(0, $0) }
    sequence = max(0, restored?.sequence ?? 0)
    hidden = []
    step = .instructions
    updateRouting()
    if let restored { resume(at: restored.position, begun: restored.sequence > 0) }
  }

  /// The items that are shown with the answers as they are, in the order of presentation.
  public var visibleItems: [Int] { order.items.filter { !hidden[$0] } }

  /// The section whose text stands under the instructions instead of on a screen of its own: the first one shown.
  public var openingSection: Int? {
    order.parts.first { $0.items.contains { !hidden[$0] } }?.section
  }

  /// Everything that is shown with the answers as they are, in order; `finished` is not part of it.
  public var route: [SittingStep] {
    var route: [SittingStep] = [.instructions]
    for part in order.parts {
      let items = part.items.filter { !hidden[$0] && !isClosed($0) }
      guard !items.isEmpty else { continue }
      if !(questionnaire.sections[part.section].text[language] ?? "").isEmpty, part.section != openingSection
      {
        route.append(.section(part.section))
      }
      route += items.map { .item($0) }
    }
    return route + [.review]
  }

  /// How long an item was on the screen, as far as it was left; `nil` where it never was.
  public func milliseconds(of item: Int) -> Int? { times[questionnaire.items[item].id] }

  /// The marks of a multiple item as they stand on the screen, in the order of the options.
  public func marks(of item: Int) -> [String] {
    if case .multiple(let codes)? = drafts[item] { return codes }
    if case .multiple(let codes)? = answers[questionnaire.items[item].id] { return codes }
    return []
  }

  /// What stands in the field of a number or a text and is not confirmed; `nil` where nothing does.
  public func typed(of item: Int) -> String? {
    if case .text(let text)? = drafts[item] { text } else { nil }
  }

  /// Whether something on the screen would be lost by a power cut now.
  public var hasUnsavedDraft: Bool { unsavedDraft != nil }

  private static func fits(_ draft: Answer, _ item: Item) -> Bool {
    switch (draft, item.kind) {
    case (.multiple(let codes), .multiple(let options, _, _)):
      codes.allSatisfy { code in options.contains { $0.code == code } }
    case (.text(let text), .text), (.text(let text), .number): text.count <= Questionnaire.longestText
    default: false
    }
  }

  mutating func updateRouting() { hidden = routing.hidden(in: coding.row(for: answers)) }

  private mutating func resume(at position: SittingPosition?, begun: Bool) {
    let route = route
    switch position {
    case .instructions: break
    case .section(let id):
      let section = questionnaire.sections.firstIndex { $0.id == id }.map { SittingStep.section($0) }
      step = section.flatMap { route.contains($0) ? $0 : nil } ?? firstOpenStep
    case .item(let id):
      let item = questionnaire.items.firstIndex { $0.id == id }.map { SittingStep.item($0) }
      step = item.flatMap { route.contains($0) ? $0 : nil } ?? firstOpenStep
    case .review: step = .review
    case nil: if begun || !answers.byItem.isEmpty { step = firstOpenStep }
    }
    enterPart(forward: true)
  }
}
