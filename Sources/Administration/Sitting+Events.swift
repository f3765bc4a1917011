import QuestionnaireModel

extension Sitting {
  /// Takes in what the pupil did, `at` milliseconds of a clock that only runs forward.
  ///
  /// Returns what must be made durable, in order, before the changed sitting is shown. Throws where the event changes
  /// nothing; the sitting is then as it was.
  public mutating func handle(_ event: SittingEvent, at: Int) throws(SittingRefusal) -> [SittingEffect] {
    guard step != .finished else { throw .notHere }
    // What comes after the time is up comes too late, whatever it is.
    if isTimeUp(at: at), event != .interrupt { return [close(at: at)] }
    switch event {
    case .keepDraft: return keepDraft()
    case .call(let calls): return [.call(calls)]
    case .type(let text): return try type(text)
    case .interrupt: return keepDraft() + [move(to: step, at: at), .interrupt]
    case .timeUp: throw .notHere
    case .back: return try goBack(at: at)
    case .review:
      guard step != .review else { throw .notHere }
      let from = step
      let kept = keepDraft()
      let effect = move(to: .review, at: at)
      reviewedFrom = from
      return kept + [effect]
    case .jump(let item):
      guard step == .review else { throw .notHere }
      guard reviewItems.contains(item) else { throw .notReached }
      guard !isClosed(item) else { throw .closed }
      returnsToReview = true
      return [move(to: .item(item), at: at)]
    case .finish: return try finish(at: at)
    case .proceed, .forward, .answer, .rate, .toggle, .confirm, .skip, .decline: break
    }
    guard case .item(let item) = step, questionnaire.items[item].isAnswerable else {
      guard event == .proceed || event == .forward, step != .review else { throw .notHere }
      return [move(to: followingStep, at: at)]
    }
    switch event {
    case .answer(.declined), .decline: return try pass(item, as: .declined, at: at)
    case .skip: return try pass(item, as: nil, at: at)
    case .answer(let answer): return try accept(answer, for: item, at: at)
    case .rate(let value): return try rate(value, item, at: at)
    case .toggle(let code): return try toggle(code, item)
    case .confirm:
      guard case .multiple = questionnaire.items[item].kind else { throw .notHere }
      return try accept(.multiple(marks(of: item)), for: item, at: at)
    case .forward: return try goForward(item, at: at)
    default: throw .notHere
    }
  }

  /// The step shown is on the screen now.
  public mutating func shown(at: Int) { if shownSince == nil { shownSince = at } }

  /// The step shown is covered (by help, by a window too small): its time stands still until it is shown again.
  public mutating func covered(at: Int) {
    guard let since = shownSince else { return }
    shownSince = nil
    guard case .item(let item) = step else { return }
    // A clock that jumps back adds nothing; a sheet keeps times in 32 bits.
    let total = (times[questionnaire.items[item].id] ?? 0) + max(0, min(at - since, Int(Int32.max)))
    times[questionnaire.items[item].id] = min(total, Int(Int32.max))
  }

  private mutating func accept(_ answer: Answer, for item: Int, at: Int) throws(SittingRefusal)
    -> [SittingEffect]
  {
    let asked = questionnaire.items[item]
    var answer = answer
    if case .multiple(let codes) = answer {
      // In the order of the options; whatever is unknown stays for `problem` to name.
      let known = asked.options.map(\.code)
      answer = .multiple(
        codes.sorted { (known.firstIndex(of: $0) ?? known.count) < (known.firstIndex(of: $1) ?? known.count) }
      )
    }
    if let problem = questionnaire.problem(with: answer, for: asked) { throw .unfitting(problem) }
    if case .ratings(let values) = answer, !mayLeaveOut(item),
      asked.parts.contains(where: { values[$0.id] == nil })
    {
      throw .answerFirst
    }
    return [save(answer, for: item, at: at) { $0.stepAfterAnswer }]
  }

  private mutating func rate(_ value: Int, _ item: Int, at: Int) throws(SittingRefusal) -> [SittingEffect] {
    let asked = questionnaire.items[item]
    guard asked.parts.indices.contains(part) else { throw .notHere }
    var values = ratings(of: item)
    values[asked.parts[part].id] = value
    if let problem = questionnaire.problem(with: .ratings(values), for: asked) { throw .unfitting(problem) }
    if part + 1 < asked.parts.count {
      let next = part + 1
      let effect = save(.ratings(values), for: item, at: at) { $0.step }
      part = next
      return [effect]
    }
    return [save(.ratings(values), for: item, at: at) { $0.stepAfterAnswer }]
  }

  /// Goes on without a value: `declined`, or `nil` for an item that is skipped.
  private mutating func pass(_ item: Int, as passing: Answer?, at: Int) throws(SittingRefusal)
    -> [SittingEffect]
  {
    guard passing == nil ? mayLeaveOut(item) : mayDecline(item) else { throw .answerFirst }
    let parts = questionnaire.items[item].parts
    guard parts.indices.contains(part) else {
      return [save(passing, for: item, at: at) { $0.stepAfterAnswer }]
    }
    var values = ratings(of: item)
    let before = values.removeValue(forKey: parts[part].id)
    if part + 1 < parts.count {
      part += 1
      // Nothing is said of the item before its last part was passed, unless a value was taken back.
      guard before != nil else { return [] }
      let (next, answer) = (part, values.isEmpty ? passing : .ratings(values))
      let effect = save(answer, for: item, at: at) { $0.step }
      part = next
      return [effect]
    }
    return [save(values.isEmpty ? passing : .ratings(values), for: item, at: at) { $0.stepAfterAnswer }]
  }

  private mutating func type(_ text: String) throws(SittingRefusal) -> [SittingEffect] {
    guard case .item(let item) = step else { throw .notHere }
    switch questionnaire.items[item].kind {
    case .number, .text: break
    default: throw .notHere
    }
    let typed = String(text.prefix(Questionnaire.longestText))
    guard drafts[item] != .text(typed) else { return [] }
    drafts[item] = .text(typed)
    unsavedDraft = item
    return []
  }

  private mutating func toggle(_ code: String, _ item: Int) throws(SittingRefusal) -> [SittingEffect] {
    guard case .multiple(let options, _, let atMost) = questionnaire.items[item].kind else { throw .notHere }
    guard let option = options.first(where: { $0.code == code }) else {
      throw .unfitting(.unknownOption(code, known: options.map(\.code)))
    }
    var marks = Set(marks(of: item))
    if marks.remove(code) == nil {
      // «Ничего из этого» and the others drive each other out.
      if option.standsAlone { marks = [] } else { marks.subtract(options.filter(\.standsAlone).map(\.code)) }
      guard marks.count < atMost else { throw .unfitting(.tooManyOptions(atMost: atMost)) }
      marks.insert(code)
    }
    drafts[item] = .multiple(options.map(\.code).filter(marks.contains))
    unsavedDraft = item
    return keepDraft()
  }

  private mutating func goForward(_ item: Int, at: Int) throws(SittingRefusal) -> [SittingEffect] {
    if case .multiple = drafts[item] { return try accept(.multiple(marks(of: item)), for: item, at: at) }
    let parts = questionnaire.items[item].parts
    if parts.indices.contains(part) {
      if ratings(of: item)[parts[part].id] == nil { return try pass(item, as: nil, at: at) }
      if part + 1 < parts.count {
        part += 1
        return []
      }
    } else if isOpen(item) {
      return try pass(item, as: nil, at: at)
    }
    returnsToReview = false
    return keepDraft() + [move(to: followingStep, at: at)]
  }

  private mutating func goBack(at: Int) throws(SittingRefusal) -> [SittingEffect] {
    if case .item = step, part > 0 {
      part -= 1
      return []
    }
    let kept = keepDraft()
    let route = route
    if step == .review, let from = reviewedFrom, from != .review, route.contains(from) {
      let effect = move(to: from, at: at)
      reviewedFrom = nil
      return [effect]
    }
    guard let place = route.firstIndex(of: step), place > 0 else { throw .notHere }
    returnsToReview = false
    let effect = move(to: route[place - 1], at: at)
    enterPart(forward: false)
    return kept + [effect]
  }

  private mutating func finish(at: Int) throws(SittingRefusal) -> [SittingEffect] {
    guard step == .review else { throw .notHere }
    let missing = missingItems
    guard missing.isEmpty else { throw .missing(missing) }
    shownSince = nil
    step = .finished
    return [.finish(sheet)]
  }

  /// The sheet as it stands.
  public var sheet: AnswerSheet {
    AnswerSheet(
      questionnaire: questionnaire.identity, row: coding.row(for: answers),
      milliseconds: questionnaire.items.map { times[$0.id].map { Int32(clamping: $0) } ?? -1 },
      order: order.items.filter { times[questionnaire.items[$0].id] != nil }.map { UInt16(clamping: $0) },
      origin: .terminal)
  }
}
